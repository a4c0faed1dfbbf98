// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.IncomingRecord;
import org.healthhub.nifi.services.DatabaseCollectionLedger;
import org.healthhub.nifi.services.DatabaseFeedbackLedger;
import org.healthhub.nifi.services.ResourceCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reports are taken in, verified against a source and a hub, and followed to their receipts. */
class ProblemReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CollectionContext CONTEXT = new CollectionContext(LocalDate.of(2025, 3, 12), "2025-03-12 10:00:00", "11610000MB2D0A10X3", null, null);
    private static final String SOURCE = "src_deaths";
    private static final String FIELD = "report_org_name";
    private static final String WORDS = "反馈人所写的话";

    private final String database = UUID.randomUUID().toString();
    private TestRunner accept;
    private TestRunner verify;
    private TestRunner follow;
    private DatabaseCollectionLedger ledger;
    private HsqldbPool pool;
    private Resource resource;
    private CanonicalizerFactory canonicalizers;

    @BeforeEach
    void setRunners() throws Exception {
        accept = runner(AcceptProblemReport.class);
        verify = runner(VerifyReportedRecord.class);
        follow = runner(FollowProblemReport.class);
        ledger = new DatabaseCollectionLedger();
        verify.addControllerService("ledger", ledger);
        verify.setProperty(ledger, "Database Connection Pooling Service", "pool");
        verify.enableControllerService(ledger);
        verify.setProperty(VerifyReportedRecord.COLLECTION_LEDGER, "ledger");
        verify.setProperty(VerifyReportedRecord.SYSTEM_CODE, "S20");
        verify.setProperty(VerifyReportedRecord.PROVIDER_USCC, "11610000MB2D0A10X3");
        verify.setProperty(VerifyReportedRecord.SOURCE_POOL, "pool");
        verify.setProperty(VerifyReportedRecord.SOURCE_TABLES, "S20R01=" + SOURCE);
        follow.setProperty(FollowProblemReport.SYSTEM_CODE, "S20");
        final ResourceCatalogue catalogue = (ResourceCatalogue) verify.getControllerService("catalogue");
        resource = catalogue.catalogue().resource(DeathRows.RESOURCE).orElseThrow();
        canonicalizers = new CanonicalizerFactory(catalogue.catalogue(), catalogue.digests());
        execute("create table %s (%s)".formatted(SOURCE, DeathRows.COLUMNS.stream().map(column -> "\"%s\" varchar(200)".formatted(column)).collect(Collectors.joining(", "))));
        execute("create table %s (%s, primary key (data_uuid))".formatted(resource.table(), CanonicalSchema.of(resource).columns().stream()
                .map(field -> field.name() + " " + switch (field.type()) {
                    case C, M -> "varchar(1000)";
                    case D -> "date";
                    case T -> "timestamp(0)";
                    case N -> "numeric(20, 6)";
                    case I -> "bigint";
                    case B -> "boolean";
                }).collect(Collectors.joining(", "))));
    }

    private TestRunner runner(final Class<? extends Processor> type) throws InitializationException {
        final TestRunner runner = Runners.runner(type);
        runner.removeProperty("Record Reader");
        if (type != VerifyReportedRecord.class) {
            runner.removeProperty("Record Writer");
        }
        pool = new HsqldbPool(database);
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        final DatabaseFeedbackLedger feedback = new DatabaseFeedbackLedger();
        runner.addControllerService("feedback", feedback);
        runner.setProperty(feedback, "Database Connection Pooling Service", "pool");
        runner.enableControllerService(feedback);
        runner.setProperty("Feedback Ledger", "feedback");
        return runner;
    }

    @Test
    void testReportIsVerifiedCorrectedAndClosed() throws Exception {
        final String key = collect(DeathRows.row(1));
        push(key, "B1");
        final String number = report(key, "示例医院", "更名医院");
        verify.run();

        final MockFlowFile task = only(verify, "correction");
        final JsonNode record = Runners.records(task).getFirst();
        assertEquals("REPORTED_WRONG", task.getAttribute(HealthHubAttributes.PROBLEM_CODES));
        assertEquals(SOURCE, task.getAttribute("tablename"));
        assertEquals(key, record.path("record_key").asText());
        assertEquals("{\"report_org_name\":\"填报单位\"}", record.path("source_columns").asText());
        assertEquals("{\"SWZMBH\":\"D00000001\"}", record.path("source_row").asText());
        assertTrue(record.path("problems").asText().contains(number));
        assertEquals("SOURCE_HOLDS_IT", finding());
        assertEquals("PROVIDER_CHECK", state(number).path("state").asText());
        follow.run();
        assertEquals(0, follow.getFlowFilesForRelationship("answered").size());

        Thread.sleep(5);
        final Map<String, String> corrected = DeathRows.row(1);
        corrected.put("填报单位", "更名医院");
        execute("update %s set \"填报单位\" = '更名医院'".formatted(SOURCE));
        see(corrected);
        push(key, "B2");
        follow.run();
        final JsonNode answer = JSON.readTree(only(follow, "answered").getContent());
        assertEquals("CLOSED", answer.path("state").asText());
        assertEquals("R-B2", answer.at("/records/0/receipt_no").asText());
        assertEquals(2, answer.at("/records/0/data_version").asInt());
        assertEquals("CLOSED", state(number).path("state").asText());
        for (final TestRunner runner : List.of(accept, verify, follow)) {
            assertNothingTold(runner);
        }
    }

    @Test
    void testYearWithoutNoticeIsWarnedOfOnceADayAndOnlyWhenADeadlineReachesIntoIt() throws Exception {
        final String key = collect(DeathRows.row(1));
        push(key, "B1");
        report(key, null, null);
        execute("update hh_feedback set received_at = timestamp '2025-03-03 10:00:00'");
        follow.run();
        assertEquals(0, calendarWarnings(follow));
        execute("update hh_feedback set received_at = timestamp '2026-12-28 10:00:00'");
        follow.run();
        follow.run(2, true, false);
        assertEquals(1, calendarWarnings(follow), "once a day and not at every look");
        assertNothingTold(follow);
    }

    private static long calendarWarnings(final TestRunner runner) {
        return runner.getLogger().getWarnMessages().stream().filter(message -> message.getMsg().contains("放假通知")).count();
    }

    @Test
    void testRecordCorrectedMeanwhileIsSaidAndSourceWrittenInAnotherWayIsFound() throws Exception {
        final Map<String, String> row = DeathRows.row(2);
        row.put("SWZMBH", " D00000002　");
        row.put("填报单位", "更名医院");
        final String key = collect(DeathRows.row(2));
        execute("delete from " + SOURCE);
        insert(row);
        push(key, "B1");
        report(key, "示例医院", "更名医院");
        verify.run();
        verify.assertTransferCount("correction", 0);
        assertEquals("CORRECTED_AT_SOURCE", finding());
    }

    @Test
    void testSourceThatBreaksRulesIsNamedWithItsCodes() throws Exception {
        final String key = collect(DeathRows.row(3));
        execute("delete from " + SOURCE);
        insert(DeathRows.wrongCheckDigit(3));
        push(key, "B1");
        report(key, null, null);
        verify.run();
        assertEquals("SOURCE_FAULTY", finding());
        assertEquals("ID_CHECK_DIGIT,REPORTED_WRONG", only(verify, "correction").getAttribute(HealthHubAttributes.PROBLEM_CODES));
        assertNothingTold(verify);
    }

    @Test
    void testUnknownRecordIsAnsweredAtOnce() throws Exception {
        final String number = report("0f0e0d0c-0b0a-8908-8706-050403020100", "甲", "乙");
        verify.run();
        verify.assertTransferCount("correction", 0);
        assertEquals("RECORD_UNKNOWN", finding());
        assertEquals("CLOSED", state(number).path("state").asText());
    }

    @Test
    void testSourceOutOfReachLeavesTheReportForLater() throws Exception {
        final String key = collect(DeathRows.row(4));
        final String number = report(key, null, null);
        verify.setProperty(VerifyReportedRecord.SOURCE_TABLES, "S20R01=no_such_table");
        verify.run();
        verify.assertTransferCount("concluded", 0);
        assertEquals("PLATFORM_CHECK", state(number).path("state").asText());
        verify.setProperty(VerifyReportedRecord.SOURCE_TABLES, "S20R01=");
        verify.run();
        assertEquals("HUB_HOLDS_IT", finding());
    }

    @Test
    void testWaitingTimeLeavesYoungReportsAlone() throws Exception {
        report(collect(DeathRows.row(5)), null, null);
        verify.setProperty(VerifyReportedRecord.WAITING_TIME, "1 hour");
        verify.run();
        verify.assertTransferCount("concluded", 0);
    }

    @Test
    void testRefusalsSayWhatIsWrongAndNumbersOfOthersAreNotTold() throws Exception {
        final String key = collect(DeathRows.row(6));
        final String number = report(key, "甲", null);
        assertEquals("404 feedback-404", answer("/share/v1/feedback/" + number, "other", "{}"));
        assertEquals("404 feedback-404", answer("/share/v1/feedback/../x", "demo", "{}"));
        assertEquals("404 feedback-404", answer("/share/v1/else", "demo", "{}"));
        assertEquals("401 feedback-401", answer("/share/v1/feedback", "", "{}"));
        assertEquals("400 feedback-400", answer("/share/v1/feedback", "demo", "{\"records\":1}"));
        accept.setProperty(AcceptProblemReport.REQUEST_SIZE_LIMIT, "10 B");
        assertEquals("413 feedback-413", answer("/share/v1/feedback", "demo", "{\"resource\":\"S20R01\"}"));
        pool = (HsqldbPool) accept.getControllerService("pool");
        pool.setDown(true);
        accept.setProperty(AcceptProblemReport.REQUEST_SIZE_LIMIT, "10 KB");
        assertEquals("503 feedback-503", answer("/share/v1/feedback", "demo", body(key, "甲", null)));
        assertNothingTold(accept);
    }

    @Test
    void testOverdueReportRaisesABulletinWithoutPersonalData() throws Exception {
        final String number = report(collect(DeathRows.row(7)), "甲", "乙");
        execute("update hh_feedback set received_at = timestamp '2026-01-05 10:00:00'");
        follow.run();
        assertTrue(follow.getLogger().getErrorMessages().stream().anyMatch(message -> message.getMsg().contains("逾期") && List.of(message.getArgs()).contains(number)));
        assertNothingTold(follow);
        follow.clearTransferState();
        final int before = follow.getLogger().getErrorMessages().size();
        follow.run();
        assertEquals(before, follow.getLogger().getErrorMessages().size());
    }

    private static void assertNothingTold(final TestRunner runner) {
        final List<String> told = Runners.logs(runner);
        assertFalse(told.stream().anyMatch(text -> text.contains(WORDS) || text.contains("更名医院") || text.contains("示例医院")), () -> "told: " + told);
        runner.getProvenanceEvents().forEach(event -> assertFalse((event.getDetails() + event.getAttributes()).contains("医院")));
    }

    private String report(final String key, final String observed, final String expected) throws IOException {
        assertEquals("200 200", answer("/share/v1/feedback", "demo", body(key, observed, expected)));
        return JSON.readTree(last(accept, "answer").getContent()).at("/data/number").asText();
    }

    private static String body(final String key, final String observed, final String expected) throws IOException {
        final Map<String, Object> record = new LinkedHashMap<>();
        record.put("data_uuid", key);
        record.put("field", FIELD);
        record.put("observed", observed);
        record.put("expected", expected);
        return JSON.writeValueAsString(Map.of("resource", DeathRows.RESOURCE, "statement", WORDS, "records", List.of(record)));
    }

    private JsonNode state(final String number) throws IOException {
        assertEquals("200 200", answer("/share/v1/feedback/" + number, "demo", "{}"));
        return JSON.readTree(last(accept, "answer").getContent()).path("data");
    }

    private String answer(final String path, final String requester, final String body) throws IOException {
        accept.enqueue(body.getBytes(StandardCharsets.UTF_8), Map.of("http.request.uri", path, "healthhub.share.consumer", requester, "http.context.identifier", "c1"));
        accept.run();
        final MockFlowFile answer = last(accept, "answer");
        assertEquals("c1", answer.getAttribute("http.context.identifier"));
        return answer.getAttribute("healthhub.answer.status") + " " + JSON.readTree(answer.getContent()).path("code").asText();
    }

    private String finding() throws IOException {
        return JSON.readTree(only(verify, "concluded").getContent()).at("/records/0/finding").asText();
    }

    private static MockFlowFile only(final TestRunner runner, final String relationship) {
        final List<MockFlowFile> flowFiles = runner.getFlowFilesForRelationship(relationship);
        assertEquals(1, flowFiles.size());
        return flowFiles.getFirst();
    }

    private static MockFlowFile last(final TestRunner runner, final String relationship) {
        return runner.getFlowFilesForRelationship(relationship).getLast();
    }

    /** Puts a row into the source and, collected, into the hub; gives its record key. */
    private String collect(final Map<String, String> row) throws Exception {
        insert(row);
        return see(row);
    }

    private void insert(final Map<String, String> row) throws SQLException {
        try (Connection connection = pool.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into %s values (%s)".formatted(SOURCE, String.join(", ", Collections.nCopies(DeathRows.COLUMNS.size(), "?"))))) {
            for (int i = 0; i < DeathRows.COLUMNS.size(); i++) {
                insert.setString(i + 1, row.get(DeathRows.COLUMNS.get(i)));
            }
            insert.executeUpdate();
        }
    }

    private String see(final Map<String, String> row) throws Exception {
        final Object[] source = DeathRows.COLUMNS.stream().map(row::get).toArray();
        final CanonicalResult result = canonicalizers.forLayout(DeathRows.RESOURCE, DeathRows.COLUMNS, Map.of()).canonicalize(source, List.of(), CONTEXT);
        final CanonicalSchema schema = CanonicalSchema.of(resource);
        execute("delete from %s where data_uuid = '%s'".formatted(resource.table(), result.recordKey()));
        try (Connection connection = pool.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into %s values (%s)".formatted(resource.table(), String.join(", ", Collections.nCopies(schema.columns().size(), "?"))))) {
            for (int i = 0; i < schema.columns().size(); i++) {
                insert.setObject(i + 1, result.values()[i]);
            }
            insert.executeUpdate();
        }
        ledger.decide(new ChangeChunk(UUID.randomUUID().toString(), 1, DeathRows.RESOURCE, Instant.now(), LocalDateTime.of(2025, 3, 12, 10, 0), false, Optional.empty(),
                List.of(new IncomingRecord(result.recordKey(), result.values()[schema.indexOf(CommonColumns.ROW_DIGEST)].toString(), false))));
        return result.recordKey();
    }

    private void push(final String key, final String batch) throws Exception {
        final BatchPart part = new BatchPart(batch, 1, true, DeathRows.RESOURCE, 0, List.of("data_uuid"), Collections.singletonList(new Object[] {key}), List.of(key),
                "d".repeat(64));
        ledger.openBatch(batch, DeathRows.RESOURCE, new PartLimits(1000, 1 << 20));
        ledger.intend(part);
        ledger.record(part, new SubmissionOutcome.Answered("200", new Receipt("R-" + batch, "200", 1, 1, 0, ""), List.of()));
    }

    private void execute(final String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
