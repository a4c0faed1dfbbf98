// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.json.JsonRecordSetWriter;
import org.apache.nifi.json.JsonTreeReader;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.identity.SyntheticIdentity;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.GrantState;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareHeaders;
import org.healthhub.core.share.ShareKeys;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.nifi.services.DatabaseSharingLedger;
import org.healthhub.nifi.services.GrantRegister;
import org.healthhub.nifi.services.StandardResourceCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The four sharing processors one after the other, with a real ledger in a database.
 */
class SharingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "a sharing key for tests";
    private static final String CONSUMER = "demo-civil";
    private static final String NUMBER = SyntheticIdentity.citizenId("610102", LocalDate.of(1950, 1, 2), 123);
    private static final ShareAddress RECORDS = new ShareAddress(ShareOperation.RECORDS, "S20R01");
    private static final ShareAddress VERIFICATION = new ShareAddress(ShareOperation.VERIFICATION, "S20R01");

    private final ShareKeys keys = new ShareKeys(KEY, KeyedHash.HMAC_SHA256);
    private final String database = "sharing-" + UUID.randomUUID();
    private final HsqldbPool pool = new HsqldbPool(database);
    private TestRunner authorize;

    @BeforeEach
    void setUp() throws Exception {
        authorize = runner(AuthorizeShareRequest.class);
        execute("create table dth_death (data_uuid varchar(36) primary key, death_cert_no varchar(40), name varchar(50), sex_code varchar(1), birth_date date, "
                + "id_no varchar(18), report_date date, data_version bigint, is_deleted varchar(1), person_key varchar(64))");
        final StandardResourceCatalogue catalogue = (StandardResourceCatalogue) authorize.getControllerService("catalogue");
        final String person = catalogue.digests().personKey("CITIZEN_ID", NUMBER);
        for (int i = 1; i <= 3; i++) {
            execute("insert into dth_death values ('00000000-0000-8000-8000-00000000000%d', 'D61000%d', '欧阳明日', '2', '1950-01-02', '%s', '2026-03-03', 1, '0', '%s')"
                    .formatted(i, i, NUMBER, i == 1 ? person : "0".repeat(64)));
        }
        new GrantRegister(pool::getConnection, "tester").add(List.of(new Grant("G1", CONSUMER, "S20R01", EnumSet.of(ShareOperation.RECORDS, ShareOperation.VERIFICATION),
                List.of("death_cert_no", "name", "sex_code", "birth_date", "id_no", "report_date"), new TreeMap<>(), "STANDARD", "养老待遇资格核验", "社会保险法",
                LocalDate.now().minusDays(2), LocalDate.now().plusDays(2), 100, 1000, GrantState.ACTIVE)), "民政厅");
    }

    private TestRunner runner(final Class<? extends Processor> type) throws InitializationException {
        final TestRunner runner = TestRunners.newTestRunner(type);
        if (type != MaskHealthRecord.class) {
            final HsqldbPool own = new HsqldbPool(database);
            runner.addControllerService("pool", own);
            runner.enableControllerService(own);
            final DatabaseSharingLedger ledger = new DatabaseSharingLedger();
            runner.addControllerService("sharing", ledger);
            runner.setProperty(ledger, "Database Connection Pooling Service", "pool");
            runner.setProperty(ledger, "Sharing Key", KEY);
            runner.enableControllerService(ledger);
            runner.setProperty("Sharing Ledger", "sharing");
        }
        if (type != RecordProvision.class) {
            final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
            runner.addControllerService("catalogue", catalogue);
            runner.setProperty(catalogue, "Hub Key", "a key for tests only");
            runner.enableControllerService(catalogue);
            runner.setProperty("Resource Catalogue", "catalogue");
        }
        if (type == ReadSharedRecord.class || type == MaskHealthRecord.class) {
            final JsonRecordSetWriter writer = new JsonRecordSetWriter();
            runner.addControllerService("writer", writer);
            runner.setProperty(writer, "Schema Write Strategy", "full-schema-attribute");
            runner.setProperty(writer, "schema-access-strategy", "inherit-record-schema");
            runner.enableControllerService(writer);
            runner.setProperty("Record Writer", "writer");
        }
        if (type == RecordProvision.class || type == MaskHealthRecord.class) {
            final JsonTreeReader reader = new JsonTreeReader();
            runner.addControllerService("reader", reader);
            runner.setProperty(reader, "schema-access-strategy", "schema-text-property");
            runner.setProperty(reader, "schema-text", "${avro.schema}");
            runner.enableControllerService(reader);
            runner.setProperty("Record Reader", "reader");
        }
        return runner;
    }

    private void execute(final String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> attributes(final ShareAddress address, final String nonce, final String body) {
        final Map<String, String> attributes = new HashMap<>();
        ShareHeaders.signed(CONSUMER, keys.consumerSecret(CONSUMER, 1), KeyedHash.HMAC_SHA256, address, Instant.now(), nonce, body.getBytes(StandardCharsets.UTF_8)).values()
                .forEach((name, value) -> attributes.put("http.headers." + name, value));
        attributes.put("http.headers.Content-Type", "application/json;charset=UTF-8");
        attributes.put("http.headers.X-Anything", "张三");
        attributes.put("http.request.uri", address.path());
        attributes.put("http.context.identifier", "context");
        return attributes;
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    private MockFlowFile ask(final Map<String, String> attributes, final String body, final Relationship expected) {
        authorize.clearTransferState();
        authorize.enqueue(body, attributes);
        authorize.run();
        authorize.assertTransferCount(expected, 1);
        final MockFlowFile flowFile = authorize.getFlowFilesForRelationship(expected).getFirst();
        assertTrue(flowFile.getAttributes().keySet().stream().noneMatch(name -> name.startsWith("http.headers")), flowFile.getAttributes()::toString);
        assertFalse(flowFile.getAttributes().toString().contains("张三"));
        flowFile.assertAttributeEquals("http.context.identifier", "context");
        return flowFile;
    }

    private String refusal(final Map<String, String> attributes, final String body) throws IOException {
        final MockFlowFile refused = ask(attributes, body, AuthorizeShareRequest.REFUSED);
        final JsonNode answer = JSON.readTree(refused.toByteArray());
        assertTrue(answer.path("data").isNull());
        refused.assertAttributeEquals("healthhub.answer.code", answer.path("code").asText());
        assertTrue(answer.path("code").asText().endsWith(refused.getAttribute("healthhub.answer.status")));
        return answer.path("code").asText();
    }

    private MockFlowFile next(final Class<? extends Processor> type, final MockFlowFile input, final Relationship expected) throws InitializationException {
        final TestRunner runner = runner(type);
        if (type == MaskHealthRecord.class) {
            runner.setProperty(MaskHealthRecord.MASKING_PROFILE, "${healthhub.share.profile}");
        }
        runner.enqueue(input.toByteArray(), input.getAttributes());
        runner.run();
        runner.assertAllFlowFilesTransferred(expected, 1);
        return runner.getFlowFilesForRelationship(expected).getFirst();
    }

    private JsonNode page(final String body) throws Exception {
        final MockFlowFile question = ask(attributes(RECORDS, nonce(), body), body, AuthorizeShareRequest.AUTHORIZED);
        final MockFlowFile records = next(ReadSharedRecord.class, question, ReadSharedRecord.RECORDS);
        final MockFlowFile masked = next(MaskHealthRecord.class, records, MaskHealthRecord.MASKED);
        final MockFlowFile answer = next(RecordProvision.class, masked, RecordProvision.PROVIDED);
        answer.assertAttributeEquals("healthhub.answer.status", "200");
        answer.assertAttributeNotExists("avro.schema");
        return JSON.readTree(answer.toByteArray());
    }

    @Test
    void testPagesAreMaskedAndRecorded() throws Exception {
        final JsonNode first = page("{\"limit\":2}");
        assertEquals("200", first.path("code").asText());
        assertEquals(2, first.at("/data/count").asInt());
        final JsonNode record = first.at("/data/records/0");
        assertEquals("欧阳**", record.path("name").asText());
        assertEquals("1950-**-**", record.path("birth_date").asText());
        assertEquals("6****************" + NUMBER.charAt(17), record.path("id_no").asText());
        assertEquals("2026-03-03", record.path("report_date").asText());
        assertEquals("0", record.path("is_deleted").asText());
        assertFalse(record.path("disputed").asBoolean(true));
        assertFalse(record.has("person_key"));
        final JsonNode last = page("{\"limit\":2,\"cursor\":\"%s\"}".formatted(first.at("/data/next_cursor").asText()));
        assertEquals("00000000-0000-8000-8000-000000000003", last.at("/data/records/0/data_uuid").asText());
        assertFalse(last.at("/data").has("next_cursor"));
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(row_count), min(state), max(state) from hh_provision")) {
            assertTrue(row.next());
            assertEquals(3, row.getInt(1));
            assertEquals("PROVIDED PROVIDED", row.getString(2) + " " + row.getString(3));
        }
    }

    private String verification(final String name) throws Exception {
        final String body = "{\"person\":{\"id_number\":\"%s\",\"id_type\":\"01\"},\"attributes\":{\"name\":\"%s\"}}".formatted(NUMBER, name);
        final MockFlowFile question = ask(attributes(VERIFICATION, nonce(), body), body, AuthorizeShareRequest.AUTHORIZED);
        assertFalse(question.getContent().contains(NUMBER));
        final MockFlowFile answer = next(RecordProvision.class, next(ReadSharedRecord.class, question, ReadSharedRecord.VERIFIED), RecordProvision.PROVIDED);
        return JSON.readTree(answer.toByteArray()).at("/data/result").asText();
    }

    @Test
    void testVerificationSaysYesOrNo() throws Exception {
        assertEquals("yes", verification("欧阳明日"));
        assertEquals("no", verification("张三"));
    }

    @Test
    void testRefusalsInOrder() throws Exception {
        final String body = "{\"filter\":{\"name\":\"张三\"}}";
        final Map<String, String> good = attributes(RECORDS, nonce(), body);
        assertEquals("path-404", refusal(changed(good, "http.request.uri", "/share/v1/张三"), body));
        assertEquals("query-400", refusal(changed(good, "http.query.string", "xm=张三"), body));
        assertEquals("type-415", refusal(changed(good, "http.headers.Content-Type", "text/plain"), body));
        assertEquals("type-415", refusal(changed(good, "http.headers.Content-Encoding", "gzip"), body));
        assertEquals("size-413", refusal(good, body + " ".repeat(70_000)));
        assertEquals("header-400", refusal(changed(good, "http.headers.gjzwfwpt_nonce", "张三"), body));
        assertEquals("sid-401", refusal(changed(good, "http.headers.gjzwfwpt_sid", "share-feedback"), body));
        assertEquals("clock-401", refusal(changed(good, "http.headers.gjzwfwpt_rtime", "1754006400000"), body));
        assertEquals("sign-401", refusal(changed(good, "http.headers.gjzwfwpt_rid", "demo-other"), body));
        assertEquals("sign-401", refusal(changed(good, "http.request.uri", "/share/v1/resources/S20R02/records"), body));
        assertEquals("digest-400", refusal(good, "{}"));
        assertEquals("filter-403", refusal(good, body));
        assertEquals("replay-401", refusal(good, body));
        assertTrue(Runners.logs(authorize).stream().noneMatch(line -> line.contains("张三")));
    }

    private static Map<String, String> changed(final Map<String, String> attributes, final String name, final String value) {
        final Map<String, String> changed = new HashMap<>(attributes);
        changed.put(name, value);
        return changed;
    }

    @Test
    void testReportsKeepTheirBody() {
        final ShareAddress address = new ShareAddress(ShareOperation.FEEDBACK_STATE, "F-1");
        final MockFlowFile report = ask(attributes(address, nonce(), "{}"), "{}", AuthorizeShareRequest.FEEDBACK);
        report.assertContentEquals("{}");
        report.assertAttributeEquals(HealthHubAttributes.SHARE_CONSUMER, CONSUMER);
        report.assertAttributeEquals(HealthHubAttributes.FEEDBACK_NO, "F-1");
    }

    @Test
    void testNothingLeavesWithoutARecord() throws Exception {
        final MockFlowFile question = ask(attributes(RECORDS, nonce(), "{}"), "{}", AuthorizeShareRequest.AUTHORIZED);
        final MockFlowFile masked = next(MaskHealthRecord.class, next(ReadSharedRecord.class, question, ReadSharedRecord.RECORDS), MaskHealthRecord.MASKED);
        execute("delete from hh_provision");
        final MockFlowFile answer = next(RecordProvision.class, masked, RecordProvision.FAILURE);
        assertEquals("unavailable-503", JSON.readTree(answer.toByteArray()).path("code").asText());
        assertFalse(answer.getContent().contains("欧阳"));
    }

    @Test
    void testStoreAwayIsAnAnswer() throws Exception {
        final MockFlowFile question = ask(attributes(RECORDS, nonce(), "{}"), "{}", AuthorizeShareRequest.AUTHORIZED);
        execute("drop table dth_death");
        final MockFlowFile answer = next(ReadSharedRecord.class, question, ReadSharedRecord.FAILURE);
        answer.assertAttributeEquals("healthhub.answer.status", "503");
    }
}
