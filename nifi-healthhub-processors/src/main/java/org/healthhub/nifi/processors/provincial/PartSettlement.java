// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ProvincialPlatform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Brings parts to their fate: each part's intent is in the ledger before it is sent and its outcome after it is answered, a part that the ledger knows as
 * judged is not sent again, and a part that the platform refuses as a whole is halved until the bad records stand alone. Whatever moment everything dies at,
 * settling the same part again continues where it ended. Not thread-safe: one per FlowFile.
 */
final class PartSettlement {

    /** Status of a receipt for a part that waits for its judgement. */
    static final String PENDING = "pending";
    static final String LEDGER_UNAVAILABLE = "LEDGER_UNAVAILABLE";

    /** Outcome code of a part whose answer is known from the ledger, where that has none. */
    private static final String LEDGER_CODE = "ledger";
    private static final String REJECTED = "rejected";
    /** Outcome codes of answers that contradict themselves or the part: they say nothing about other parts. */
    private static final String CONTRADICTION = "ANSWER_";

    private final CollectionLedger ledger;
    private final ProvincialPlatform platform;
    private final PartAssembly assembly;
    private final PartListener listener;
    private final BatchJudgement judgement;
    private final SplitAllowance allowance;
    private final Question question;
    private long sending;
    private int splitRequests;

    /**
     * A settlement.
     *
     * @param judgement is told the fates
     * @param allowance how much may be split
     * @param question asks after pending parts
     */
    PartSettlement(final CollectionLedger ledger, final ProvincialPlatform platform, final PartAssembly assembly, final PartListener listener,
            final BatchJudgement judgement, final SplitAllowance allowance, final Question question) {
        this.ledger = ledger;
        this.platform = platform;
        this.assembly = assembly;
        this.listener = listener;
        this.judgement = judgement;
        this.allowance = allowance;
        this.question = question;
    }

    /** Asks the platform after a part that it took and had not judged. */
    interface Question {

        /**
         * Asks.
         *
         * @return empty when it is not the time to ask: the part stays pending
         */
        Optional<SubmissionOutcome> ask(BatchPart part);

        /** Writes the answer to the ledger. */
        void note(BatchPart part, SubmissionOutcome outcome) throws LedgerException;

        /** Never asks. */
        static Question none() {
            return new Question() {
                @Override
                public Optional<SubmissionOutcome> ask(final BatchPart part) {
                    return Optional.empty();
                }

                @Override
                public void note(final BatchPart part, final SubmissionOutcome outcome) {
                    throw new IllegalStateException("Nothing was asked");
                }
            };
        }
    }

    /** Writes an outcome to the ledger. */
    @FunctionalInterface
    private interface Note {
        void write(BatchPart part, SubmissionOutcome outcome) throws LedgerException;
    }

    /**
     * Settles a part that was not made by splitting.
     *
     * @return empty when every record has its fate, or is pending
     */
    Optional<Stop> settle(final BatchPart part) {
        allowance.begin();
        return settleTree(part);
    }

    private Optional<Stop> settleTree(final BatchPart part) {
        try {
            return settleOne(part);
        } catch (final LedgerException e) {
            return stop(part, new Stop.Later(LEDGER_UNAVAILABLE, Optional.empty()));
        }
    }

    private Optional<Stop> settleOne(final BatchPart part) throws LedgerException {
        final Optional<StoredPart> stored = ledger.intend(part);
        if (stored.isPresent() && !stored.get().contentDigest().equals(part.contentDigest())) {
            return stop(part, new Stop.Failed(FailureCode.BATCH_CONTENT_CHANGED.name(), FailureCode.BATCH_CONTENT_CHANGED, true,
                    "Part %d of batch %s was sent earlier with other records; remove the attribute healthhub.batch.no to push these as a new batch".formatted(
                            part.partNo(), part.batchNo())));
        }
        return switch (stored.map(StoredPart::state).orElse(PartState.INTENDED)) {
            case INTENDED, FAILED -> judge(part, submit(part), Optional.of(ledger::record));
            case ANSWERED, REFUSED -> judge(part, known(stored.get()), Optional.empty());
            case SPLIT -> settleHalves(part, stored.get().receipt());
            case PENDING -> {
                final Optional<SubmissionOutcome> answer = question.ask(part);
                yield answer.isPresent() ? judge(part, answer.get(), Optional.of(question::note)) : judge(part, known(stored.get()), Optional.empty());
            }
        };
    }

