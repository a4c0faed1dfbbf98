// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.alert.Alert;
import org.healthhub.core.alert.AlertKind;
import org.healthhub.core.alert.StandingAlert;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.status.CountReader;
import org.healthhub.core.status.FeedbackState;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.LedgerCounts;
import org.healthhub.core.status.ListedProblem;
import org.healthhub.core.status.ListedRefusal;
import org.healthhub.core.status.OpenParts;
import org.healthhub.core.status.ProblemShare;
import org.healthhub.core.status.ReconciliationState;
import org.healthhub.core.status.ReconciliationState.Verdict;
import org.healthhub.core.status.ResourceState;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * What the ledger tells those who watch, on every database.
 */
class LedgerStatusTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 3, 10, 12, 0);
    private static final String CODE = "S20R01";

    private static EmbeddedPostgres postgres;
    private static Catalogue catalogue;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        catalogue = CatalogueLoader.builtIn();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    static List<Hub> hubs() throws LedgerException, SQLException {
        final JDBCDataSource hsqldb = new JDBCDataSource();
        hsqldb.setUrl("jdbc:hsqldb:mem:status");
        hsqldb.setUser("SA");
        return List.of(Hub.on("HSQLDB", hsqldb), Hub.on("PostgreSQL", postgres.getPostgresDatabase()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testEmptyHubHasAllResourcesAndNothingCollected(final Hub hub) throws Exception {
        final HubState state = hub.status().state(catalogue, WorkingDayCalendar.builtIn());
        assertEquals(NOW, state.at());
        assertEquals(20, state.systems().size());
        assertEquals(70, state.resources().size());
        assertFalse(state.resources().stream().anyMatch(ResourceState::isCollected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testCountsAgreeHoweverOftenRowsAreRead(final Hub hub) throws Exception {
        // 10 rows with 2 problems, and the same once more
        hub.collection("c1", NOW.minusDays(3), 10, 8, 2);
        hub.collection("c2", NOW.minusHours(2), 10, 8, 2);
        hub.execute(("insert into hh_change_chunk (decided_by, chunk_no, resource_code, content_digest, inserted_count, updated_count, deleted_count, again_count, "
                + "unchanged_count, outdated_count, closed_problems, decided_at) values ('c1', 0, 'S20R01', 'x', 8, 0, 0, 0, 0, 0, 0, %1$s), "
                + "('c2', 0, 'S20R01', 'x', 0, 0, 0, 0, 8, 0, 0, %1$s)").formatted(time(NOW)));
        hub.problem("key-1", "ID_LENGTH,REQUIRED", "OPEN");
        hub.problem("key-2", "ID_LENGTH", "CLOSED");
        hub.part(1, "ANSWERED", 5, 4, 1, 0, NOW.minusDays(2));
        hub.part(2, "PENDING", 3, 0, 0, 3, NOW.minusHours(30));
        final ResourceState resource = hub.status().state(catalogue, WorkingDayCalendar.builtIn()).resource(CODE).orElseThrow();
        assertEquals(new LedgerCounts(10, 8, 2, 1, 8, 4, 1, 3, 1, 8, 8, 3, 0, 0), resource.counts());
        assertEquals(Optional.of(NOW.minusHours(2)), resource.lastRead());
        assertEquals(new ProblemShare(10, 2), resource.recent());
        assertEquals(new ProblemShare(10, 2), resource.before());
        assertEquals(Map.of("ID_LENGTH", 1L, "REQUIRED", 1L), resource.openProblems());
        assertEquals(Map.of(PartState.PENDING, new OpenParts(1, 3, NOW.minusHours(30))), resource.openParts());
        try (Connection connection = hub.source().getConnection()) {
            assertEquals(Map.of(CODE, resource.counts()), CountReader.counts(connection));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testOpenReportsTellTheWorkingDaysOfTheMostUrgent(final Hub hub) throws Exception {
        // the tenth working day after 24 February 2025, a Monday, is NOW's
        hub.report("F1", LocalDate.of(2025, 2, 24), "10", null);
        hub.report("F2", LocalDate.of(2025, 3, 7), "10", null);
        hub.report("F3", LocalDate.of(2025, 3, 7), "null", null);
        hub.report("F4", LocalDate.of(2025, 1, 2), "10", NOW);
        assertEquals(new FeedbackState(3, Optional.of(0)), hub.status().state(catalogue, WorkingDayCalendar.builtIn()).resource(CODE).orElseThrow().feedback());
        final WorkingDayCalendar own = WorkingDayCalendar.read(new StringReader("year;2025;published;of the test;certain\noff;2025-02-26;2025-02-28;holiday"), "own.csv");
        assertEquals(new FeedbackState(3, Optional.of(3)), hub.status().state(catalogue, own).resource(CODE).orElseThrow().feedback());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testDatabaseWithoutLedgerCountsNothing(final Hub hub) throws Exception {
        hub.dropAll();
        try (Connection connection = hub.source().getConnection()) {
            assertEquals(Map.of(), CountReader.counts(connection));
            assertEquals(Map.of(), CountReader.records(connection));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testDaysOfAllResources(final Hub hub) throws Exception {
        hub.collection("c1", NOW.minusDays(1), 10, 8, 2);
        hub.part(1, "ANSWERED", 5, 4, 1, 0, NOW);
        assertEquals(List.of(new DayFigures(CODE, LocalDate.of(2025, 3, 9), 10, 8, 2, 0, 0, 0, 0), new DayFigures(CODE, LocalDate.of(2025, 3, 10), 0, 0, 0, 5, 4, 1, 0)),
                hub.status().days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 10)));
        assertEquals(List.of(), hub.status().days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testListsGoPageByPage(final Hub hub) throws Exception {
        for (int number = 1; number <= 5; number++) {
            hub.problem("key-" + number, number % 2 == 0 ? "REQUIRED,ID_LENGTH_LONG" : "ID_LENGTH,REQUIRED", "OPEN");
            hub.execute("insert into hh_rejected_record values ('b1', 1, %1$d, 'S20R01', 'key-%1$d', 'row-required', null, %2$s)".formatted(number, time(NOW)));
        }
        hub.problem("key-6", "ID_LENGTH", "CLOSED");
        final List<ListedProblem> first = hub.status().problems(CODE, Optional.empty(), "", 3);
        assertEquals(List.of("key-1", "key-2", "key-3"), first.stream().map(ListedProblem::recordKey).toList());
        assertEquals(List.of("ID_LENGTH", "REQUIRED"), first.getFirst().codes());
        assertEquals(List.of("key-4", "key-5"), hub.status().problems(CODE, Optional.empty(), "key-3", 3).stream().map(ListedProblem::recordKey).toList());
        assertEquals(List.of("key-1", "key-3", "key-5"), hub.status().problems(CODE, Optional.of("ID_LENGTH"), "", 10).stream().map(ListedProblem::recordKey).toList());
        final List<ListedRefusal> refusals = hub.status().refusals(CODE, "", 4);
        assertEquals(4, refusals.size());
        assertEquals(List.of("key-5"), hub.status().refusals(CODE, refusals.getLast().position(), 4).stream().map(ListedRefusal::recordKey).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testOpenPartsAreTheOldestFirst(final Hub hub) throws Exception {
        hub.part(1, "PENDING", 3, 0, 0, 3, NOW.minusHours(1));
        hub.part(2, "FAILED", 3, 0, 0, 3, NOW.minusHours(5));
        hub.part(3, "ANSWERED", 3, 3, 0, 0, NOW.minusHours(9));
        assertEquals(List.of(2, 1), hub.status().openParts(CODE, 10).stream().map(part -> part.partNo()).toList());
        assertEquals(List.of(2), hub.status().openParts(CODE, 1).stream().map(part -> part.partNo()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testReconciliationReplacesTheOneBefore(final Hub hub) throws Exception {
        final ReconciliationState different = new ReconciliationState(NOW.minusDays(1), Verdict.DIFFERENT, 10, 9, 8, 1, "");
        final ReconciliationState failed = new ReconciliationState(NOW, Verdict.FAILED, 0, 0, 0, 0, "x".repeat(300));
        hub.transactions().reconciliation().recordReconciliation(Map.of(CODE, different, "S06R01", different));
        hub.transactions().reconciliation().recordReconciliation(Map.of(CODE, failed));
        final HubState state = hub.status().state(catalogue, WorkingDayCalendar.builtIn());
        assertEquals(Optional.of(different), state.resource("S06R01").orElseThrow().reconciliation());
        assertEquals("x".repeat(200), state.resource(CODE).orElseThrow().reconciliation().orElseThrow().fault());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hubs")
    void testAlertsAreReplacedAsAWhole(final Hub hub) throws Exception {
        final StandingAlert one = new StandingAlert(new Alert(AlertKind.OVERDUE_RECEIPT, CODE, 30, "两个分片"), NOW.minusDays(1), NOW);
        final StandingAlert other = new StandingAlert(new Alert(AlertKind.SILENT_SOURCE, CODE, 50, "未读到"), NOW, NOW);
        hub.status().recordAlerts(List.of(one, other));
        assertEquals(List.of(one, other), hub.status().alerts());
        hub.status().recordAlerts(List.of(other));
        assertEquals(List.of(other), hub.status().alerts());
    }

    private static String time(final LocalDateTime time) {
        return "timestamp '%s'".formatted(time.toString().replace('T', ' ') + ":00");
    }

    /** A hub with empty tables. */
    private record Hub(String name, DataSource source, LedgerTransactions transactions) {

        private static Hub on(final String name, final DataSource source) throws LedgerException, SQLException {
            final LedgerTransactions transactions = new LedgerTransactions(() -> {
                try {
                    return source.getConnection();
                } catch (final SQLException e) {
                    throw LedgerFault.of("Connecting", e);
                }
            }, Clock.fixed(NOW.atZone(ZONE).toInstant(), ZONE));
            final Hub hub = new Hub(name, source, transactions);
            hub.dropAll();
            transactions.prepareTables(TableCreation.CREATE);
            return hub;
        }

        private LedgerStatus status() {
            return transactions.status();
        }

        private void dropAll() throws SQLException {
            for (final String table : LedgerTables.TABLES) {
                execute("drop table if exists " + table);
            }
            execute("drop table if exists hh_schema_version");
        }

        private void collection(final String id, final LocalDateTime at, final long read, final long canonical, final long problem) throws SQLException {
            execute("insert into hh_collection (collection_id, resource_code, read_count, canonical_count, suspect_count, problem_count, collected_at) values ('%s', '%s', %d, "
                    .formatted(id, CODE, read) + "%d, 0, %d, %s)".formatted(canonical, problem, time(at)));
        }

        private void problem(final String key, final String codes, final String state) throws SQLException {
            execute("insert into hh_problem_record (resource_code, record_key, problem_codes, state, collection_id) values ('%s', '%s', '%s', '%s', 'c1')"
                    .formatted(CODE, key, codes, state));
        }

        private void part(final int number, final String state, final int records, final int accepted, final int rejected, final int pending, final LocalDateTime at)
                throws SQLException {
            execute(("insert into hh_batch_part (batch_no, part_no, resource_code, state, first_row, record_count, content_digest, record_keys, attempts, receipt_no, "
                    + "accepted_count, rejected_count, pending_count, last_part, intended_at, inquiries) "
                    + "values ('b1', %d, '%s', '%s', 0, %d, 'x', %s, 1, %s, %d, %d, %d, true, %s, 0)")
                    .formatted(number, CODE, state, records, name.equals("HSQLDB") ? "X'00'" : "'\\x00'", state.equals("ANSWERED") ? "'r'" : "null", accepted, rejected,
                            pending, time(at)));
        }

        private void report(final String number, final LocalDate received, final String dueDays, final LocalDateTime closed) throws SQLException {
            execute(("insert into hh_feedback (report_no, requester, report_type, resource_code, system_code, state, record_count, received_at, deadline_code, due_days, "
                    + "extended_days, paused_days, closed_at) values ('%s', 'demo', 'RESOURCE_QUALITY', '%s', 'S20', 'SUBMITTED', 1, %s, 'T7', %s, 0, 0, %s)")
                    .formatted(number, CODE, time(received.atStartOfDay()), dueDays, closed == null ? "null" : time(closed)));
        }

        private void execute(final String sql) throws SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
