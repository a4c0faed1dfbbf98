// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.services.LedgerException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the receipts of the parts that a FlowFile holds, as far as it is time, and settles what became of them: a part that the platform no longer knows is
 * sent again under the same numbers, a part that it refuses as a whole is halved. One part is held in memory at a time. Not thread-safe: one per FlowFile.
 */
final class BatchInquiry implements PartSettlement.Question {

    private final ExchangeSettings settings;
    private final InquirySchedule schedule;
    private final PartListener listener;
    private final Instant now;
    private final BatchJudgement judgement;
    private final SplitAllowance allowance;
    private final Map<Integer, LedgerPart> known = new HashMap<>();
    private final List<LedgerPart> overdue = new ArrayList<>();
    private PartSettlement settlement;
    private Optional<Stop> stop = Optional.empty();
    private int questions;

    /**
     * An inquiry.
     *
     * @param listener hears of every judged part
     * @param now the present
     */
    BatchInquiry(final ExchangeSettings settings, final InquirySchedule schedule, final PartListener listener, final Instant now) {
        this.settings = settings;
        this.schedule = schedule;
        this.listener = listener;
        this.now = now;
        judgement = new BatchJudgement(settings.singleRejectedLimit());
        allowance = new SplitAllowance(settings.splitRequestLimit());
    }

    /**
     * Settles the parts.
     *
     * @param source the records of the parts, in the same order
     * @param parts parts of one batch
     * @throws RecordFailureException when the records are not those of the parts, or can not be read
     */
    void inquire(final RecordSource source, final Resource resource, final List<LedgerPart> parts) throws RecordFailureException {
        final String batchNo = parts.getFirst().batchNo();
        final SentColumns columns = SentColumns.of(resource, source.schema());
        final PartAssembly assembly = new PartAssembly(batchNo, resource.code(), columns, settings.catalogue().digests());
        settlement = new PartSettlement(settings.ledger(), settings.platform(), assembly, listener, judgement, allowance, this);
        long position = 0;
        for (final LedgerPart part : parts) {
            judgement.shift(part.firstRow() - position);
            position += part.records();
            final boolean waits = waits(part);
            if (waits || stop.isPresent() && !stop.get().isOfThisPartOnly()) {
                skip(source, part);
                judgement.untouched(part.partNo(), part.firstRow(), part.records(), waits ? Fate.PENDING : stop.get().fate());
            } else {
                known.put(part.partNo(), part);
                final Optional<Stop> stopped = settlement.settle(assembly.part(part.partNo(), part.last(), part.firstRow(), rows(source, part, columns)));
                stop = stopped.isPresent() ? stopped : stop;
            }
        }
        if (source.next() != null) {
            throw changed(source, batchNo);
        }
    }

    /** Whether nothing is to be done about a part for the present. */
    boolean waits(final LedgerPart part) {
        return part.state() == PartState.PENDING && !schedule.isDue(part, now);
    }

    private static void skip(final RecordSource source, final LedgerPart part) throws RecordFailureException {
        for (int i = 0; i < part.records(); i++) {
            if (source.next() == null) {
                throw changed(source, part.batchNo());
            }
        }
    }

    private static List<Object[]> rows(final RecordSource source, final LedgerPart part, final SentColumns columns) throws RecordFailureException {
        final List<Object[]> rows = new ArrayList<>(part.records());
        while (rows.size() < part.records()) {
            final Record record = source.next();
            if (record == null) {
                throw changed(source, part.batchNo());
            }
            rows.add(columns.row(record, part.batchNo(), source.count()));
        }
        return rows;
    }

    private static RecordFailureException changed(final RecordSource source, final String batchNo) {
        return new RecordFailureException(FailureCode.BATCH_CONTENT_CHANGED, source.count(),
                "The FlowFile does not hold the records of its parts of batch %s: it must come from PutProvincialRecord unchanged".formatted(batchNo));
    }

    @Override
    public Optional<SubmissionOutcome> ask(final BatchPart part) {
        final LedgerPart asked = known.get(part.partNo());
        if (asked == null || !schedule.isDue(asked, now)) {
            return Optional.empty();
        }
        questions++;
        final SubmissionOutcome outcome = settings.platform().receipt(asked.reference());
        final boolean open = switch (outcome) {
            case SubmissionOutcome.Answered answered -> false;
            case SubmissionOutcome.Refused refused -> false;
            case SubmissionOutcome.Pending pending -> true;
            case SubmissionOutcome.Unknown unknown -> true;
            case SubmissionOutcome.Retry retry -> true;
            case SubmissionOutcome.Failed failed -> true;
        };
        if (open && schedule.isOverdue(asked, now)) {
            overdue.add(asked);
        }
        return Optional.of(outcome);
    }

    @Override
    public void note(final BatchPart part, final SubmissionOutcome outcome) throws LedgerException {
        final Duration wish = outcome instanceof final SubmissionOutcome.Retry retry ? retry.after().orElse(Duration.ZERO) : Duration.ZERO;
        settings.ledger().inquired(part, outcome, schedule.next(known.get(part.partNo()), now, wish));
    }

    BatchJudgement judgement() {
        return judgement;
    }

    /** Why parts have no fate; of several reasons the last. */
    Optional<Stop> stop() {
        return stop;
    }

    /** Parts that were asked for, have no judgement and are overdue. */
    List<LedgerPart> overdue() {
        return overdue;
    }

    /** How many questions were asked. */
    int questions() {
        return questions;
    }

    PartSettlement settlement() {
        return settlement;
    }

    PushResult.Splits splits() {
        return new PushResult.Splits(allowance.parts(), allowance.requests(), settlement.splitRequests());
    }
}
