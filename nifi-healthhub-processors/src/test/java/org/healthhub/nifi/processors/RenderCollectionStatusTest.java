// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.MockProcessContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RenderCollectionStatusTest {

    private static final Pattern SAMPLE = Pattern.compile("[a-z_]+\\{system=\"S\\d\\d\",resource=\"S\\d\\dR\\d\\d\"(,[a-z]+=\"[A-Z0-9_]+\")?} \\d+");

    private StatusHub hub;

    @BeforeEach
    void setHub() throws Exception {
        hub = new StatusHub(RenderCollectionStatus.class);
        hub.runner().setProperty(RenderCollectionStatus.NIFI_URL, "http://127.0.0.1:18080/nifi/");
        hub.runner().setProperty(RenderCollectionStatus.SNAPSHOT_LIFETIME, "0 secs");
        hub.collection("c1", StatusHub.now().minusHours(1), 1234, 2);
        hub.problem("key-1", "ID_LENGTH,REQUIRED_MISSING");
        hub.problem("key-2", "ID_LENGTH");
    }

    private MockFlowFile ask(final String method, final String path, final Map<String, String> query) {
        final Map<String, String> attributes = new HashMap<>(Map.of("http.method", method, "http.request.uri", path, "http.context.identifier", "context-1",
                "http.headers.Cookie", "secret", "http.query.string", "secret"));
        query.forEach((name, value) -> attributes.put("http.query.param." + name, value));
        hub.runner().clearTransferState();
        hub.runner().enqueue("", attributes);
        hub.runner().run();
        hub.runner().assertAllFlowFilesTransferred(RenderCollectionStatus.ANSWER, 1);
        final MockFlowFile answer = hub.runner().getFlowFilesForRelationship(RenderCollectionStatus.ANSWER).getFirst();
        assertEquals("context-1", answer.getAttribute("http.context.identifier"));
        assertFalse(answer.getAttributes().containsValue("secret"));
        return answer;
    }

    private String page(final String path) {
        final MockFlowFile answer = ask("GET", path, Map.of());
        assertEquals("200", answer.getAttribute("healthhub.answer.status"));
        assertEquals("text/html; charset=UTF-8", answer.getAttribute("mime.type"));
        return answer.getContent();
    }

    @Test
    void testOverviewShowsTheCountsOfTheLedger() {
        final String page = page("/");
        assertTrue(page.contains("<td class=\"number\">1,234</td><td class=\"number\">1,232</td>"), page);
        assertTrue(page.contains("<td class=\"number look\"><a href=\"/resources/S20R01/problems\">2</a></td>"), page);
        assertTrue(page.contains("没有告警"), page);
        assertTrue(page.contains("还没有采集的资源"), page);
        assertTrue(page.contains("\"days\":["), page);
    }

    @Test
    void testRedCellLeadsToTheParts() throws Exception {
        hub.pending(StatusHub.now().minusHours(50), 7);
        final String page = page("/");
        assertTrue(page.contains("<td class=\"number bad\"><a href=\"/resources/S20R01/parts\">7</a></td>"), page);
        assertTrue(page.contains("<td class=\"text bad\">回执超期</td>"), page);
        assertTrue(page.contains("href=\"/help#alert-overdue-receipt\""), page);
        assertTrue(page("/resources/S20R01/parts").contains("PENDING 平台已收，待回执"));
    }

    @Test
    void testListLeadsToTraceAndComponent() {
        final String page = page("/resources/S20R01");
        assertTrue(page.contains("href=\"/resources/S20R01/problems?code=ID_LENGTH\""), page);
        final String list = ask("GET", "/resources/S20R01/problems", Map.of("code", "REQUIRED_MISSING")).getContent();
        assertTrue(list.contains("./healthhub trace key-1") && !list.contains("key-2"), list);
        assertTrue(list.contains("href=\"http://127.0.0.1:18080/nifi/#/provenance?flowFileUuid=f0f0\""), list);
    }

    @Test
    void testWhatStoodInFieldsIsNeverShown() {
        for (final String path : List.of("/", "/resources/S20R01", "/resources/S20R01/problems", "/status.json", "/metrics")) {
            assertFalse(ask("GET", path, Map.of()).getContent().contains("秘密"), path);
        }
    }

    @Test
    void testTextsOfTheDatabaseAreNoMarkup() throws Exception {
        hub.problem("<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>");
        for (final String path : List.of("/resources/S20R01", "/resources/S20R01/problems")) {
            final String page = page(path);
            assertFalse(page.contains("<script>alert") || page.contains("<img"), page);
        }
        assertTrue(page("/resources/S20R01/problems").contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void testTextsOfARequestAreNoMarkupAndNoStatement() {
        final String page = ask("GET", "/resources/S20R01/problems", Map.of("after", "<script>'; drop table hh_problem_record; --")).getContent();
        assertFalse(page.contains("drop table"), page);
        assertEquals("404", ask("GET", "/resources/S20R01/problems", Map.of("code", "x' or '1'='1")).getAttribute("healthhub.answer.status"));
        assertTrue(page("/").contains(">2</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/index.html", "/resources", "/resources/S99R01", "/resources/S20R01/records", "/assets/", "/assets/../pom.xml", "/assets/passwd", "//",
        "/resources/S20R01/problems/"})
    void testOtherPathsAreNotFound(final String path) {
        assertEquals("404", ask("GET", path, Map.of()).getAttribute("healthhub.answer.status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", ""})
    void testOtherMethodsAreNotAllowed(final String method) {
        final MockFlowFile answer = ask(method, "/", Map.of());
        assertEquals("405", answer.getAttribute("healthhub.answer.status"));
        assertEquals("GET, HEAD", answer.getAttribute("healthhub.answer.allow"));
    }

    @ParameterizedTest
    @CsvSource({"dashboard.js,text/javascript; charset=UTF-8,uPlot", "dashboard.css,text/css; charset=UTF-8,.tile", "uplot.js,text/javascript; charset=UTF-8,uPlot",
        "uplot.css,text/css; charset=UTF-8,.uplot"})
    void testAssetsComeOutOfTheArchive(final String name, final String mediaType, final String text) {
        final MockFlowFile answer = ask("GET", "/assets/" + name, Map.of());
        assertEquals(mediaType, answer.getAttribute("mime.type"));
        assertEquals("max-age=86400", answer.getAttribute("healthhub.answer.caching"));
        assertTrue(answer.getContent().contains(text));
        assertFalse(page("/").contains("http://cdn") || page("/").contains("https://"), "nothing comes from elsewhere");
    }

    @Test
    void testMetricsAreInTheTextFormatOfPrometheus() throws Exception {
        hub.pending(StatusHub.now().minusHours(50), 7);
        final MockFlowFile answer = ask("GET", "/metrics", Map.of());
        assertEquals("text/plain; version=0.0.4; charset=utf-8", answer.getAttribute("mime.type"));
        final List<String> samples = answer.getContent().lines().filter(line -> !line.startsWith("#")).toList();
        samples.forEach(sample -> assertTrue(SAMPLE.matcher(sample).matches(), sample));
        assertTrue(samples.contains("healthhub_records_read{system=\"S20\",resource=\"S20R01\"} 1234"), answer.getContent());
        assertTrue(samples.contains("healthhub_open_problems{system=\"S20\",resource=\"S20R01\",code=\"ID_LENGTH\"} 2"), answer.getContent());
        assertTrue(samples.contains("healthhub_alert{system=\"S20\",resource=\"S20R01\",kind=\"OVERDUE_RECEIPT\"} 1"), answer.getContent());
        assertTrue(answer.getContent().endsWith("\n"));
    }

    @Test
    void testJsonHasTheCounts() throws Exception {
        final JsonNode json = new ObjectMapper().readTree(ask("GET", "/status.json", Map.of()).getContent());
        assertEquals(20, json.path("systems").size());
        final JsonNode resource = json.path("systems").get(19).path("resources").get(0);
        assertEquals("S20R01 1234 1232 2 2", "%s %d %d %d %d".formatted(resource.path("code").asText(), resource.path("read").asLong(), resource.path("canonical").asLong(),
                resource.path("problem").asLong(), resource.path("open").asLong()));
    }

    @Test
    void testUnreachableLedgerIsSaidOnThePage() {
        hub.setDown(true);
        final MockFlowFile answer = ask("GET", "/", Map.of());
        assertEquals("503", answer.getAttribute("healthhub.answer.status"));
        assertTrue(answer.getContent().contains("读不到台账"));
        assertEquals("200", ask("GET", "/help", Map.of()).getAttribute("healthhub.answer.status"));
        hub.setDown(false);
        assertEquals("200", ask("GET", "/", Map.of()).getAttribute("healthhub.answer.status"));
    }

    @Test
    void testManyWatchersAskTheLedgerOnce() {
        hub.runner().setProperty(RenderCollectionStatus.SNAPSHOT_LIFETIME, "1 hour");
        for (int i = 0; i < 10; i++) {
            hub.runner().enqueue("", Map.of("http.method", "GET", "http.request.uri", i == 0 ? "/" : "/metrics"));
        }
        hub.runner().run(1, false);
        hub.setDown(true);
        hub.runner().run(9, true, false);
        hub.runner().getFlowFilesForRelationship(RenderCollectionStatus.ANSWER).forEach(answer -> answer.assertAttributeEquals("healthhub.answer.status", "200"));
    }

    @Test
    void testVerificationBuildsThePage() {
        final List<ConfigVerificationResult> results = ((RenderCollectionStatus) hub.runner().getProcessor()).verify((MockProcessContext) hub.runner().getProcessContext(),
                hub.runner().getLogger(), Map.of());
        assertEquals(List.of(ConfigVerificationResult.Outcome.SUCCESSFUL), results.stream().map(ConfigVerificationResult::getOutcome).toList());
    }
}
