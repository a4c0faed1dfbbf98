// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.file.FileCharset;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.file.FileFormat;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.files.SampleFile;
import org.healthhub.sandbox.files.SampleFiles;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.rest.ProcessGroups;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.healthhub.sandbox.sample.SampleExpectations;
import org.healthhub.sandbox.sample.SampleRow;
import org.healthhub.sandbox.sample.SourceLoader;
import org.healthhub.sandbox.share.SampleGrants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Supply and demand over HTTP on a running NiFi: masked pages under grants, three wrong records reported, verified, corrected by table, interface and file, pushed
 * again and answered with their receipts. One resource about persons, one of licences, one that must not be shared.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupplyDemandIT {

    private static final String PERSONS = "S20R01";
    private static final String LICENCES = "S02R03";
    private static final String FORBIDDEN = "S07R03";
    private static final Map<String, String> FIELDS = Map.of(PERSONS, "report_org_name", LICENCES, "org_name", FORBIDDEN, "org_name");
    private static final Map<String, Docking> DOCKINGS = Map.of("S20", Docking.TABLE, "S02", Docking.INTERFACE, "S07", Docking.FILE);
    private static final String RIGHT = "更正后的演示机构";
    private static final String WORDS = "演示：与执业登记不符";
    private static final int ROWS = 60;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningSandbox sandbox;
    private static OpenSandbox open;
    private static ProcessGroups groups;
    private static SampleFates fates;
    private static ShareClient civil;
    private static List<BusinessSystem> systems;
    private static final Map<String, SampleRow> WRONG = new TreeMap<>();
    private static final Map<String, String> NUMBERS = new LinkedHashMap<>();

    @BeforeAll
    static void run() throws SQLException {
        sandbox = RunningSandbox.startBeside("demand");
        open = sandbox.open();
        groups = sandbox.nifi().processGroups();
        fates = new SampleFates(sandbox, open.catalogue());
        systems = open.systems(List.copyOf(DOCKINGS.keySet()));
        systems.forEach(system -> open.run(List.of(system), ROWS, Set.of(DOCKINGS.get(system.code())), step -> { }));
        systems.stream().flatMap(system -> system.resources().stream())
            .forEach(resource -> fates.put(resource.code(), SampleExpectations.rows(open.catalogue(), resource, ROWS, SampleTables.SEED)));
        open.awaitFates(systems, LIMIT, step -> { });
        open.share(systems, step -> { });
        provided("OLD", 6);
        provided("YOUNG", 4);
        civil = new ShareClient(sandbox.ports().of(SandboxPort.SHARE_API), Secrets.of(sandbox.home()).sharingKey(), SampleGrants.CIVIL_AFFAIRS);
        FIELDS.keySet().forEach(code -> WRONG.put(code, fates.rows(code).stream().filter(row -> row.expected().verdict() == Verdict.CANONICAL).findFirst().orElseThrow()));
    }

    /** A record of provision from years ago. */
    private static void provided(final String number, final int years) throws SQLException {
        change(Database.HUB, ("INSERT INTO hh_provision (provision_no, grant_id, consumer_id, resource_code, operation, masking_profile, purpose, row_limit, state, requested_at) "
            + "VALUES ('%s', 'GOLD', 'demo-old', '%s', 'RECORDS', 'STRICT', '演示', 10, 'PROVIDED', now() - interval '%d years')").formatted(number, PERSONS, years));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    @Order(1)
    void testGrantedPagesAreMaskedAndTheForbiddenResourceIsRefused() throws Exception {
        final PersonalData people = new PersonalData();
        people.add(fates.rows(PERSONS));
        final JsonNode persons = page(PERSONS);
        assertEquals(Set.of(), people.in(persons.toString()));
        assertFalse(record(persons, PERSONS).path("disputed").asBoolean());
        assertTrue(record(page(LICENCES), LICENCES).has("org_name"));
        assertEquals(403, civil.records(FORBIDDEN, "{}").status());
    }

    @Test
    @Order(2)
    void testReportsAreNumberedAndTheirRecordsMarked() throws Exception {
        for (final String code : List.of(PERSONS, LICENCES, FORBIDDEN)) {
            final String body = JSON.writeValueAsString(Map.of("resource", code, "reference", "demo-" + code, "statement", WORDS,
                "records", List.of(Map.of("data_uuid", key(code), "field", FIELDS.get(code), "observed", value(code), "expected", RIGHT))));
            final ShareClient.Answer answer = civil.ask(new ShareAddress(ShareOperation.FEEDBACK, ""), body);
            assertEquals(200, answer.status(), answer.body()::toString);
            assertEquals("SUBMITTED", answer.data().path("state").asText());
            NUMBERS.put(code, answer.data().path("number").asText());
            assertEquals(NUMBERS.get(code), civil.ask(new ShareAddress(ShareOperation.FEEDBACK, ""), body).data().path("number").asText());
        }
        assertTrue(record(page(PERSONS), PERSONS).path("disputed").asBoolean());
        assertTrue(record(page(LICENCES), LICENCES).path("disputed").asBoolean());
        assertEquals("3", hub("SELECT count(*) FROM hh_dispute WHERE lifted_at IS NULL"));
    }

    @Test
    @Order(3)
    void testVerificationConfirmsAndProvidersGetTheirFiles() throws Exception {
        // the processors without a source leave half an hour to the one that reads it
        change(Database.HUB, "UPDATE hh_feedback SET received_at = received_at - interval '31 minutes' WHERE system_code <> 'S20'");
        for (final BusinessSystem system : systems) {
            final String name = system.code().equals("S20") ? "核查（重读源库）" : "核查（不读源库）";
            final String verify = processor(system.code(), name);
            await(system.code() + " to be verified", () -> {
                once(verify);
                return "PROVIDER_CHECK".equals(hub("SELECT state FROM hh_feedback WHERE system_code = '%s'".formatted(system.code())));
            });
            once(processor(system.code(), "每日反馈更正文件"));
        }
        assertEquals("SOURCE_HOLDS_IT", hub("SELECT finding FROM hh_feedback_record WHERE resource_code = '%s'".formatted(PERSONS)));
        assertEquals("HUB_HOLDS_IT", hub("SELECT finding FROM hh_feedback_record WHERE resource_code = '%s'".formatted(LICENCES)));
        final PersonalData people = new PersonalData();
        people.add(fates.rows(PERSONS));
        for (final Map.Entry<String, String> report : NUMBERS.entrySet()) {
            await("the file of " + report, () -> corrections().stream().anyMatch(text -> text.contains(report.getValue()) && text.contains(key(report.getKey()))));
        }
        assertTrue(corrections().stream().filter(text -> text.contains(NUMBERS.get(PERSONS))).allMatch(text -> people.in(text).isEmpty()));
        assertFalse(corrections().stream().anyMatch(text -> text.contains(WORDS) || text.contains(RIGHT)), "a file tells what the reporter wrote");
    }

    @Test
    @Order(4)
    void testCorrectedRowsCloseTheReportsWithTheirReceipts() throws Exception {
        final Resource persons = resource(PERSONS);
        change(Database.sourceName("S20"), "UPDATE %s SET \"%s\" = '%s', %s = (SELECT max(%s) + interval '1 second' FROM %s) WHERE source_row_no = %d".formatted(
            SourceLoader.tableName(persons), column(persons), RIGHT, SourceLoader.incrementColumn(persons), SourceLoader.incrementColumn(persons),
            SourceLoader.tableName(persons), WRONG.get(PERSONS).expected().rowNo()));
        final Resource licences = resource(LICENCES);
        change(Database.sourceName("S02"), "UPDATE %s SET \"%s\" = '%s', %s = '%s' WHERE source_row_no = %d".formatted(SourceLoader.tableName(licences), column(licences),
            RIGHT, SourceLoader.incrementColumn(licences), TIME.format(LocalDateTime.now(ZoneId.of("Asia/Shanghai"))), WRONG.get(LICENCES).expected().rowNo()));
        final Resource forbidden = resource(FORBIDDEN);
        SampleFile.of(forbidden, List.of(corrected(forbidden)), FileFormat.CSV, FileCharset.UTF_8, FileDigest.SM3, "corrected")
            .write(new SampleFiles(sandbox.home()).remote(open.catalogue().system("S07").orElseThrow()));
        for (final Map.Entry<String, String> report : NUMBERS.entrySet()) {
            final String follow = processor(report.getKey().substring(0, 3), "跟踪反馈与期限");
            await("report about " + report.getKey() + " to be closed", () -> {
                once(follow);
                return "CLOSED".equals(state(report.getValue()).path("state").asText());
            });
            final JsonNode answer = state(report.getValue());
            final String receipt = answer.at("/records/0/receipt_no").asText();
            assertEquals(2, answer.at("/records/0/data_version").asInt(), answer::toString);
            assertEquals("1", hub("SELECT count(*) FROM hh_batch_part WHERE receipt_no = '%s' AND resource_code = '%s'".formatted(receipt, report.getKey())));
            assertEquals(List.of("提交", "平台核查", "提供方核查", "解决", "关闭"), answer.path("steps").findValuesAsText("state_name"));
            assertTrue(answer.path("received_at").asText().compareTo(answer.path("due_on").asText()) < 0);
        }
        assertEquals("0", hub("SELECT count(*) FROM hh_dispute WHERE lifted_at IS NULL"));
        final JsonNode corrected = record(page(LICENCES), LICENCES);
        assertEquals(RIGHT, corrected.path("org_name").asText());
        assertFalse(corrected.path("disputed").asBoolean());
        assertEquals("0", hub("SELECT count(*) FROM hh_provision WHERE consumer_id = '%s' AND state <> 'PROVIDED'".formatted(SampleGrants.CIVIL_AFFAIRS)));
    }

    @Test
    @Order(5)
    void testNobodyIsToldWhatReportersWrote() {
        assertFalse(sandbox.nifi().bulletins().stream().map(JsonNode::toString).anyMatch(text -> text.contains(WORDS) || text.contains(RIGHT)));
        for (final String type : List.of("CREATE", "FORK", "ROUTE", "DROP", "SEND", "RECEIVE")) {
            sandbox.nifi().provenance().search(Map.of("EventType", type)).stream().limit(100).forEach(summary -> {
                final String event = sandbox.nifi().provenance().event(summary.path("eventId").asLong()).toString();
                assertFalse(event.contains(WORDS) || event.contains(RIGHT), () -> "told: " + event);
            });
        }
    }

    /** The service clears away what is older than five years, a minute after it was enabled and then every hour. */
    @Test
    @Order(6)
    void testProvisionsAreClearedAwayAfterFiveYears() throws Exception {
        await("the old record of provision to be cleared away", () -> "0".equals(hub("SELECT count(*) FROM hh_provision WHERE provision_no = 'OLD'")));
        assertEquals("1", hub("SELECT count(*) FROM hh_provision WHERE provision_no = 'YOUNG'"));
    }

    private static Resource resource(final String code) {
        return open.catalogue().resource(code).orElseThrow();
    }

    private static String column(final Resource resource) {
        return SourceLoader.columnName(resource, resource.field(FIELDS.get(resource.code())).orElseThrow());
    }

    private static String key(final String code) {
        return fates.recordKey(code, WRONG.get(code).expected());
    }

    /** What the hub holds in the reported field. */
    private static String value(final String code) throws SQLException {
        return hub("SELECT %s FROM %s WHERE data_uuid = '%s'".formatted(FIELDS.get(code), resource(code).table(), key(code)));
    }

    private static SampleRow corrected(final Resource resource) {
        final SampleRow row = WRONG.get(resource.code());
        final List<String> values = new ArrayList<>(row.values());
        for (int i = 0; i < resource.fields().size(); i++) {
            if (resource.fields().get(i).name().equals(FIELDS.get(resource.code()))) {
                values.set(i, RIGHT);
            }
        }
        return new SampleRow(values, row.updateTime().plusDays(1), row.personal(), row.expected());
    }

    private static JsonNode page(final String code) throws IOException, InterruptedException {
        final ShareClient.Answer answer = civil.records(code, "{\"limit\":1000,\"requester\":\"op-017\"}");
        assertEquals(200, answer.status(), answer.body()::toString);
        return answer.data();
    }

    private static JsonNode record(final JsonNode page, final String code) {
        for (final JsonNode record : page.path("records")) {
            if (record.path("data_uuid").asText().equals(key(code))) {
                return record;
            }
        }
        throw new AssertionError("The page does not hold the record of " + code);
    }

    private static JsonNode state(final String number) throws IOException, InterruptedException {
        final ShareClient.Answer answer = civil.ask(new ShareAddress(ShareOperation.FEEDBACK_STATE, number), "{}");
        assertEquals(200, answer.status(), answer.body()::toString);
        return answer.data();
    }

    private static String hub(final String sql) throws SQLException {
        final List<List<String>> rows = fates.query(Database.HUB, sql);
        return rows.isEmpty() ? "" : rows.getFirst().getFirst();
    }

    private static void change(final String database, final String sql) throws SQLException {
        try (Connection connection = sandbox.database(database).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    private static List<String> corrections() {
        final List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sandbox.home().corrections())) {
            for (final Path file : files.filter(path -> path.toString().endsWith(".csv") && !path.getFileName().toString().startsWith(".")).toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String processor(final String system, final String name) {
        final JsonNode group = groups.children(groups.root()).stream().filter(child -> child.at("/component/name").asText().startsWith(system)).findFirst().orElseThrow();
        return groups.processors(group.path("id").asText()).stream().filter(processor -> processor.path("name").asText().startsWith(name)).findFirst().orElseThrow()
            .path("id").asText();
    }

    private static void once(final String processor) {
        groups.schedule(processor, "STOPPED");
        groups.schedule(processor, "RUN_ONCE");
        groups.schedule(processor, "RUNNING");
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(final String what, final Condition condition) throws Exception {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            assertFalse(System.nanoTime() > end, () -> "Waited in vain for " + what);
            Thread.sleep(1_000);
        }
    }
}
