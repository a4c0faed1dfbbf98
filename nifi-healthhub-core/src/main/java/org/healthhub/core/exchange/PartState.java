// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

/**
 * State of a part in the ledger.
 */
public enum PartState {
    /** Written before sending; the fate is unknown until an answer is recorded. */
    INTENDED,
    /** The platform judged every record. */
    ANSWERED,
    /** The platform refused the part as a whole. */
    REFUSED,
    /** The platform will judge later. */
    PENDING,
    /** Sending can not succeed without a person. */
    FAILED
}
