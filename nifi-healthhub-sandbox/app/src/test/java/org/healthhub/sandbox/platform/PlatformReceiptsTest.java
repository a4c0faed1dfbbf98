// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.sandbox.rest.TlsFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

import static org.healthhub.sandbox.platform.EmulatorRequests.DIGEST;
import static org.healthhub.sandbox.platform.EmulatorRequests.json;
import static org.healthhub.sandbox.platform.EmulatorRequests.part;
import static org.healthhub.sandbox.platform.EmulatorRequests.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Judgements that come later, whole-part refusals, versions, and the faults that need them. */
class PlatformReceiptsTest {

    private static final String ASYNC = "{\"receipts\":\"async\",\"judged_after_ms\":60000}";

    private static EmbeddedPostgres postgres;

    private final MovedClock clock = new MovedClock();
    private PlatformEmulator emulator;
    private EmulatorRequests requests;

    /** The system's clock, moved on by hand. */
    private static final class MovedClock extends Clock {
        private volatile long ahead;

        private void advance(final long millis) {
            ahead += millis;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(final ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(ahead);
        }
    }

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
        query("DROP TABLE IF EXISTS received_record; DROP TABLE IF EXISTS received_part");
        emulator = PlatformEmulator.start(config(), clock, Optional.empty());
        requests = EmulatorRequests.to(emulator);
    }

    private static EmulatorConfig config() {
        return EmulatorConfig.of(0, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", EmulatorRequests.RID, EmulatorRequests.SID, EmulatorRequests.SECRET,
                EmulatorRequests.catalogue());
    }

    @AfterEach
    void stopEmulator() {
        emulator.close();
    }

    @Test
    void testPartIsReceivedThenCheckedThenJudged() throws Exception {
        requests.mode(ASYNC);
        final JsonNode first = json(requests.send(part(1, row(), bad()))).path("data");
        final String receiptNo = first.path("receipt_no").asText();

        assertEquals("received", first.path("status").asText());
        assertEquals("received", status(requests.inquire(1, receiptNo)));
        assertEquals(List.of(), query("SELECT data_uuid FROM received_record"));
        clock.advance(40_000);
        assertEquals("checking", status(requests.inquire(1, receiptNo)));
        clock.advance(30_000);
        final JsonNode judged = json(requests.inquire(1, receiptNo)).path("data");
        assertEquals("partial", judged.path("status").asText());
        assertEquals(receiptNo, judged.path("receipt_no").asText());
        assertEquals(1, judged.path("accepted").asInt());
        assertEquals("2", judged.path("errors").get(0).path("row_no").asText());
        assertEquals(judged, json(requests.inquire(1, "")).path("data"));
        assertEquals(List.of("1"), query("SELECT times_received FROM received_record"));
    }

    @Test
    void testWaitingPartSentAgainKeepsItsReceipt() throws Exception {
        requests.mode(ASYNC);
        final ObjectNode part = part(1, row());
        final JsonNode first = json(requests.send(part)).path("data");
        final JsonNode second = json(requests.send(part)).path("data");
        clock.advance(61_000);
        final JsonNode third = json(requests.send(part)).path("data");

        assertEquals(first.path("receipt_no"), second.path("receipt_no"));
        assertTrue(second.path("duplicate").asBoolean());
        assertEquals("accepted", third.path("status").asText());
        assertEquals(List.of("1"), query("SELECT times_received FROM received_record"));
    }

    @Test
    void testWaitingPartSurvivesTheProcess() throws Exception {
        requests.mode(ASYNC);
        final String receiptNo = json(requests.send(part(1, row()))).path("data").path("receipt_no").asText();
        emulator.close();
        emulator = PlatformEmulator.start(config(), clock, Optional.empty());
        requests = EmulatorRequests.to(emulator);

        clock.advance(61_000);
        assertEquals("accepted", status(requests.inquire(1, receiptNo)));
    }

    @Test
    void testUnknownReceipt() throws Exception {
        requests.send(part(1, row()));

        assertEquals("receipt-404", json(requests.inquire(2, "")).path("code").asText());
        assertEquals("receipt-404", json(requests.inquire(1, "HZ0")).path("code").asText());
        assertEquals("accepted", status(requests.inquire(1, "")));
    }

