// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Receipts that come later, with the real ledger.
 */
class GetProvincialReceiptTest {

    private static final int RECORDS = 7;

    private static MockFlowFile canonical;
    private static List<String> keys;

    private final JudgingPlatform platform = new JudgingPlatform();
    private ExchangeRunner push;
    private ExchangeRunner ask;
    private MockFlowFile pending;

    @BeforeAll
    static void setRecords() throws InitializationException, IOException {
        canonical = ExchangeRunner.canonical(RECORDS);
        keys = ExchangeRunner.keys(List.of(canonical));
    }

    /** Three parts of 3, 3 and 1 records, which the platform took. */
    @BeforeEach
    void setUp() throws InitializationException, SQLException {
        final String database = UUID.randomUUID().toString();
        platform.judgeLater();
        push = new ExchangeRunner(PutProvincialRecord.class, database, platform);
        push.runner.setProperty(PutProvincialRecord.PART_RECORD_LIMIT, "3");
        final Map<String, String> attributes = new HashMap<>(canonical.getAttributes());
        attributes.put(HealthHubAttributes.BATCH_NO, "B-1");
        push.run(canonical.toByteArray(), attributes);
        pending = push.only("pending");
        pending.assertAttributeEquals(HealthHubAttributes.BATCH_PARTS, "1-3");
        ask = new ExchangeRunner(GetProvincialReceipt.class, database, new JudgingPlatform());
        final SamePlatform same = new SamePlatform(platform);
        ask.runner.addControllerService("same", same);
        ask.runner.enableControllerService(same);
        ask.runner.setProperty(PutProvincialRecord.PROVINCIAL_PLATFORM, "same");
        due();
    }

    @Test
    void testNotDueYet() throws IOException, SQLException {
        push.execute("update hh_batch_part set answered_at = localtimestamp + interval '1' day");
        platform.judgeAll();
        ask(pending);
        assertTrue(platform.asked.isEmpty());
        final MockFlowFile back = ask.only("pending");
        assertTrue(back.isPenalized());
        back.assertContentEquals(pending.toByteArray());
    }

    @Test
    void testJudgedPartsLeaveAtOnce() throws IOException, SQLException {
        platform.bad.add(keys.get(1));
        platform.judge(1);
        ask(pending);
        assertEquals(List.of(keys.get(0), keys.get(2)), ask.keys("accepted"));
        assertEquals(List.of(keys.get(1)), ask.keys("rejected"));
        assertEquals(keys.subList(3, 7), ask.keys("pending"));
        final MockFlowFile rest = ask.only("pending");
        rest.assertAttributeEquals(HealthHubAttributes.BATCH_PARTS, "2-3");
        assertTrue(rest.isPenalized());
        assertEquals("1", ask.only("receipt").getAttribute(HealthHubAttributes.PART_NO));
        ask.only("accepted").assertAttributeNotExists(HealthHubAttributes.BATCH_PARTS);
        assertEquals(List.of(7L, 2L, 1L, 4L), ask.sums());
        Runners.assertNothingTold(ask.runner, ask.runner.getProcessor().getRelationships(), IntStream.range(0, RECORDS).mapToObj(DeathRows::row).toList());

        due();
        platform.judge(3);
        ask(rest);
        assertEquals(List.of(keys.get(6)), ask.keys("accepted"));
        final MockFlowFile last = ask.only("pending");
        last.assertAttributeEquals(HealthHubAttributes.BATCH_PARTS, "2");
        due();
        platform.judgeAll();
        ask(last);
        assertEquals(keys.subList(3, 6), ask.keys("accepted"));
        ask.only("accepted").assertContentEquals(last.toByteArray());
        assertEquals(List.of(7L, 6L, 1L, 0L), ask.sums());
    }

    @Test
    void testQuestionsBecomeRarer() throws SQLException {
        ask(pending);
        ask(ask.only("pending"));
        assertEquals(3, platform.asked.size());
        for (int i = 2; i <= 8; i++) {
            due();
            ask(ask.only("pending"));
        }
        assertEquals(24, platform.asked.size());
        ask.execute("update hh_batch_part set next_inquiry_at = next_inquiry_at - interval '29' minute");
        ask(ask.only("pending"));
        assertEquals(24, platform.asked.size());
        ask.execute("update hh_batch_part set next_inquiry_at = next_inquiry_at - interval '1' minute");
        ask(ask.only("pending"));
        assertEquals(27, platform.asked.size());
    }

