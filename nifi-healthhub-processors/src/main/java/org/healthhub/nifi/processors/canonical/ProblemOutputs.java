// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.processor.Relationship;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.CodeCounts;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes problem records: each to its own FlowFile up to a limit, further ones to one FlowFile. Not thread-safe.
 */
final class ProblemOutputs {

    private final Outbox outbox;
    private final RecordSetWriterFactory writerFactory;
    private final Relationship relationship;
    private final String resourceCode;
    private final int singleLimit;
    private final CodeCounts batchCodes = new CodeCounts();
    private RecordOutput batch;
    private long count;

    ProblemOutputs(final Outbox outbox, final RecordSetWriterFactory writerFactory, final Relationship relationship,
            final String resourceCode, final int singleLimit) {
        this.outbox = outbox;
        this.writerFactory = writerFactory;
        this.relationship = relationship;
        this.resourceCode = resourceCode;
        this.singleLimit = singleLimit;
    }

    void write(final Record problem, final CanonicalResult result) throws RecordFailureException {
        count++;
        if (count <= singleLimit) {
            final RecordOutput single = outbox.begin(writerFactory, ProblemRecord.SCHEMA, CanonicalRun.STALE_ATTRIBUTES);
            single.write(problem);
            deliver(single, result.recordKey(), CodeCounts.codes(result.problems()));
            return;
        }

        if (batch == null) {
            batch = outbox.begin(writerFactory, ProblemRecord.SCHEMA, CanonicalRun.STALE_ATTRIBUTES);
        }
        batch.write(problem);
        result.problems().forEach(finding -> batchCodes.add(finding.code().name()));
    }

    long count() {
        return count;
    }

    void finish() throws RecordFailureException {
        if (batch != null) {
            deliver(batch, null, batchCodes.codes());
        }
    }

    private void deliver(final RecordOutput output, final String recordKey, final String codes) throws RecordFailureException {
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(HealthHubAttributes.RESOURCE, resourceCode);
        attributes.put(HealthHubAttributes.PROBLEM_CODES, codes);
        if (recordKey != null) {
            attributes.put(HealthHubAttributes.RECORD_KEY, recordKey);
        }
        outbox.deliverTraced(outbox.finish(output, attributes), relationship, codes);
    }
}
