// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.healthhub.core.catalogue.Resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares two sides of one resource: first the digests of the buckets, then, only where these differ, the records. At most two buckets are in memory.
 */
public final class InventoryComparison {

    private InventoryComparison() {
    }

    /**
     * Takes a difference.
     *
     * @param <E> what may go wrong while it is taken
     */
    @FunctionalInterface
    public interface Listener<E extends Exception> {
        /** Called once for each difference, bucket by bucket. */
        void difference(Difference difference) throws E;
    }

    /**
     * How many records each side holds.
     *
     * @param giving on the side that the records come from
     * @param receiving on the other
     * @param buckets how many buckets differed and were compared record by record
     */
    public record Totals(long giving, long receiving, int buckets) {
    }

    /**
     * Finds all differences.
     *
     * @param giving the side that the records come from
     * @param receiving the side that they go to
     * @param listener takes the differences
     * @throws InventoryException when a side can not be asked
     * @throws E when the listener fails
     */
    public static <E extends Exception> Totals compare(final Resource resource, final Inventory giving, final Inventory receiving, final Listener<E> listener)
            throws InventoryException, E {
        final Map<String, InventoryBucket> from = byPrefix(giving.buckets(resource));
        final Map<String, InventoryBucket> to = byPrefix(receiving.buckets(resource));
        final SortedSet<String> prefixes = new TreeSet<>(from.keySet());
        prefixes.addAll(to.keySet());
        prefixes.removeIf(prefix -> from.containsKey(prefix) && from.get(prefix).equals(to.get(prefix)));
        for (final String prefix : prefixes) {
            compare(giving.records(resource, prefix), receiving.records(resource, prefix), listener);
        }
        return new Totals(count(from), count(to), prefixes.size());
    }

    private static <E extends Exception> void compare(final List<HeldRecord> giving, final List<HeldRecord> receiving, final Listener<E> listener) throws E {
        final Map<String, HeldRecord> rest = new HashMap<>();
        receiving.forEach(held -> rest.put(held.recordKey(), held));
        for (final HeldRecord held : giving) {
            final HeldRecord other = rest.remove(held.recordKey());
            // a record that was deleted before it ever arrived need not arrive
            if (other == null && !held.deleted()) {
                listener.difference(new Difference(Difference.Kind.MISSING, held.recordKey()));
            } else if (other != null && !held.agreesWith(other)) {
                listener.difference(new Difference(Difference.Kind.CHANGED, held.recordKey()));
            }
        }
        for (final HeldRecord held : rest.values()) {
            if (!held.deleted()) {
                listener.difference(new Difference(Difference.Kind.EXTRA, held.recordKey()));
            }
        }
    }

    private static Map<String, InventoryBucket> byPrefix(final List<InventoryBucket> buckets) {
        return buckets.stream().collect(Collectors.toMap(InventoryBucket::prefix, Function.identity()));
    }

    private static long count(final Map<String, InventoryBucket> buckets) {
        return buckets.values().stream().mapToLong(InventoryBucket::count).sum();
    }
}
