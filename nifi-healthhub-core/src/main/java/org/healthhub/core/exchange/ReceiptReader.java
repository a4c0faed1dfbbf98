// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.core.JsonPointer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Makes an outcome of a platform's answer to a part. A part counts as judged only when the receipt has a number, its counts add up to the records
 * sent, and each row error names a record of the part; anything else is a failure, because a receipt that is read wrongly loses data silently.
 * Immutable and thread-safe.
 */
public final class ReceiptReader {

    private static final JsonPointer BATCH_NO = JsonPointer.compile("/data/batch_no");
    private static final JsonPointer PART_NO = JsonPointer.compile("/data/part_no");
    private static final Pattern RECEIPT_NO = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]{1,64}");

    private final ReceiptPointers pointers;
    private final OutcomeRules rules;

    public ReceiptReader(final ReceiptPointers pointers, final OutcomeRules rules) {
        this.pointers = Objects.requireNonNull(pointers, "pointers");
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /** What the platform says of the part as a whole. */
    private enum Status {
        ACCEPTED, PARTIAL, REJECTED, RECEIVED, CHECKING, NOT_GIVEN, UNKNOWN;

        boolean isPending() {
            return this == RECEIVED || this == CHECKING;
        }
    }

    /**
     * Reads the answer to a part.
     *
     * @param part the part that was sent
     * @param httpStatus status of the answer
     * @param body complete body of the answer
     * @param retryAfter the platform's wish, passed on with {@link SubmissionOutcome.Retry}
     * @return outcome, never {@code null}
     */
    public SubmissionOutcome read(final BatchPart part, final int httpStatus, final byte[] body, final Optional<Duration> retryAfter) {
        final PartReference reference = new PartReference(part.batchNo(), part.partNo(), part.resourceCode(), null, part.size(), part.contentDigest());
        return switch (read(new Asked(reference, part.recordKeys()), httpStatus, body, retryAfter)) {
            // A platform that was given a part can not know nothing of it.
            case SubmissionOutcome.Unknown unknown -> new SubmissionOutcome.Failed(unknown.code());
            case SubmissionOutcome other -> other;
        };
    }

    /**
     * Reads the answer to a question after a part that was sent earlier. Without the part's records, refused rows that the answer names by their keys
     * only have the row number 0, and whether the part has such rows is for the caller to check.
     *
     * @param part the part that was asked for
     * @param httpStatus status of the answer
     * @param body complete body of the answer
     * @param retryAfter the platform's wish, passed on with {@link SubmissionOutcome.Retry}
     * @return outcome, never {@code null}; {@link SubmissionOutcome.Unknown} when the platform has no such part
     */
    public SubmissionOutcome read(final PartReference part, final int httpStatus, final byte[] body, final Optional<Duration> retryAfter) {
        return read(new Asked(part, List.of()), httpStatus, body, retryAfter);
    }

    /** What an answer has to be about; the keys are empty when they are not at hand. */
    private record Asked(PartReference part, List<String> recordKeys) {

        int size() {
            return part.records();
        }

        boolean isInquiry() {
            return recordKeys.isEmpty();
        }

        /**
         * Where the platform repeats batch and part number, they must be those of the part. An answer to a question that repeats neither
         * must at least have the number of the receipt that was asked for.
         */
        boolean isIn(final PlatformAnswer answer, final String receiptNo) {
            final Optional<String> batchNo = PlatformAnswer.text(answer.tree(), BATCH_NO);
            final Optional<String> partNo = PlatformAnswer.text(answer.tree(), PART_NO);
            final boolean named = batchNo.isPresent() && partNo.isPresent();
            return batchNo.map(part.batchNo()::equals).orElse(true)
                    && partNo.map(Integer.toString(part.partNo())::equals).orElse(true)
                    && (named || part.receiptNo() == null || part.receiptNo().equals(receiptNo));
        }
    }

    private SubmissionOutcome read(final Asked part, final int httpStatus, final byte[] body, final Optional<Duration> retryAfter) {
        final Optional<PlatformAnswer> answer = PlatformAnswer.parse(body);
        final Optional<String> code = answer.flatMap(present -> present.code(pointers.code()));
        if (isSuccess(httpStatus) && code.isEmpty()) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_FORMAT);
        }
        final OutcomeRules.Decision decision = rules.decide(httpStatus, code, answer.flatMap(PlatformAnswer::domainCode));
        final String outcomeCode = outcomeCode(httpStatus, decision, code);
        return switch (decision.disposition()) {
            case ACCEPTED -> judged(part, answer.orElseThrow(), outcomeCode, code.orElseThrow(), text(body));
            case PENDING -> pending(part, answer.orElseThrow(), outcomeCode, code.orElseThrow(), text(body));
            case REJECTED -> refused(part, answer, outcomeCode, decision.decidingCode().or(() -> code).orElse(outcomeCode), text(body));
            case RETRY -> new SubmissionOutcome.Retry(outcomeCode, retryAfter);
            case FAILURE -> new SubmissionOutcome.Failed(outcomeCode);
            case UNKNOWN -> new SubmissionOutcome.Unknown(outcomeCode);
        };
    }

    /**
     * Outcome code of an answer: the platform's own code where it has a name, else the HTTP status.
     *
     * @param httpStatus status of the answer
     * @param answer the answer, empty when it is no JSON object
     * @return code for logs and attributes
     */
    public String code(final int httpStatus, final Optional<PlatformAnswer> answer) {
        final Optional<String> code = answer.flatMap(present -> present.code(pointers.code()));
        return outcomeCode(httpStatus, rules.decide(httpStatus, code, answer.flatMap(PlatformAnswer::domainCode)), code);
    }

    /**
     * Whether an answer without a receipt, such as that of the ping, says yes.
     */
    public boolean isAccepted(final int httpStatus, final PlatformAnswer answer) {
        return isSuccess(httpStatus) && rules.decide(httpStatus, answer.code(pointers.code()), answer.domainCode()).disposition() == Disposition.ACCEPTED;
    }

    private static String outcomeCode(final int httpStatus, final OutcomeRules.Decision decision, final Optional<String> code) {
        // A retry is counted by its HTTP status; a failure is explained best by the platform's own word.
        final Optional<String> explaining = decision.disposition() == Disposition.RETRY ? Optional.empty() : code.filter(text -> !Character.isDigit(text.charAt(0)));
        final Optional<String> named = decision.decidingCode().or(() -> explaining);
        return named.map(OutcomeCodes::ofPlatform).orElseGet(() -> OutcomeCodes.ofStatus(httpStatus));
    }

    private SubmissionOutcome judged(final Asked part, final PlatformAnswer answer, final String outcomeCode, final String platformCode, final String body) {
        final Status status = status(answer);
        if (status.isPending()) {
            return pending(part, answer, outcomeCode, platformCode, body);
        }
        final Optional<String> receiptNo = receiptNo(answer);
        if (status == Status.UNKNOWN || receiptNo.isEmpty()) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_FORMAT);
        }
        if (!part.isIn(answer, receiptNo.get())) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_OTHER_PART);
        }
        final Optional<List<RejectedRow>> rows = new RowErrors(part.size(), part.recordKeys(), pointers).read(answer);
        if (rows.isEmpty()) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_ROWS);
        }
        final boolean wholeRefused = status == Status.REJECTED && rows.get().size() < part.size();
        final int rejected = wholeRefused ? part.size() : rows.get().size();
        if (!addsUp(part, answer, status, rejected)) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_COUNTS);
        }
        final Receipt receipt = new Receipt(receiptNo.get(), platformCode, part.size(), part.size() - rejected, rejected, body);
        return wholeRefused ? new SubmissionOutcome.Refused(outcomeCode, receipt) : new SubmissionOutcome.Answered(outcomeCode, receipt, rows.get());
    }

    /** Counts that the platform gives must agree with each other, with the status and with the refused rows. */
    private boolean addsUp(final Asked part, final PlatformAnswer answer, final Status status, final int rejected) {
        final boolean statusFits = switch (status) {
            case ACCEPTED -> rejected == 0;
            case PARTIAL -> rejected > 0 && rejected < part.size();
            case REJECTED -> rejected == part.size();
            default -> true;
        };
        return statusFits
                && agrees(answer, pointers.received(), part.size())
                && agrees(answer, pointers.accepted(), part.size() - rejected)
                && agrees(answer, pointers.rejected(), rejected);
    }

    private static boolean agrees(final PlatformAnswer answer, final JsonPointer pointer, final int expected) {
        if (pointer.matches()) {
            return true;
        }
        final OptionalInt count = answer.node(pointer).map(PlatformAnswer::count).orElse(OptionalInt.empty());
        return count.isPresent() && count.getAsInt() == expected;
    }

    private SubmissionOutcome pending(final Asked part, final PlatformAnswer answer, final String outcomeCode, final String platformCode, final String body) {
        final Optional<String> receiptNo = receiptNo(answer);
        if (receiptNo.isEmpty()) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_FORMAT);
        }
        if (!part.isIn(answer, receiptNo.get())) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_OTHER_PART);
        }
        return new SubmissionOutcome.Pending(outcomeCode, new Receipt(receiptNo.get(), platformCode, part.size(), 0, 0, body),
                status(answer) == Status.CHECKING ? PlatformStage.CHECKING : PlatformStage.RECEIVED);
    }

    private SubmissionOutcome refused(final Asked part, final Optional<PlatformAnswer> answer, final String outcomeCode, final String platformCode, final String body) {
        final Status status = answer.map(this::status).orElse(Status.NOT_GIVEN);
        if (status == Status.ACCEPTED || status == Status.PARTIAL || status.isPending()) {
            // Code and status contradict each other: neither delivered nor refused may be believed.
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_FORMAT);
        }
        final String receiptNo = answer.flatMap(this::receiptNo).orElse("");
        if (answer.isPresent() && !part.isIn(answer.get(), receiptNo)) {
            return new SubmissionOutcome.Failed(OutcomeCodes.ANSWER_OTHER_PART);
        }
        if (part.isInquiry() && status != Status.REJECTED && receiptNo.isEmpty()) {
            // The question was refused, not the part.
            return new SubmissionOutcome.Failed(outcomeCode);
        }
        return new SubmissionOutcome.Refused(outcomeCode, new Receipt(receiptNo, platformCode, part.size(), 0, part.size(), body));
    }

    private Status status(final PlatformAnswer answer) {
        final Optional<String> text = PlatformAnswer.text(answer.tree(), pointers.status());
        if (text.isEmpty()) {
            return pointers.status().matches() ? Status.NOT_GIVEN : Status.UNKNOWN;
        }
        return switch (text.get()) {
            case "accepted" -> Status.ACCEPTED;
            case "partial" -> Status.PARTIAL;
            case "rejected" -> Status.REJECTED;
            case "pending", "received" -> Status.RECEIVED;
            case "checking" -> Status.CHECKING;
            default -> Status.UNKNOWN;
        };
    }

    private Optional<String> receiptNo(final PlatformAnswer answer) {
        return PlatformAnswer.text(answer.tree(), pointers.receiptNo()).filter(text -> RECEIPT_NO.matcher(text).matches());
    }

    private static boolean isSuccess(final int httpStatus) {
        return httpStatus >= 200 && httpStatus < 300;
    }

    private static String text(final byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
