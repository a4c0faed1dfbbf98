// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

/**
 * How many of the records that were read in a period had an error, rows that were read again included.
 *
 * @param read records read in the period
 * @param problem of these, records with an error
 */
public record ProblemShare(long read, long problem) {

    public static final ProblemShare NONE = new ProblemShare(0, 0);

    private static final double HUNDRED = 100.0;

    /** Share in percent, 0 when nothing was read. */
    public double percent() {
        return read == 0 ? 0 : HUNDRED * problem / read;
    }
}
