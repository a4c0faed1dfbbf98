// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.identity.Verdict;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.ValidateIdCard;
import org.healthhub.nifi.processors.record.CodeCounts;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One FlowFile for each verdict, begun with its first record. Not thread-safe.
 */
final class VerdictOutputs {

    private final ProcessSession session;
    private final Outbox outbox;
    private final RecordSetWriterFactory writerFactory;
    private final RecordSchema schema;
    private final Map<Verdict, RecordOutput> outputs = new EnumMap<>(Verdict.class);
    private final Map<Verdict, CodeCounts> codes = new EnumMap<>(Verdict.class);

    VerdictOutputs(final ProcessSession session, final Outbox outbox, final RecordSetWriterFactory writerFactory, final RecordSchema schema) {
        this.session = session;
        this.outbox = outbox;
        this.writerFactory = writerFactory;
        this.schema = schema;
    }

    void write(final Record record, final List<Problem> findings) throws RecordFailureException {
        Verdict verdict = Verdict.VALID;
        for (final Problem finding : findings) {
            verdict = finding.isError() || verdict == Verdict.INVALID ? Verdict.INVALID : Verdict.SUSPECT;
        }
        output(verdict).write(record);
        for (final Problem finding : findings) {
            codes.get(verdict).add(finding.code().name());
        }
    }

    private RecordOutput output(final Verdict verdict) throws RecordFailureException {
        RecordOutput output = outputs.get(verdict);
        if (output == null) {
            output = outbox.begin(writerFactory, schema);
            outputs.put(verdict, output);
            codes.put(verdict, new CodeCounts());
        }
        return output;
    }

    /**
     * Ends the FlowFiles and plans their transfer. An input without records gives a valid FlowFile without records.
     *
     * @param attributes attributes for each of them
     */
    void finish(final Map<String, String> attributes) throws RecordFailureException {
        if (outputs.isEmpty()) {
            output(Verdict.VALID);
        }
        for (final Map.Entry<Verdict, RecordOutput> output : outputs.entrySet()) {
            final Verdict verdict = output.getKey();
            final CodeCounts counts = codes.get(verdict);
            final FlowFile written = session.putAllAttributes(FailureRoute.clear(session, outbox.finish(output.getValue())), attributes);
            final FlowFile child = counts.codes().isEmpty()
                    ? session.removeAttribute(written, HealthHubAttributes.PROBLEM_CODES)
                    : session.putAttribute(written, HealthHubAttributes.PROBLEM_CODES, counts.codes());
            final long records = output.getValue().count();
            session.getProvenanceReporter().route(child, relationship(verdict), counts.codes().isEmpty()
                    ? "%d records".formatted(records)
                    : "%d records: %s".formatted(records, counts.details()));
            session.adjustCounter(counter(verdict), records, false);
            outbox.deliver(child, relationship(verdict));
        }
    }

    private static Relationship relationship(final Verdict verdict) {
        return switch (verdict) {
            case VALID -> ValidateIdCard.VALID;
            case SUSPECT -> ValidateIdCard.SUSPECT;
            case INVALID -> ValidateIdCard.INVALID;
        };
    }

    private static String counter(final Verdict verdict) {
        return switch (verdict) {
            case VALID -> "Records Found Valid";
            case SUSPECT -> "Records Found Suspect";
            case INVALID -> "Records Found Invalid";
        };
    }
}
