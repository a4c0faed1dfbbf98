// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.provenance.ProvenanceEventRecord;
import org.apache.nifi.provenance.ProvenanceEventType;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PutProvincialRecordTest {

    private TestRunner runner;
    private ScriptedPlatform platform;
    private MemoryLedger ledger;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = Runners.runner(PutProvincialRecord.class);
        Runners.addJsonReader(runner, "schema-text-property", "${avro.schema}");
        platform = new ScriptedPlatform();
        runner.addControllerService("platform", platform);
        runner.enableControllerService(platform);
        runner.setProperty(PutProvincialRecord.PROVINCIAL_PLATFORM, "platform");
        ledger = new MemoryLedger();
        runner.addControllerService("ledger", ledger);
        runner.enableControllerService(ledger);
        runner.setProperty(PutProvincialRecord.COLLECTION_LEDGER, "ledger");
        runner.setProperty(PutProvincialRecord.PART_RECORD_LIMIT, "2");
    }

    @Test
    void testAllAccepted() throws IOException, InitializationException {
        enqueueCanonical(5);
        runner.run();

        runner.assertTransferCount(PutProvincialRecord.ACCEPTED, 1);
        runner.assertTransferCount(PutProvincialRecord.RECEIPT, 3);
        runner.assertTransferCount(PutProvincialRecord.REJECTED, 0);
        final MockFlowFile accepted = only("accepted");
        final String batchNo = accepted.getAttribute(HealthHubAttributes.BATCH_NO);
        assertTrue(batchNo.matches("S20R01\\d{8}[0-9a-f]{18}"), batchNo);
        accepted.assertAttributeNotExists(HealthHubAttributes.RECEIPTS_ISSUED);
        accepted.assertAttributeNotExists(HealthHubAttributes.ERROR_CODE);
        assertEquals(List.of(2, 2, 1), platform.sent.stream().map(BatchPart::size).toList());
        assertEquals(List.of(false, false, true), platform.sent.stream().map(BatchPart::last).toList());
        assertEquals(List.of(0L, 2L, 4L), platform.sent.stream().map(BatchPart::firstRow).toList());
        final BatchPart first = platform.sent.getFirst();
        assertFalse(first.columns().contains("person_key"));
        assertEquals(batchNo, first.rows().getFirst()[first.columns().indexOf("exch_batch_no")]);
        assertEquals(List.of(batchNo + ":3"), ledger.closed);

        final MockFlowFile receipt = runner.getFlowFilesForRelationship(PutProvincialRecord.RECEIPT).getLast();
        receipt.assertAttributeEquals(HealthHubAttributes.PART_NO, "3");
        receipt.assertAttributeEquals(HealthHubAttributes.RECEIPT_NO, "R" + batchNo + "-3");
        receipt.assertAttributeNotExists("avro.schema");
        final JsonNode content = new ObjectMapper().readTree(receipt.toByteArray());
        assertEquals("accepted", content.get("status").asText());
        assertEquals("200", content.get("platform_answer").get("code").asText());
        final ProvenanceEventRecord send = runner.getProvenanceEvents().stream().filter(event -> event.getEventType() == ProvenanceEventType.SEND).findFirst().orElseThrow();
        assertEquals(platform.transitUri(), send.getTransitUri());
        assertEquals(5L, runner.getCounterValue("Records Accepted"));
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), rows(5));
    }

    @Test
    void testSomeRejected() throws IOException, InitializationException {
        platform.then(part -> ScriptedPlatform.reject(part, 2));
        platform.then(ScriptedPlatform::accept);
        platform.then(part -> new SubmissionOutcome.Refused("catalog-001", ScriptedPlatform.receipt(part, 0, part.size())));
        enqueueCanonical(5);
        runner.run();

        assertEquals(3, Runners.records(only("accepted")).size());
        final List<MockFlowFile> rejected = runner.getFlowFilesForRelationship(PutProvincialRecord.REJECTED);
        assertEquals(2, rejected.size());
        rejected.getFirst().assertAttributeEquals(HealthHubAttributes.PROBLEM_CODES, "row-length");
        rejected.getFirst().assertAttributeExists(HealthHubAttributes.BATCH_NO);
        final JsonNode record = Runners.records(rejected.getFirst()).getFirst();
        rejected.getFirst().assertAttributeEquals(HealthHubAttributes.RECORD_KEY, record.get("data_uuid").asText());
        assertEquals(DeathRows.number(1), record.get("id_no").asText());
        assertEquals("PLATFORM", record.get("healthhub_problems").get(0).get("stage").asText());
        rejected.getLast().assertAttributeEquals(HealthHubAttributes.PROBLEM_CODES, "catalog-001");
        runner.assertTransferCount(PutProvincialRecord.RECEIPT, 3);
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), rows(5));
    }

    @Test
    void testFurtherRejectedLeaveTogether() throws IOException, InitializationException {
        runner.setProperty(PutProvincialRecord.SINGLE_REJECTED_LIMIT, "1");
        platform.then(part -> ScriptedPlatform.reject(part, 1, 2));
        platform.then(part -> ScriptedPlatform.reject(part, 2));
        enqueueCanonical(4);
        runner.run();

        runner.assertTransferCount(PutProvincialRecord.REJECTED, 2);
        final MockFlowFile together = runner.getFlowFilesForRelationship(PutProvincialRecord.REJECTED).getLast();
        together.assertAttributeNotExists(HealthHubAttributes.RECORD_KEY);
        assertEquals(2, Runners.records(together).size());
        assertEquals(1, Runners.records(only("accepted")).size());
    }

    @Test
    void testRetryThenSuccessSendsNothingTwice() throws InitializationException {
        platform.then(ScriptedPlatform::accept);
        platform.then(part -> new SubmissionOutcome.Retry("503", Optional.empty()));
        enqueueCanonical(3);
        runner.run();

        runner.assertTransferCount(PutProvincialRecord.RETRY, 1);
        runner.assertTransferCount(PutProvincialRecord.RECEIPT, 1);
        final MockFlowFile retry = only("retry");
        retry.assertAttributeEquals(HealthHubAttributes.OUTCOME_CODE, "503");
        retry.assertAttributeEquals(HealthHubAttributes.RECEIPTS_ISSUED, "1");
        assertTrue(retry.isPenalized());

        again(retry);
        runner.assertTransferCount(PutProvincialRecord.ACCEPTED, 1);
        runner.assertTransferCount(PutProvincialRecord.RECEIPT, 1);
        assertEquals(List.of(1, 2, 2), platform.sent.stream().map(BatchPart::partNo).toList());
        only("accepted").assertAttributeNotExists(HealthHubAttributes.RECEIPTS_ISSUED);
    }

    @Test
    void testLimitsOfFirstTryHold() throws InitializationException {
        platform.then(part -> new SubmissionOutcome.Retry("503", Optional.empty()));
        enqueueCanonical(4);
        runner.run();
        runner.setProperty(PutProvincialRecord.PART_RECORD_LIMIT, "3");
        again(only("retry"));

        assertEquals(List.of(2, 2, 2), platform.sent.stream().map(BatchPart::size).toList());
        runner.assertTransferCount(PutProvincialRecord.ACCEPTED, 1);
    }

    @Test
    void testCrashBeforeCommitSendsNothingTwice() throws InitializationException {
        enqueueCanonical(3);
        runner.run();
        final MockFlowFile accepted = only("accepted");
        // What a restarted NiFi finds after a crash before the commit: the same FlowFile, without the attributes that were never saved.
        final Map<String, String> attributes = new HashMap<>(accepted.getAttributes());
        final String batchNo = attributes.get(HealthHubAttributes.BATCH_NO);
        runner.clearTransferState();
        runner.enqueue(accepted.toByteArray(), attributes);
        runner.run();

        assertEquals(2, platform.sent.size());
        only("accepted").assertAttributeEquals(HealthHubAttributes.BATCH_NO, batchNo);
        runner.assertTransferCount(PutProvincialRecord.RECEIPT, 2);
    }

    @Test
    void testRetryAfterPausesProcessor() throws InitializationException, InterruptedException {
        platform.then(part -> new SubmissionOutcome.Retry("429", Optional.of(Duration.ofMillis(1500))));
        enqueueCanonical(1);
        runner.run(1, false, true);
        enqueueCanonical(2);
        runner.run(1, false, false);
        assertEquals(1, platform.sent.size());
        runner.assertQueueNotEmpty();

        Thread.sleep(1600);
        runner.run(1, true, false);
        assertEquals(2, platform.sent.size());
        runner.assertTransferCount(PutProvincialRecord.ACCEPTED, 1);
    }

    @Test
    void testLedgerDownSendsNothing() throws InitializationException {
        ledger.setDown(true);
        enqueueCanonical(1);
        runner.run();

        assertTrue(platform.sent.isEmpty());
        runner.assertTransferCount(PutProvincialRecord.RETRY, 1);
        only("retry").assertAttributeEquals(HealthHubAttributes.OUTCOME_CODE, "LEDGER_UNAVAILABLE");
    }

    @Test
    void testLedgerLostAfterAnswer() throws InitializationException {
        platform.then(part -> {
            ledger.setDown(true);
            return ScriptedPlatform.accept(part);
        });
        enqueueCanonical(1);
        runner.run();
        runner.assertTransferCount(PutProvincialRecord.RETRY, 1);

        ledger.setDown(false);
        again(only("retry"));
        assertEquals(platform.sent.getFirst().contentDigest(), platform.sent.getLast().contentDigest());
        assertEquals(platform.sent.getFirst().batchNo(), platform.sent.getLast().batchNo());
        runner.assertTransferCount(PutProvincialRecord.ACCEPTED, 1);
    }

    @Test
    void testPending() throws InitializationException, IOException {
        platform.then(part -> new SubmissionOutcome.Pending("202", ScriptedPlatform.receipt(part, 0, 0)));
        enqueueCanonical(2);
        runner.run();
        runner.assertTransferCount(PutProvincialRecord.PENDING, 1);

        runner.clearTransferState();
        platform.then(part -> new SubmissionOutcome.Pending("202", ScriptedPlatform.receipt(part, 0, 0)));
        platform.then(part -> ScriptedPlatform.reject(part, 1));
        enqueueCanonical(4);
        runner.run();
        assertEquals(2, Runners.records(only("pending")).size());
        assertEquals(1, Runners.records(only("accepted")).size());
        runner.assertTransferCount(PutProvincialRecord.REJECTED, 1);
    }

    @Test
    void testFailedPartKeepsAnsweredOnes() throws InitializationException {
        platform.then(ScriptedPlatform::accept);
        platform.then(part -> new SubmissionOutcome.Failed("sign-401"));
        enqueueCanonical(3);
        runner.run();

        assertFailure(FailureCode.PLATFORM_FAILED, "sign-401");
        only("failure").assertAttributeEquals(HealthHubAttributes.OUTCOME_CODE, "sign-401");
        only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CATEGORY, "PLATFORM");
        runner.assertTransferCount(PutProvincialRecord.RECEIPT, 1);
        again(only("failure"));
        assertEquals(List.of(1, 2, 2), platform.sent.stream().map(BatchPart::partNo).toList());
        only("accepted").assertAttributeNotExists(HealthHubAttributes.ERROR_CODE);
    }

    @Test
    void testChangedContent() throws InitializationException {
        platform.then(part -> new SubmissionOutcome.Retry("503", Optional.empty()));
        enqueueCanonical(2);
        runner.run();
        final Map<String, String> attributes = only("retry").getAttributes();
        runner.clearTransferState();
        runner.enqueue(canonical(rows(1)).toByteArray(), attributes);
        runner.run();

        assertFailure(FailureCode.BATCH_CONTENT_CHANGED, "healthhub.batch.no");
        assertEquals(1, platform.sent.size());
    }

    @Test
    void testReceiptThatNamesNoRow() throws InitializationException {
        platform.then(part -> ScriptedPlatform.reject(part, 7));
        enqueueCanonical(2);
        runner.run();

        assertFailure(FailureCode.RECEIPT_INCONSISTENT, "receipt of part 1");
    }

    @Test
    void testRecordsThatAreNotCanonical() throws InitializationException {
        Runners.addJsonReader(runner, "schema-text-property", DeathRows.SCHEMA);
        Runners.enqueue(runner, rows(1));
        runner.run();

        assertFailure(FailureCode.NOT_CANONICAL, "CanonicalizeHealthRecord");
        assertTrue(platform.sent.isEmpty());
    }

    @Test
    void testBatchNumberOfAttribute() throws InitializationException {
        final MockFlowFile canonical = canonical(rows(1));
        final Map<String, String> attributes = new HashMap<>(canonical.getAttributes());
        attributes.put(HealthHubAttributes.BATCH_NO, "B-2025_1");
        runner.enqueue(canonical.toByteArray(), attributes);
        attributes.put(HealthHubAttributes.BATCH_NO, "B 1");
        runner.enqueue(canonical.toByteArray(), attributes);
        runner.run(2);

        only("accepted").assertAttributeEquals(HealthHubAttributes.BATCH_NO, "B-2025_1");
        only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.BATCH_NUMBER_INVALID.name());
    }

    @Test
    void testZeroRecordsAreAccepted() throws InitializationException {
        enqueueCanonical(0);
        runner.run();

        runner.assertAllFlowFilesTransferred(PutProvincialRecord.ACCEPTED, 1);
        assertTrue(platform.sent.isEmpty());
    }

    @Test
    void testMalformedInput() throws InitializationException {
        final MockFlowFile canonical = canonical(rows(1));
        runner.enqueue(canonical.getContent().replace("]", ",{\"id_no\":甲"), canonical.getAttributes());
        runner.run();

        assertFailure(FailureCode.RECORD_UNREADABLE, "record 2");
        assertTrue(platform.sent.isEmpty());
    }

    @Test
    void testManyRecordsByTwoTasks() throws InitializationException {
        runner.setProperty(PutProvincialRecord.PART_RECORD_LIMIT, "1000");
        final MockFlowFile canonical = canonical(rows(5000));
        for (int i = 0; i < 4; i++) {
            final Map<String, String> attributes = new HashMap<>(canonical.getAttributes());
            attributes.remove("uuid");
            runner.enqueue(canonical.toByteArray(), attributes);
        }
        runner.setThreadCount(2);
        runner.run(4);

        runner.assertTransferCount(PutProvincialRecord.ACCEPTED, 4);
        assertEquals(20, platform.sent.size());
        assertEquals(4, platform.sent.stream().map(BatchPart::batchNo).distinct().count());
    }

    @Test
    void testVerify() {
        final VerifiableProcessor processor = (VerifiableProcessor) runner.getProcessor();
        final List<ConfigVerificationResult> good = processor.verify(runner.getProcessContext(), runner.getLogger(), Map.of(HealthHubAttributes.RESOURCE, "S20R01"));
        assertTrue(good.stream().noneMatch(result -> result.getOutcome() == ConfigVerificationResult.Outcome.FAILED));
        final List<ConfigVerificationResult> bad = processor.verify(runner.getProcessContext(), runner.getLogger(), Map.of(HealthHubAttributes.RESOURCE, "S99R99"));
        assertEquals(ConfigVerificationResult.Outcome.FAILED, bad.getFirst().getOutcome());
    }

    private static List<Map<String, String>> rows(final int count) {
        return IntStream.range(0, count).mapToObj(DeathRows::row).toList();
    }

    private void enqueueCanonical(final int count) throws InitializationException {
        final MockFlowFile canonical = canonical(rows(count));
        runner.enqueue(canonical.toByteArray(), canonical.getAttributes());
    }

    private static MockFlowFile canonical(final List<Map<String, String>> rows) throws InitializationException {
        final TestRunner canonicalizer = Runners.runner(CanonicalizeHealthRecord.class);
        Runners.enqueue(canonicalizer, rows);
        canonicalizer.run();
        return canonicalizer.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL).getFirst();
    }

    private void again(final MockFlowFile flowFile) {
        final byte[] content = flowFile.toByteArray();
        final Map<String, String> attributes = flowFile.getAttributes();
        runner.clearTransferState();
        runner.enqueue(content, attributes);
        runner.run();
    }

    private void assertFailure(final FailureCode code, final String words) {
        runner.assertTransferCount(PutProvincialRecord.FAILURE, 1);
        only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, code.name());
        assertTrue(Runners.logs(runner).stream().anyMatch(text -> text.contains(words)), Runners.logs(runner)::toString);
    }

    private MockFlowFile only(final String relationship) {
        return runner.getFlowFilesForRelationship(relationship).getFirst();
    }
}
