// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.problem.Severity;
import org.healthhub.core.problem.Stage;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.PutProvincialRecord;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.CodeCounts;
import org.healthhub.nifi.processors.record.FindingsField;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.processors.record.SourceLayout;
import org.healthhub.nifi.processors.record.WriterSchema;

import java.util.EnumMap;
import java.util.Map;

/**
 * Reads the records of a batch again and writes them out by the platform's judgement. One record is held in memory at a time. Not thread-safe.
 */
final class JudgedRecords {

    private final ProcessSession session;
    private final Outbox outbox;
    private final RecordSetWriterFactory writerFactory;
    private final BatchJudgement judgement;
    private final int singleLimit;
    private final Marking marking;
    private final CodeCounts batchedCodes = new CodeCounts();
    private final Map<Fate, RecordOutput> outputs = new EnumMap<>(Fate.class);
    private RecordOutput rejected;

    JudgedRecords(final ProcessSession session, final Outbox outbox, final RecordSetWriterFactory writerFactory, final BatchJudgement judgement,
            final int singleLimit, final Marking marking) {
        this.session = session;
        this.outbox = outbox;
        this.writerFactory = writerFactory;
        this.judgement = judgement;
        this.singleLimit = singleLimit;
        this.marking = marking;
    }

    /**
     * Writes the children of a FlowFile into the outbox.
     *
     * @param flowFile FlowFile of the batch, with the attributes that its children are to inherit
     */
    void write(final FlowFile flowFile, final RecordReaderFactory readerFactory) throws RecordFailureException {
        try (RecordSource source = RecordSource.open(session, flowFile, readerFactory, RecordSource.Coercion.WHERE_NEEDED)) {
            final SourceLayout layout = SourceLayout.of(source.schema());
            final int columns = layout.fields().size();
            final ArrayRecord plain = new ArrayRecord(WriterSchema.of(layout.fields()));
            final ArrayRecord refused = new ArrayRecord(FindingsField.schema(layout.fields()));
            final Refusals refusals = judgement.refusals();
            final Object[] plainRow = new Object[columns];
            final Object[] refusedRow = new Object[columns + 1];
            int next = 0;
            for (Record record = source.next(); record != null; record = source.next()) {
                final long row = source.count() - 1;
                if (next < refusals.size() && refusals.row(next) == row) {
                    layout.read(record, refusedRow);
                    refusedRow[columns] = finding(refusals, next);
                    writeRejected(refused.show(refusedRow), next, refusals.reason(next).code());
                    next++;
                } else {
                    layout.read(record, plainRow);
                    writePlain(plain.show(plainRow), judgement.fate(row));
                }
            }
            deliver();
            if (rejected != null) {
                outbox.deliver(session.putAttribute(outbox.finish(rejected), HealthHubAttributes.PROBLEM_CODES, batchedCodes.codes()),
                        PutProvincialRecord.REJECTED);
            }
        }
    }

    private static Object[] finding(final Refusals refusals, final int index) {
        final Refusals.Reason reason = refusals.reason(index);
        return new Object[] {FindingsField.element(reason.code(), reason.field(), Severity.ERROR, Stage.PLATFORM, refusals.message(index))};
    }

    private void writeRejected(final Record record, final int index, final String code) throws RecordFailureException {
        final RecordSchema schema = record.getSchema();
        if (index < singleLimit) {
            final RecordOutput single = outbox.begin(writerFactory, schema);
            single.write(record);
            final FlowFile written = session.putAllAttributes(outbox.finish(single), Map.of(
                    HealthHubAttributes.RECORD_KEY, record.getAsString(CommonColumns.DATA_UUID),
                    HealthHubAttributes.PROBLEM_CODES, code));
            outbox.deliverTraced(written, PutProvincialRecord.REJECTED, code);
            return;
        }

        if (rejected == null) {
            rejected = outbox.begin(writerFactory, schema);
        }
        rejected.write(record);
        batchedCodes.add(code);
    }

    private void writePlain(final Record record, final Fate fate) throws RecordFailureException {
        RecordOutput output = outputs.get(fate);
        if (output == null) {
            output = outbox.begin(writerFactory, record.getSchema());
            outputs.put(fate, output);
        }
        output.write(record);
    }

    private void deliver() throws RecordFailureException {
        for (final Map.Entry<Fate, RecordOutput> entry : outputs.entrySet()) {
            final FlowFile written = outbox.finish(entry.getValue());
            outbox.deliver(marking.mark(written, entry.getKey()), entry.getKey().relationship());
        }
    }

    /**
     * Gives the children of each fate their attributes.
     */
    @FunctionalInterface
    interface Marking {

        FlowFile mark(FlowFile child, Fate fate);
    }
}
