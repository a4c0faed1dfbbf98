// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import java.time.Duration;

/**
 * A time in which the platform wants no requests (Retry-After). Immutable.
 */
public final class Pause {

    /** No pause. */
    public static final Pause NONE = new Pause(System.nanoTime());

    /** A platform that asks for more would stop the flow for good by one wrong header. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final long end;

    private Pause(final long end) {
        this.end = end;
    }

    /**
     * A pause from now on.
     *
     * @param duration how long; at most an hour counts
     */
    public static Pause of(final Duration duration) {
        return new Pause(System.nanoTime() + (duration.compareTo(LONGEST) > 0 ? LONGEST : duration).toNanos());
    }

    public boolean lasts() {
        return System.nanoTime() - end < 0;
    }
}