    @ParameterizedTest
    @CsvSource({"sync", "async"})
    void testBadRecordRefusesWholePart(final String receipts) throws Exception {
        requests.mode("{\"receipts\":\"%s\",\"judged_after_ms\":0,\"refusal\":\"whole_part\"}".formatted(receipts));
        final ObjectNode part = part(1, row(), bad(), row());
        requests.send(part);
        final JsonNode answer = json(requests.send(part));

        assertEquals("300", answer.path("code").asText());
        assertEquals("catalog-002", answer.path("data").path("code").asText());
        assertEquals("rejected", answer.path("data").path("status").asText());
        assertEquals(0, answer.path("data").path("errors").size());
        assertEquals(List.of(), query("SELECT data_uuid FROM received_record"));
        assertEquals("accepted", status(requests.send(part(2, row()))).replace("received", "accepted"));
    }

    @Test
    void testLowerVersionIsSuperseded() throws Exception {
        final ObjectNode second = version(row(), 2, "b");
        final ObjectNode first = version(second.deepCopy(), 1, "a");
        requests.send(part(1, second));
        final JsonNode answer = json(requests.send(part(2, first, row()))).path("data");

        assertEquals("accepted", answer.path("status").asText());
        assertEquals(2, answer.path("accepted").asInt());
        assertTrue(answer.path("superseded").asBoolean());
        assertEquals("[1]", answer.path("superseded_rows").toString());
        assertEquals(List.of("2"), query("SELECT data_version FROM received_record WHERE part_no = 1"));
        assertEquals(List.of("1 superseded", "2 stored"),
                query("SELECT regexp_replace(line, ' .* ', ' ') FROM received_part, unnest(string_to_array(fates, E'\\n')) line WHERE part_no = 2"));
    }

    @Test
    void testVersionsOfOneRecordInOnePart() throws Exception {
        final ObjectNode first = version(row(), 1, "a");
        requests.send(part(1, version(first.deepCopy(), 3, "c"), first, version(first.deepCopy(), 3, "c")));

        assertEquals(List.of("3"), query("SELECT data_version FROM received_record"));
        assertEquals(List.of("2"), query("SELECT times_received FROM received_record"));
    }

    @Test
    void testDeletedRecordIsMarked() throws Exception {
        final ObjectNode row = row();
        requests.send(part(1, row));
        final ObjectNode deleted = version(row.deepCopy(), 2, "b");
        deleted.put("op_type", "D");
        requests.send(part(2, deleted));

        assertEquals(List.of("1"), query("SELECT is_deleted FROM received_record"));
        assertEquals(List.of("1"), query("SELECT times_received FROM received_record"));
    }

    @Test
    void testFaultsThatStoreThePart() throws Exception {
        requests.fault("{\"kind\":\"garbage_after\"}");
        assertTrue(requests.send(part(1, row())).body().startsWith("<html>"));
        requests.fault("{\"kind\":\"bad_gateway\"}");
        assertEquals(502, requests.send(part(2, row())).statusCode());
        requests.fault("{\"kind\":\"slow_drip\",\"delay_ms\":200}");
        final long begin = System.nanoTime();
        assertEquals("accepted", status(requests.send(part(3, row()))));
        assertTrue(System.nanoTime() - begin >= 200_000_000L);
        requests.fault("{\"kind\":\"duplicate_receipt\"}");
        assertEquals(3, json(requests.send(part(4, row()))).path("data").path("part_no").asInt());
        requests.fault("{\"kind\":\"out_of_order\",\"on\":\"receipts\"}");
        assertEquals("accepted", status(requests.send(part(4, row()))));
        assertEquals("received", status(requests.inquire(4, "")));
        assertEquals("accepted", status(requests.inquire(4, "")));

        assertEquals(List.of("4"), query("SELECT count(*) FROM received_record"));
        assertEquals("{\"garbage_after\":1,\"bad_gateway\":1,\"slow_drip\":1,\"duplicate_receipt\":1,\"out_of_order\":1}",
                json(requests.get("/admin/faults")).path("data").path("happened").toString());
    }

