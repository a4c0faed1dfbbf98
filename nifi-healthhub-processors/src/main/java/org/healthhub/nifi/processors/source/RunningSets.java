// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Which resources are being read at this moment, so that a trigger in the middle of a long set does not begin a second one. Lives in memory only: after a
 * restart two sets may run side by side, which costs requests and does no harm. Not thread-safe.
 */
public final class RunningSets {

    private final InstantSource clock;
    private final Map<String, Instant> lastSeen = new HashMap<>();

    public RunningSets(final InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether a set of the resource has moved of late.
     *
     * @param stalled silence after which a set counts as lost
     */
    public boolean isRunning(final String resource, final Duration stalled) {
        final Instant seen = lastSeen.get(resource);
        return seen != null && seen.plus(stalled).isAfter(clock.instant());
    }

    /** A set of the resource has moved. */
    public void seen(final String resource) {
        lastSeen.put(resource, clock.instant());
    }

    /** No set of the resource runs any more. */
    public void ended(final String resource) {
        lastSeen.remove(resource);
    }
}
