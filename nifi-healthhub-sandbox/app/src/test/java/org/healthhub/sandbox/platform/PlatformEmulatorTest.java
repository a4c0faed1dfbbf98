// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Requirement;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.SharingType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformEmulatorTest {

    private static final String RID = "r_shwjw_test";
    private static final String SID = "s_12610000TEST_0001";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String BATCH = "S06R0220260101abcdef0123456789ab";
    private static final String DIGEST = "a".repeat(64);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static EmbeddedPostgres postgres;

    private PlatformEmulator emulator;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void startEmulator() throws IOException, SQLException {
        execute("DROP TABLE IF EXISTS received_record; DROP TABLE IF EXISTS received_part");
        emulator = PlatformEmulator.start(EmulatorConfig.of(0, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", RID, SID, SECRET, catalogue()));
    }

    @AfterEach
    void stopEmulator() {
        emulator.close();
    }

    @Test
    void testPartAccepted() throws Exception {
        final JsonNode answer = json(send(part(1, row(), row())));

        assertEquals("200", answer.path("code").asText());
        assertEquals("accepted", answer.path("data").path("status").asText());
        assertEquals(2, answer.path("data").path("accepted").asInt());
        assertTrue(answer.path("data").path("receipt_no").asText().startsWith("HZ"));
        assertEquals(2, count("SELECT count(*) FROM received_record WHERE times_received = 1"));
    }

    @Test
    void testPartCompressed() throws Exception {
        final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(MAPPER.writeValueAsBytes(part(1, row())));
        }
        final Map<String, String> headers = headers(compressed.toByteArray());
        headers.put("Content-Encoding", "gzip");

        assertEquals("200", json(post("/sysapi/collect/parts", headers, compressed.toByteArray())).path("code").asText());
    }

    @Test
    void testRowsRefusedOthersAccepted() throws Exception {
        final ObjectNode missing = row();
        missing.remove("child_code");
        final ObjectNode longText = row();
        longText.put("child_code", "1".repeat(33));
        final ObjectNode wrongDate = row();
        wrongDate.put("inoc_date", "2024-02-30");
        final ObjectNode wrongNumber = row();
        wrongNumber.put("dose_amount", "0.5");
        final ObjectNode preciseNumber = row();
        preciseNumber.put("dose_amount", 0.12345);
        final ObjectNode hubOnly = row();
        hubOnly.put("person_key", DIGEST);
        final ObjectNode unregistered = row();
        unregistered.put("site_code", PlatformRegisters.UNREGISTERED_SITE);
        final ObjectNode otherBatch = row();
        otherBatch.put("exch_batch_no", "other");

        final JsonNode data = json(send(part(1, row(), missing, longText, wrongDate, wrongNumber, preciseNumber, hubOnly, unregistered, otherBatch))).path("data");

        assertEquals("partial", data.path("status").asText());
        assertEquals(1, data.path("accepted").asInt());
        assertEquals(List.of("row-required", "row-length", "row-type", "row-type", "row-length", "row-column", "row-unregistered-site", "row-batch"),
                data.path("errors").findValuesAsText("code"));
        assertEquals(List.of("2", "3", "4", "5", "6", "7", "8", "9"), data.path("errors").findValuesAsText("row_no"));
        assertEquals("site_code", data.path("errors").get(6).path("field").asText());
        assertEquals(unregistered.path("data_uuid"), data.path("errors").get(6).path("data_uuid"));
        assertEquals(1, count("SELECT count(*) FROM received_record"));
    }

    @Test
    void testSamePartAgainGivesSameReceipt() throws Exception {
        final ObjectNode part = part(1, row());
        final JsonNode first = json(send(part)).path("data");
        final JsonNode second = json(send(part)).path("data");

        assertEquals(first.path("receipt_no"), second.path("receipt_no"));
        assertFalse(first.has("duplicate"));
        assertTrue(second.path("duplicate").asBoolean());
        assertEquals(1, count("SELECT max(times_received) FROM received_record"));
    }

    @Test
    void testSamePartOtherContentRefused() throws Exception {
        final ObjectNode part = part(1, row());
        send(part);
        part.put("content_digest", "b".repeat(64));

        assertEquals("db-409", json(send(part)).path("code").asText());
    }

    @Test
    void testRecordInTwoBatchesCountedTwice() throws Exception {
        final ObjectNode row = row();
        send(part(1, row));
        send(part(2, row));

        assertEquals(2, count("SELECT times_received FROM received_record"));
    }

    @Test
    void testUnknownResourceRefusedAsWhole() throws Exception {
        final ObjectNode part = part(1, row());
        part.put("resource_code", "S99R01");

        final HttpResponse<String> response = send(part);

        assertEquals(200, response.statusCode());
        assertEquals("catalog-001", json(response).path("code").asText());
        assertEquals(0, count("SELECT count(*) FROM received_part"));
    }

    @ParameterizedTest
    @CsvSource({
        "gjzwfwpt_sign, AAAA, 401, sign-401",
        "gjzwfwpt_rid, nobody, 401, rid-401",
        "gjzwfwpt_sid, nothing, 401, sid-401",
        "gjzwfwpt_rtime, 1754006400000, 401, clock-401",
        "gjzwfwpt_rtime, yesterday, 401, clock-401",
        "gjzwfwpt_sign, '', 400, header-400",
        "Content-Digest, sha-256=:AAAA:, 400, digest-400",
        "Content-Type, text/plain, 415, type-415"})
    void testHeadersRefused(final String header, final String value, final int status, final String code) throws Exception {
        final byte[] body = MAPPER.writeValueAsBytes(part(1, row()));
        final Map<String, String> headers = headers(body);
        headers.put(header, value);

        final HttpResponse<String> response = post("/sysapi/collect/parts", headers, body);

        assertEquals(status, response.statusCode());
        assertEquals(code, json(response).path("code").asText());
        assertEquals(0, count("SELECT count(*) FROM received_part"));
    }

    @ParameterizedTest
    @CsvSource({
        "record_count, 3, 400, count-400",
        "part_no, 0, 400, body-400",
        "batch_no, \"a b\", 400, body-400",
        "content_digest, \"ABC\", 400, body-400",
        "extra, 1, 400, body-400",
        "Is_Last, true, 400, case-400"})
    void testBodyRefused(final String key, final String value, final int status, final String code) throws Exception {
        final ObjectNode part = part(1, row());
        part.set(key, MAPPER.readTree(value));

        final HttpResponse<String> response = send(part);

        assertEquals(status, response.statusCode());
        assertEquals(code, json(response).path("code").asText());
    }

    @Test
    void testTooManyRecords() throws Exception {
        final ObjectNode[] rows = new ObjectNode[1001];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row();
        }

        assertEquals(413, send(part(1, rows)).statusCode());
    }

    @Test
    void testPing() throws Exception {
        final byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        final Map<String, String> headers = headers(body);
        final JsonNode answer = json(post("/sysapi/ping", headers, body));
        assertEquals("200", answer.path("code").asText());
        assertTrue(Math.abs(System.currentTimeMillis() - answer.path("data").path("server_time").asLong()) < 60_000);

        headers.put("gjzwfwpt_sign", "AAAA");
        assertEquals(401, post("/sysapi/ping", headers, body).statusCode());
    }

    @Test
    void testFaultsOnCommand() throws Exception {
        final ObjectNode part = part(1, row());
        fault("{\"kind\":\"refuse\",\"count\":2}");
        assertEquals(503, send(part).statusCode());
        assertEquals(503, send(part).statusCode());
        fault("{\"kind\":\"throttle\",\"retry_after\":7}");
        final HttpResponse<String> throttled = send(part);
        assertEquals(429, throttled.statusCode());
        assertEquals("7", throttled.headers().firstValue("Retry-After").orElseThrow());
        fault("{\"kind\":\"garbage\"}");
        assertTrue(send(part).body().startsWith("<html>"));
        fault("{\"kind\":\"drop_before\"}");
        assertThrows(IOException.class, () -> send(part));
        assertEquals(0, count("SELECT count(*) FROM received_record"));
        fault("{\"kind\":\"drop_after\"}");
        assertThrows(IOException.class, () -> send(part));
        assertEquals(1, count("SELECT count(*) FROM received_record"));
        fault("{\"kind\":\"delay\",\"delay_ms\":300}");
        final long start = System.nanoTime();
        assertTrue(json(send(part)).path("data").path("duplicate").asBoolean());
        assertTrue(System.nanoTime() - start >= 300_000_000L);

        final JsonNode statistics = json(get("/admin/stats"));
        assertEquals(7, statistics.path("requests").asInt());
        assertEquals(0, statistics.path("faults_pending").asInt());
        assertEquals(1, statistics.path("resources").get(0).path("accepted").asInt());
        assertEquals(1, statistics.path("resources").get(0).path("stored").asInt());
    }

    private ObjectNode part(final int partNo, final ObjectNode... rows) {
        final ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.put("batch_no", BATCH);
        part.put("part_no", partNo);
        part.put("is_last", true);
        part.put("resource_code", "S06R02");
        part.put("record_count", rows.length);
        part.put("content_digest", DIGEST);
        final ArrayNode records = part.putArray("records");
        for (final ObjectNode row : rows) {
            records.add(row);
        }
        return part;
    }

    private static ObjectNode row() {
        final ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("child_code", "610102000001");
        row.put("inoc_date", "2024-02-29");
        row.put("dose_amount", 0.5);
        row.put("site_code", "6101020001");
        row.put("edit_time", "2024-03-01 08:30:00");
        row.put("data_uuid", UUID.randomUUID().toString());
        row.put("exch_batch_no", BATCH);
        row.put("op_type", "I");
        row.put("is_deleted", "0");
        row.put("source_system", "S06");
        row.put("collect_time", "2024-03-01 09:00:00");
        row.put("row_digest", DIGEST);
        row.put("data_version", 1);
        return row;
    }

    private static Catalogue catalogue() {
        final List<Field> fields = List.of(field("child_code", FieldType.C, 32, 0, true), field("inoc_date", FieldType.D, 0, 0, true),
                field("dose_amount", FieldType.N, 6, 3, false), field("site_code", FieldType.C, 10, 0, true), field("edit_time", FieldType.T, 0, 0, true));
        final Resource resource = new Resource("S06R02", "S06", "接种记录信息", "epi_vaccination", fields, List.of("child_code", "inoc_date"), Optional.of("edit_time"),
                Optional.empty(), "每日", SharingType.CONDITIONAL, "", "L4", "", List.of(), List.of(), Optional.empty());
        return new Catalogue(List.of(new BusinessSystem("S06", "immunization", "计划免疫", List.of(resource))), Map.of(), "test");
    }

    private static Field field(final String name, final FieldType type, final int length, final int scale, final boolean required) {
        return new Field(name, name, type, length, scale, required ? Requirement.REQUIRED : Requirement.OPTIONAL, Optional.empty(), Optional.empty(),
                FieldFormat.NONE, Sensitivity.NONE, Optional.empty(), List.of(), Optional.empty(), "D", "");
    }

    private HttpResponse<String> send(final ObjectNode part) throws Exception {
        final byte[] body = MAPPER.writeValueAsBytes(part);
        return post("/sysapi/collect/parts", headers(body), body);
    }

    private static Map<String, String> headers(final byte[] body) throws Exception {
        final String time = String.valueOf(System.currentTimeMillis());
        final Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        final Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json;charset=UTF-8");
        headers.put("gjzwfwpt_rid", RID);
        headers.put("gjzwfwpt_sid", SID);
        headers.put("gjzwfwpt_rtime", time);
        headers.put("gjzwfwpt_sign", Base64.getEncoder().encodeToString(mac.doFinal((SID + RID + time).getBytes(StandardCharsets.UTF_8))));
        headers.put("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body)) + ":");
        return headers;
    }

    private HttpResponse<String> post(final String path, final Map<String, String> headers, final byte[] body) throws IOException, InterruptedException {
        final HttpRequest.Builder request = HttpRequest.newBuilder(emulator.baseUrl().resolve(path)).timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(final String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(emulator.baseUrl().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void fault(final String body) throws IOException, InterruptedException {
        assertEquals(200, post("/admin/faults", Map.of(), body.getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    private static JsonNode json(final HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    private static void execute(final String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(final String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
