// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.alert.AlertKind;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.screenshot.BrowserPage;
import org.healthhub.sandbox.screenshot.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Who watches the hub sees what the ledger knows, finds the records behind a number, and hears of what goes wrong. */
@ExtendWith(SandboxExtension.class)
class DashboardIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern CELL = Pattern.compile("<td class=\"number[^\"]*\">(?:<a [^>]*>)?([0-9,]+)(?:</a>)?</td>");
    private static final Pattern SAMPLE = Pattern.compile("healthhub_[a-z_]+\\{[a-z]+=\"[A-Za-z0-9_]+\"(,[a-z]+=\"[A-Za-z0-9_]+\")*} -?[0-9]+");
    private static final int WIDTH = 1500;
    private static final int HEIGHT = 1100;

    private static MainPath path;
    private static URI page;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        path = MainPath.of(sandbox);
        page = sandbox.open().runDashboard();
    }

    private static HttpResponse<String> ask(final String method, final String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page.resolve(address)).timeout(LIMIT).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String text(final String address) throws IOException, InterruptedException {
        final HttpResponse<String> answer = ask("GET", address);
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S06R01", "S06R02", "S20R01"})
    void testCellsAreWhatTheLedgerSays(final String code) throws Exception {
        final List<String> ledger = path.query(Database.HUB, """
            SELECT (SELECT count(*) FROM hh_problem_record WHERE resource_code = '%1$s'), (SELECT count(*) FROM hh_problem_record WHERE resource_code = '%1$s' AND state = 'OPEN'),
            sum(record_count), sum(accepted_count), sum(rejected_count), sum(pending_count) FROM hh_batch_part WHERE resource_code = '%1$s'""".formatted(code)).getFirst();
        final String whole = text("/");
        final String row = whole.substring(whole.indexOf("<tr data-resource=\"%s\">".formatted(code))).split("</tr>", 2)[0];
        final List<String> cells = CELL.matcher(row).results().map(result -> result.group(1).replace(",", "")).toList();
        assertEquals(ledger, cells.subList(2, cells.size()));
        assertEquals(Long.parseLong(cells.get(0)), Long.parseLong(cells.get(1)) + Long.parseLong(cells.get(2)));
        assertEquals(cells.get(1), cells.get(4), "what is canonical was pushed");
    }

    @Test
    void testNumbersAreThoseOfTheStatusCommand() throws Exception {
        final JsonNode shown = new ObjectMapper().readTree(text("/status.json"));
        final JsonNode status = new ObjectMapper().readTree(path.sandbox().open().report().toJson());
        for (final Resource resource : path.resources()) {
            for (final String count : List.of("read", "canonical", "problem", "pushed", "accepted", "rejected", "pending", "receipts", "unchanged", "open")) {
                assertEquals(find(status, resource.code()).path(count).asLong(), find(shown, resource.code()).path(count).asLong(), resource.code() + " " + count);
            }
        }
    }

    private static JsonNode find(final JsonNode report, final String code) {
        for (final JsonNode system : report.path("systems")) {
            for (final JsonNode resource : system.path("resources")) {
                if (resource.path("code").asText().equals(code)) {
                    return resource;
                }
            }
        }
        throw new AssertionError(code + " is not there");
    }

    @Test
    void testMetricsCanBeScraped() throws Exception {
        final HttpResponse<String> answer = ask("GET", "/metrics");
        assertEquals(Optional.of("text/plain; version=0.0.4; charset=utf-8"), answer.headers().firstValue("Content-Type").map(type -> type.replace("UTF-8", "utf-8")));
        answer.body().lines().filter(line -> !line.startsWith("#")).forEach(line -> assertTrue(SAMPLE.matcher(line).matches(), line));
        final String read = path.query(Database.HUB, "SELECT sum(accepted_count) FROM hh_batch_part WHERE resource_code = 'S20R01'").getFirst().getFirst();
        assertTrue(answer.body().contains("healthhub_records_accepted{system=\"S20\",resource=\"S20R01\"} " + read + "\n"), answer.body());
    }

    @Test
    void testOnlyReadingAndKnownPathsAreAnswered() throws Exception {
        for (final String method : List.of("POST", "PUT", "DELETE")) {
            assertEquals(405, ask(method, "/").statusCode(), method);
        }
        assertEquals(404, ask("GET", "/nifi").statusCode());
        assertEquals(404, ask("GET", "/assets/secret").statusCode());
        // the server itself refuses a path that tries to leave its folder
        assertEquals(400, ask("GET", "/assets/%2e%2e/secret").statusCode());
        final HttpResponse<String> head = ask("HEAD", "/");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertTrue(head.headers().firstValue("Content-Security-Policy").orElseThrow().contains("script-src 'self'"));
        assertEquals(Optional.of("no-store"), head.headers().firstValue("Cache-Control"));
    }

    @Test
    void testNobodyIsNamed() throws Exception {
        final PersonalData people = new PersonalData();
        path.resources().forEach(resource -> people.add(path.rows(resource.code())));
        for (final String address : List.of("/", "/status.json", "/metrics", "/resources/S20R01", "/resources/S20R01/problems", "/resources/S06R02/refusals",
            "/resources/S06R01/problems")) {
            assertEquals(Set.of(), people.in(text(address)), address);
        }
    }

    @Test
    void testClickLeadsFromANumberToTheTraceOfItsRecords() throws Exception {
        final Optional<Chromium> chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "no Chromium on the path");
        try (BrowserPage browser = chromium.get().open(page, WIDTH, HEIGHT)) {
            browser.await("the page and its trend", "document.querySelectorAll('.trend canvas').length > 0");
            browser.picture(path.sandbox().home().directory().resolve("dashboard.png"));
            browser.evaluate("document.querySelector('tr[data-resource=S20R01] a[href$=\"/problems\"]').click()");
            browser.await("the list of problems", "document.querySelectorAll('code.command').length > 0");
            final String command = browser.evaluate("document.querySelector('code.command').textContent").asText();
            final Matcher key = Pattern.compile("\\./healthhub trace ([0-9a-f-]+)").matcher(command);
            assertTrue(key.matches(), command);
            assertEquals("1", path.query(Database.HUB, "SELECT count(*) FROM hh_problem_record WHERE resource_code = 'S20R01' AND state = 'OPEN' AND record_key = '%s'"
                .formatted(key.group(1))).getFirst().getFirst());
            browser.evaluate("document.querySelector('a[href*=\"#/provenance?flowFileUuid=\"]').click()");
            browser.await("the events of the record's FlowFile in NiFi", "document.querySelectorAll('provenance-event-table tr.mat-mdc-row').length > 0");
            final String components = browser.evaluate("document.querySelector('provenance-event-table').textContent").asText();
            assertTrue(components.contains("CanonicalizeHealthRecord") || components.contains("规范化"), components);
        }
    }

    @Test
    void testAlertsFireForAnInventedSilenceAndNotOtherwise() throws Exception {
        final NiFiClient nifi = path.sandbox().nifi();
        assertFalse(text("/").contains("id=\"alerts\""), "nothing is wrong yet");
        assertTrue(alerts(nifi).isEmpty(), "nothing was told yet");
        execute("UPDATE hh_collection SET collected_at = collected_at - interval '1000 days' WHERE resource_code = 'S20R01'");
        try {
            await(() -> !alerts(nifi).isEmpty());
            assertTrue(alerts(nifi).stream().allMatch(message -> message.contains("S20 超期未采集（新告警）") && message.contains("#" + AlertKind.SILENT_SOURCE.anchor())),
                alerts(nifi).toString());
            assertEquals(1, alerts(nifi).size());
            final String overview = text("/");
            assertTrue(overview.contains("<td class=\"text bad\">超期未采集</td>") && overview.contains("/help#alert-silent-source"), overview);
            assertTrue(text("/metrics").contains("healthhub_alert{system=\"S20\",resource=\"S20R01\",kind=\"SILENT_SOURCE\"} 1"));
            assertTrue(text("/help").contains("id=\"alert-silent-source\""));
        } finally {
            execute("UPDATE hh_collection SET collected_at = collected_at + interval '1000 days' WHERE resource_code = 'S20R01'");
        }
        await(() -> path.query(Database.HUB, "SELECT kind FROM hh_alert").isEmpty());
    }

    /** Those of S20: other tests invent the silence of other systems. */
    private static List<String> alerts(final NiFiClient nifi) {
        return nifi.bulletins().stream().filter(bulletin -> bulletin.path("sourceName").asText().equals("检查告警")).map(bulletin -> bulletin.path("message").asText())
            .filter(message -> message.contains("S20")).toList();
    }

    private static void execute(final String sql) throws SQLException {
        try (Connection connection = path.sandbox().database(Database.HUB).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(final Condition condition) throws Exception {
        final long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.sleep(500);
        }
    }
}
