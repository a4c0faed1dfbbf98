// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.util.EnumSet;
import java.util.Set;

/**
 * State of a part in the ledger. A final state never changes: what the platform said for certain is not replaced by less, nor by a second opinion.
 */
public enum PartState {
    /** Written before sending; the fate is unknown until an answer is recorded. */
    INTENDED,
    /** The platform judged every record. */
    ANSWERED,
    /** The platform refused the part as a whole. */
    REFUSED,
    /** The platform took the part and will judge later. */
    PENDING,
    /** Sending can not succeed without a person. */
    FAILED,
    /** The platform refused the part as a whole; its records stand in two parts of half the size, and no longer in this one. */
    SPLIT;

    /**
     * The states that may follow. A state that only gains detail (a stage of the platform, another try) stays the same and needs no transition.
     *
     * @return empty for a final state
     */
    public Set<PartState> next() {
        return switch (this) {
            case INTENDED -> EnumSet.of(ANSWERED, REFUSED, SPLIT, PENDING, FAILED);
            // Intended again: the platform no longer knows a part that it had taken, so it is sent again under the same numbers.
            case PENDING -> EnumSet.of(ANSWERED, REFUSED, SPLIT, INTENDED);
            case FAILED -> EnumSet.of(INTENDED, ANSWERED, REFUSED, SPLIT, PENDING);
            case ANSWERED, REFUSED, SPLIT -> EnumSet.noneOf(PartState.class);
        };
    }

    /** Whether the state never changes. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
