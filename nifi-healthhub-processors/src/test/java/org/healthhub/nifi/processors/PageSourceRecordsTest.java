// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.components.state.Scope;
import org.apache.nifi.json.JsonRecordSetWriter;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageSourceRecordsTest {

    private static final String SECRET = "610102199001011234";
    private static final String PAGE = "{\"code\":\"200\",\"data\":{\"records\":[{\"SFZH\":" + SECRET + ",\"姓名\":\"张三\"},{\"SFZH\":\"1\",\"姓名\":null}],\"total\":3}}";
    private static final String LAST = "{\"code\":\"200\",\"data\":{\"records\":[{\"SFZH\":\"2\"}],\"total\":3}}";

    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private TestRunner runner;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = TestRunners.newTestRunner(new PageSourceRecords(() -> now));
        final JsonRecordSetWriter writer = new JsonRecordSetWriter();
        runner.addControllerService("writer", writer);
        runner.setProperty(writer, "Schema Write Strategy", "full-schema-attribute");
        runner.setProperty(writer, "schema-access-strategy", "inherit-record-schema");
        runner.enableControllerService(writer);
        runner.setProperty(PageSourceRecords.RECORD_WRITER, "writer");
        runner.setProperty(PageSourceRecords.BASE_URL, "http://source.example/api/");
    }

    private void trigger() {
        runner.enqueue("", Map.of(HealthHubAttributes.RESOURCE, "S20R01", "healthhub.page.path", "/deaths"));
        runner.run(1, false, true);
    }

    /** The answer to the last request. */
    private void answer(final String body) {
        answer(body, Map.of("invokehttp.status.code", "200", "Set-Cookie", "secret"));
    }

    private void answer(final String body, final Map<String, String> marks) {
        final List<MockFlowFile> requests = runner.getFlowFilesForRelationship(PageSourceRecords.REQUEST);
        final Map<String, String> attributes = new HashMap<>(requests.getLast().getAttributes());
        attributes.remove("uuid");
        attributes.putAll(marks);
        runner.enqueue(body, attributes);
        runner.run(1, false, false);
    }

    private MockFlowFile request(final int index) {
        return runner.getFlowFilesForRelationship(PageSourceRecords.REQUEST).get(index);
    }

    private void assertNextSetAsksSince(final String since) {
        trigger();
        runner.getFlowFilesForRelationship(PageSourceRecords.REQUEST).getLast().assertAttributeEquals("healthhub.page.since", since);
    }

    @Test
    void testSetOfPagesIsReadToItsEnd() throws IOException {
        trigger();
        request(0).assertAttributeEquals("healthhub.page.url", "http://source.example/api/deaths");
        request(0).assertAttributeEquals("healthhub.page.no", "1");
        request(0).assertAttributeEquals("healthhub.page.size", "500");
        request(0).assertAttributeEquals("healthhub.page.since", "1970-01-01 00:00:00");
        answer(PAGE);
        request(1).assertAttributeEquals("healthhub.page.no", "2");
        runner.getStateManager().assertStateEquals("S20R01", null, Scope.CLUSTER);
        answer(LAST);

        runner.assertTransferCount(PageSourceRecords.REQUEST, 2);
        runner.assertTransferCount(PageSourceRecords.RECORDS, 2);
        runner.assertTransferCount(PageSourceRecords.FAILURE, 0);
        final MockFlowFile records = runner.getFlowFilesForRelationship(PageSourceRecords.RECORDS).getFirst();
        final List<JsonNode> rows = Runners.records(records);
        assertEquals(2, rows.size());
        assertEquals(SECRET, rows.getFirst().path("SFZH").textValue());
        assertEquals("张三", rows.getFirst().path("姓名").textValue());
        assertTrue(records.getAttribute("avro.schema").contains("姓名"));
        records.assertAttributeEquals(HealthHubAttributes.RESOURCE, "S20R01");
        records.assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "2");
        records.assertAttributeNotExists("Set-Cookie");
        records.assertAttributeNotExists("invokehttp.status.code");
        request(1).assertAttributeNotExists("Set-Cookie");
        // ten minutes before the set began, in Shanghai
        assertNextSetAsksSince("2026-03-01 07:50:00");
    }

    @Test
    void testTriggerWhileASetIsReadIsDropped() {
        trigger();
        trigger();
        runner.assertTransferCount(PageSourceRecords.REQUEST, 1);
        assertEquals(1L, runner.getCounterValue("Triggers while Reading S20R01"));
        now = now.plus(Duration.ofMinutes(61));
        trigger();
        runner.assertTransferCount(PageSourceRecords.REQUEST, 2);
    }

    @Test
    void testNothingIsReadWithoutAddress() {
        runner.removeProperty(PageSourceRecords.BASE_URL);
        runner.assertValid();
        trigger();
        runner.assertTransferCount(PageSourceRecords.REQUEST, 0);
        runner.assertQueueEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>张三</html>", "{\"code\":\"200\"}", "{\"code\":\"500\",\"data\":{\"records\":[]}}", "{\"code\":\"200\",\"data\":{\"records\":[\"张三\"]}}",
        "{\"code\":\"张三\",\"data\":{}}"})
    void testAnswerNotAsAgreedEndsTheSetAndIsKept(final String body) {
        trigger();
        answer(PAGE);
        answer(body);

        final MockFlowFile failure = runner.getFlowFilesForRelationship(PageSourceRecords.FAILURE).getFirst();
        failure.assertContentEquals(body);
        assertTrue(failure.getAttribute(HealthHubAttributes.ERROR_CODE).startsWith("SOURCE_ANSWER_"));
        assertFalse(Runners.logs(runner).stream().anyMatch(line -> line.contains("张三") || line.contains(SECRET)));
        assertFalse(failure.getAttributes().toString().contains("张三"));
        assertNextSetAsksSince("1970-01-01 00:00:00");
    }

    @Test
    void testRefusedTokenIsTriedAgainThenLeftToAPerson() {
        runner.setProperty(PageSourceRecords.REFUSAL_RETRY_LIMIT, "1");
        trigger();
        answer("", Map.of("invokehttp.status.code", "401", "invokehttp.response.body", "张"));

        final MockFlowFile retry = runner.getFlowFilesForRelationship(PageSourceRecords.RETRY).getFirst();
        assertTrue(retry.isPenalized());
        retry.assertAttributeNotExists("invokehttp.response.body");
        final Map<String, String> again = new HashMap<>(retry.getAttributes());
        again.remove("uuid");
        again.put("invokehttp.status.code", "401");
        runner.enqueue("", again);
        runner.run(1, false, false);
        runner.getFlowFilesForRelationship(PageSourceRecords.FAILURE).getFirst()
                .assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.SOURCE_REQUEST_REFUSED.name());
        trigger();
        runner.assertTransferCount(PageSourceRecords.REQUEST, 2);
    }

    @Test
    void testNoAnswerIsToldApartFromARefusal() {
        trigger();
        answer("", Map.of("invokehttp.status.code", "200", "invokehttp.java.exception.class", "java.net.SocketTimeoutException"));
        trigger();
        answer("", Map.of("invokehttp.status.code", "404"));
        trigger();
        answer("", Map.of("invokehttp.status.code", "503"));

        assertEquals(List.of("SOURCE_UNREACHABLE", "SOURCE_REQUEST_REFUSED", "SOURCE_UNREACHABLE"), runner.getFlowFilesForRelationship(PageSourceRecords.FAILURE).stream()
                .map(failure -> failure.getAttribute(HealthHubAttributes.ERROR_CODE)).toList());
    }

    @Test
    void testSourceThatGivesLessThanItStatesIsReadAgain() {
        trigger();
        answer(PAGE);
        answer("{\"code\":\"200\",\"data\":{\"records\":[],\"total\":3}}");

        runner.assertTransferCount(PageSourceRecords.RECORDS, 1);
        assertTrue(Runners.logs(runner).stream().anyMatch(line -> line.contains("states 3 records and gave 2")));
        assertNextSetAsksSince("1970-01-01 00:00:00");
    }

    @Test
    void testEmptySetIsComplete() {
        trigger();
        answer("{\"code\":\"200\",\"data\":{\"records\":null,\"total\":0}}");

        runner.assertTransferCount(PageSourceRecords.RECORDS, 0);
        assertNextSetAsksSince("2026-03-01 07:50:00");
    }
}