    @Test
    void testOverdueIsTold() throws SQLException {
        push.execute("update hh_batch_part set answered_at = answered_at - interval '3' day where part_no = 2");
        ask(pending);
        final MockFlowFile rest = ask.only("pending");
        rest.assertAttributeEquals(HealthHubAttributes.RECEIPT_OVERDUE, "true");
        assertEquals(1L, ask.runner.getCounterValue("Receipts Overdue"));
        final String warning = ask.runner.getLogger().getWarnMessages().getFirst().getMsg();
        assertTrue(warning.contains("B-1") && warning.contains("part 2") || warning.contains("{}"), warning);
        due();
        platform.judgeAll();
        ask(rest);
        ask.only("accepted").assertAttributeNotExists(HealthHubAttributes.RECEIPT_OVERDUE);
    }

    @Test
    void testForgottenPartIsSentAgain() throws IOException, SQLException {
        platform.forgetAll();
        ask(pending);
        assertEquals(List.of(1, 2, 3, 1, 2, 3), platform.sent.stream().map(BatchPart::partNo).toList());
        assertEquals(platform.sent.subList(0, 3).stream().map(BatchPart::contentDigest).toList(), platform.sent.subList(3, 6).stream().map(BatchPart::contentDigest).toList());
        assertEquals(List.of(7L, 0L, 0L, 7L), ask.sums());
        due();
        platform.judgeAll();
        ask(ask.only("pending"));
        assertEquals(keys, ask.keys("accepted"));
        assertTrue(platform.accepted.values().stream().allMatch(times -> times == 1));
    }

