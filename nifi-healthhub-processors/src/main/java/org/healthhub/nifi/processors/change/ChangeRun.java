// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.change;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeDecision;
import org.healthhub.core.ledger.ChangeKind;
import org.healthhub.core.ledger.ChangeResult;
import org.healthhub.core.ledger.IncomingRecord;
import org.healthhub.core.ledger.SourceRead;
import org.healthhub.nifi.processors.DetectHealthRecordChange;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.processors.record.SourceLayout;
import org.healthhub.nifi.processors.record.SourceReads;
import org.healthhub.nifi.processors.record.WriterSchema;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the records of one FlowFile chunk by chunk; at no time more than {@link ChangeChunk#SIZE} records are held. Not thread-safe: one per FlowFile.
 */
public final class ChangeRun {

    private static final Set<String> STALE_ATTRIBUTES = Set.of(
            HealthHubAttributes.PUSH_AGAIN,
            HealthHubAttributes.ERROR_CODE,
            HealthHubAttributes.ERROR_CATEGORY,
            HealthHubAttributes.ERROR_COUNT);

    /** What the ledger can hold. */
    private static final Pattern COLLECTION_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Settings settings;
    private final ProcessSession session;
    private final FlowFile flowFile;
    private final String resourceCode;
    private final boolean pushAgain;
    private final Outbox outbox;
    private final ChangeCounts counts = new ChangeCounts();
    private final List<Object[]> rows = new ArrayList<>();
    private final List<IncomingRecord> records = new ArrayList<>();
    private LocalDateTime collectedAt;
    private int chunkNo;
    private ArrayRecord shown;
    private ComparedColumns columns;
    private RecordOutput changed;
    private RecordOutput unchanged;

    /**
     * What is the same for all FlowFiles.
     *
     * @param keepUnchanged whether anybody takes the records that did not change; otherwise they are not written
     */
    public record Settings(RecordReaderFactory readerFactory, RecordSetWriterFactory writerFactory, CollectionLedger ledger, boolean keepUnchanged) {
    }

    /**
     * A run.
     *
     * @param pushAgain whether records that did not change go to {@code changed} all the same
     */
    public ChangeRun(final Settings settings, final ProcessSession session, final FlowFile flowFile, final String resourceCode, final boolean pushAgain,
            final Outbox outbox) {
        this.settings = settings;
        this.session = session;
        this.flowFile = flowFile;
        this.resourceCode = resourceCode;
        this.pushAgain = pushAgain;
        this.outbox = outbox;
    }

    /**
     * Compares all records into the outbox.
     *
     * @return what they were
     * @throws RecordFailureException when the FlowFile as a whole can not be processed; the outbox then is to be discarded
     * @throws LedgerException when the ledger can not be reached; the outbox then is to be discarded and the same FlowFile to be tried again
     */
    public ChangeCounts compare() throws RecordFailureException, LedgerException {
        try (RecordSource source = RecordSource.open(session, flowFile, settings.readerFactory(), RecordSource.Coercion.WHERE_NEEDED)) {
            final SourceLayout layout = SourceLayout.of(source.schema());
            columns = ComparedColumns.of(layout, source.schema());
            final RecordSchema schema = WriterSchema.of(layout.fields());
            shown = new ArrayRecord(schema);
            for (Record record = source.next(); record != null; record = source.next()) {
                final Object[] row = new Object[layout.fields().size()];
                layout.read(record, row);
                rows.add(row);
                records.add(columns.record(row, source.count()));
                final LocalDateTime time = columns.collectedAt(row, source.count());
                collectedAt = collectedAt == null || time.isBefore(collectedAt) ? time : collectedAt;
                if (rows.size() == ChangeChunk.SIZE) {
                    decide(source.count());
                }
            }
            if (!rows.isEmpty()) {
                decide(source.count());
            }
        }
        deliver(changed, DetectHealthRecordChange.CHANGED, HealthHubAttributes.RECORDS_CHANGED);
        deliver(unchanged, DetectHealthRecordChange.UNCHANGED, HealthHubAttributes.RECORDS_UNCHANGED);
        return counts;
    }

    private void decide(final long read) throws RecordFailureException, LedgerException {
        chunkNo++;
        // The start of the lineage is when the source was read: it stays the same however long the records wait on their way here.
        final ChangeResult result = settings.ledger().decide(new ChangeChunk(runId(), chunkNo, resourceCode,
                Instant.ofEpochMilli(flowFile.getLineageStartDate()), collectedAt, pushAgain,
                SourceReads.of(flowFile).map(SourceRead::id), records)).orElseThrow(() -> new RecordFailureException(
                        FailureCode.DECIDED_CONTENT_CHANGED, read, ("Records %d to %d of this FlowFile were decided earlier with other content; "
                                + "set its attribute healthhub.push.again to true and route it here again, so that all of its records are pushed")
                                .formatted(read - records.size() + 1, read)));
        for (int i = 0; i < rows.size(); i++) {
            final ChangeDecision decision = result.decisions().get(i);
            if (decision.kind().isSent()) {
                columns.decide(rows.get(i), decision);
                changed = write(changed, rows.get(i));
            } else if (settings.keepUnchanged()) {
                if (decision.kind() == ChangeKind.UNCHANGED) {
                    columns.decide(rows.get(i), decision);
                }
                unchanged = write(unchanged, rows.get(i));
            }
        }
        counts.add(result);
        rows.clear();
        records.clear();
        collectedAt = null;
    }

    /** The uuid of a FlowFile is another one after a cluster moved it, and what was decided under the old one would then look like the work of somebody else. */
    private String runId() {
        final String collection = flowFile.getAttribute(HealthHubAttributes.COLLECTION_ID);
        return collection != null && COLLECTION_ID.matcher(collection).matches() ? collection : flowFile.getAttribute(CoreAttributes.UUID.key());
    }

    private RecordOutput write(final RecordOutput begun, final Object[] row) throws RecordFailureException {
        final RecordOutput output = begun == null ? outbox.begin(settings.writerFactory(), shown.getSchema()) : begun;
        output.write(shown.show(row));
        return output;
    }

    private void deliver(final RecordOutput output, final Relationship relationship, final String countAttribute) throws RecordFailureException {
        if (output != null) {
            final FlowFile written = session.removeAllAttributes(outbox.finish(output), STALE_ATTRIBUTES);
            outbox.deliverTraced(session.putAllAttributes(written, Map.of(HealthHubAttributes.RESOURCE, resourceCode, countAttribute, Long.toString(output.count()))),
                    relationship, counts.details());
        }
    }
}
