// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReceiptReaderTest {

    private static final String KEY_1 = "00000000-0000-8000-8000-000000000001";
    private static final String KEY_2 = "00000000-0000-8000-8000-000000000002";
    private static final String KEY_3 = "00000000-0000-8000-8000-000000000003";
    private static final BatchPart PART = new BatchPart("S20R01-1", 2, true, "S20R01", 0, List.of("data_uuid"),
            List.of(new Object[]{KEY_1}, new Object[]{KEY_2}, new Object[]{KEY_3}), List.of(KEY_1, KEY_2, KEY_3), "0".repeat(64));

    private final ReceiptReader reader = new ReceiptReader(ReceiptPointers.standard(), OutcomeRules.standard());

    @Test
    void testAllAccepted() {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, read(judged("accepted", 3, 3, 0, "")));
        assertEquals("PLATFORM_200", answered.code());
        assertEquals("R-1", answered.receipt().receiptNo());
        assertEquals(3, answered.receipt().accepted());
        assertEquals(List.of(), answered.rejectedRows());
    }

    @Test
    void testPartialByRowNumberAndByKey() {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, read(judged("partial", 3, 1, 2, """
                {"row_no": 3, "data_uuid": "%s", "code": "row-type", "field": "birth_date", "message": "类型不符"},
                {"data_uuid": "%s", "code": "row-required", "field": "name", "message": "必填"}""".formatted(KEY_3, KEY_1))));
        assertEquals(List.of(
                new RejectedRow(1, KEY_1, "row-required", "name", "必填"),
                new RejectedRow(3, KEY_3, "row-type", "birth_date", "类型不符")), answered.rejectedRows());
        assertEquals(2, answered.receipt().rejected());
    }

    @Test
    void testSeveralReasonsForOneRecord() {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, read(judged("partial", 3, 2, 1, """
                {"row_no": 2, "code": "row-required", "field": "name", "message": "必填"}, {"row_no": 2, "code": "row-type", "field": "sex", "message": "类型"}""")));
        assertEquals(List.of(new RejectedRow(2, KEY_2, "row-required", "name", "必填; row-type sex 类型")), answered.rejectedRows());
    }

    @Test
    void testAllRowsRefusedOneByOne() {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class,
                read(judged("rejected", 3, 0, 3, "{\"row_no\": 1, \"code\": \"a\"}, {\"row_no\": 2, \"code\": \"b\"}, {\"row_no\": 3, \"code\": \"c\"}")));
        assertEquals(3, answered.rejectedRows().size());
    }

    @Test
    void testWholePartRefused() {
        final SubmissionOutcome.Refused byStatus = assertInstanceOf(SubmissionOutcome.Refused.class, read(judged("rejected", 3, 0, 3, "")));
        assertEquals("R-1", byStatus.receipt().receiptNo());
        final SubmissionOutcome.Refused byCode = assertInstanceOf(SubmissionOutcome.Refused.class, read("{\"code\": \"300\", \"data\": {\"code\": \"catalog-001\"}}"));
        assertEquals("CATALOG_001", byCode.code());
        assertEquals(3, byCode.receipt().rejected());
    }

    @Test
    void testPending() {
        final SubmissionOutcome.Pending pending = assertInstanceOf(SubmissionOutcome.Pending.class,
                read("{\"code\": 200, \"data\": {\"receipt_no\": \"R-2\", \"status\": \"pending\"}}"));
        assertEquals("R-2", pending.receipt().receiptNo());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "too few received, accepted, 2, 2, 0, , ANSWER_COUNTS",
        "sum too small, accepted, 3, 2, 0, , ANSWER_COUNTS",
        "rejected counted but not named, partial, 3, 2, 1, , ANSWER_COUNTS",
        "named but not counted, partial, 3, 3, 0, {\"row_no\":1}, ANSWER_COUNTS",
        "accepted with a refused row, accepted, 3, 2, 1, {\"row_no\":1}, ANSWER_COUNTS",
        "partial without a refused row, partial, 3, 3, 0, , ANSWER_COUNTS",
        "rejected that stores some, rejected, 3, 2, 1, {\"row_no\":1}, ANSWER_COUNTS",
        "negative, accepted, 3, -3, 0, , ANSWER_COUNTS",
        "row after the last, partial, 3, 2, 1, {\"row_no\":4}, ANSWER_ROWS",
        "row before the first, partial, 3, 2, 1, {\"row_no\":0}, ANSWER_ROWS",
        "row number is no number, partial, 3, 2, 1, {\"row_no\":\"x\"}, ANSWER_ROWS",
        "unknown key, partial, 3, 2, 1, {\"data_uuid\":\"00000000-0000-8000-8000-00000000ffff\"}, ANSWER_ROWS",
        "row without row and key, partial, 3, 2, 1, {\"code\":\"row-type\"}, ANSWER_ROWS",
        "row and key contradict, partial, 3, 2, 1, '{\"row_no\":1,\"data_uuid\":\"00000000-0000-8000-8000-000000000002\"}', ANSWER_ROWS",
        "unknown status, done, 3, 3, 0, , ANSWER_FORMAT",
    })
    void testReceiptThatDoesNotFitIsNeverAccepted(
            final String why, final String status, final int received, final int accepted, final int rejected, final String errors, final String code) {
        assertEquals(new SubmissionOutcome.Failed(code), read(judged(status, received, accepted, rejected, errors == null ? "" : errors)), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "[]", "\"200\"", "<html>维护中</html>", "{\"code\":\"200\"", "{\"code\":\"200\"} {}", "{}", "{\"code\":{}}", "{\"code\":\"200\"}",
        "{\"code\":\"200\",\"data\":{}}", "{\"code\":\"200\",\"data\":{\"status\":\"accepted\",\"received\":3,\"accepted\":3,\"rejected\":0}}",
        "{\"code\":\"200\",\"data\":{\"receipt_no\":\"R\",\"received\":3,\"accepted\":3,\"rejected\":0}}",
        "{\"code\":\"200\",\"code\":\"300\"}", "{\"code\":\"300\",\"data\":{\"status\":\"accepted\"}}",
        "{\"code\":\"200\",\"data\":{\"receipt_no\":\"a b\\n\",\"status\":\"pending\"}}"
    })
    void testAnswerNotOfTheAgreedForm(final String body) {
        assertEquals(new SubmissionOutcome.Failed("ANSWER_FORMAT"), read(body));
    }

    @Test
    void testMissingCountsAreNotAccepted() {
        assertEquals(new SubmissionOutcome.Failed("ANSWER_COUNTS"), read("{\"code\":\"200\",\"data\":{\"receipt_no\":\"R\",\"status\":\"accepted\"}}"));
    }

    @Test
    void testAnswerAboutAnotherPart() {
        assertEquals(new SubmissionOutcome.Failed("ANSWER_OTHER_PART"),
                read("{\"code\":\"200\",\"data\":{\"receipt_no\":\"R\",\"batch_no\":\"S20R01-1\","
                        + "\"part_no\":1,\"status\":\"accepted\",\"received\":3,\"accepted\":3,\"rejected\":0}}"));
    }

    @Test
    void testCodeThatCouldQuoteDataIsNotTakenOver() {
        final SubmissionOutcome.Failed failed = assertInstanceOf(SubmissionOutcome.Failed.class,
                reader.read(PART, 400, bytes("{\"code\":\"id 110105194912310028\"}"), Optional.empty()));
        assertEquals("HTTP_400", failed.code());
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class,
                read(judged("partial", 3, 2, 1, "{\"row_no\":1,\"code\":\"110105194912310028\",\"field\":\"a=110105194912310028\",\"message\":\"m\"}")));
        assertEquals(List.of(new RejectedRow(1, KEY_1, "row-refused", "", "m")), answered.rejectedRows());
    }

    @Test
    void testOutcomeAsTextQuotesNoAnswer() {
        final String text = read(judged("partial", 3, 2, 1, "{\"row_no\":1,\"code\":\"row-type\",\"message\":\"演示姓名\"}")).toString();
        assertTrue(text.contains("R-1") && text.contains("row-type"), text);
        assertFalse(text.contains("演示姓名"), text);
    }

    @Test
    void testStatusesWithoutReceipt() {
        assertEquals(new SubmissionOutcome.Failed("SIGN_401"), reader.read(PART, 401, bytes("{\"code\":\"sign-401\"}"), Optional.empty()));
        assertEquals(new SubmissionOutcome.Retry("HTTP_503", Optional.of(Duration.ofSeconds(7))),
                reader.read(PART, 503, bytes("{\"code\":\"busy-503\"}"), Optional.of(Duration.ofSeconds(7))));
        assertEquals(new SubmissionOutcome.Failed("HTTP_413"), reader.read(PART, 413, bytes("too large"), Optional.empty()));
    }

    @Test
    void testOtherPointersWithoutStatusAndCounts() {
        final ReceiptPointers pointers = new ReceiptPointers(pointer("/result/no"), pointer("/result/hz"), pointer(""), pointer(""), pointer(""), pointer(""),
                pointer("/result/list"), pointer(""), pointer("/id"), pointer("/c"), pointer(""), pointer(""));
        final ReceiptReader other = new ReceiptReader(pointers, OutcomeRules.parse("code:0 = accepted"));
        final SubmissionOutcome outcome = other.read(PART, 200,
                bytes("{\"result\":{\"no\":0,\"hz\":\"H1\",\"list\":[{\"id\":\"%s\",\"c\":\"x\"}]}}".formatted(KEY_2)), Optional.empty());
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, outcome);
        assertEquals(List.of(new RejectedRow(2, KEY_2, "x", "", "")), answered.rejectedRows());
        assertEquals(2, answered.receipt().accepted());
    }

    @Test
    void testStagesOfAPendingPart() {
        assertEquals(PlatformStage.RECEIVED, assertInstanceOf(SubmissionOutcome.Pending.class, asked(judged("received", 3, 0, 0, ""))).stage());
        assertEquals(PlatformStage.CHECKING, assertInstanceOf(SubmissionOutcome.Pending.class, asked(judged("checking", 3, 0, 0, ""))).stage());
    }

    @Test
    void testReceiptAskedForLater() {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, asked(judged("partial", 3, 1, 2, """
                {"row_no": 3, "data_uuid": "%s", "code": "row-type"}, {"data_uuid": "%s", "code": "row-required"}""".formatted(KEY_3, KEY_1))));
        assertEquals(List.of(new RejectedRow(3, KEY_3, "row-type", "", ""), new RejectedRow(0, KEY_1, "row-required", "", "")), answered.rejectedRows());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "counts that do not add up | ANSWER_COUNTS | {'code':'200','data':{'receipt_no':'R-1','batch_no':'S20R01-1','part_no':2,'status':'accepted','accepted':2}}",
        "row that the part does not have | ANSWER_ROWS | {'code':'200','data':{'receipt_no':'R-1','batch_no':'S20R01-1','part_no':2,'status':'partial','errors':[{'row_no':4}]}}",
        "receipt of the part before | ANSWER_OTHER_PART | {'code':'200','data':{'receipt_no':'R-1','batch_no':'S20R01-1','part_no':1,'status':'accepted'}}",
        "another receipt that names no part | ANSWER_OTHER_PART | {'code':'200','data':{'receipt_no':'R-0','status':'accepted','received':3,'accepted':3,'rejected':0}}",
        "refusal of another part | ANSWER_OTHER_PART | {'code':'300','data':{'code':'catalog-002','receipt_no':'R-0','batch_no':'S20R01-1','part_no':1,'status':'rejected'}}",
        "refusal of the question | CATALOG_001 | {'code':'300','data':{'code':'catalog-001','batch_no':'S20R01-1','part_no':2}}",
    })
    void testContradictionIsNoJudgement(final String why, final String code, final String body) {
        assertEquals(new SubmissionOutcome.Failed(code), asked(body.replace('\'', '"')), why);
    }

    @Test
    void testRefusalAskedForLater() {
        assertEquals("CATALOG_002", assertInstanceOf(SubmissionOutcome.Refused.class, asked("""
                {"code": "300", "data": {"code": "catalog-002", "receipt_no": "R-1", "batch_no": "S20R01-1", "part_no": 2, "status": "rejected"}}""")).code());
    }

    @Test
    void testUnknownPartIsAnAnswerToAQuestionOnly() {
        assertEquals(new SubmissionOutcome.Unknown("RECEIPT_404"), asked("{\"code\":\"receipt-404\"}"));
        assertEquals(new SubmissionOutcome.Failed("RECEIPT_404"), read("{\"code\":\"receipt-404\"}"));
    }

    private SubmissionOutcome asked(final String body) {
        final PartReference reference = new PartReference(PART.batchNo(), PART.partNo(), PART.resourceCode(), "R-1", PART.size(), PART.contentDigest());
        return reader.read(reference, 200, bytes(body), Optional.empty());
    }

    private SubmissionOutcome read(final String body) {
        return reader.read(PART, 200, bytes(body), Optional.empty());
    }

    private static String judged(final String status, final int received, final int accepted, final int rejected, final String errors) {
        return "{\"code\":\"200\",\"message\":\"ok\",\"data\":{\"receipt_no\":\"R-1\",\"batch_no\":\"S20R01-1\",\"part_no\":2,"
                + "\"status\":\"%s\",\"received\":%d,\"accepted\":%d,\"rejected\":%d,\"errors\":[%s]}}"
                .formatted(status, received, accepted, rejected, errors);
    }

    private static JsonPointer pointer(final String text) {
        return JsonPointer.compile(text);
    }

    private static byte[] bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
