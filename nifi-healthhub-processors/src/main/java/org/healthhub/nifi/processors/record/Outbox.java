// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.RecordSchema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The FlowFiles that come of one incoming FlowFile: all leave, or, when it fails half-way, none. Children are linked to the incoming FlowFile by FORK.
 * Not thread-safe.
 */
public final class Outbox {

    private final ProcessSession session;
    private final FlowFile parent;
    private final List<RecordOutput> unfinished = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    public Outbox(final ProcessSession session, final FlowFile parent) {
        this.session = session;
        this.parent = parent;
    }

    /**
     * Begins a child.
     *
     * @param factory the processor's Record Writer
     * @param schema schema of the records
     */
    public RecordOutput begin(final RecordSetWriterFactory factory, final RecordSchema schema) throws RecordFailureException {
        return begin(factory, schema, Set.of());
    }

    /**
     * Begins a child.
     *
     * @param factory the processor's Record Writer
     * @param schema schema of the records
     * @param stale attributes that the child is not to have from the incoming FlowFile
     */
    public RecordOutput begin(final RecordSetWriterFactory factory, final RecordSchema schema, final Set<String> stale) throws RecordFailureException {
        final FlowFile created = session.create(parent);
        // The session copies all attributes to take one away: most incoming FlowFiles have none of them.
        final FlowFile child = Collections.disjoint(stale, parent.getAttributes().keySet()) ? created : session.removeAllAttributes(created, stale);
        boolean begun = false;
        try {
            final RecordOutput output = RecordOutput.open(session, child, factory, schema);
            unfinished.add(output);
            begun = true;
            return output;
        } finally {
            if (!begun) {
                session.remove(child);
            }
        }
    }

    /**
     * Ends a child's content.
     *
     * @return the child, to be given attributes and then to {@link #deliver(FlowFile, Relationship)}
     */
    public FlowFile finish(final RecordOutput output) throws RecordFailureException {
        return finish(output, Map.of());
    }

    /**
     * Ends a child's content.
     *
     * @param attributes more attributes for the child, set with those of the writer at once
     * @return the child, to be given to {@link #deliver(FlowFile, Relationship)}
     */
    public FlowFile finish(final RecordOutput output, final Map<String, String> attributes) throws RecordFailureException {
        final FlowFile child = output.finish(attributes);
        unfinished.remove(output);
        return child;
    }

    /**
     * Plans a transfer.
     */
    public void deliver(final FlowFile child, final Relationship relationship) {
        deliveries.add(new Delivery(child, relationship, null));
    }

    /**
     * Plans a transfer with a provenance event of its own, so that the child can be found by its attributes even while it waits in a queue.
     *
     * @param details codes or counts, never a value of a record
     */
    public void deliverTraced(final FlowFile child, final Relationship relationship, final String details) {
        deliveries.add(new Delivery(child, relationship, details));
    }

    /**
     * Transfers everything planned.
     */
    public void send() {
        for (final Delivery delivery : deliveries) {
            if (delivery.details() != null) {
                session.getProvenanceReporter().route(delivery.flowFile(), delivery.relationship(), delivery.details());
            }
            session.transfer(delivery.flowFile(), delivery.relationship());
        }
        deliveries.clear();
    }

    /**
     * Removes every child as if it had never been.
     */
    public void discard() {
        for (final RecordOutput output : unfinished) {
            try {
                output.close();
            } catch (final RecordFailureException e) {
                // The content is thrown away: whether its end could be written does not matter.
                continue;
            } finally {
                session.remove(output.flowFile());
            }
        }
        unfinished.clear();
        deliveries.forEach(delivery -> session.remove(delivery.flowFile()));
        deliveries.clear();
    }

    private record Delivery(FlowFile flowFile, Relationship relationship, String details) {
    }
}
