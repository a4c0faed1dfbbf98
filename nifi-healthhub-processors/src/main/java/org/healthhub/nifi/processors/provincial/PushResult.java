// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import java.time.Duration;
import java.util.Optional;

/**
 * How the push of a batch ended.
 */
public sealed interface PushResult {

    /** Every part has its answer. */
    record Complete(BatchJudgement judgement, Duration duration, Splits splits) implements PushResult {
    }

    /** A part was not delivered or its fate is unknown; {@code after} is the platform's Retry-After. */
    record Interrupted(String code, Optional<Duration> after) implements PushResult {
    }

    /**
     * What splitting refused parts cost.
     *
     * @param parts parts that were split
     * @param requests requests that this cost, those of earlier tries too
     * @param sent requests of this try
     */
    record Splits(int parts, int requests, int sent) {
    }
}