    @Test
    void testLaterRefusalOfAWholePartIsSplit() throws IOException, SQLException {
        platform.refuseWholeParts();
        platform.bad.add(keys.get(4));
        MockFlowFile waiting = pending;
        for (int round = 0; waiting != null; round++) {
            assertTrue(round < 10, "The rounds do not end");
            platform.judgeAll();
            due();
            ask(waiting);
            final List<MockFlowFile> rest = ask.runner.getFlowFilesForRelationship("pending");
            waiting = rest.isEmpty() ? null : rest.getFirst();
        }
        assertEquals(List.of(keys.get(4)), ask.rejectedInLedger());
        assertEquals(List.of(7L, 6L, 1L, 0L), ask.sums());
        assertTrue(platform.accepted.values().stream().allMatch(times -> times == 1));
        assertEquals(6, platform.accepted.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void testCrashAtEveryInstant(final boolean wholeParts) throws IOException, SQLException {
        if (wholeParts) {
            platform.refuseWholeParts();
        }
        platform.bad.addAll(Set.of(keys.get(1), keys.get(6)));
        platform.judge(1);
        platform.judge(3);
        final TreeSet<String> accepted = new TreeSet<>();
        final TreeSet<String> rejected = new TreeSet<>();
        int accepts = 0;
        MockFlowFile waiting = pending;
        int step = 1;
        while (waiting != null) {
            assertTrue(step < 200, "The rounds do not end");
            due();
            if (ask.crash(step, waiting.toByteArray(), waiting.getAttributes())) {
                step++;
                assertEquals(7L, ask.sums().getFirst());
                continue;
            }
            due();
            ask(waiting);
            accepts += ask.keys("accepted").size();
            accepted.addAll(ask.keys("accepted"));
            rejected.addAll(ask.keys("rejected"));
            ask.runner.assertTransferCount("failure", 0);
            ask.runner.assertTransferCount("retry", 0);
            final List<MockFlowFile> rest = ask.runner.getFlowFilesForRelationship("pending");
            waiting = rest.isEmpty() ? null : rest.getFirst();
            platform.judgeAll();
            step = 1;
        }
        assertEquals(platform.bad, rejected);
        assertEquals(5, accepts);
        assertEquals(5, accepted.size());
        assertTrue(platform.accepted.values().stream().allMatch(times -> times == 1));
        assertEquals(List.of(7L, 5L, 2L, 0L), ask.sums());
    }

    @Test
    void testContradictoryReceiptIsBelievedByNobody() throws IOException, SQLException {
        final Receipt receipt = new Receipt("R-1", "200", 3, 2, 1, "{}");
        final List<SubmissionOutcome> contradictions = List.of(
                new SubmissionOutcome.Answered("PLATFORM_200", receipt, List.of(new RejectedRow(9, null, "row-type", "", ""))),
                new SubmissionOutcome.Answered("PLATFORM_200", receipt, List.of(new RejectedRow(1, keys.get(2), "row-type", "", ""))),
                new SubmissionOutcome.Answered("PLATFORM_200", receipt, List.of(new RejectedRow(0, keys.get(6), "row-type", "", ""))),
                new SubmissionOutcome.Answered("PLATFORM_200", receipt, List.of()),
                new SubmissionOutcome.Failed("ANSWER_COUNTS"));
        platform.judgeAll();
        for (final SubmissionOutcome contradiction : contradictions) {
            due();
            platform.answerNext(contradiction);
            ask(pending);
            assertEquals(keys.subList(0, 3), ask.keys("failure"), contradiction.toString());
            ask.only("failure").assertAttributeEquals(HealthHubAttributes.BATCH_PARTS, "1");
            assertEquals(keys.subList(3, 7), ask.keys("accepted"));
            assertEquals(List.of(7L, 4L, 0L, 3L), ask.sums());
        }
        due();
        ask(ask.only("failure"));
        assertEquals(keys.subList(0, 3), ask.keys("accepted"));
        ask.only("accepted").assertAttributeNotExists(HealthHubAttributes.ERROR_CODE);
    }

    @Test
    void testPlatformOutOfReachStopsTheQuestions() throws IOException {
        platform.judgeAll();
        platform.answerNext(new SubmissionOutcome.Retry("HTTP_503", Optional.empty()));
        ask(pending);
        assertEquals(1, platform.asked.size());
        assertTrue(ask.only("retry").isPenalized());
        ask.only("retry").assertAttributeEquals(HealthHubAttributes.BATCH_PARTS, "1-3");
        assertEquals(keys, ask.keys("retry"));
    }

    @Test
    void testWrongCredentials() throws IOException, SQLException {
        platform.judgeAll();
        platform.answerNext(new SubmissionOutcome.Failed("SIGN_401"));
        ask(pending);
        assertEquals(1, platform.asked.size());
        ask.only("failure").assertAttributeEquals(HealthHubAttributes.OUTCOME_CODE, "SIGN_401");
        ask.only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.PLATFORM_FAILED.name());
        assertEquals(List.of(7L, 0L, 0L, 7L), ask.sums());
        due();
        ask(ask.only("failure"));
        assertEquals(keys, ask.keys("accepted"));
    }

    @Test
    void testFlowFileThatIsNotOfTheBatch() throws InitializationException, IOException {
        final Map<String, String> attributes = new HashMap<>(pending.getAttributes());
        attributes.put(HealthHubAttributes.BATCH_NO, "B-2");
        ask.run(pending.toByteArray(), attributes);
        ask.only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.BATCH_UNKNOWN.name());
        final Map<String, String> words = new HashMap<>(pending.getAttributes());
        words.put(HealthHubAttributes.BATCH_PARTS, "one");
        ask.run(pending.toByteArray(), words);
        ask.only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.BATCH_NUMBER_INVALID.name());
        platform.judgeAll();
        ask.run(ExchangeRunner.canonical(RECORDS - 1).toByteArray(), pending.getAttributes());
        ask.only("failure").assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.BATCH_CONTENT_CHANGED.name());
        assertTrue(ask.keys("accepted").isEmpty());
    }

    @Test
    void testVerify() throws InitializationException {
        final VerifiableProcessor processor = (VerifiableProcessor) ask.runner.getProcessor();
        assertEquals(List.of(ConfigVerificationResult.Outcome.SUCCESSFUL, ConfigVerificationResult.Outcome.SUCCESSFUL, ConfigVerificationResult.Outcome.SKIPPED),
                outcomes(processor));
        platform.answerNext(new SubmissionOutcome.Failed("HTTP_404"));
        assertEquals(ConfigVerificationResult.Outcome.FAILED, outcomes(processor).get(1));
        ask.runner.setProperty(GetProvincialReceipt.LONGEST_INQUIRY_DELAY, "10 sec");
        ask.runner.assertNotValid();
        assertFalse(platform.asked.stream().anyMatch(part -> part.batchNo().equals("B-1")));
    }

    private List<ConfigVerificationResult.Outcome> outcomes(final VerifiableProcessor processor) {
        return processor.verify(ask.runner.getProcessContext(), ask.runner.getLogger(), Map.of(HealthHubAttributes.RESOURCE, "S20R01")).stream()
                .map(ConfigVerificationResult::getOutcome).toList();
    }

    private void ask(final MockFlowFile flowFile) {
        ask.run(flowFile.toByteArray(), flowFile.getAttributes());
    }

    /** Makes every part due. */
    private void due() throws SQLException {
        push.execute("update hh_batch_part set answered_at = answered_at - interval '1' minute where state = 'PENDING' and next_inquiry_at is null");
        push.execute("update hh_batch_part set next_inquiry_at = localtimestamp - interval '1' day where next_inquiry_at is not null");
    }
}
