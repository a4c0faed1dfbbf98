// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.services.LedgerException;

import java.util.Map;
import java.util.Optional;

/**
 * Pushes one FlowFile and sorts its records. Receipts leave whatever becomes of the FlowFile, because the platform's words are nowhere else.
 * Not thread-safe: one per FlowFile.
 */
public final class BatchExchange {

    private final ExchangeSettings settings;
    private final PartLimits limits;
    private final ProcessSession session;
    private final ComponentLog log;
    private final ReceiptIssuer receipts;
    private FlowFile flowFile;

    /**
     * An exchange.
     *
     * @param settings what is the same for all FlowFiles
     * @param limits bounds of the parts of new batches
     * @param session the task's session
     * @param log the processor's log
     * @param flowFile FlowFile of canonical records
     */
    public BatchExchange(final ExchangeSettings settings, final PartLimits limits, final ProcessSession session, final ComponentLog log, final FlowFile flowFile) {
        this.settings = settings;
        this.limits = limits;
        this.session = session;
        this.log = log;
        this.flowFile = flowFile;
        receipts = new ReceiptIssuer(session, flowFile);
    }

    /**
     * Pushes the FlowFile.
     *
     * @return how the push ended; when complete, the FlowFile and its children have been transferred
     * @throws RecordFailureException when the FlowFile can not be pushed without a person's help
     * @throws LedgerException when the ledger can not be reached
     */
    public PushResult push(final Resource resource) throws RecordFailureException, LedgerException {
        final String batchNo = BatchNumber.of(flowFile, resource.code());
        flowFile = session.putAllAttributes(flowFile, Map.of(HealthHubAttributes.RESOURCE, resource.code(), HealthHubAttributes.BATCH_NO, batchNo));
        final BatchPush push = new BatchPush(settings, receipts);
        final PushResult result;
        try (RecordSource source = RecordSource.open(session, flowFile, settings.readerFactory(), RecordSource.Coercion.WHERE_NEEDED)) {
            result = push.push(source, resource, batchNo, limits);
        }
        if (result instanceof final PushResult.Complete complete) {
            route(complete, batchNo);
        }
        return result;
    }

    private void route(final PushResult.Complete complete, final String batchNo) throws RecordFailureException {
        final BatchJudgement judgement = complete.judgement();
        flowFile = FailureRoute.clear(session, session.removeAttribute(flowFile, HealthHubAttributes.RECEIPTS_ISSUED));
        if (judgement.records() > 0) {
            flowFile = session.putAttribute(flowFile, HealthHubAttributes.OUTCOME_CODE, judgement.lastCode());
        }
        final SplitReport splits = new SplitReport(session, log, complete.splits());
        flowFile = splits.mark(flowFile);
        final Routing routing = new Routing(session, settings, judgement, this::mark);
        final Optional<Fate> only = judgement.only();
        if (only.isEmpty()) {
            routing.split(flowFile);
        }
        report(complete, batchNo);
        splits.tell(batchNo);
        if (only.isPresent()) {
            routing.whole(flowFile, only.get());
        } else {
            session.remove(flowFile);
        }
        receipts.send();
    }

    private FlowFile mark(final FlowFile child, final Fate fate, final BatchJudgement judgement) {
        return fate == Fate.PENDING ? session.putAttribute(child, HealthHubAttributes.BATCH_PARTS, judgement.parts(Fate.PENDING)) : child;
    }

    private void report(final PushResult.Complete complete, final String batchNo) {
        final BatchJudgement judgement = complete.judgement();
        final long pending = judgement.records(Fate.PENDING);
        if (judgement.records() > 0) {
            session.getProvenanceReporter().send(flowFile, settings.platform().transitUri(), "batch %s, %d parts, %d records: %d accepted, %d rejected, %d pending".formatted(
                    batchNo, judgement.parts(), judgement.records(), judgement.records(Fate.ACCEPTED), judgement.rejected(), pending),
                    complete.duration().toMillis());
        }
        session.adjustCounter("Records Accepted", judgement.records(Fate.ACCEPTED), false);
        session.adjustCounter("Records Rejected", judgement.rejected(), false);
        session.adjustCounter("Records Pending", pending, false);
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
