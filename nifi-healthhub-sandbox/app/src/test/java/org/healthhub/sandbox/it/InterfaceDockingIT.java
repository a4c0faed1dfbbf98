// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SampleExpectations;
import org.healthhub.sandbox.sample.SampleRow;
import org.healthhub.sandbox.sample.SourceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The four docked systems and one more over real HTTP: their pages are read, with a token that expires and a source that fails in the middle, and further
 * rows are pushed. The tests build on each other: each leaves the counts of the one before.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterfaceDockingIT {

    private static final List<String> SYSTEMS = List.of("S12", "S17", "S18", "S19", "S20");
    private static final String RESOURCE = "S20R01";
    private static final int PULLED = 120;
    private static final int PUSHED = 150;
    private static final int LAST = 170;
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningSandbox sandbox;
    private static OpenSandbox open;
    private static List<BusinessSystem> systems;
    private static SampleFates fates;
    private static PersonalData people;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        sandbox = RunningSandbox.startBeside("interface");
        open = sandbox.open();
        systems = open.systems(SYSTEMS);
        fates = new SampleFates(sandbox, open.catalogue());
        people = new PersonalData();
        resources().forEach(resource -> {
            final List<SampleRow> rows = SampleExpectations.rows(open.catalogue(), resource, PULLED, SampleTables.SEED);
            fates.put(resource.code(), rows);
            people.add(rows);
        });
        faults("POST", "{\"token_seconds\":4}");
        faults("POST", "{\"kind\":\"status\",\"status\":503}");
        // in the middle of the pages of some resources
        faults("POST", "{\"kind\":\"pass\",\"count\":25}");
        faults("POST", "{\"kind\":\"revoke\"}");
        faults("POST", "{\"kind\":\"drop\"}");
        faults("POST", "{\"kind\":\"status\",\"status\":429}");
        open.run(systems, PULLED, Set.of(Docking.INTERFACE), step -> { });
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    @Order(1)
    void testPagesAreReadThoughTheTokenExpiresAndTheSourceFails() throws Exception {
        awaitFates();

        final JsonNode stats = JSON.readTree(send("GET", source("/admin/stats"), "", "").body());
        assertTrue(stats.path("pages").asInt() >= resources().size() * 3, stats::toString);
        assertTrue(stats.path("refused").asInt() >= 1, stats::toString);
        assertEquals(List.of(), ends("failure 需人工处理"));
    }

    @Test
    @Order(2)
    void testPushedRowsHaveTheirFateAndRepeatingDoublesNothing() throws Exception {
        final Map<String, String> receipts = new LinkedHashMap<>();
        for (final Resource resource : resources()) {
            final List<SampleRow> rows = grow(resource, PUSHED);
            final HttpResponse<String> answer = push(resource, body(resource, rows));
            assertEquals(200, answer.statusCode(), answer.body());
            final JsonNode receipt = JSON.readTree(answer.body());
            assertEquals(rows.size(), receipt.at("/data/received").asInt());
            receipts.put(receipt.at("/data/receipt_no").asText(), resource.code());
        }
        assertEquals(resources().size(), receipts.size());
        receipts.keySet().forEach(receipt -> assertFalse(open.nifi().provenance().search(Map.of("FlowFileUUID", receipt)).isEmpty(), receipt));
        awaitFates();

        final Resource resource = open.catalogue().resource(RESOURCE).orElseThrow();
        final long collected = collections();
        assertEquals(200, push(resource, body(resource, fates.rows(RESOURCE).subList(PULLED, PUSHED))).statusCode());
        await("the repeated push to be collected", () -> collections() > collected);
        awaitFates(Set.of("times"));
    }

    @Test
    @Order(3)
    void testWhatIsNotInOrderIsAnsweredPreciselyAndStopsNothing() throws Exception {
        final Resource resource = open.catalogue().resource(RESOURCE).orElseThrow();
        final String token = Secrets.of(sandbox.home()).sourceSecret();
        final String good = body(resource, fates.rows(RESOURCE).subList(0, 1));

        assertRefused(400, "json-400", send("POST", listener(resource, RESOURCE), token, good.substring(0, good.length() - 2)));
        assertRefused(400, "records-400", send("POST", listener(resource, RESOURCE), token, "{\"records\":[]}"));
        assertRefused(401, "token-401", send("POST", listener(resource, RESOURCE), "wrong", good));
        assertRefused(404, "resource-404", send("POST", listener(resource, "S19R01"), token, good));
        assertEquals(405, send("GET", listener(resource, RESOURCE), token, "").statusCode());
        assertEquals(405, send("DELETE", listener(resource, RESOURCE), token, "").statusCode());
        assertEquals(List.of(), ends("failure 需人工处理"));
    }

    @Test
    @Order(4)
    void testUnreadableAnswerIsKeptForAPersonAndTheNextSetReadsOn() throws Exception {
        final Resource resource = open.catalogue().resource(RESOURCE).orElseThrow();
        faults("POST", "{\"kind\":\"garbage\"}");
        await("the unreadable answer to be set aside", () -> !ends("failure 需人工处理").isEmpty());
        assertTrue(open.nifi().bulletins().stream().anyMatch(bulletin -> bulletin.path("message").asText().contains("SOURCE_ANSWER_UNREADABLE")));

        final SampleRow row = fates.rows(RESOURCE).stream().filter(candidate -> candidate.expected().verdict() == ExpectedRow.Verdict.CANONICAL).findFirst().orElseThrow();
        final String changed = TIME.format(LocalDateTime.now(ZoneId.of("Asia/Shanghai")));
        try (Connection connection = sandbox.database(Database.sourceName("S20")).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            // a row whose time alone changed is known and goes no further
            statement.execute("UPDATE %s SET %s = '%s', \"%s\" = '更名后的医疗机构' WHERE source_row_no = %d".formatted(SourceLoader.tableName(resource),
                SourceLoader.incrementColumn(resource), changed, SourceLoader.columnName(resource, resource.field("report_org_name").orElseThrow()), row.expected().rowNo()));
        }
        final String key = fates.recordKey(RESOURCE, row.expected());
        await("the changed row to be read", () -> fates.query(Database.HUB, "SELECT data_uuid FROM %s WHERE data_uuid = '%s' AND src_update_time = '%s'"
            .formatted(resource.table(), key, changed)).size() == 1);
    }

    @Test
    @Order(5)
    void testNobodyIsNamedOutsideContent() {
        final Map<String, Set<String>> leaks = new TreeMap<>();
        int events = 0;
        for (final String type : List.of("RECEIVE", "FETCH", "FORK", "DROP", "SEND", "CREATE", "ATTRIBUTES_MODIFIED")) {
            for (final JsonNode summary : open.nifi().provenance().search(Map.of("EventType", type)).stream().limit(200).toList()) {
                final Set<String> found = people.in(open.nifi().provenance().event(summary.path("eventId").asLong()).toString());
                if (!found.isEmpty()) {
                    leaks.put(type + " of " + summary.path("componentName").asText(), found);
                }
                events++;
            }
        }
        open.nifi().bulletins().forEach(bulletin -> {
            if (!people.in(bulletin.toString()).isEmpty()) {
                leaks.put("bulletin", people.in(bulletin.toString()));
            }
        });

        assertTrue(events > 100);
        assertEquals(Map.of(), leaks);
    }

    @Test
    @Order(6)
    void testRecordsWithAReceiptOutliveTheEndOfNiFi() throws Exception {
        final Resource resource = open.catalogue().resource(RESOURCE).orElseThrow();
        final String body = body(resource, grow(resource, LAST));
        final HttpResponse<String> answer = push(resource, body);
        sandbox.killNiFi();

        assertEquals(200, answer.statusCode());
        sandbox.restart();
        awaitFates(Set.of("times"));
    }

    private static List<Resource> resources() {
        return systems.stream().flatMap(system -> system.resources().stream()).toList();
    }

    /** Rows that are not in the source's table, from a larger source. */
    private static List<SampleRow> grow(final Resource resource, final int total) {
        final List<SampleRow> known = fates.rows(resource.code());
        final List<SampleRow> further = SampleExpectations.rows(open.catalogue(), resource, total, SampleTables.SEED).subList(known.size(), total);
        final List<SampleRow> all = new ArrayList<>(known);
        all.addAll(further);
        fates.put(resource.code(), all);
        people.add(further);
        return further;
    }

    /** As the source system writes it. */
    private static String body(final Resource resource, final List<SampleRow> rows) {
        final ObjectNode body = JSON.createObjectNode();
        final ArrayNode records = body.putArray("records");
        for (final SampleRow row : rows) {
            final ObjectNode record = records.addObject();
            for (int i = 0; i < resource.fields().size(); i++) {
                final Field field = resource.fields().get(i);
                record.put(SourceLoader.columnName(resource, field), row.values().get(i));
            }
            record.put(SourceLoader.incrementColumn(resource), TIME.format(row.updateTime()));
        }
        return body.toString();
    }

    private static void awaitFates() throws Exception {
        awaitFates(Set.of());
    }

    /** Waits until every row has its fate. */
    private static void awaitFates(final Set<String> without) throws Exception {
        final Map<String, String> open = new TreeMap<>();
        try {
            await("every row to have its fate", () -> {
                open.clear();
                for (final Resource resource : resources()) {
                    open.putAll(differences(resource.code(), !without.contains("times") || !resource.code().equals(RESOURCE)));
                }
                return open.isEmpty();
            });
        } catch (final AssertionError e) {
            assertEquals(Map.of(), open, e.getMessage());
        }
    }

    private static Map<String, String> differences(final String resource, final boolean once) throws SQLException {
        final Map<String, String> differences = new TreeMap<>();
        fates.problems(resource).forEach((key, text) -> differences.put(resource + " problem " + key, text));
        fates.flags(resource).forEach((key, text) -> differences.put(resource + " flag " + key, text));
        fates.stored(resource).forEach((key, text) -> differences.put(resource + " stored " + key, text));
        fates.rejected(resource).forEach((key, text) -> differences.put(resource + " rejected " + key, text));
        fates.accepted(resource).forEach((key, text) -> {
            // the same row again is an update for the platform: it has the row once, and has heard of it twice
            if (once || !text.matches("expected 1 found [0-9]+")) {
                differences.put(resource + " accepted " + key, text);
            }
        });
        return differences;
    }

    private static void await(final String what, final Callable<Boolean> done) throws Exception {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!ready(done)) {
            assertTrue(System.nanoTime() < end, () -> "Waited in vain for " + what + "; bulletins: " + open.nifi().bulletins().stream()
                .map(bulletin -> bulletin.path("sourceName").asText() + ": " + bulletin.path("message").asText()).distinct().limit(10).toList());
            Thread.sleep(1000);
        }
    }

    /** Tables that the hub makes by itself are not there in the beginning. */
    private static boolean ready(final Callable<Boolean> done) throws Exception {
        try {
            return done.call();
        } catch (final SQLException e) {
            return false;
        }
    }

    private static long collections() throws SQLException {
        return Long.parseLong(fates.query(Database.HUB, "SELECT count(*) FROM hh_collection WHERE resource_code = '%s'".formatted(RESOURCE)).getFirst().getFirst());
    }

    /** Queues of this name that hold something. */
    private static List<String> ends(final String name) {
        return open.nifi().processGroups().queues("root").stream().filter(queue -> queue.path("name").asText().equals(name) && queue.path("flowFilesQueued").asInt() > 0)
            .map(queue -> queue.path("sourceName").asText()).toList();
    }

    private static void assertRefused(final int status, final String code, final HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, JSON.readTree(answer.body()).path("code").asText());
        assertTrue(people.in(answer.body()).isEmpty());
    }

    private static HttpResponse<String> push(final Resource resource, final String body) throws IOException, InterruptedException {
        return send("POST", listener(resource, resource.code()), Secrets.of(sandbox.home()).sourceSecret(), body);
    }

    private static URI listener(final Resource resource, final String path) {
        final BusinessSystem system = open.catalogue().system(resource.systemCode()).orElseThrow();
        final int port = new SandboxParameters(sandbox.home(), sandbox.ports(), Secrets.of(sandbox.home()), sandbox::database).listenPort(system);
        return URI.create("http://127.0.0.1:%d/%s".formatted(port, path));
    }

    private static URI source(final String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(sandbox.ports().of(SandboxPort.SOURCE_HTTP), path));
    }

    private static void faults(final String method, final String body) throws IOException, InterruptedException {
        assertEquals(200, send(method, source("/admin/faults"), "", body).statusCode());
    }

    private static HttpResponse<String> send(final String method, final URI address, final String token, final String body) throws IOException, InterruptedException {
        final HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/json")
            .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("X-HealthHub-Token", token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
