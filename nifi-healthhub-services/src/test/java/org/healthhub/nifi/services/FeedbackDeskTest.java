// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.calendar.DeadlineRules;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.feedback.Evidence;
import org.healthhub.core.feedback.Evidence.Agreement;
import org.healthhub.core.feedback.Evidence.PlatformSide;
import org.healthhub.core.feedback.FeedbackState;
import org.healthhub.core.feedback.FeedbackType;
import org.healthhub.core.feedback.Finding;
import org.healthhub.core.feedback.FollowedReports;
import org.healthhub.core.feedback.ProblemReport;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.core.feedback.ReportedRecord;
import org.healthhub.core.feedback.ReportedValues;
import org.healthhub.core.feedback.Verdict;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.IncomingRecord;
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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The life of problem reports, on every database.
 */
class FeedbackDeskTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CODE = "S20R01";
    private static final String SYSTEM = "S20";
    private static final String BATCH = "S20R0120261123aabbccddeeff0011";
    private static final Evidence EVIDENCE = new Evidence(Evidence.SourceSide.FOUND, "a".repeat(64), List.of(), Evidence.HubSide.FOUND, "a".repeat(64), 1, List.of(),
            PlatformSide.ACCEPTED, null, false, Agreement.SAME, Agreement.SAME, Agreement.UNKNOWN, Agreement.UNKNOWN, "张**");

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

    static List<Desk> desks() throws LedgerException, SQLException {
        final JDBCDataSource hsqldb = new JDBCDataSource();
        hsqldb.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        hsqldb.setUser("SA");
        return List.of(Desk.on("HSQLDB", hsqldb), Desk.on("PostgreSQL", postgres.getPostgresDatabase()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testSameReferenceIsOneReportAndItsRecordsAreMarked(final Desk desk) throws Exception {
        final String number = desk.report("A-1", 1, 2);
        assertEquals(number, desk.report("A-1", 1, 2));
        final ReportView report = desk.view(number);
        assertEquals(FeedbackState.SUBMITTED, report.state());
        assertEquals("T7", report.deadlineCode());
        assertEquals(10, report.term().orElseThrow().workingDays());
        assertEquals(List.of(key(1), key(2)), report.records().stream().map(ReportView.RecordView::recordKey).toList());
        assertEquals(Set.of(key(1), key(2)), desk.desk.disputed(CODE, List.of(key(1), key(2), key(3))));
        assertEquals(new ReportedValues("旧值", "新值"), desk.desk.values(number).get(2));
        assertEquals(List.of(number), desk.desk.toVerify(SYSTEM, Duration.ZERO, 10).stream().map(ReportView::number).toList());
        assertEquals(List.of(), desk.desk.toVerify("S06", Duration.ZERO, 10));
        assertEquals(List.of(), desk.desk.toVerify(SYSTEM, Duration.ofHours(1), 10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testConfirmedReportClosesWithTheReceiptOfTheNextVersion(final Desk desk) throws Exception {
        desk.decide("f1", 'a', 1);
        desk.push(BATCH + "01", true, 1);
        final String number = desk.report("A-1", 1);
        assertEquals(1, desk.view(number).records().getFirst().reportedVersion());
        desk.conclude(number, Finding.SOURCE_HOLDS_IT);
        assertEquals(FeedbackState.PROVIDER_CHECK, desk.view(number).state());
        final FollowedReports first = desk.desk.follow(SYSTEM, 3);
        assertEquals(List.of(0, List.of(), List.of()), List.of(first.settled(), first.closed(), first.alerts()));
        Thread.sleep(5);
        desk.decide("f2", 'b', 1);
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).closed(), "the platform has not got it yet");
        desk.push(BATCH + "02", true, 1);
        assertEquals(new FollowedReports(1, List.of(number), List.of(), List.of()), desk.desk.follow(SYSTEM, 3));
        final ReportView closed = desk.view(number);
        assertEquals(FeedbackState.CLOSED, closed.state());
        final ReportView.Settlement settlement = closed.records().getFirst().settlement().orElseThrow();
        assertEquals(List.of(2L, BATCH + "02", 1, "R-" + BATCH + "02"), List.of(settlement.version(), settlement.batchNo(), settlement.partNo(), settlement.receiptNo()));
        assertEquals(List.of("提交", "平台核查", "提供方核查", "解决", "关闭"), closed.steps().stream().map(step -> step.to().label()).toList());
        assertEquals(Set.of(), desk.desk.disputed(CODE, List.of(key(1))));
        assertEquals(0, desk.desk.eraseValues(Duration.ofDays(1)));
        Thread.sleep(5);
        assertEquals(1, desk.desk.eraseValues(Duration.ZERO));
        assertEquals(Map.of(), desk.desk.values(number));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testRefusedCorrectionDoesNotClose(final Desk desk) throws Exception {
        desk.decide("f1", 'a', 1);
        final String number = desk.report("A-1", 1);
        desk.conclude(number, Finding.SOURCE_FAULTY);
        Thread.sleep(5);
        desk.decide("f2", 'b', 1);
        desk.push(BATCH + "02", false, 1);
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).closed());
        assertEquals(PlatformSide.REFUSED, desk.desk.known(CODE, key(1)).platform());
        assertEquals(2, desk.desk.known(CODE, key(1)).version());
        assertEquals(0, desk.desk.known(CODE, key(7)).version());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testWhatIsNotFoundIsRejectedAtOnceAndVerdictsStay(final Desk desk) throws Exception {
        final String number = desk.report("A-1", 1);
        desk.conclude(number, Finding.RECORD_UNKNOWN);
        desk.conclude(number, Finding.SOURCE_HOLDS_IT);
        final ReportView report = desk.view(number);
        assertEquals(FeedbackState.CLOSED, report.state());
        assertEquals(Finding.RECORD_UNKNOWN, report.records().getFirst().finding().orElseThrow());
        assertEquals(List.of("提交", "平台核查", "驳回", "关闭"), report.steps().stream().map(step -> step.to().label()).toList());
        assertEquals(Set.of(), desk.desk.disputed(CODE, List.of(key(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testTransportFaultWaitsForAPushAfterTheVerification(final Desk desk) throws Exception {
        desk.decide("f1", 'a', 1);
        desk.push(BATCH + "01", true, 1);
        final String number = desk.report("A-1", 1);
        Thread.sleep(5);
        desk.conclude(number, Finding.PLATFORM_DIFFERS);
        assertEquals(FeedbackState.PLATFORM_CHECK, desk.view(number).state());
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).closed());
        Thread.sleep(5);
        desk.push(BATCH + "02", true, 1);
        assertEquals(List.of(number), desk.desk.follow(SYSTEM, 3).closed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testDeadlineIsToldOnceADayAndPauseStopsIt(final Desk desk) throws Exception {
        final String number = desk.report("A-1", 1);
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).alerts());
        desk.execute("update hh_feedback set received_at = timestamp '2026-01-05 10:00:00'");
        desk.desk.pause(number, "ops01", "等待反馈方补充材料");
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).alerts());
        assertEquals(List.of(), desk.desk.toVerify(SYSTEM, Duration.ZERO, 10));
        assertThrows(IllegalArgumentException.class, () -> desk.desk.pause(number, "ops01", "again"));
        desk.desk.resume(number, "ops01", "材料已补充");
        desk.desk.extend(number, 5, "ops01", "经批准延长");
        assertEquals(5, desk.view(number).term().orElseThrow().extended());
        final FollowedReports followed = desk.desk.follow(SYSTEM, 3);
        assertEquals(List.of(number), followed.alerts().stream().map(alert -> alert.number()).toList());
        assertTrue(followed.alerts().getFirst().isOverdue());
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).alerts());
        assertEquals(List.of("STATE", "PAUSE", "RESUME", "EXTEND"), desk.view(number).steps().stream().map(step -> step.action().name()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testYearsWithoutNoticeAreToldOnlyWhenADeadlineReachesIntoThem(final Desk desk) throws Exception {
        final String number = desk.report("A-1", 1);
        desk.execute("update hh_feedback set received_at = timestamp '2025-03-03 10:00:00'");
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).uncertainYears(), "the notices of 2025 are entered");
        desk.execute("update hh_feedback set received_at = timestamp '2026-12-28 10:00:00'");
        assertEquals(List.of(2027), desk.desk.follow(SYSTEM, 3).uncertainYears());
        desk.conclude(number, Finding.HUB_HOLDS_IT);
        desk.desk.reject(number, "ops01", "提供方核对原始凭证，无误");
        assertEquals(List.of(), desk.desk.follow(SYSTEM, 3).uncertainYears(), "a closed report has no deadline");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void testOperatorRejectsWithWordsThatNameNobody(final Desk desk) throws Exception {
        final String number = desk.report("A-1", 1);
        assertThrows(IllegalArgumentException.class, () -> desk.desk.reject(number, "ops01", "无误"), "a report that is not being checked");
        desk.conclude(number, Finding.HUB_HOLDS_IT);
        assertThrows(IllegalArgumentException.class, () -> desk.desk.reject(number, "ops01", "证件号码 110101199003070000 无误"));
        desk.desk.reject(number, "ops01", "提供方核对原始凭证，无误");
        assertEquals(FeedbackState.CLOSED, desk.view(number).state());
        assertEquals("提供方核对原始凭证，无误", desk.view(number).steps().get(3).opinion());
        assertThrows(IllegalArgumentException.class, () -> desk.desk.extend(number, 1, "ops01", "late"));
    }

    private static String key(final int number) {
        return Parts.key(number);
    }

    /**
     * A desk on a database.
     */
    record Desk(String name, DataSource source, LedgerTransactions transactions, FeedbackDesk desk) {

        static Desk on(final String name, final DataSource source) throws LedgerException, SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                for (final String table : Stream.concat(LedgerTables.TABLES.stream(), Stream.of("hh_schema_version")).toList()) {
                    statement.execute("drop table if exists " + table);
                }
            }
            final Clock clock = Clock.system(ZONE);
            final LedgerTransactions transactions = new LedgerTransactions(() -> open(source), clock);
            transactions.prepareTables(TableCreation.CREATE);
            return new Desk(name, source, transactions, new FeedbackDesk(transactions, WorkingDayCalendar.builtIn(), DeadlineRules.builtIn(), clock));
        }

        private static Connection open(final DataSource source) throws LedgerException {
            try {
                return source.getConnection();
            } catch (final SQLException e) {
                throw LedgerFault.of("Connecting", e);
            }
        }

        String report(final String reference, final int... numbers) throws LedgerException {
            final List<ReportedRecord> records = IntStream.range(0, numbers.length)
                    .mapToObj(i -> new ReportedRecord(i + 1, key(numbers[i]), "report_org_name", new ReportedValues("旧值", "新值"))).toList();
            return desk.accept(new ProblemReport("demo", Optional.of(reference), FeedbackType.DATA_ERROR, resource, Optional.empty(), "", records), "request");
        }

        ReportView view(final String number) throws LedgerException {
            return desk.report(number).orElseThrow();
        }

        void conclude(final String number, final Finding finding) throws LedgerException {
            desk.begin(number);
            desk.conclude(number, List.of(new Verdict(1, finding, EVIDENCE)));
        }

        void decide(final String run, final char digest, final int number) throws LedgerException {
            transactions.decide(new ChangeChunk(run, 1, CODE, Instant.now(), LocalDateTime.of(2026, 11, 23, 12, 0), false, Optional.empty(),
                    List.of(new IncomingRecord(key(number), String.valueOf(digest).repeat(64), false))));
        }

        void push(final String batch, final boolean accepted, final int number) throws LedgerException {
            final BatchPart part = Parts.of(batch, 1, number);
            transactions.openBatch(batch, CODE, new PartLimits(1000, 1 << 20));
            transactions.intend(part);
            transactions.record(part, new SubmissionOutcome.Answered("200", new Receipt("R-" + batch, "200", 1, accepted ? 1 : 0, accepted ? 0 : 1, ""),
                    accepted ? List.of() : List.of(new RejectedRow(1, key(number), "row-type", "birth_date", ""))));
        }

        void execute(final String sql) throws SQLException {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
