// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeDecision;
import org.healthhub.core.ledger.ChangeKind;
import org.healthhub.core.ledger.ChangeResult;
import org.healthhub.core.ledger.IncomingRecord;
import org.healthhub.core.ledger.Operation;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The decisions of the ledger about records, on every database.
 */
class LedgerChangesTest {

    private static final Instant NOON = Instant.parse("2025-03-10T04:00:00Z");
    private static final LocalDateTime COLLECTED = LocalDateTime.of(2025, 3, 10, 12, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    static List<Ledger> ledgers() throws LedgerException, SQLException {
        final JDBCDataSource hsqldb = new JDBCDataSource();
        hsqldb.setUrl("jdbc:hsqldb:mem:changes");
        hsqldb.setUser("SA");
        return List.of(Ledger.on("HSQLDB", hsqldb), Ledger.on("PostgreSQL", postgres.getPostgresDatabase()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testLifeOfARecord(final Ledger ledger) throws Exception {
        assertEquals(decision(ChangeKind.INSERTED, Operation.I, 1), ledger.decide("f1", NOON, record(1, "a")));
        assertEquals(decision(ChangeKind.UNCHANGED, Operation.I, 1), ledger.decide("f2", NOON.plusSeconds(1), record(1, "a")));
        assertEquals(decision(ChangeKind.UPDATED, Operation.U, 2), ledger.decide("f3", NOON.plusSeconds(2), record(1, "b")));
        assertEquals(decision(ChangeKind.OUTDATED, Operation.U, 2), ledger.decide("f4", NOON.plusSeconds(1), record(1, "a")));
        assertEquals(decision(ChangeKind.DELETED, Operation.D, 3), ledger.decide("f5", NOON.plusSeconds(3), new IncomingRecord(key(1), digest("c"), true)));
        assertEquals("3|D|1|f5", ledger.row("select data_version || '|' || op_type || '|' || is_deleted || '|' || decided_by from hh_record"));
        assertEquals(decision(ChangeKind.UPDATED, Operation.U, 4), ledger.decide("f6", NOON.plusSeconds(4), record(1, "a")));
        assertEquals("4|U|0", ledger.row("select data_version || '|' || op_type || '|' || is_deleted from hh_record"));
        assertEquals("1|2|1|0|1|1", ledger.row("select sum(inserted_count) || '|' || sum(updated_count) || '|' || sum(deleted_count) || '|' || sum(again_count) "
                + "|| '|' || sum(unchanged_count) || '|' || sum(outdated_count) from hh_change_chunk"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testStateReadBeforeTheRecordWasSeenAgainIsOutdated(final Ledger ledger) throws Exception {
        ledger.decide("f1", NOON, record(1, "a"));
        assertEquals(decision(ChangeKind.UNCHANGED, Operation.I, 1), ledger.decide("f3", NOON.plusSeconds(2), record(1, "a")));
        assertEquals(decision(ChangeKind.OUTDATED, Operation.I, 1), ledger.decide("f2", NOON.plusSeconds(1), record(1, "b")));
        assertEquals(decision(ChangeKind.UPDATED, Operation.U, 2), ledger.decide("f4", NOON.plusSeconds(2), record(1, "b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testRepetitionGivesTheSameDecision(final Ledger ledger) throws Exception {
        ledger.decide("f1", NOON, record(1, "a"), record(2, "a"));
        final List<ChangeDecision> first = ledger.decideAll("f2", NOON.plusSeconds(1), false, record(1, "b"), record(2, "a"), record(3, "a")).orElseThrow().decisions();
        // A later FlowFile goes on with the same keys before the earlier one comes again.
        ledger.decide("f3", NOON.plusSeconds(2), record(1, "c"), record(2, "c"), record(3, "c"));
        final ChangeResult again = ledger.decideAll("f2", NOON.plusSeconds(1), false, record(1, "b"), record(2, "a"), record(3, "a")).orElseThrow();
        assertEquals(first, again.decisions());
        assertEquals(List.of(decision(ChangeKind.UPDATED, Operation.U, 2), decision(ChangeKind.UNCHANGED, Operation.I, 1), decision(ChangeKind.INSERTED, Operation.I, 1)), first);
        assertEquals("3|2|2", ledger.row("select max(case record_key when '%s' then data_version end) || '|' || max(case record_key when '%s' then data_version end) || '|' || "
                .formatted(key(1), key(2)) + "max(case record_key when '%s' then data_version end) from hh_record".formatted(key(3))));
        assertEquals("3", ledger.row("select count(*) from hh_change_chunk"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testOtherRecordsOfTheSameFlowFile(final Ledger ledger) throws Exception {
        ledger.decide("f1", NOON, record(1, "a"), record(2, "a"));
        assertEquals(Optional.empty(), ledger.decideAll("f1", NOON, false, record(1, "b"), record(2, "a")));
        assertEquals("2", ledger.row("select sum(data_version) from hh_record"));
        assertEquals(List.of(decision(ChangeKind.UPDATED, Operation.U, 2), decision(ChangeKind.PUSHED_AGAIN, Operation.I, 1)),
                ledger.decideAll("f1", NOON, true, record(1, "b"), record(2, "a")).orElseThrow().decisions());
        assertEquals("0|1|1", ledger.row("select inserted_count || '|' || updated_count || '|' || again_count from hh_change_chunk"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testOpenProblemsAreClosed(final Ledger ledger) throws Exception {
        ledger.problem(1, "2025-03-10 11:59:59");
        ledger.problem(2, "2025-03-10 12:00:00");
        ledger.problem(3, "2025-03-10 11:00:00");
        assertEquals(1, ledger.decideAll("f1", NOON, false, record(1, "a"), record(2, "a")).orElseThrow().closedProblems());
        assertEquals("f1", ledger.row("select closed_by from hh_problem_record where state = 'CLOSED' and closed_at is not null"));
        assertEquals("3|3", ledger.row("select count(*) || '|' || count(first_seen) from hh_problem_record"));
        assertEquals(0, ledger.decideAll("f2", NOON, false, record(1, "a")).orElseThrow().closedProblems());
        assertEquals(Set.of(key(1)), ledger.transactions().closedProblems("S20R01", List.of(key(1), key(2), key(9))));
        assertEquals(Set.of(), ledger.transactions().closedProblems("S20R01", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testSameKeysOfSeveralTasks(final Ledger ledger) throws Exception {
        final int tasks = 6;
        final int rounds = 5;
        final CyclicBarrier start = new CyclicBarrier(tasks);
        final List<Callable<Boolean>> work = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            final int number = task;
            work.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    start.await();
                    final List<IncomingRecord> records = new ArrayList<>();
                    for (int i = 0; i < 50; i++) {
                        records.add(record(i, "%d-%d".formatted(number, round)));
                    }
                    // Each task has its own order: rows must not be locked crosswise for ever.
                    Collections.rotate(records, 8 * number);
                    ledger.decideAll("f-%d-%d".formatted(number, round), NOON, false, records.toArray(IncomingRecord[]::new)).orElseThrow();
                }
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks)) {
            for (final Future<Boolean> done : threads.invokeAll(work)) {
                assertTrue(done.get());
            }
        }
        // Every decision of every task is a version of its own: none is lost, none is given twice.
        assertEquals("%d|%d|50".formatted(tasks * rounds, tasks * rounds), ledger.row("select min(data_version) || '|' || max(data_version) || '|' || count(*) from hh_record"));
        assertEquals("50|%d".formatted(50 * (tasks * rounds - 1)), ledger.row("select sum(inserted_count) || '|' || sum(updated_count) from hh_change_chunk"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testKeysOfAnotherResourceAreOthers(final Ledger ledger) throws Exception {
        ledger.decide("f1", NOON, record(1, "a"));
        final ChangeChunk chunk = new ChangeChunk("f2", 1, "S06R01", NOON, COLLECTED, false, List.of(record(1, "b")));
        assertEquals(ChangeKind.INSERTED, ledger.transactions().decide(chunk).orElseThrow().decisions().getFirst().kind());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testWholeChunk(final Ledger ledger) throws Exception {
        final IncomingRecord[] records = IntStream.range(0, ChangeChunk.SIZE).mapToObj(i -> record(i, "a")).toArray(IncomingRecord[]::new);
        assertEquals(ChangeChunk.SIZE, ledger.decideAll("f1", NOON, false, records).orElseThrow().count(ChangeKind.INSERTED));
        assertEquals(ChangeChunk.SIZE, ledger.decideAll("f2", NOON, false, records).orElseThrow().count(ChangeKind.UNCHANGED));
        assertFalse(ledger.row("select max(octet_length(decisions)) from hh_change_chunk").length() > 4, "a decision takes a few bytes");
    }

    private static ChangeDecision decision(final ChangeKind kind, final Operation operation, final long version) {
        return new ChangeDecision(kind, operation, version);
    }

    private static IncomingRecord record(final int number, final String content) {
        return new IncomingRecord(key(number), digest(content), false);
    }

    private static String key(final int number) {
        return Parts.key(number);
    }

    private static String digest(final String content) {
        return "0".repeat(64 - content.length()) + content;
    }

    /**
     * A ledger with empty tables.
     */
    record Ledger(String name, DataSource source, LedgerTransactions transactions) {

        static Ledger on(final String name, final DataSource source) throws LedgerException, SQLException {
            final Ledger ledger = new Ledger(name, source, new LedgerTransactions(() -> connect(source), Clock.system(ZONE)));
            ledger.transactions.prepareTables(TableCreation.CREATE);
            for (final String table : LedgerTables.TABLES) {
                ledger.execute("delete from " + table);
            }
            return ledger;
        }

        private static Connection connect(final DataSource source) throws LedgerException {
            try {
                return source.getConnection();
            } catch (final SQLException e) {
                throw new LedgerException("no connection", e);
            }
        }

        /** The decision about the first of some records. */
        ChangeDecision decide(final String run, final Instant readAt, final IncomingRecord... records) throws LedgerException {
            return decideAll(run, readAt, false, records).orElseThrow().decisions().getFirst();
        }

        Optional<ChangeResult> decideAll(final String run, final Instant readAt, final boolean pushAgain, final IncomingRecord... records) throws LedgerException {
            return transactions.decide(new ChangeChunk(run, 1, "S20R01", readAt, COLLECTED, pushAgain, List.of(records)));
        }

        void problem(final int number, final String seen) throws SQLException {
            execute("insert into hh_problem_record (resource_code, record_key, state, last_seen) values ('S20R01', '%s', 'OPEN', timestamp '%s')".formatted(key(number), seen));
        }

        private void execute(final String sql) throws SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String row(final String sql) throws SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
                assertTrue(result.next());
                return result.getString(1);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
