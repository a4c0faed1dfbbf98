// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.provenance.ProvenanceEventRecord;
import org.apache.nifi.provenance.ProvenanceEventType;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ValidateIdCardTest {

    private TestRunner runner;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = Runners.runner(ValidateIdCard.class);
    }

    @Test
    void testVerdictsAreRouted() throws IOException {
        final List<Map<String, String>> rows = List.of(DeathRows.row(1), DeathRows.wrongCheckDigit(2), DeathRows.wrongSex(3), DeathRows.row(4));
        Runners.enqueue(runner, rows);
        runner.run();

        runner.assertTransferCount(ValidateIdCard.VALID, 1);
        runner.assertTransferCount(ValidateIdCard.SUSPECT, 1);
        runner.assertTransferCount(ValidateIdCard.INVALID, 1);
        final MockFlowFile valid = only(ValidateIdCard.VALID.getName());
        valid.assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "2");
        valid.assertAttributeEquals(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE);
        valid.assertAttributeNotExists(HealthHubAttributes.PROBLEM_CODES);
        assertTrue(Runners.records(valid).getFirst().get("healthhub_problems").isNull());
        only("suspect").assertAttributeEquals(HealthHubAttributes.PROBLEM_CODES, "ID_SEX_MISMATCH");
        final MockFlowFile invalid = only("invalid");
        invalid.assertAttributeEquals(HealthHubAttributes.PROBLEM_CODES, "ID_CHECK_DIGIT");
        final JsonNode finding = Runners.records(invalid).getFirst().get("healthhub_problems").get(0);
        assertEquals("ID_CHECK_DIGIT", finding.get("code").asText());
        assertEquals("id_no", finding.get("field").asText());
        assertEquals("ERROR", finding.get("severity").asText());
        assertEquals("IDENTITY", finding.get("stage").asText());
        assertEquals(1L, runner.getCounterValue("Records Found Invalid"));
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), rows);
    }

    @Test
    void testRouteEventsCountCodes() {
        Runners.enqueue(runner, List.of(DeathRows.wrongCheckDigit(1), DeathRows.wrongCheckDigit(2)));
        runner.run();

        final List<ProvenanceEventRecord> routes = runner.getProvenanceEvents().stream().filter(event -> event.getEventType() == ProvenanceEventType.ROUTE).toList();
        assertEquals(1, routes.size());
        assertEquals("2 records: ID_CHECK_DIGIT 2", routes.getFirst().getDetails());
    }

    @Test
    void testCanonicalNumberIsWrittenBack() throws IOException {
        final Map<String, String> row = DeathRows.row(5);
        row.put("SFZH", " " + row.get("SFZH").toLowerCase(Locale.ROOT) + "\\u3000");
        Runners.enqueue(runner, List.of(row));
        runner.run();

        assertEquals(DeathRows.number(5), Runners.records(only("valid")).getFirst().get("SFZH").asText());
    }

    @Test
    void testPathsOnAnyRecord() throws IOException, InitializationException {
        runner.removeProperty(ValidateIdCard.RESOURCE_CATALOGUE);
        runner.assertNotValid();
        runner.setProperty(ValidateIdCard.IDENTITY_NUMBER_PATH, "/SFZH");
        runner.setProperty(ValidateIdCard.SEX_PATH, "/XB");
        runner.setProperty(ValidateIdCard.BIRTH_DATE_PATH, "/CSRQ");
        Runners.enqueue(runner, List.of(DeathRows.row(1), DeathRows.wrongSex(2), DeathRows.wrongCheckDigit(3)));
        runner.run();

        only("valid").assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "1");
        only("suspect").assertAttributeEquals(HealthHubAttributes.PROBLEM_CODES, "ID_SEX_MISMATCH");
        assertEquals("SFZH", Runners.records(only("invalid")).getFirst().get("healthhub_problems").get(0).get("field").asText());
    }

    @Test
    void testPathThatSelectsNothingNamesProperty() {
        runner.removeProperty(ValidateIdCard.RESOURCE_CATALOGUE);
        runner.setProperty(ValidateIdCard.IDENTITY_NUMBER_PATH, "/SFZ");
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();

        assertFailure(FailureCode.IDENTITY_COLUMN_MISSING, "Identity Number Path");
    }

    @Test
    void testMalformedPathIsInvalid() {
        runner.removeProperty(ValidateIdCard.RESOURCE_CATALOGUE);
        runner.setProperty(ValidateIdCard.IDENTITY_NUMBER_PATH, "SFZH");
        runner.assertNotValid();
    }

    @Test
    void testUnknownResourceListsKnownOnes() {
        runner.setProperty(ValidateIdCard.RESOURCE_CODE, "S20R99");
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();

        assertFailure(FailureCode.RESOURCE_UNKNOWN, "S20R01");
    }

    @Test
    void testNumberReadAsNumberNamesReaderAndField() throws InitializationException {
        Runners.addJsonReader(runner, "schema-text-property", DeathRows.schema("long"));
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();

        assertFailure(FailureCode.TEXT_READ_AS_NUMBER, "Record Reader");
        assertTrue(Runners.logs(runner).stream().anyMatch(text -> text.contains("SFZH") && text.contains("id_no")));
    }

    @Test
    void testZeroRecordsAreValid() {
        Runners.enqueue(runner, List.of());
        runner.run();

        runner.assertAllFlowFilesTransferred(ValidateIdCard.VALID, 1);
        only("valid").assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "0");
    }

    @Test
    void testMalformedInputFailsWithoutItsWords() {
        final Map<String, String> row = DeathRows.row(1);
        runner.enqueue(DeathRows.json(List.of(row)).replace("]", ",{\"SFZH\":\"" + row.get("SFZH") + "\" 甲"), Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE));
        runner.run();

        assertFailure(FailureCode.RECORD_UNREADABLE, "record 2");
        only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_COUNT, "1");
        only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CATEGORY, "INPUT");
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), List.of(row));
    }

    @Test
    void testManyRecordsByTwoTasks() {
        final List<Map<String, String>> rows = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(index -> rows.add(index % 100 == 0 ? DeathRows.wrongCheckDigit(index) : DeathRows.row(index)));
        IntStream.range(0, 4).forEach(index -> Runners.enqueue(runner, rows));
        runner.setThreadCount(2);
        runner.run(4);

        runner.assertTransferCount(ValidateIdCard.VALID, 4);
        runner.assertTransferCount(ValidateIdCard.INVALID, 4);
        runner.getFlowFilesForRelationship(ValidateIdCard.INVALID).forEach(flowFile -> flowFile.assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "100"));
        assertEquals(40_000L, runner.getCounterValue("Records Found Valid") + runner.getCounterValue("Records Found Suspect") + 400L);
    }

    @Test
    void testVerify() {
        final VerifiableProcessor processor = (VerifiableProcessor) runner.getProcessor();
        final List<ConfigVerificationResult> good = processor.verify(runner.getProcessContext(), runner.getLogger(), Map.of(HealthHubAttributes.RESOURCE, "S20R01"));
        assertTrue(good.stream().allMatch(result -> result.getOutcome() == ConfigVerificationResult.Outcome.SUCCESSFUL));
        final List<ConfigVerificationResult> bad = processor.verify(runner.getProcessContext(), runner.getLogger(), Map.of());
        assertEquals(ConfigVerificationResult.Outcome.FAILED, bad.getLast().getOutcome());
    }

    private void assertFailure(final FailureCode code, final String words) {
        runner.assertAllFlowFilesTransferred(ValidateIdCard.FAILURE, 1);
        only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, code.name());
        assertTrue(Runners.logs(runner).stream().anyMatch(text -> text.contains(words)), Runners.logs(runner)::toString);
    }

    private MockFlowFile only(final String relationship) {
        return runner.getFlowFilesForRelationship(relationship).getFirst();
    }
}
