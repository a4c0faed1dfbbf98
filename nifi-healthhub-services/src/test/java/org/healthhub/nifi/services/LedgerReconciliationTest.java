// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeDecision;
import org.healthhub.core.ledger.ChangeKind;
import org.healthhub.core.ledger.IncomingRecord;
import org.healthhub.core.ledger.Operation;
import org.healthhub.core.ledger.SourceRead;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.reconcile.Difference;
import org.healthhub.core.reconcile.Explanation;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.InventoryComparison;
import org.healthhub.core.reconcile.Vanished;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What ledger and hub give to reconciliation, on every database.
 */
class LedgerReconciliationTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime COLLECTED = LocalDateTime.of(2025, 3, 10, 12, 0);
    private static final String CODE = "S20R01";
    private static final String BATCH = "S20R0120250310aabbccddeeff001122";
    private static final Duration AT_ONCE = Duration.ofSeconds(-1);

    private static EmbeddedPostgres postgres;
    private static Resource resource;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        resource = CatalogueLoader.builtIn().resource(CODE).orElseThrow();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    static List<Ledger> ledgers() throws LedgerException, SQLException {
        final JDBCDataSource hsqldb = new JDBCDataSource();
        hsqldb.setUrl("jdbc:hsqldb:mem:reconciliation");
        hsqldb.setUser("SA");
        return List.of(Ledger.on("HSQLDB", hsqldb), Ledger.on("PostgreSQL", postgres.getPostgresDatabase()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testSourceAndHubAreComparedByTheirRows(final Ledger ledger) throws Exception {
        ledger.compare("f1", Optional.empty(), 1, 2, 3);
        ledger.store(1, 'a', false);
        ledger.store(2, 'b', false);
        ledger.store(4, 'a', false);
        final List<Difference> differences = new ArrayList<>();
        final InventoryComparison.Totals totals = InventoryComparison.compare(resource, ledger.reconciliation().source(), ledger.reconciliation().hub(), differences::add);
        assertEquals(new InventoryComparison.Totals(3, 3, 1), totals);
        assertEquals(Set.of(new Difference(Difference.Kind.CHANGED, key(2)), new Difference(Difference.Kind.MISSING, key(3)),
                new Difference(Difference.Kind.EXTRA, key(4))), Set.copyOf(differences));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testRecordToBeReadAgainIsAChangeTheNextTime(final Ledger ledger) throws Exception {
        ledger.compare("f1", Optional.empty(), 1);
        ledger.reconciliation().readAgain(CODE, List.of(key(1)));
        assertEquals(List.of(new ChangeDecision(ChangeKind.UPDATED, Operation.U, 2)), ledger.compare("f2", Optional.empty(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testExplanations(final Ledger ledger) throws Exception {
        ledger.compare("f1", Optional.empty(), 1, 2, 3, 4);
        assertEquals(Explanation.UNDER_WAY, ledger.explain(Duration.ofHours(1)).get(key(4)));
        assertEquals(Map.of(), ledger.explain(AT_ONCE));
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.transactions.openBatch(BATCH, CODE, new PartLimits(1000, 1 << 20));
        ledger.transactions.intend(part);
        assertEquals(Map.of(key(1), Explanation.UNDER_WAY, key(2), Explanation.UNDER_WAY, key(3), Explanation.UNDER_WAY), ledger.explain(AT_ONCE));
        ledger.transactions.record(part, new SubmissionOutcome.Answered("200", new Receipt("R1", "200", 3, 2, 1, ""),
                List.of(new RejectedRow(2, key(2), "row-type", "birth_date", ""))));
        assertEquals(Map.of(key(2), Explanation.REFUSED), ledger.explain(AT_ONCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testPartsAndDays(final Ledger ledger) throws Exception {
        ledger.transactions.recordCollection(new CollectionEntry("c1", CODE, 4, 3, 0, 1));
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.transactions.intend(part);
        final HeldPart open = new HeldPart(BATCH, 1, "", 3, 0, 0);
        assertEquals(List.of(open), ledger.reconciliation().parts(CODE, today(), today()));
        ledger.transactions.record(part, new SubmissionOutcome.Answered("200", new Receipt("R1", "200", 3, 3, 0, ""), List.of()));
        assertEquals(List.of(new HeldPart(BATCH, 1, "R1", 3, 3, 0)), ledger.reconciliation().parts(CODE, today(), today()));
        assertEquals(List.of(), ledger.reconciliation().parts(CODE, today().minusDays(3), today().minusDays(2)));
        assertEquals(Set.of(open), ledger.reconciliation().known(List.of(open, new HeldPart(BATCH, 2, "", 1, 0, 0), new HeldPart("other", 1, "", 1, 0, 0))));
        assertEquals(List.of(new DayFigures(CODE, today(), 4, 3, 1, 3, 3, 0, 0)), ledger.reconciliation().days(CODE, today().minusDays(1), today()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testRowsOfTheHub(final Ledger ledger) throws Exception {
        ledger.store(1, 'a', false);
        final List<Object[]> rows = ledger.reconciliation().rows(resource, List.of(key(1), key(2)), List.of("is_deleted", "data_uuid"));
        assertEquals(1, rows.size());
        assertEquals(List.of("0", key(1)), List.of(rows.getFirst()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testVanishedRecordIsMarkedOnceAndComesBackAsUpdate(final Ledger ledger) throws Exception {
        ledger.read("r1", 0, 1, 3, List.of(), 1, 2, 3);
        assertEquals(new Vanished(Vanished.State.NONE, 0), ledger.reconciliation().markVanished(CODE, 50));
        ledger.read("r2", 0, 1, 2, List.of(), 1, 3);
        assertEquals(new Vanished(Vanished.State.MARKED, 1), ledger.reconciliation().markVanished(CODE, 50));
        assertEquals(Map.of(key(2), 2L), ledger.reconciliation().deletions(CODE, List.of(key(1), key(2), key(3))));
        assertEquals(new Vanished(Vanished.State.NONE, 0), ledger.reconciliation().markVanished(CODE, 50));
        assertEquals(List.of(new ChangeDecision(ChangeKind.UPDATED, Operation.U, 3)), ledger.compare("f9", Optional.empty(), 2));
        assertEquals(Map.of(), ledger.reconciliation().deletions(CODE, List.of(key(2))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testFaultyRecordHasNotVanished(final Ledger ledger) throws Exception {
        ledger.read("r1", 0, 1, 2, List.of(), 1, 2);
        ledger.read("r2", 0, 1, 2, List.of(key(2)), 1);
        assertEquals(new Vanished(Vanished.State.NONE, 0), ledger.reconciliation().markVanished(CODE, 100));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testReadingThatIsNotCompleteMarksNothing(final Ledger ledger) throws Exception {
        ledger.read("r1", 0, 1, 3, List.of(), 1, 2, 3);
        ledger.read("r2", 0, 2, 1, List.of(), 1);
        assertEquals(Vanished.State.NO_READING, ledger.reconciliation().markVanished(CODE, 100).state());
        ledger.collect("r2", 1, 2, 1, 1, List.of());
        assertEquals(Vanished.State.NO_READING, ledger.reconciliation().markVanished(CODE, 100).state());
        ledger.compare("r2-1", Optional.of("r2"), 2);
        assertEquals(new Vanished(Vanished.State.MARKED, 1), ledger.reconciliation().markVanished(CODE, 100));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void testEmptySourceTableDeletesNoProvince(final Ledger ledger) throws Exception {
        ledger.read("r1", 0, 1, 3, List.of(), 1, 2, 3);
        ledger.read("r2", 0, 1, 1, List.of(), 1);
        assertEquals(new Vanished(Vanished.State.TOO_MANY, 2), ledger.reconciliation().markVanished(CODE, 60));
        assertTrue(ledger.reconciliation().deletions(CODE, List.of(key(2), key(3))).isEmpty());
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private static String key(final int number) {
        return Parts.key(number);
    }

    private static String digest(final char content) {
        return String.valueOf(content).repeat(64);
    }

    /**
     * A ledger on a database.
     */
    record Ledger(String name, DataSource source, LedgerTransactions transactions) {

        static Ledger on(final String name, final DataSource source) throws LedgerException, SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                for (final String table : Stream.concat(LedgerTables.TABLES.stream(), Stream.of("hh_schema_version", resource.table())).toList()) {
                    statement.execute("drop table if exists " + table);
                }
                statement.execute("create table %s (data_uuid varchar(36) primary key, row_digest varchar(64), is_deleted varchar(1))".formatted(resource.table()));
            }
            final LedgerTransactions transactions = new LedgerTransactions(() -> open(source), Clock.system(ZONE));
            transactions.prepareTables(TableCreation.CREATE);
            return new Ledger(name, source, transactions);
        }

        private static Connection open(final DataSource source) throws LedgerException {
            try {
                return source.getConnection();
            } catch (final SQLException e) {
                throw LedgerFault.of("Connecting", e);
            }
        }

        LedgerReconciliation reconciliation() {
            return transactions.reconciliation();
        }

        Map<String, Explanation> explain(final Duration settling) throws LedgerException {
            return reconciliation().explain(CODE, IntStream.rangeClosed(1, 4).mapToObj(LedgerReconciliationTest::key).toList(), settling);
        }

        List<ChangeDecision> compare(final String run, final Optional<String> readId, final int... numbers) throws LedgerException {
            final List<IncomingRecord> records = IntStream.of(numbers).mapToObj(number -> new IncomingRecord(key(number), digest('a'), false)).toList();
            return transactions.decide(new ChangeChunk(run, 1, CODE, Instant.now(), COLLECTED, false, readId, records)).orElseThrow().decisions();
        }

        void collect(final String readId, final int piece, final int pieces, final long rows, final long canonical, final List<String> problemKeys)
                throws LedgerException {
            transactions.recordCollection(new CollectionEntry(readId + "-" + piece, CODE, rows, canonical, 0, rows - canonical,
                    Optional.of(new SourceRead(readId, piece, pieces, rows)), problemKeys));
        }

        /** One piece of a reading: canonicalized, then compared, a little later than what was before. */
        void read(final String readId, final int piece, final int pieces, final long rows, final List<String> problemKeys, final int... numbers) throws Exception {
            Thread.sleep(5);
            collect(readId, piece, pieces, rows, numbers.length, problemKeys);
            compare(readId + "-run-" + piece, Optional.of(readId), numbers);
        }

        void store(final int number, final char content, final boolean deleted) throws SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("insert into %s values ('%s', '%s', '%s')".formatted(resource.table(), key(number), digest(content), deleted ? "1" : "0"));
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
