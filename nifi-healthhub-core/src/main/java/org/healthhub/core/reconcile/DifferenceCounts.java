// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import java.util.EnumMap;
import java.util.Map;

/**
 * Differences between two sides, counted by kind. Not thread-safe.
 */
public final class DifferenceCounts {

    private final Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);

    /** Counts one. */
    public void add(final Difference.Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    public long of(final Difference.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
