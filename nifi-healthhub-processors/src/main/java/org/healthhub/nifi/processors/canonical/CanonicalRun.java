// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.ledger.SourceRead;
import org.healthhub.nifi.processors.CanonicalizeHealthRecord;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.processors.record.SourceReads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Canonicalizes FlowFiles record by record; at no time more than one record is held. Immutable and thread-safe; the session and the outbox are the task's.
 *
 * @param readerFactory the processor's Record Reader
 * @param writerFactory the processor's Record Writer
 * @param layouts resolved layouts
 * @param singleProblemLimit how many problem records of a FlowFile leave on their own
 * @param log the processor's log
 */
public record CanonicalRun(RecordReaderFactory readerFactory, RecordSetWriterFactory writerFactory, CanonicalLayouts layouts, int singleProblemLimit,
        ComponentLog log) {

    /** A larger piece of a complete reading would have to hold too many keys: what vanished is then not looked for. */
    private static final long COMPLETE_READING_LIMIT = 200_000;

    /** Attributes that spoke of an earlier content and must not pass to the new one. */
    static final Set<String> STALE_ATTRIBUTES = Set.of(
            HealthHubAttributes.RECORD_KEY,
            HealthHubAttributes.BATCH_NO,
            HealthHubAttributes.PART_NO,
            HealthHubAttributes.RECEIPT_NO,
            HealthHubAttributes.RECEIPTS_ISSUED,
            HealthHubAttributes.OUTCOME_CODE,
            HealthHubAttributes.PROBLEM_CODES,
            HealthHubAttributes.ERROR_CODE,
            HealthHubAttributes.ERROR_CATEGORY,
            HealthHubAttributes.ERROR_COUNT);

    /**
     * Canonicalizes one FlowFile into the outbox.
     *
     * @return what was read and found
     * @throws RecordFailureException when the FlowFile as a whole can not be processed; the outbox then is to be discarded
     */
    public CollectionEntry canonicalize(final ProcessSession session, final FlowFile flowFile, final Resource resource, final CollectionContext context,
            final Outbox outbox) throws RecordFailureException {
        final String id = flowFile.getAttribute("uuid");
        try (RecordSource source = RecordSource.open(session, flowFile, readerFactory, RecordSource.Coercion.NEVER);
                CanonicalLayouts.Loan loan = layouts.borrow(resource, source.schema())) {
            final CanonicalLayout layout = loan.layout();
            if (loan.first()) {
                tellUnmapped(flowFile, resource, layout);
            }
            final ProblemRecord problemRecord = new ProblemRecord(resource, id, context, layout.sourceNames());
            final ProblemOutputs problems =
                    new ProblemOutputs(outbox, writerFactory, CanonicalizeHealthRecord.PROBLEM, resource.code(), singleProblemLimit);
            final RecordOutput canonical = outbox.begin(writerFactory, layout.recordSchema(), STALE_ATTRIBUTES);
            final Optional<SourceRead> read = SourceReads.of(flowFile).filter(piece -> piece.rows() <= COMPLETE_READING_LIMIT);
            final List<String> problemKeys = new ArrayList<>();
            long suspect = 0;
            for (Record record = source.next(); record != null; record = source.next()) {
                final CanonicalResult result = layout.canonicalize(record, source.count(), context);
                if (result.hasErrors()) {
                    problems.write(problemRecord.show(result, record), result);
                    if (read.isPresent()) {
                        problemKeys.add(result.recordKey());
                    }
                } else {
                    canonical.write(layout.show(result));
                    suspect += result.problems().isEmpty() ? 0 : 1;
                }
            }
            problems.finish();
            final CollectionEntry entry = new CollectionEntry(id, resource.code(), source.count(), canonical.count(), suspect, problems.count(), read, problemKeys);
            deliver(canonical, entry, outbox);
            return entry;
        }
    }

    /** Most tables have columns that no field wants; only where a field is left without a column as well, one of them may have been meant for it. */
    private void tellUnmapped(final FlowFile flowFile, final Resource resource, final CanonicalLayout layout) {
        if (layout.unmappedColumns().isEmpty()) {
            return;
        }
        if (layout.unfilledFields().isEmpty()) {
            log.info("{}: no field of {} takes the source columns {}; every field has a column", flowFile, resource.code(), layout.unmappedColumns());
        } else {
            log.warn("{}: no field of {} takes the source columns {}, and no column fills the fields {}; name the right ones in dynamic properties",
                    flowFile, resource.code(), layout.unmappedColumns(), layout.unfilledFields());
        }
    }

    private static void deliver(final RecordOutput canonical, final CollectionEntry entry, final Outbox outbox) throws RecordFailureException {
        outbox.deliver(outbox.finish(canonical, Map.of(
                HealthHubAttributes.RESOURCE, entry.resourceCode(),
                HealthHubAttributes.COLLECTION_ID, entry.id(),
                HealthHubAttributes.RECORDS_READ, Long.toString(entry.read()),
                HealthHubAttributes.RECORDS_CANONICAL, Long.toString(entry.canonical()),
                HealthHubAttributes.RECORDS_SUSPECT, Long.toString(entry.suspect()),
                HealthHubAttributes.RECORDS_PROBLEM, Long.toString(entry.problem()))), CanonicalizeHealthRecord.CANONICAL);
    }
}
