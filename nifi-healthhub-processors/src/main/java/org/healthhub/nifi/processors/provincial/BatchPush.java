// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ProvincialPlatform;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Pushes one batch: each part's intent is in the ledger before it is sent and its outcome after it is answered, and a part that the ledger knows as
 * answered is not sent again. One part is held in memory at a time. Not thread-safe: one per FlowFile.
 */
final class BatchPush {

    /** Outcome code of a part whose answer is known from the ledger, where that has none. */
    private static final String LEDGER_CODE = "ledger";
    private static final String REJECTED = "rejected";

    private final CollectionLedger ledger;
    private final ProvincialPlatform platform;
    private final KeyedDigests digests;
    private final PartListener listener;
    private final BatchJudgement judgement;
    private Optional<PushResult> interruption = Optional.empty();
    private long sending;

    /**
     * A push.
     *
     * @param mostMessages for how many refused rows the platform's words are kept
     */
    BatchPush(final CollectionLedger ledger, final ProvincialPlatform platform, final KeyedDigests digests, final PartListener listener, final int mostMessages) {
        this.ledger = ledger;
        this.platform = platform;
        this.digests = digests;
        this.listener = listener;
        judgement = new BatchJudgement(mostMessages);
    }

    /**
     * Pushes all records of a source, or until a part can not be delivered.
     *
     * @param limits bounds for a batch that is new
     * @throws RecordFailureException when the batch can not be pushed without a person's help
     * @throws LedgerException when the ledger can not be reached; what was not written before was not sent
     */
    PushResult push(final RecordSource source, final Resource resource, final String batchNo, final PartLimits limits) throws RecordFailureException, LedgerException {
        final SentColumns columns = SentColumns.of(resource, source.schema());
        Record record = source.next();
        if (record == null) {
            return new PushResult.Complete(judgement, Duration.ZERO);
        }

        final PartBuilder builder = new PartBuilder(batchNo, resource.code(), columns, ledger.openBatch(batchNo, resource.code(), limits), digests);
        while (record != null && interruption.isEmpty()) {
            final Object[] row = columns.row(record, batchNo, source.count());
            if (builder.isFullFor(row)) {
                settle(builder.complete(false), source.count());
            }
            builder.add(row);
            record = source.next();
        }
        if (interruption.isEmpty()) {
            settle(builder.complete(true), source.count());
        }
        if (interruption.isPresent()) {
            return interruption.get();
        }
        ledger.closeBatch(batchNo, judgement.parts());
        return new PushResult.Complete(judgement, Duration.ofNanos(sending));
    }

    private void settle(final BatchPart part, final long records) throws RecordFailureException, LedgerException {
        final Optional<StoredPart> stored = ledger.intend(part);
        if (stored.isPresent() && !stored.get().contentDigest().equals(part.contentDigest())) {
            throw new RecordFailureException(FailureCode.BATCH_CONTENT_CHANGED, records,
                    "Part %d of batch %s was sent earlier with other records; remove the attribute healthhub.batch.no to push these as a new batch".formatted(
                            part.partNo(), part.batchNo()));
        }
        final Optional<SubmissionOutcome> known = stored.flatMap(BatchPush::knownOutcome);
        final SubmissionOutcome outcome = known.isPresent() ? known.get() : submit(part);
        judge(part, outcome, known.isEmpty(), records);
    }

    private static Optional<SubmissionOutcome> knownOutcome(final StoredPart stored) {
        final Receipt receipt = stored.receipt();
        final String code = receipt == null || receipt.platformCode() == null ? LEDGER_CODE : receipt.platformCode();
        return switch (stored.state()) {
            case ANSWERED -> Optional.of(new SubmissionOutcome.Answered(code, receipt, stored.rejectedRows()));
            case REFUSED -> Optional.of(new SubmissionOutcome.Refused(stored.rejectedRows().isEmpty() ? code : stored.rejectedRows().getFirst().code(), receipt));
            case PENDING -> Optional.of(new SubmissionOutcome.Pending(code, receipt));
            case INTENDED, FAILED -> Optional.empty();
        };
    }

    private SubmissionOutcome submit(final BatchPart part) {
        final long start = System.nanoTime();
        try {
            return platform.submit(part);
        } finally {
            sending += System.nanoTime() - start;
        }
    }

    private void judge(final BatchPart part, final SubmissionOutcome outcome, final boolean fresh, final long records) throws RecordFailureException, LedgerException {
        switch (outcome) {
            case SubmissionOutcome.Answered answer -> {
                final Optional<SortedMap<Integer, RejectedRow>> rows = BatchJudgement.refusedRows(part, answer);
                if (rows.isEmpty()) {
                    note(part, new SubmissionOutcome.Failed(FailureCode.RECEIPT_INCONSISTENT.name()), fresh);
                    throw new RecordFailureException(FailureCode.RECEIPT_INCONSISTENT, records,
                            "The receipt of part %d of batch %s does not say which of the part's records were refused; ask the platform".formatted(
                                    part.partNo(), part.batchNo()));
                }
                note(part, answer, fresh);
                judgement.answered(part, rows.get(), answer.code());
                listener.answered(part, status(part, rows.get().size()), answer.receipt());
            }
            case SubmissionOutcome.Refused refusal -> {
                note(part, refusal, fresh);
                judgement.refused(part, refusal.code());
                listener.answered(part, REJECTED, refusal.receipt());
            }
            case SubmissionOutcome.Pending pending -> {
                note(part, pending, fresh);
                judgement.pending(part, pending.code());
                listener.answered(part, "pending", pending.receipt());
            }
            case SubmissionOutcome.Retry retry -> {
                note(part, retry, fresh);
                interruption = Optional.of(new PushResult.Interrupted(retry.code(), retry.after()));
            }
            case SubmissionOutcome.Failed failed -> {
                note(part, failed, fresh);
                throw new PlatformFailureException(failed.code(), records,
                        "The platform can not take part %d of batch %s (%s): check address, credentials and Outcome Rules of the Provincial Platform service".formatted(
                                part.partNo(), part.batchNo(), failed.code()));
            }
        }
    }

    private void note(final BatchPart part, final SubmissionOutcome outcome, final boolean fresh) throws LedgerException {
        if (fresh) {
            ledger.record(part, outcome);
        }
    }

    private static String status(final BatchPart part, final int rejected) {
        if (rejected == 0) {
            return "accepted";
        }
        return rejected == part.size() ? REJECTED : "partial";
    }
}
