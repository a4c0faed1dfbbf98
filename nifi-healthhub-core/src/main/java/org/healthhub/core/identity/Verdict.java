// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

/**
 * What is to be thought of a number.
 */
public enum Verdict {
    /** Nothing speaks against the number. */
    VALID,
    /** Real numbers of this kind exist, yet a person should look: the record passes, flagged. */
    SUSPECT,
    /** No authority can have issued the number. */
    INVALID
}
