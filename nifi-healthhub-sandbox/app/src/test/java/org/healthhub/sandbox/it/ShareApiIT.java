// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.GrantState;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.flows.SharingFlow;
import org.healthhub.nifi.services.GrantRegister;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.share.SampleGrants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Departments read, verify and attack the sharing interface of the running NiFi over HTTP. */
@ExtendWith(SandboxExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShareApiIT {

    private static final String DEATHS = "S20R01";
    private static final String VACCINATED = "S06R01";
    private static final ShareAddress RECORDS = new ShareAddress(ShareOperation.RECORDS, DEATHS);
    private static final ShareAddress VERIFICATION = new ShareAddress(ShareOperation.VERIFICATION, DEATHS);
    private static final int HOSTILE = 41;
    private static final String LIMITED = "demo-limited";
    private static final String FORMER = "demo-former";
    /** Made up: in every hostile request, and nowhere else. */
    private static final String NAME = "欧阳不存在";
    private static final String NUMBER = "610199195001015678";

    private static MainPath path;
    private static RunningSandbox sandbox;
    private static String key;
    private static int port;
    private static ShareClient civil;
    private static ShareClient social;
    private static ShareClient statistics;

    @BeforeAll
    static void share(final RunningSandbox running) throws Exception {
        sandbox = running;
        path = MainPath.of(running);
        final List<BusinessSystem> systems = path.catalogue().systems().stream().filter(system -> Set.of("S06", "S20").contains(system.code())).toList();
        sandbox.open().share(systems, System.out::println);
        key = Secrets.of(sandbox.home()).sharingKey();
        port = sandbox.ports().of(SandboxPort.SHARE_API);
        civil = new ShareClient(port, key, SampleGrants.CIVIL_AFFAIRS);
        social = new ShareClient(port, key, SampleGrants.SOCIAL_SECURITY);
        statistics = new ShareClient(port, key, SampleGrants.STATISTICS);
        final GrantRegister register = register();
        register.add(List.of(grant("GLIMITED", LIMITED, 3, 1000)), "限额（演示）");
        register.add(List.of(grant("GVOLUME", "demo-volume", 100, 5)), "限量（演示）");
        register.add(List.of(grant("GFORMER", FORMER, 100, 1000), past("GPAST", "demo-past")), "撤销（演示）");
        register.revoke("GFORMER", "用途结束");
    }

    @AfterAll
    static void remove() {
        final NiFiClient nifi = sandbox.nifi();
        nifi.processGroups().children(nifi.processGroups().root()).stream().filter(group -> group.at("/component/name").asText().startsWith(SharingFlow.GROUP))
            .forEach(group -> nifi.processGroups().delete(group.path("id").asText()));
    }

    private static GrantRegister register() {
        final Database hub = sandbox.database(Database.HUB);
        return new GrantRegister(() -> hub.dataSource().getConnection(), "test");
    }

    private static Grant grant(final String id, final String consumer, final int requests, final long rows) {
        final LocalDate today = LocalDate.now();
        return new Grant(id, consumer, DEATHS, Set.of(ShareOperation.RECORDS), List.of("name", "sex_code"), new TreeMap<>(), "STANDARD", "演示", "演示", today.minusDays(2),
            today.plusDays(2), requests, rows, GrantState.ACTIVE);
    }

    private static Grant past(final String id, final String consumer) {
        final Grant grant = grant(id, consumer, 100, 1000);
        return new Grant(id, consumer, DEATHS, grant.operations(), grant.columns(), grant.rowFilter(), grant.maskingProfile(), grant.purpose(), grant.legalBasis(),
            LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 100, 1000, GrantState.ACTIVE);
    }

    private static long count(final String sql) throws SQLException {
        return Long.parseLong(path.query(Database.HUB, sql).getFirst().getFirst());
    }

    @Test
    @Order(1)
    void testAllPagesGiveEveryRecordOnceAndMasked() throws Exception {
        final Set<String> keys = new TreeSet<>();
        final PersonalData people = new PersonalData();
        people.add(path.rows(DEATHS));
        String cursor = "";
        int pages = 0;
        do {
            final ShareClient.Answer answer = civil.records(DEATHS, "{\"limit\":400,\"requester\":\"op-017\"%s}".formatted(cursor));
            assertEquals(200, answer.status(), answer.body()::toString);
            assertEquals(Set.of(), people.in(answer.body().toString()), "a page tells who it is about");
            answer.data().path("records").forEach(record -> {
                assertTrue(keys.add(record.path("data_uuid").asText()));
                assertTrue(record.path("name").asText().contains("*"));
                assertTrue(record.path("birth_date").asText().endsWith("-**-**"), record::toString);
                assertFalse(record.has("person_key"));
            });
            pages++;
            cursor = answer.data().has("next_cursor") ? ",\"cursor\":\"%s\"".formatted(answer.data().path("next_cursor").asText()) : "";
        } while (!cursor.isEmpty());
        assertEquals(count("select count(*) from dth_death where is_deleted = '0'"), keys.size());
        assertTrue(pages > 1);
        assertEquals(pages, count("select count(*) from hh_provision where consumer_id = 'demo-civil' and state = 'PROVIDED' and requester = 'op-017'"));
        assertEquals(keys.size(), count("select sum(row_count) from hh_provision where consumer_id = 'demo-civil' and requester = 'op-017'"));
    }

    @Test
    @Order(2)
    void testProfilesOfOtherGrants() throws Exception {
        final JsonNode death = statistics.records(DEATHS, "{\"limit\":1}").data().at("/records/0");
        assertTrue(death.path("birth_date").asText().matches("\\d{3}0-\\d{3}9"), death::toString);
        final Resource vaccinated = path.catalogue().resource(VACCINATED).orElseThrow();
        final JsonNode child = statistics.records(VACCINATED, "{\"limit\":1}").data();
        assertEquals("PSEUDONYM", child.path("masking_profile").asText());
        assertEquals(vaccinated.code(), child.path("resource_code").asText());
    }

    @Test
    @Order(3)
    void testIncrementHoldsWhatChangedAndWhatWasDeleted() throws Exception {
        final String before = path.query(Database.HUB, "select to_char(now() at time zone 'Asia/Shanghai' + interval '1 second', 'YYYY-MM-DD HH24:MI:SS')").getFirst().getFirst();
        assertEquals(0, civil.records(DEATHS, "{\"updated_since\":\"%s\"}".formatted(before)).data().path("count").asInt());
        final List<String> keys = path.query(Database.HUB, "select data_uuid from dth_death where is_deleted = '0' order by 1 limit 2").stream().map(List::getFirst).toList();
        // what the flows do when one record changes and another is deleted at the source
        change("update hh_record set changed_at = timestamp '%s' where resource_code = '%s' and record_key in ('%s', '%s')".formatted(before, DEATHS, keys.get(0), keys.get(1)));
        change("update dth_death set is_deleted = '1', op_type = 'D', data_version = data_version + 1 where data_uuid = '%s'".formatted(keys.get(1)));
        try {
            final JsonNode data = civil.records(DEATHS, "{\"updated_since\":\"%s\"}".formatted(before)).data();
            assertEquals(2, data.path("count").asInt());
            assertTrue(data.at("/records/0").has("name"));
            assertEquals("1", data.at("/records/1/is_deleted").asText());
            assertFalse(data.at("/records/1").has("name"));
        } finally {
            change("update dth_death set is_deleted = '0', op_type = 'I', data_version = data_version - 1 where data_uuid = '%s'".formatted(keys.get(1)));
            change("update hh_record set changed_at = first_seen where resource_code = '%s' and record_key in ('%s', '%s')".formatted(DEATHS, keys.get(0), keys.get(1)));
        }
    }

    private static void change(final String sql) throws SQLException {
        try (Connection connection = sandbox.database(Database.HUB).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @Order(4)
    void testVerificationSaysYesOrNoAndNothingElse() throws Exception {
        final List<String> row = path.query(Database.HUB,
            "select id_no, name from dth_death where person_key is not null and is_deleted = '0' and id_type_code = '01' order by 1 limit 1").getFirst();
        final String question = "{\"person\":{\"id_number\":\"%s\",\"id_type\":\"01\"},\"attributes\":{\"name\":\"%s\"}}";
        assertEquals("yes", social.verification(DEATHS, question.formatted(row.get(0), row.get(1))).data().path("result").asText());
        assertEquals("no", social.verification(DEATHS, question.formatted(row.get(0), NAME)).data().path("result").asText());
        assertEquals(2, count("select count(*) from hh_provision where consumer_id = 'demo-social' and operation = 'VERIFICATION' and row_count = 1"));
    }

    @Test
    @Order(5)
    void testEveryHostileRequestIsRefusedByItsCode() throws Exception {
        final List<List<String>> provided = path.query(Database.HUB, "select count(*) from hh_provision where state = 'PROVIDED'");
        final Map<String, String> outcomes = new LinkedHashMap<>();
        final Map<String, String> expected = new LinkedHashMap<>();
        headers(outcomes, expected);
        grants(outcomes, expected);
        bodies(outcomes, expected);
        paths(outcomes, expected);
        assertEquals(expected, outcomes);
        assertEquals(HOSTILE, outcomes.size());
        // the tries of the limited grants that were let in before their limits
        final long allowed = 3 + 1;
        assertEquals(Long.parseLong(provided.getFirst().getFirst()) + allowed, count("select count(*) from hh_provision where state = 'PROVIDED'"));
    }

    private static String body() {
        return "{\"requester\":\"op-1\",\"filter\":{\"name\":\"%s\"}}".formatted(NAME);
    }

    private interface Attempt {
        ShareClient.Answer run() throws IOException, InterruptedException;
    }

    private static void attempt(final String what, final String code, final Map<String, String> outcomes, final Map<String, String> expected, final Attempt attempt)
        throws IOException, InterruptedException {
        final ShareClient.Answer answer = attempt.run();
        expected.put(what, code);
        outcomes.put(what, answer.code().isEmpty() ? Integer.toString(answer.status()) : answer.code());
        final String text = answer.body().toString();
        assertFalse(text.contains(NAME) || text.contains(NUMBER) || text.contains("records"), () -> what + " is answered with " + text);
        assertTrue(answer.code().isEmpty() || answer.code().endsWith("-" + answer.status()), () -> what + ": " + answer);
    }

    private static Attempt changed(final Map<String, String> changes) {
        return () -> {
            final Map<String, String> headers = civil.headers(RECORDS, Instant.now(), civil.secret(), body());
            changes.forEach((name, value) -> {
                if (value.isEmpty()) {
                    headers.remove(name);
                } else {
                    headers.put(name, value);
                }
            });
            return civil.send(RECORDS.path(), headers, body());
        };
    }

    private static Attempt at(final Instant instant, final String secret) {
        return () -> civil.send(RECORDS.path(), civil.headers(RECORDS, instant, secret, body()), body());
    }

    private static void headers(final Map<String, String> outcomes, final Map<String, String> expected) throws IOException, InterruptedException {
        attempt("no signature", "header-400", outcomes, expected, changed(Map.of("gjzwfwpt_sign", "")));
        attempt("no nonce", "header-400", outcomes, expected, changed(Map.of("gjzwfwpt_nonce", "")));
        attempt("SQL as requester id", "header-400", outcomes, expected, changed(Map.of("gjzwfwpt_rid", "x' or '1'='1")));
        attempt("signature of another secret", "sign-401", outcomes, expected, at(Instant.now(), "0".repeat(64)));
        attempt("unknown consumer", "sign-401", outcomes, expected, changed(Map.of("gjzwfwpt_rid", "demo-nobody")));
        attempt("another consumer's id", "sign-401", outcomes, expected, changed(Map.of("gjzwfwpt_rid", SampleGrants.STATISTICS)));
        attempt("another nonce than the signed one", "sign-401", outcomes, expected, changed(Map.of("gjzwfwpt_nonce", "AAAABBBBCCCCDDDD")));
        attempt("service id of another interface", "sid-401", outcomes, expected, changed(Map.of("gjzwfwpt_sid", "share-verification")));
        attempt("clock an hour behind", "clock-401", outcomes, expected, at(Instant.now().minusSeconds(3600), civil.secret()));
        attempt("clock an hour ahead", "clock-401", outcomes, expected, at(Instant.now().plusSeconds(3600), civil.secret()));
        attempt("body altered after signing", "digest-400", outcomes, expected,
            () -> civil.send(RECORDS.path(), civil.headers(RECORDS, Instant.now(), civil.secret(), body()), "{\"limit\":1000}"));
        attempt("signed for another resource", "sign-401", outcomes, expected,
            () -> civil.send("/share/v1/resources/S06R01/records", civil.headers(RECORDS, Instant.now(), civil.secret(), body()), body()));
        final Map<String, String> once = civil.headers(VERIFICATION, Instant.now(), civil.secret(), "{}");
        civil.send(VERIFICATION.path(), once, "{}");
        attempt("replay", "replay-401", outcomes, expected, () -> civil.send(VERIFICATION.path(), once, "{}"));
        attempt("form instead of JSON", "type-415", outcomes, expected, changed(Map.of("Content-Type", "application/x-www-form-urlencoded")));
        attempt("compressed body", "type-415", outcomes, expected, changed(Map.of("Content-Encoding", "gzip")));
    }

    private static void grants(final Map<String, String> outcomes, final Map<String, String> expected) throws IOException, InterruptedException {
        attempt("revoked grant", "revoked-403", outcomes, expected, () -> new ShareClient(port, key, FORMER).records(DEATHS, "{}"));
        attempt("expired grant", "expired-403", outcomes, expected, () -> new ShareClient(port, key, "demo-past").records(DEATHS, "{}"));
        attempt("other consumer's resource", "grant-403", outcomes, expected, () -> civil.records(VACCINATED, "{}"));
        attempt("resource that is never shared", "grant-403", outcomes, expected, () -> civil.records("S03R05", "{}"));
        attempt("unknown resource", "grant-403", outcomes, expected, () -> civil.records("S99R99", "{}"));
        attempt("reading with a grant to verify", "operation-403", outcomes, expected, () -> social.records(DEATHS, "{}"));
        attempt("column not granted", "column-403", outcomes, expected, () -> civil.records(DEATHS, "{\"columns\":[\"name\",\"cause_a\"]}"));
        attempt("hub-only column", "column-403", outcomes, expected, () -> civil.records(DEATHS, "{\"columns\":[\"person_key\"]}"));
        attempt("another purpose", "purpose-403", outcomes, expected, () -> civil.records(DEATHS, "{\"purpose\":\"%s\"}".formatted(NAME)));
        final ShareClient limited = new ShareClient(port, key, LIMITED);
        for (int i = 0; i < 3; i++) {
            limited.records(DEATHS, "{\"limit\":1}");
        }
        attempt("more requests than granted", "rate-429", outcomes, expected, () -> limited.records(DEATHS, "{\"limit\":1}"));
        final ShareClient volume = new ShareClient(port, key, "demo-volume");
        volume.records(DEATHS, "{\"limit\":1000}");
        attempt("more rows than granted", "volume-429", outcomes, expected, () -> volume.records(DEATHS, "{\"limit\":1}"));
    }

    private static void bodies(final Map<String, String> outcomes, final Map<String, String> expected) throws IOException, InterruptedException {
        final Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("{\"columns\":[\"name, id_no from dth_death --\"]}", "column-403");
        bodies.put("{\"filter\":{\"1=1 or sex_code\":\"2\"}}", "filter-403");
        bodies.put("{\"filter\":{\"sex_code\":\"' or '1'='1\"}}", "filter-403");
        bodies.put("{\"filter\":{\"report_date\":\"2026-01-01'; drop table dth_death; --\"}}", "filter-403");
        bodies.put("{\"filter\":{\"name\":\"%s\"}}".formatted(NAME), "filter-403");
        bodies.put("{\"cursor\":\"' union select id_no from dth_death --\"}", "cursor-400");
        bodies.put("{\"updated_since\":\"2026-01-01 00:00:00' or '1'='1\"}", "request-400");
        bodies.put("{\"limit\":100000}", "limit-400");
        bodies.put("{\"requester\":\"%s %s\"}".formatted(NAME, NUMBER), "request-400");
        bodies.put("{\"person\":{\"id_number\":\"%s\"}}".formatted(NUMBER), "person-400");
        bodies.put("{\"note\":\"%s\"".formatted(NAME), "request-400");
        for (final Map.Entry<String, String> body : bodies.entrySet()) {
            attempt(body.getKey(), body.getValue(), outcomes, expected, () -> civil.records(DEATHS, body.getKey()));
        }
        final String large = "{\"requester\":\"" + "x".repeat(10_000_000) + "\"}";
        attempt("10 MB", "size-413", outcomes, expected, () -> civil.records(DEATHS, large));
    }

    private static void paths(final Map<String, String> outcomes, final Map<String, String> expected) throws IOException, InterruptedException {
        final Map<String, String> headers = civil.headers(RECORDS, Instant.now(), civil.secret(), "{}");
        attempt("query string", "query-400", outcomes, expected, () -> civil.send(RECORDS.path() + "?limit=1", headers, "{}"));
        attempt("case of the path", "path-404", outcomes, expected, () -> civil.send("/SHARE/v1/resources/S20R01/records", headers, "{}"));
        expected.put("dots in the path", "refused");
        outcomes.put("dots in the path", raw("POST /share/v1/resources/S06R01/../S20R01/records HTTP/1.1"));
    }

    /** What no HTTP client would send. */
    private static String raw(final String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port); OutputStream out = socket.getOutputStream(); InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(20_000);
            out.write((line + "\r\nHost: hub\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            final ByteArrayOutputStream answer = new ByteArrayOutputStream();
            in.transferTo(answer);
            final String text = answer.toString(StandardCharsets.UTF_8);
            return text.matches("(?s)HTTP/1\\.1 4\\d\\d .*") && !text.contains("records\":") ? "refused" : text.lines().findFirst().orElse("");
        }
    }

    @Test
    @Order(6)
    void testNothingOfARequestIsToldAnywhere() throws IOException {
        final NiFiClient nifi = sandbox.nifi();
        final List<String> told = new ArrayList<>();
        int events = 0;
        for (final String type : List.of("RECEIVE", "SEND", "FORK", "ROUTE", "CONTENT_MODIFIED", "ATTRIBUTES_MODIFIED", "DROP")) {
            for (final JsonNode summary : nifi.provenance().search(Map.of("EventType", type))) {
                final JsonNode event = nifi.provenance().event(summary.path("eventId").asLong());
                events += event.path("componentType").asText().contains("Share") ? 1 : 0;
                report("provenance " + type + " of " + event.path("componentName").asText(), event.toString(), told);
            }
        }
        assertTrue(events > 10, "only " + events + " events");
        nifi.bulletins().forEach(bulletin -> report("bulletin", bulletin.toString(), told));
        try (Stream<Path> logs = Files.walk(sandbox.home().nifiLogs())) {
            for (final Path log : logs.filter(Files::isRegularFile).toList()) {
                report(log.getFileName().toString(), Files.readString(log, StandardCharsets.UTF_8), told);
            }
        }
        assertEquals(List.of(), told);
    }

    private static void report(final String place, final String text, final List<String> told) {
        if (text.contains(NAME) || text.contains(NUMBER)) {
            told.add(place);
        }
    }

    @Test
    @Order(7)
    void testLedgerNamesNobody() throws SQLException {
        final PersonalData people = new PersonalData();
        people.add(path.rows(DEATHS));
        final Map<String, Set<String>> leaks = new HashMap<>();
        for (final String table : List.of("hh_provision", "hh_share_nonce", "hh_grant", "hh_grant_column", "hh_grant_audit", "hh_consumer")) {
            final List<List<String>> rows = path.query(Database.HUB, "select t::text from %s t".formatted(table));
            assertFalse(rows.isEmpty(), table);
            rows.forEach(row -> {
                final Set<String> found = people.in(row.getFirst());
                if (!found.isEmpty() || row.getFirst().contains(NAME) || row.getFirst().contains(NUMBER)) {
                    leaks.put(table, found);
                }
            });
        }
        assertEquals(Map.of(), leaks);
    }
}
