// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.PutProvincialRecord;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.util.HashMap;
import java.util.Map;

/**
 * Pushes one FlowFile and sorts its records. Receipts leave whatever becomes of the FlowFile, because the platform's words are nowhere else.
 * Not thread-safe: one per FlowFile.
 */
public final class BatchExchange {

    private final Settings settings;
    private final ProcessSession session;
    private final ReceiptIssuer receipts;
    private FlowFile flowFile;

    /**
     * An exchange.
     *
     * @param settings what is the same for all FlowFiles
     * @param session the task's session
     * @param flowFile FlowFile of canonical records
     */
    public BatchExchange(final Settings settings, final ProcessSession session, final FlowFile flowFile) {
        this.settings = settings;
        this.session = session;
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
        final BatchPush push =
                new BatchPush(settings.ledger(), settings.platform(), settings.catalogue().digests(), receipts, settings.singleRejectedLimit());
        final PushResult result;
        try (RecordSource source = RecordSource.open(session, flowFile, settings.readerFactory(), RecordSource.Coercion.WHERE_NEEDED)) {
            result = push.push(source, resource, batchNo, settings.limits());
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
        final boolean uniform = judgement.accepted() == judgement.records() || judgement.pendingRecords() == judgement.records();
        if (!uniform) {
            split(judgement);
        }
        report(complete, batchNo);
        if (uniform) {
            session.transfer(flowFile, judgement.accepted() == judgement.records() ? PutProvincialRecord.ACCEPTED : PutProvincialRecord.PENDING);
        } else {
            session.remove(flowFile);
        }
        receipts.send();
    }

    private void split(final BatchJudgement judgement) throws RecordFailureException {
        final Outbox outbox = new Outbox(session, flowFile);
        boolean written = false;
        try {
            new JudgedRecords(session, outbox, settings.writerFactory(), judgement, settings.singleRejectedLimit()).write(flowFile, settings.readerFactory());
            written = true;
        } finally {
            if (!written) {
                outbox.discard();
            }
        }
        outbox.send();
    }

    private void report(final PushResult.Complete complete, final String batchNo) {
        final BatchJudgement judgement = complete.judgement();
        if (judgement.records() > 0) {
            session.getProvenanceReporter().send(flowFile, settings.platform().transitUri(), "batch %s, %d parts, %d records: %d accepted, %d rejected, %d pending".formatted(
                    batchNo, judgement.parts(), judgement.records(), judgement.accepted(), judgement.rejected(), judgement.pendingRecords()),
                    complete.duration().toMillis());
        }
        session.adjustCounter("Records Accepted", judgement.accepted(), false);
        session.adjustCounter("Records Rejected", judgement.rejected(), false);
        session.adjustCounter("Records Pending", judgement.pendingRecords(), false);
    }

    /**
     * Ends an exchange that was not completed: receipts leave, and the FlowFile remembers them.
     *
     * @param outcomeCode code of the last outcome, {@code null} for none
     * @return the FlowFile, to be transferred
     */
    public FlowFile suspend(final String outcomeCode) {
        receipts.send();
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(HealthHubAttributes.RECEIPTS_ISSUED, Integer.toString(receipts.issued()));
        if (outcomeCode != null) {
            attributes.put(HealthHubAttributes.OUTCOME_CODE, outcomeCode);
        }
        flowFile = session.putAllAttributes(flowFile, attributes);
        return flowFile;
    }

    /**
     * What is the same for all FlowFiles. Immutable.
     *
     * @param readerFactory the processor's Record Reader
     * @param writerFactory the processor's Record Writer
     * @param platform the platform
     * @param ledger the ledger
     * @param catalogue the catalogue
     * @param limits bounds of the parts of new batches
     * @param singleRejectedLimit how many rejected records of a FlowFile leave on their own
     */
    public record Settings(RecordReaderFactory readerFactory, RecordSetWriterFactory writerFactory, ProvincialPlatform platform, CollectionLedger ledger,
            ResourceCatalogue catalogue, PartLimits limits, int singleRejectedLimit) {
    }
}