    @ParameterizedTest
    @CsvSource({"expired, token-401", "clock_skew, clock-401"})
    void testFaultsOfCredentials(final String kind, final String code) throws Exception {
        requests.fault("{\"kind\":\"%s\",\"on\":\"any\"}".formatted(kind));

        final HttpResponse<String> response = requests.send(part(1, row()));

        assertEquals(401, response.statusCode());
        assertEquals(code, json(response).path("code").asText());
        assertEquals(List.of(), query("SELECT receipt_no FROM received_part"));
        assertEquals("accepted", status(requests.send(part(1, row()))));
    }

    @Test
    void testSameSeedGivesSameFaults() throws Exception {
        final String command = "{\"kinds\":[\"refuse\",\"throttle\",\"garbage\"],\"seed\":7,\"percent\":60,\"count\":20}";
        final List<Integer> first = statuses(command);
        final List<Integer> second = statuses(command);
        final List<Integer> other = statuses(command.replace("7", "8"));

        assertEquals(first, second);
        assertFalse(first.equals(other));
        assertTrue(first.containsAll(List.of(200, 429, 503)));
        assertEquals(0, json(requests.get("/admin/faults")).path("data").path("pending").asInt());
    }

    private List<Integer> statuses(final String command) throws Exception {
        requests.fault(command);
        final List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(requests.send(part(1, row())).statusCode());
        }
        return statuses;
    }

    @Test
    void testWrongWordsAreRefused() throws Exception {
        assertEquals(400, requests.post("/admin/faults", Map.of(), "{\"kind\":\"explode\"}".getBytes(StandardCharsets.UTF_8)).statusCode());
        assertEquals(400, requests.post("/admin/mode", Map.of(), "{\"receipts\":\"never\"}".getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    @Test
    void testUnknownCertificate(@TempDir final Path folder) throws Exception {
        final TestCertificate wanted = TestCertificate.make(folder, "wanted");
        final TestCertificate other = TestCertificate.make(folder, "other");
        try (PlatformEmulator secure = PlatformEmulator.startSecure(config(), other.context())) {
            final HttpClient strict = HttpClient.newBuilder().sslContext(wanted.context()).build();
            final HttpClient trusting = HttpClient.newBuilder().sslContext(other.context()).build();

            assertThrows(SSLHandshakeException.class, () -> new EmulatorRequests(strict, secure.baseUrl()).send(part(1, row())));
            assertEquals("accepted", status(new EmulatorRequests(trusting, secure.baseUrl()).send(part(1, row()))));
        }
    }

    /** A key with its own certificate, made by the JDK's keytool. */
    private record TestCertificate(Path store, Path certificate) {
        private static final String PASSWORD = "changeit-test";

        private static TestCertificate make(final Path folder, final String name) throws IOException, InterruptedException {
            final TestCertificate made = new TestCertificate(folder.resolve(name + ".p12"), folder.resolve(name + ".pem"));
            keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12",
                    "-keystore", made.store.toString(), "-storepass", PASSWORD);
            keytool("-exportcert", "-rfc", "-alias", name, "-keystore", made.store.toString(), "-file", made.certificate.toString(), "-storepass", PASSWORD);
            return made;
        }

        private static void keytool(final String... arguments) throws IOException, InterruptedException {
            final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(List.of(arguments));
            assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
        }

        private SSLContext context() {
            return new TlsFiles(store, PASSWORD.toCharArray(), certificate, null).context();
        }
    }

    private static ObjectNode bad() {
        return row().put("site_code", PlatformRegisters.UNREGISTERED_SITE);
    }

    private static ObjectNode version(final ObjectNode row, final int version, final String digest) {
        return row.put("data_version", version).put("row_digest", digest + DIGEST.substring(1));
    }

    private static String status(final HttpResponse<String> response) throws IOException {
        return json(response).path("data").path("status").asText();
    }

    private static List<String> query(final String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            final List<String> values = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
            }
            return values;
        }
    }
}
