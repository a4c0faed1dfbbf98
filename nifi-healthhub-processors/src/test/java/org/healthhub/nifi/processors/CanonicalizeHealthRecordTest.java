// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.avro.AvroReader;
import org.apache.nifi.avro.AvroRecordSetWriter;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CanonicalizeHealthRecordTest {

    private TestRunner runner;
    private MemoryLedger ledger;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = Runners.runner(CanonicalizeHealthRecord.class);
        ledger = new MemoryLedger();
        runner.addControllerService("ledger", ledger);
        runner.enableControllerService(ledger);
        runner.setProperty(CanonicalizeHealthRecord.COLLECTION_LEDGER, "ledger");
        runner.setProperty(CanonicalizeHealthRecord.PROVIDER_NAME, "${provider}");
        runner.setProperty(CanonicalizeHealthRecord.DIVISION_CODE, "610000");
    }

    @Test
    void testRecordsBecomeCanonicalOrProblems() throws IOException {
        final List<Map<String, String>> rows = List.of(DeathRows.row(1), DeathRows.wrongCheckDigit(2), DeathRows.wrongSex(3));
        runner.enqueue(DeathRows.json(rows), Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE, "provider", "示例单位", HealthHubAttributes.BATCH_NO, "OLD"));
        runner.run();

        runner.assertTransferCount(CanonicalizeHealthRecord.CANONICAL, 1);
        final MockFlowFile canonical = only("canonical");
        canonical.assertAttributeEquals(HealthHubAttributes.RECORDS_READ, "3");
        canonical.assertAttributeEquals(HealthHubAttributes.RECORDS_CANONICAL, "2");
        canonical.assertAttributeEquals(HealthHubAttributes.RECORDS_SUSPECT, "1");
        canonical.assertAttributeEquals(HealthHubAttributes.RECORDS_PROBLEM, "1");
        canonical.assertAttributeNotExists(HealthHubAttributes.BATCH_NO);
        final JsonNode first = Runners.records(canonical).getFirst();
        assertEquals(DeathRows.number(1), first.get("id_no").asText());
        assertEquals("2025-03-10 08:30:00", first.get("death_time").asText());
        assertEquals("示例单位", first.get("provider_name").asText());
        assertEquals("S20", first.get("source_system").asText());
        assertEquals(36, first.get("data_uuid").asText().length());
        assertEquals("ID_SEX_MISMATCH", Runners.records(canonical).get(1).get("quality_flags").asText());

        runner.assertTransferCount(CanonicalizeHealthRecord.PROBLEM, 1);
        final MockFlowFile problem = only("problem");
        final JsonNode record = Runners.records(problem).getFirst();
        problem.assertAttributeEquals(HealthHubAttributes.PROBLEM_CODES, "ID_CHECK_DIGIT");
        problem.assertAttributeEquals(HealthHubAttributes.RECORD_KEY, record.get("record_key").asText());
        assertEquals("S20", record.get("system_code").asText());
        assertEquals(1, record.get("problem_count").asInt());
        assertTrue(record.get("problems").asText().contains("\"field\":\"id_no\""));
        assertTrue(record.get("source_row").asText().contains(rows.get(1).get("SFZH")));
        assertEquals("{\"id_no\":\"6****************%s\"}".formatted(rows.get(1).get("SFZH").charAt(17)), record.get("observed").asText());
        assertEquals("{\"id_no\":\"SFZH\"}", record.get("source_columns").asText());
        assertEquals("{\"death_cert_no\":\"SWZMBH\"}", record.get("key_columns").asText());
        assertEquals("OPEN", record.get("state").asText());
        assertEquals("BUSINESS", record.get("key_kind").asText());
        assertEquals(record.get("detected_at"), record.get("last_seen"));
        assertTrue(record.get("closed_at").isNull());

        final CollectionEntry entry = ledger.collections.getFirst();
        assertEquals(List.of(3L, 2L, 1L, 1L), List.of(entry.read(), entry.canonical(), entry.suspect(), entry.problem()));
        assertEquals(record.get("collection_id").asText(), entry.id());
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), rows);
    }

    @Test
    void testCarriedFindingsGiveSameResult() throws IOException, InitializationException {
        final TestRunner identity = Runners.runner(ValidateIdCard.class);
        Runners.enqueue(identity, List.of(DeathRows.wrongCheckDigit(2)));
        identity.run();
        final MockFlowFile checked = identity.getFlowFilesForRelationship(ValidateIdCard.INVALID).getFirst();

        Runners.addJsonReader(runner, "schema-text-property", "${avro.schema}");
        runner.enqueue(checked.toByteArray(), checked.getAttributes());
        runner.run();

        final JsonNode record = Runners.records(only("problem")).getFirst();
        assertEquals("ID_CHECK_DIGIT", record.get("problem_codes").asText());
        assertEquals(1, record.get("problem_count").asInt());
        assertFalse(record.get("source_row").asText().contains("healthhub_problems"));
    }

    @Test
    void testFurtherProblemsLeaveTogether() throws IOException {
        runner.setProperty(CanonicalizeHealthRecord.SINGLE_PROBLEM_LIMIT, "2");
        Runners.enqueue(runner, IntStream.range(0, 5).mapToObj(DeathRows::wrongCheckDigit).toList());
        runner.run();

        runner.assertTransferCount(CanonicalizeHealthRecord.PROBLEM, 3);
        final MockFlowFile together = runner.getFlowFilesForRelationship(CanonicalizeHealthRecord.PROBLEM).getLast();
        together.assertAttributeNotExists(HealthHubAttributes.RECORD_KEY);
        together.assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "3");
        assertEquals(3, Runners.records(together).size());
        only("canonical").assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "0");
    }

    @Test
    void testDynamicPropertyFillsField() throws IOException {
        final Map<String, String> row = DeathRows.row(1);
        row.put("填报单位", "另一医院");
        runner.setProperty("death_org_name", "填报单位");
        runner.setProperty("other_diagnosis", "/cause_a");
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();

        final JsonNode problem = Runners.records(only("problem")).getFirst();
        assertTrue(problem.get("problems").asText().contains("report_org_name"), "the column now fills another field");
        runner.clearTransferState();
        runner.removeProperty("death_org_name");
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();
        assertEquals("急性心肌梗死", Runners.records(only("canonical")).getFirst().get("other_diagnosis").asText());
    }

    @Test
    void testDynamicPropertyWithUnknownFieldOrColumn() {
        runner.setProperty("id_numbr", "SFZH");
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();
        assertFailure(FailureCode.OVERRIDE_INVALID, "id_numbr");

        runner.clearTransferState();
        runner.removeProperty("id_numbr");
        runner.setProperty("id_no", "ZJH");
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();
        assertFailure(FailureCode.OVERRIDE_INVALID, "SWZMBH");
    }

    @Test
    void testMalformedRecordPathIsInvalid() {
        runner.setProperty("id_no", "/SFZH[");
        runner.assertNotValid();
    }

    @Test
    void testInferredNumberFailsWithRemedy() throws InitializationException {
        Runners.addCsvReader(runner, "infer-schema");
        runner.enqueue(DeathRows.csv(List.of(DeathRows.row(1))), Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE));
        runner.run();

        assertFailure(FailureCode.TEXT_READ_AS_NUMBER, "explicit schema");
    }

    @Test
    void testCsvWithExplicitSchema() throws InitializationException {
        Runners.addCsvReader(runner, "schema-text-property");
        runner.enqueue(DeathRows.csv(List.of(DeathRows.row(1), DeathRows.row(2))), Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE));
        runner.run();

        only("canonical").assertAttributeEquals(HealthHubAttributes.RECORDS_CANONICAL, "2");
    }

    @Test
    void testAvroInAndOut() throws InitializationException, IOException {
        final AvroRecordSetWriter avroWriter = new AvroRecordSetWriter();
        runner.addControllerService("avro-writer", avroWriter);
        runner.setProperty(avroWriter, "Schema Write Strategy", "avro-embedded");
        runner.setProperty(avroWriter, "schema-access-strategy", "inherit-record-schema");
        runner.enableControllerService(avroWriter);
        runner.setProperty(CanonicalizeHealthRecord.RECORD_WRITER, "avro-writer");
        Runners.enqueue(runner, List.of(DeathRows.row(1), DeathRows.row(2)));
        runner.run();
        final byte[] avro = only("canonical").toByteArray();

        // Canonical records are their own canonical form, whatever carries them.
        final AvroReader avroReader = new AvroReader();
        runner.addControllerService("avro-reader", avroReader);
        runner.enableControllerService(avroReader);
        runner.setProperty(CanonicalizeHealthRecord.RECORD_READER, "avro-reader");
        runner.setProperty(CanonicalizeHealthRecord.RECORD_WRITER, "writer");
        runner.clearTransferState();
        runner.enqueue(avro, Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE));
        runner.run();

        final List<JsonNode> again = Runners.records(only("canonical"));
        assertEquals(List.of(DeathRows.number(1), DeathRows.number(2)), again.stream().map(record -> record.get("id_no").asText()).toList());
    }

    @Test
    void testUnmappedColumnsAreNamedOncePerLayout() throws InitializationException {
        Runners.addJsonReader(runner, "schema-text-property", DeathRows.SCHEMA.replace("\"GXSJ\"", "\"备用列\""));
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        Runners.enqueue(runner, List.of(DeathRows.row(2)));
        runner.run(2);

        assertEquals(1, Runners.logs(runner).stream().filter(text -> text.contains("备用列")).count());
    }

    @Test
    void testUnmappedColumnWarnsOnlyWhereAFieldHasNone() throws Exception {
        final String every = Stream.concat(CatalogueLoader.builtIn().resource("S20R01").orElseThrow().fields().stream().map(Field::name), Stream.of("备用列"))
                .map("{\"name\":\"%s\",\"type\":[\"null\",\"string\"]}"::formatted).collect(Collectors.joining(","));
        final List<Integer> warnings = new ArrayList<>();
        for (final String schema : List.of("{\"type\":\"record\",\"name\":\"source\",\"fields\":[%s]}".formatted(every), DeathRows.SCHEMA.replace("GXSJ", "备用列"))) {
            Runners.addJsonReader(runner, "schema-text-property", schema);
            Runners.enqueue(runner, List.of(DeathRows.row(1)));
            runner.run();
            warnings.add(runner.getLogger().getWarnMessages().size());
        }

        assertEquals(List.of(0, 1), warnings);
    }

    @Test
    void testResourceMissing() {
        runner.enqueue(DeathRows.json(List.of(DeathRows.row(1))));
        runner.run();

        assertFailure(FailureCode.RESOURCE_UNKNOWN, "Resource Code");
    }

    @Test
    void testZeroRecords() {
        Runners.enqueue(runner, List.of());
        runner.run();

        runner.assertAllFlowFilesTransferred(CanonicalizeHealthRecord.CANONICAL, 1);
        only("canonical").assertAttributeEquals(HealthHubAttributes.RECORDS_READ, "0");
        assertEquals(0, ledger.collections.getFirst().read());
    }

    @Test
    void testMalformedInputLeavesNothingBehind() {
        final Map<String, String> row = DeathRows.wrongCheckDigit(1);
        runner.enqueue(DeathRows.json(List.of(row)).replace("]", ",{\"SFZH\":甲"), Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE));
        runner.run();

        assertFailure(FailureCode.RECORD_UNREADABLE, "record 2");
        assertTrue(ledger.collections.isEmpty());
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), List.of(row));
    }

    @Test
    void testLedgerDownKeepsFlowFileQueued() {
        ledger.setDown(true);
        Runners.enqueue(runner, List.of(DeathRows.row(1), DeathRows.wrongCheckDigit(2)));
        runner.run();
        runner.assertTransferCount(CanonicalizeHealthRecord.CANONICAL, 0);
        runner.assertTransferCount(CanonicalizeHealthRecord.PROBLEM, 0);
        runner.assertQueueNotEmpty();
    }

    @Test
    void testHundredThousandRecords() {
        final StringBuilder csv = new StringBuilder();
        csv.append(DeathRows.csv(List.of()).strip()).append('\n');
        final List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            rows.add(i % 50 == 0 ? DeathRows.wrongCheckDigit(i) : DeathRows.row(i));
            if (rows.size() == 1000) {
                final String text = DeathRows.csv(rows);
                csv.append(text, text.indexOf('\n') + 1, text.length());
                rows.clear();
            }
        }
        try {
            Runners.addCsvReader(runner, "schema-text-property");
        } catch (final InitializationException e) {
            throw new AssertionError(e);
        }
        runner.enqueue(csv.toString(), Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE));
        runner.run();

        only("canonical").assertAttributeEquals(HealthHubAttributes.RECORDS_READ, "100000");
        only("canonical").assertAttributeEquals(HealthHubAttributes.RECORDS_PROBLEM, "2000");
        runner.assertTransferCount(CanonicalizeHealthRecord.PROBLEM, 1001);
    }

    @Test
    void testTwoTasks() {
        IntStream.range(0, 8).forEach(index -> Runners.enqueue(runner, IntStream.range(0, 500).mapToObj(DeathRows::row).toList()));
        runner.setThreadCount(2);
        runner.run(8);

        runner.assertAllFlowFilesTransferred(CanonicalizeHealthRecord.CANONICAL, 8);
        runner.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL)
                .forEach(flowFile -> flowFile.assertAttributeEquals(HealthHubAttributes.RECORDS_CANONICAL, "500"));
    }

    @Test
    void testVerify() {
        final VerifiableProcessor processor = (VerifiableProcessor) runner.getProcessor();
        final Map<String, String> attributes = Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE);
        assertTrue(processor.verify(runner.getProcessContext(), runner.getLogger(), attributes).stream()
                .allMatch(result -> result.getOutcome() == ConfigVerificationResult.Outcome.SUCCESSFUL));
        runner.setProperty("id_numbr", "SFZH");
        assertTrue(processor.verify(runner.getProcessContext(), runner.getLogger(), attributes).getLast().getExplanation().contains("id_numbr"));
    }

    private void assertFailure(final FailureCode code, final String words) {
        runner.assertAllFlowFilesTransferred(CanonicalizeHealthRecord.FAILURE, 1);
        only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, code.name());
        assertTrue(Runners.logs(runner).stream().anyMatch(text -> text.contains(words)), Runners.logs(runner)::toString);
    }

    private MockFlowFile only(final String relationship) {
        return runner.getFlowFilesForRelationship(relationship).getFirst();
    }
}
