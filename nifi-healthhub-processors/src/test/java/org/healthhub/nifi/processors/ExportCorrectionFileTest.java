// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExportCorrectionFileTest {

    private static final String PROVIDER = "11610000MB2D0A10X3";

    private TestRunner runner;
    private MemoryLedger ledger;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = Runners.runner(ExportCorrectionFile.class);
        runner.removeProperty("Record Writer");
        Runners.addJsonReader(runner, "schema-text-property", "${avro.schema}");
        ledger = new MemoryLedger();
        runner.addControllerService("ledger", ledger);
        runner.enableControllerService(ledger);
        runner.setProperty(ExportCorrectionFile.COLLECTION_LEDGER, "ledger");
    }

    @Test
    void testFilesTellWhatToCorrect() throws InitializationException {
        final List<Map<String, String>> rows = List.of(DeathRows.wrongCheckDigit(1), DeathRows.wrongCheckDigit(2));
        enqueueProblems(rows, PROVIDER);
        enqueueProblems(List.of(DeathRows.wrongCheckDigit(2)), PROVIDER);
        runner.run();

        runner.assertTransferCount(ExportCorrectionFile.ORIGINAL, 3);
        runner.assertTransferCount(ExportCorrectionFile.SUCCESS, 2);
        final MockFlowFile csv = file(".csv");
        csv.assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "2");
        csv.assertAttributeEquals(HealthHubAttributes.PROVIDER_USCC, PROVIDER);
        csv.assertAttributeNotExists(HealthHubAttributes.RECORD_KEY);
        assertTrue(csv.getAttribute("filename").matches(PROVIDER + "-S20-\\d{8}-\\d{6}-[0-9a-f]{4}-01\\.csv"), csv.getAttribute("filename"));
        final String text = csv.getContent();
        assertTrue(text.contains("\"SWZMBH=D00000001\",\"src_dth_death\",\"身份证件号码\",\"SFZH\",\"6***"), text);
        assertTrue(text.contains("\"ID_CHECK_DIGIT\",\"错误\""), text);
        assertTrue(text.lines().anyMatch(line -> line.contains("D00000002") && line.contains("\"2\",\"\"")), "found twice, listed once");
        assertFalse(text.contains(rows.getFirst().get("SFZH")) || text.contains(rows.getFirst().get("姓名")), "masked");
        assertTrue(file(".xlsx").getSize() > 2000);
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), rows);
    }

    @Test
    void testEachProviderHasItsOwnFiles() throws InitializationException {
        enqueueProblems(List.of(DeathRows.wrongCheckDigit(1)), PROVIDER);
        enqueueProblems(List.of(DeathRows.wrongCheckDigit(2)), "12610000435200000A");
        enqueueProblems(List.of(DeathRows.wrongCheckDigit(3)), "../etc");
        runner.run();
        assertEquals(List.of("11610000MB2D0A10X3", "12610000435200000A", "no-uscc"), runner.getFlowFilesForRelationship(ExportCorrectionFile.SUCCESS).stream()
                .map(flowFile -> flowFile.getAttribute(HealthHubAttributes.PROVIDER_USCC)).distinct().sorted().toList());
        runner.assertTransferCount(ExportCorrectionFile.SUCCESS, 6);
    }

    @Test
    void testCorrectedRecordsAreLeftOut() throws InitializationException {
        final List<MockFlowFile> problems = problems(List.of(DeathRows.wrongCheckDigit(1), DeathRows.wrongCheckDigit(2)), PROVIDER);
        ledger.closedProblems.add(problems.getFirst().getAttribute(HealthHubAttributes.RECORD_KEY));
        enqueue(problems);
        runner.run();
        runner.assertTransferCount(ExportCorrectionFile.ORIGINAL, 2);
        file(".csv").assertAttributeEquals(HealthHubAttributes.RECORD_COUNT, "1");
        assertFalse(file(".csv").getContent().contains("D00000001"));
    }

    @Test
    void testManyProblemsLeaveInSeveralFiles() throws InitializationException {
        runner.setProperty(ExportCorrectionFile.FILE_RECORD_LIMIT, "2");
        enqueueProblems(IntStream.range(0, 5).mapToObj(DeathRows::wrongCheckDigit).toList(), PROVIDER);
        runner.run();
        runner.assertTransferCount(ExportCorrectionFile.ORIGINAL, 5);
        assertEquals(List.of("2", "2", "1"), runner.getFlowFilesForRelationship(ExportCorrectionFile.SUCCESS).stream()
                .filter(flowFile -> flowFile.getAttribute("filename").endsWith(".csv")).map(flowFile -> flowFile.getAttribute(HealthHubAttributes.RECORD_COUNT)).toList());
        assertEquals(3, runner.getFlowFilesForRelationship(ExportCorrectionFile.SUCCESS).stream().map(flowFile -> flowFile.getAttribute("filename").replaceAll("\\..*", ""))
                .distinct().count());
    }

    @Test
    void testRowWithoutBusinessKeySaysSo() throws InitializationException {
        final Map<String, String> row = DeathRows.row(1);
        row.put("SWZMBH", "");
        enqueueProblems(List.of(row), PROVIDER);
        runner.run();
        assertTrue(file(".csv").getContent().contains("业务主键不完整"));
    }

    @Test
    void testLedgerDownKeepsTheProblemsQueued() throws InitializationException {
        ledger.setDown(true);
        enqueueProblems(List.of(DeathRows.wrongCheckDigit(1)), PROVIDER);
        runner.run();
        runner.assertTransferCount(ExportCorrectionFile.SUCCESS, 0);
        runner.assertQueueNotEmpty();
    }

    @Test
    void testOtherRecordsFail() throws InitializationException {
        final TestRunner canonicalize = Runners.runner(CanonicalizeHealthRecord.class);
        Runners.enqueue(canonicalize, List.of(DeathRows.row(1)));
        canonicalize.run();
        enqueue(canonicalize.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL));
        enqueueProblems(List.of(DeathRows.wrongCheckDigit(2)), PROVIDER);
        runner.run();
        runner.assertTransferCount(ExportCorrectionFile.FAILURE, 1);
        runner.getFlowFilesForRelationship(ExportCorrectionFile.FAILURE).getFirst().assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.NOT_A_PROBLEM.name());
        runner.assertTransferCount(ExportCorrectionFile.ORIGINAL, 1);
        runner.assertTransferCount(ExportCorrectionFile.SUCCESS, 2);
    }

    private MockFlowFile file(final String ending) {
        return runner.getFlowFilesForRelationship(ExportCorrectionFile.SUCCESS).stream().filter(flowFile -> flowFile.getAttribute("filename").endsWith(ending))
                .findFirst().orElseThrow();
    }

    private void enqueueProblems(final List<Map<String, String>> rows, final String provider) throws InitializationException {
        enqueue(problems(rows, provider));
    }

    private void enqueue(final List<MockFlowFile> flowFiles) {
        flowFiles.forEach(flowFile -> {
            final Map<String, String> attributes = new HashMap<>(flowFile.getAttributes());
            attributes.put("tablename", "src_dth_death");
            runner.enqueue(flowFile.toByteArray(), attributes);
        });
    }

    private static List<MockFlowFile> problems(final List<Map<String, String>> rows, final String provider) throws InitializationException {
        final TestRunner canonicalize = Runners.runner(CanonicalizeHealthRecord.class);
        canonicalize.setProperty(CanonicalizeHealthRecord.PROVIDER_USCC, provider);
        Runners.enqueue(canonicalize, rows);
        canonicalize.run();
        return canonicalize.getFlowFilesForRelationship(CanonicalizeHealthRecord.PROBLEM);
    }
}
