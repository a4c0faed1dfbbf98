// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

/**
 * What the last complete reading of a source table says about records that it no longer found.
 *
 * @param state whether such records were found and what was done
 * @param count how many, 0 when there was no usable reading
 */
public record Vanished(State state, long count) {

    /** What was found out. */
    public enum State {
        /** There is no complete reading all of whose rows have been checked and compared: nothing is known. */
        NO_READING,
        /** The reading found every record. */
        NONE,
        /** They were marked as deleted. */
        MARKED,
        /** They are so many that a person should look first: nothing was marked. */
        TOO_MANY
    }
}
