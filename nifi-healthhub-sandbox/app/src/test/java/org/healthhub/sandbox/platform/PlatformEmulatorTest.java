// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import static org.healthhub.sandbox.platform.EmulatorRequests.DIGEST;
import static org.healthhub.sandbox.platform.EmulatorRequests.RID;
import static org.healthhub.sandbox.platform.EmulatorRequests.SECRET;
import static org.healthhub.sandbox.platform.EmulatorRequests.SID;
import static org.healthhub.sandbox.platform.EmulatorRequests.catalogue;
import static org.healthhub.sandbox.platform.EmulatorRequests.headers;
import static org.healthhub.sandbox.platform.EmulatorRequests.json;
import static org.healthhub.sandbox.platform.EmulatorRequests.part;
import static org.healthhub.sandbox.platform.EmulatorRequests.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformEmulatorTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static EmbeddedPostgres postgres;

    private PlatformEmulator emulator;
    private EmulatorRequests requests;

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
        requests = EmulatorRequests.to(emulator);
    }

    @AfterEach
    void stopEmulator() {
        emulator.close();
    }

    @Test
    void testPartAccepted() throws Exception {
        final JsonNode answer = json(requests.send(part(1, row(), row())));

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

        assertEquals("200", json(requests.post("/sysapi/collect/parts", headers, compressed.toByteArray())).path("code").asText());
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

        final JsonNode data = json(requests.send(part(1, row(), missing, longText, wrongDate, wrongNumber, preciseNumber, hubOnly, unregistered, otherBatch))).path("data");

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
        final JsonNode first = json(requests.send(part)).path("data");
        final JsonNode second = json(requests.send(part)).path("data");

        assertEquals(first.path("receipt_no"), second.path("receipt_no"));
        assertFalse(first.has("duplicate"));
        assertTrue(second.path("duplicate").asBoolean());
        assertEquals(1, count("SELECT max(times_received) FROM received_record"));
    }

    @Test
    void testSamePartOtherContentRefused() throws Exception {
        final ObjectNode part = part(1, row());
        requests.send(part);
        part.put("content_digest", "b".repeat(64));

        assertEquals("db-409", json(requests.send(part)).path("code").asText());
    }

    @Test
    void testRecordInTwoBatchesCountedTwice() throws Exception {
        final ObjectNode row = row();
        requests.send(part(1, row));
        requests.send(part(2, row));

        assertEquals(2, count("SELECT times_received FROM received_record"));
    }

    @Test
    void testUnknownResourceRefusedAsWhole() throws Exception {
        final ObjectNode part = part(1, row());
        part.put("resource_code", "S99R01");

        final HttpResponse<String> response = requests.send(part);

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

        final HttpResponse<String> response = requests.post("/sysapi/collect/parts", headers, body);

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

        final HttpResponse<String> response = requests.send(part);

        assertEquals(status, response.statusCode());
        assertEquals(code, json(response).path("code").asText());
    }

    @Test
    void testTooManyRecords() throws Exception {
        final ObjectNode[] rows = new ObjectNode[1001];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row();
        }

        assertEquals(413, requests.send(part(1, rows)).statusCode());
    }

    @Test
    void testPing() throws Exception {
        final byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        final Map<String, String> headers = headers(body);
        final JsonNode answer = json(requests.post("/sysapi/ping", headers, body));
        assertEquals("200", answer.path("code").asText());
        assertTrue(Math.abs(System.currentTimeMillis() - answer.path("data").path("server_time").asLong()) < 60_000);

        headers.put("gjzwfwpt_sign", "AAAA");
        assertEquals(401, requests.post("/sysapi/ping", headers, body).statusCode());
    }

    @Test
    void testFaultsOnCommand() throws Exception {
        final ObjectNode part = part(1, row());
        requests.fault("{\"kind\":\"refuse\",\"count\":2}");
        assertEquals(503, requests.send(part).statusCode());
        assertEquals(503, requests.send(part).statusCode());
        requests.fault("{\"kind\":\"throttle\",\"retry_after\":7}");
        final HttpResponse<String> throttled = requests.send(part);
        assertEquals(429, throttled.statusCode());
        assertEquals("7", throttled.headers().firstValue("Retry-After").orElseThrow());
        requests.fault("{\"kind\":\"garbage\"}");
        assertTrue(requests.send(part).body().startsWith("<html>"));
        requests.fault("{\"kind\":\"drop_before\"}");
        assertThrows(IOException.class, () -> requests.send(part));
        assertEquals(0, count("SELECT count(*) FROM received_record"));
        requests.fault("{\"kind\":\"drop_after\"}");
        assertThrows(IOException.class, () -> requests.send(part));
        assertEquals(1, count("SELECT count(*) FROM received_record"));
        requests.fault("{\"kind\":\"delay\",\"delay_ms\":300}");
        final long start = System.nanoTime();
        assertTrue(json(requests.send(part)).path("data").path("duplicate").asBoolean());
        assertTrue(System.nanoTime() - start >= 300_000_000L);

        final JsonNode statistics = json(requests.get("/admin/stats"));
        assertEquals(7, statistics.path("requests").asInt());
        assertEquals(0, statistics.path("faults_pending").asInt());
        assertEquals(1, statistics.path("resources").get(0).path("accepted").asInt());
        assertEquals(1, statistics.path("resources").get(0).path("stored").asInt());
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
