// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether the limits of a grant let a request in.
 *
 * @param refusal {@link ShareCode#RATE} or {@link ShareCode#VOLUME}; empty when it is let in
 * @param rows most rows that the answer may hold
 * @param retryAfter when to try again; zero when it is let in
 */
public record Admission(Optional<ShareCode> refusal, long rows, Duration retryAfter) {

    /** Lets a request in. */
    public static Admission of(final long rows) {
        return new Admission(Optional.empty(), rows, Duration.ZERO);
    }

    /** Refuses one. */
    public static Admission refused(final ShareCode code, final Duration retryAfter) {
        return new Admission(Optional.of(code), 0, retryAfter);
    }
}
