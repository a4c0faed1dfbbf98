// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.provenance.ProvenanceReporter;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.services.LedgerException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the receipts of one FlowFile and sorts its records: what is judged leaves, what is not stays together. What was judged is in the ledger before
 * the session commits, so that after a crash it leaves the next time without being asked for again. Not thread-safe: one per FlowFile.
 */
public final class InquiryExchange {

    private final ExchangeSettings settings;
    private final InquirySchedule schedule;
    private final ProcessSession session;
    private final ComponentLog log;
    private final ReceiptIssuer receipts;
    private final Instant now;
    private FlowFile flowFile;
    private BatchInquiry inquiry;
    private boolean overdue;

    /**
     * An exchange.
     *
     * @param settings what is the same for all FlowFiles
     * @param schedule when to ask
     * @param session the task's session
     * @param log the processor's log
     * @param flowFile FlowFile from the relationship pending
     */
    public InquiryExchange(final ExchangeSettings settings, final InquirySchedule schedule, final ProcessSession session, final ComponentLog log, final FlowFile flowFile) {
        this.settings = settings;
        this.schedule = schedule;
        this.session = session;
        this.log = log;
        this.flowFile = flowFile;
        now = Instant.now();
        receipts = new ReceiptIssuer(session, flowFile);
    }

    /**
     * Asks, as far as it is time, and transfers the FlowFile or its children.
     *
     * @return why parts have no fate, empty when all have one or are pending
     * @throws RecordFailureException when the FlowFile does not hold what the ledger says, or can not be read
     * @throws LedgerException when the ledger can not be reached before anything was asked
     */
    public Optional<Stop> inquire(final Resource resource) throws RecordFailureException, LedgerException {
        final String batchNo = flowFile.getAttribute(HealthHubAttributes.BATCH_NO);
        final List<LedgerPart> parts =
                PartSelection.of(flowFile.getAttribute(HealthHubAttributes.BATCH_PARTS), batchNo == null ? List.of() : settings.ledger().parts(batchNo));
        if (!parts.stream().map(LedgerPart::resourceCode).allMatch(resource.code()::equals)) {
            throw new RecordFailureException(FailureCode.BATCH_CONTENT_CHANGED, 0,
                    "Batch %s stands in the ledger for another resource than %s".formatted(batchNo, resource.code()));
        }
        overdue = parts.stream().anyMatch(part -> schedule.isOverdue(part, now));
        // A part's receipt leaves when the part is judged; that it waits was told when it was sent.
        inquiry = new BatchInquiry(settings, schedule, (part, status, receipt) -> {
            if (!PartSettlement.PENDING.equals(status)) {
                receipts.answered(part, status, receipt);
            }
        }, now);
        if (parts.stream().allMatch(inquiry::waits)) {
            transferWaiting(parts);
            return Optional.empty();
        }
        try (RecordSource source = RecordSource.open(session, flowFile, settings.readerFactory(), RecordSource.Coercion.WHERE_NEEDED)) {
            inquiry.inquire(source, resource, parts);
        }
        route(batchNo);
        return inquiry.stop();
    }

    /** Nothing to do yet: the content is not even read. */
    private void transferWaiting(final List<LedgerPart> parts) {
        final String numbers = PartNumbers.text(parts.stream().map(LedgerPart::partNo).toList());
        flowFile = session.putAllAttributes(flowFile, Map.of(HealthHubAttributes.BATCH_PARTS, numbers));
        session.transfer(session.penalize(flowFile), Fate.PENDING.relationship());
    }

    private void route(final String batchNo) throws RecordFailureException {
        final BatchJudgement judgement = inquiry.judgement();
        flowFile = FailureRoute.clear(session, session.removeAttribute(flowFile, HealthHubAttributes.RECEIPTS_ISSUED));
        flowFile = session.removeAttribute(session.removeAttribute(flowFile, HealthHubAttributes.BATCH_PARTS), HealthHubAttributes.RECEIPT_OVERDUE);
        flowFile = session.putAttribute(flowFile, HealthHubAttributes.OUTCOME_CODE, judgement.lastCode());
        final SplitReport splits = new SplitReport(session, log, inquiry.splits());
        flowFile = splits.mark(flowFile);
        final Routing routing = new Routing(session, settings, judgement, this::mark);
        final Optional<Fate> only = judgement.only();
        if (only.isEmpty()) {
            routing.split(flowFile);
        }
        report(batchNo);
        splits.tell(batchNo);
        if (only.isPresent()) {
            routing.whole(flowFile, only.get());
        } else {
            session.remove(flowFile);
        }
        receipts.send();
    }

    private FlowFile mark(final FlowFile child, final Fate fate, final BatchJudgement judgement) {
        if (fate == Fate.ACCEPTED) {
            return child;
        }
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(HealthHubAttributes.BATCH_PARTS, judgement.parts(fate));
        if (overdue) {
            attributes.put(HealthHubAttributes.RECEIPT_OVERDUE, "true");
        }
        final FlowFile marked = session.putAllAttributes(child, attributes);
        if (fate == Fate.FAILURE && inquiry.stop().orElse(null) instanceof final Stop.Failed failed) {
            final FlowFile coded = session.putAttribute(marked, HealthHubAttributes.OUTCOME_CODE, failed.code());
            return FailureRoute.mark(session, coded, new RecordFailureException(failed.failure(), judgement.records(Fate.FAILURE), failed.message()), log);
        }
        return fate == Fate.FAILURE ? marked : session.penalize(marked);
    }

    private void report(final String batchNo) {
        final BatchJudgement judgement = inquiry.judgement();
        final ProvenanceReporter provenance = session.getProvenanceReporter();
        final String sums = "batch %s, %d questions: %d accepted, %d rejected, %d pending".formatted(
                batchNo, inquiry.questions(), judgement.records(Fate.ACCEPTED), judgement.rejected(), judgement.records(Fate.PENDING));
        if (inquiry.questions() > 0) {
            provenance.invokeRemoteProcess(flowFile, settings.platform().transitUri(), sums);
        }
        if (!inquiry.settlement().sending().isZero()) {
            provenance.send(flowFile, settings.platform().transitUri(), sums, inquiry.settlement().sending().toMillis());
        }
        session.adjustCounter("Receipt Inquiries", inquiry.questions(), false);
        session.adjustCounter("Records Accepted", judgement.records(Fate.ACCEPTED), false);
        session.adjustCounter("Records Rejected", judgement.rejected(), false);
        warn(batchNo);
    }

    private void warn(final String batchNo) {
        final List<LedgerPart> late = inquiry.overdue();
        if (late.isEmpty()) {
            return;
        }
        session.adjustCounter("Receipts Overdue", late.size(), false);
        final LedgerPart oldest = late.stream().min((a, b) -> a.pendingSince().orElse(now).compareTo(b.pendingSince().orElse(now))).orElseThrow();
        log.warn("Batch {}: the platform has not judged {} parts; part {} (receipt {}) has been waiting for {} minutes. Ask the platform", batchNo, late.size(),
                oldest.partNo(), oldest.receiptNo(), Duration.between(oldest.pendingSince().orElse(now), now).toMinutes());
    }

    /**
     * Ends an exchange that was not completed: receipts leave, and the FlowFile remembers them.
     *
     * @param outcomeCode code of the last outcome, {@code null} for none
     * @return the FlowFile, to be transferred
     */
    public FlowFile suspend(final String outcomeCode) {
        flowFile = receipts.suspend(flowFile, outcomeCode);
        return flowFile;
    }
}