    private static SubmissionOutcome known(final StoredPart stored) {
        final Receipt receipt = stored.receipt();
        final String code = receipt == null || receipt.platformCode() == null ? LEDGER_CODE : receipt.platformCode();
        return switch (stored.state()) {
            case ANSWERED -> new SubmissionOutcome.Answered(code, receipt, stored.rejectedRows());
            case REFUSED -> new SubmissionOutcome.Refused(stored.rejectedRows().isEmpty() ? code : stored.rejectedRows().getFirst().code(), receipt);
            default -> new SubmissionOutcome.Pending(code, receipt);
        };
    }

    private SubmissionOutcome submit(final BatchPart part) {
        final long start = System.nanoTime();
        if (part.partNo() >= PartNumbers.FIRST_SPLIT) {
            splitRequests++;
        }
        try {
            return platform.submit(part);
        } finally {
            sending += System.nanoTime() - start;
        }
    }

    /**
     * Notes an outcome and draws the consequences.
     *
     * @param note empty when the outcome comes from the ledger
     */
    private Optional<Stop> judge(final BatchPart part, final SubmissionOutcome outcome, final Optional<Note> note) throws LedgerException {
        switch (outcome) {
            case SubmissionOutcome.Answered answer -> {
                final Optional<SortedMap<Integer, RejectedRow>> rows = BatchJudgement.refusedRows(part, answer);
                if (rows.isEmpty()) {
                    write(note, part, new SubmissionOutcome.Failed(FailureCode.RECEIPT_INCONSISTENT.name()));
                    return stop(part, new Stop.Failed(FailureCode.RECEIPT_INCONSISTENT.name(), FailureCode.RECEIPT_INCONSISTENT, true,
                            "The receipt of part %d of batch %s does not say which of the part's records were refused; ask the platform".formatted(
                                    part.partNo(), part.batchNo())));
                }
                write(note, part, answer);
                judgement.answered(part, rows.get(), answer.code());
                listener.answered(part, status(part, rows.get().size()), answer.receipt());
                if (rows.get().size() < part.size()) {
                    allowance.taken();
                }
            }
            case SubmissionOutcome.Refused refusal -> {
                if (note.isPresent() && PartNumbers.hasHalves(part) && allowance.suffices()) {
                    ledger.split(part, refusal, assembly.halves(part));
                    return settleHalves(part, refusal.receipt());
                }
                write(note, part, refusal);
                judgement.refused(part, refusal.code());
                listener.answered(part, REJECTED, refusal.receipt());
            }
            case SubmissionOutcome.Pending pending -> {
                write(note, part, pending);
                judgement.pending(part, pending.code());
                listener.answered(part, PENDING, pending.receipt());
                allowance.taken();
            }
            case SubmissionOutcome.Unknown unknown -> {
                write(note, part, unknown);
                // The ledger has it as intended again: it is sent under the same numbers.
                return settleOne(part);
            }
            case SubmissionOutcome.Retry retry -> {
                write(note, part, retry);
                return stop(part, new Stop.Later(retry.code(), retry.after()));
            }
            case SubmissionOutcome.Failed failed -> {
                write(note, part, failed);
                return stop(part, new Stop.Failed(failed.code(), FailureCode.PLATFORM_FAILED, failed.code().startsWith(CONTRADICTION),
                        "The platform can not take or judge part %d of batch %s (%s): check address, credentials and Outcome Rules of the Provincial Platform service".formatted(
                                part.partNo(), part.batchNo(), failed.code())));
            }
        }
        return Optional.empty();
    }

    private Optional<Stop> settleHalves(final BatchPart part, final Receipt refusal) {
        allowance.use();
        listener.answered(part, "split", refusal);
        final List<BatchPart> halves = assembly.halves(part);
        final Optional<Stop> first = settleTree(halves.getFirst());
        if (first.isPresent() && !first.get().isOfThisPartOnly()) {
            return stop(halves.getLast(), first.get());
        }
        final Optional<Stop> second = settleTree(halves.getLast());
        return second.isPresent() ? second : first;
    }

    private Optional<Stop> stop(final BatchPart part, final Stop stop) {
        judgement.stopped(part, stop);
        return Optional.of(stop);
    }

    private static void write(final Optional<Note> note, final BatchPart part, final SubmissionOutcome outcome) throws LedgerException {
        if (note.isPresent()) {
            note.get().write(part, outcome);
        }
    }

    private static String status(final BatchPart part, final int rejected) {
        if (rejected == 0) {
            return "accepted";
        }
        return rejected == part.size() ? REJECTED : "partial";
    }

    /** Time spent in submissions. */
    Duration sending() {
        return Duration.ofNanos(sending);
    }

    /** Parts made by splitting that were sent by this settlement. */
    int splitRequests() {
        return splitRequests;
    }
}
