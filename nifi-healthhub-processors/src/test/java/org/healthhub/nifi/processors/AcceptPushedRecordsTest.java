// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.json.JsonRecordSetWriter;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.nifi.services.StandardResourceCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AcceptPushedRecordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a token of the source";
    private static final String BODY = "{\"records\":[{\"SFZH\":610102199001011234,\"姓名\":\"张三\"},{\"SFZH\":\"007\"}]}";

    private TestRunner runner;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = TestRunners.newTestRunner(AcceptPushedRecords.class);
        final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
        runner.addControllerService("catalogue", catalogue);
        runner.setProperty(catalogue, "Hub Key", "a key for tests only");
        runner.enableControllerService(catalogue);
        final JsonRecordSetWriter writer = new JsonRecordSetWriter();
        runner.addControllerService("writer", writer);
        runner.setProperty(writer, "Schema Write Strategy", "full-schema-attribute");
        runner.setProperty(writer, "schema-access-strategy", "inherit-record-schema");
        runner.enableControllerService(writer);
        runner.setProperty(AcceptPushedRecords.RESOURCE_CATALOGUE, "catalogue");
        runner.setProperty(AcceptPushedRecords.RECORD_WRITER, "writer");
        runner.setProperty(AcceptPushedRecords.SYSTEM_CODE, "S20");
        runner.setProperty(AcceptPushedRecords.APP_SECRET, TOKEN);
    }

    private void push(final String path, final String token, final String body) {
        runner.enqueue(body, Map.of("http.request.uri", path, "http.headers.x-healthhub-token", token, "http.context.identifier", "context", "http.query.string", "xm=张三",
                "http.headers.Host", "hub", "mime.type", "application/json"));
        runner.run();
    }

    private JsonNode answer(final int status) throws IOException {
        runner.assertTransferCount(AcceptPushedRecords.ANSWER, 1);
        final MockFlowFile answer = runner.getFlowFilesForRelationship(AcceptPushedRecords.ANSWER).getFirst();
        answer.assertAttributeEquals("healthhub.answer.status", Integer.toString(status));
        answer.assertAttributeEquals("http.context.identifier", "context");
        answer.assertAttributeNotExists("http.query.string");
        return JSON.readTree(answer.toByteArray());
    }

    @Test
    void testRecordsAndReceiptLeaveTogether() throws IOException {
        push("/S20R01", TOKEN, BODY);

        final MockFlowFile records = runner.getFlowFilesForRelationship(AcceptPushedRecords.ACCEPTED).getFirst();
        final List<JsonNode> rows = Runners.records(records);
        assertEquals(List.of("610102199001011234", "007"), rows.stream().map(row -> row.path("SFZH").textValue()).toList());
        assertEquals("张三", rows.getFirst().path("姓名").textValue());
        records.assertAttributeEquals(HealthHubAttributes.RESOURCE, "S20R01");
        records.assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "2");
        assertTrue(records.getAttributes().keySet().stream().noneMatch(name -> name.startsWith("http.")), records.getAttributes()::toString);
        final JsonNode answer = answer(200);
        assertEquals("200", answer.path("code").asText());
        assertEquals(records.getAttribute("uuid"), answer.at("/data/receipt_no").asText());
        assertEquals(2, answer.at("/data/received").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "/S20R01; wrong; {}; 401; token-401",
        "/none; wrong; {}; 401; token-401",
        "/S19R01; ok; {}; 404; resource-404",
        "/; ok; {}; 404; resource-404",
        "/S20R01; ok; {\"records\":[{\"姓名\":\"张三]}; 400; json-400",
        "/S20R01; ok; ''; 400; json-400",
        "/S20R01; ok; {\"records\":[]}; 400; records-400",
        "/S20R01; ok; {\"rows\":[{}]}; 400; records-400",
        "/S20R01; ok; [\"张三\"]; 400; records-400",
        "/S20R01; ok; [{},{},{},{}]; 413; count-413",
        "/S20R01; ok; [{\"a\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}]; 413; size-413"})
    void testRefusalIsPreciseAndQuotesNothing(final String path, final String token, final String body, final int status, final String code) throws IOException {
        runner.setProperty(AcceptPushedRecords.RECORD_LIMIT, "3");
        runner.setProperty(AcceptPushedRecords.REQUEST_SIZE_LIMIT, "100 B");
        push(path, token.equals("ok") ? TOKEN : token, body);

        final JsonNode answer = answer(status);
        assertEquals(code, answer.path("code").asText());
        assertFalse(answer.has("data"));
        assertFalse(answer.toString().contains("张三"));
        runner.assertTransferCount(AcceptPushedRecords.ACCEPTED, 0);
        runner.assertQueueEmpty();
        assertFalse(Runners.logs(runner).stream().anyMatch(line -> line.contains("张三")));
    }

    @Test
    void testNobodyPushesWithoutAToken() throws IOException {
        runner.removeProperty(AcceptPushedRecords.APP_SECRET);
        runner.assertValid();
        push("/S20R01", "", BODY);
        assertEquals("closed-503", answer(503).path("code").asText());
    }

    @Test
    void testVerificationNamesThePaths() {
        final List<ConfigVerificationResult> results = ((VerifiableProcessor) runner.getProcessor()).verify(runner.getProcessContext(), runner.getLogger(), Map.of());
        assertTrue(results.getFirst().getExplanation().contains("/S20R01"), results::toString);
        runner.setProperty(AcceptPushedRecords.SYSTEM_CODE, "S99");
        assertEquals(ConfigVerificationResult.Outcome.FAILED,
                ((VerifiableProcessor) runner.getProcessor()).verify(runner.getProcessContext(), runner.getLogger(), Map.of()).getFirst().getOutcome());
    }
}
