// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Resolved layouts, kept from FlowFile to FlowFile and lent to one task at a time. Thread-safe.
 */
public final class CanonicalLayouts {

    /** A flow has a few layouts; more means schemas that differ from FlowFile to FlowFile, which are not worth keeping. */
    private static final int MOST_KEPT = 100;

    private final CanonicalizerFactory factory;
    private final SourceOverrides overrides;
    private final Map<Key, Deque<CanonicalLayout>> idle = new ConcurrentHashMap<>();
    private final Set<Key> seen = ConcurrentHashMap.newKeySet();

    public CanonicalLayouts(final CanonicalizerFactory factory, final SourceOverrides overrides) {
        this.factory = factory;
        this.overrides = overrides;
    }

    /**
     * Lends a layout until it is given back.
     */
    Loan borrow(final Resource resource, final RecordSchema schema) throws RecordFailureException {
        final Key key = new Key(resource.code(), schema.getFields());
        if (idle.size() > MOST_KEPT) {
            idle.clear();
            seen.clear();
        }
        final Deque<CanonicalLayout> layouts = idle.computeIfAbsent(key, absent -> new ConcurrentLinkedDeque<>());
        final CanonicalLayout kept = layouts.poll();
        final CanonicalLayout layout = kept == null ? CanonicalLayout.resolve(factory, resource, schema, overrides) : kept;
        return new Loan(layout, layouts, seen.add(key));
    }

    /**
     * A layout on loan.
     *
     * @param layout the layout
     * @param home where it goes back to
     * @param first whether this layout was never lent before
     */
    record Loan(CanonicalLayout layout, Deque<CanonicalLayout> home, boolean first) implements AutoCloseable {

        @Override
        public void close() {
            home.push(layout);
        }
    }

    private record Key(String resourceCode, List<RecordField> fields) {
    }
}
