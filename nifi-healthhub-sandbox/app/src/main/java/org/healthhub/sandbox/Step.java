// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox;

/**
 * How far a piece of long work is.
 *
 * @param work what is done, for example {@code Importing}; steps of the same work have the same text
 * @param share from 0, nothing done, to 1, all done
 * @param detail how far in words
 */
public record Step(String work, double share, String detail) {
    private static final int PERCENT = 100;

    /** The step at which so many things of so many are done. */
    public static Step of(final String work, final int done, final int total, final String current) {
        return new Step(work, total == 0 ? 1 : (double) done / total, "%d of %d, %s".formatted(done, total, current));
    }

    /** Whole percents, 100 only when all is done. */
    public int percent() {
        return (int) (share * PERCENT);
    }

    @Override
    public String toString() {
        return "%s %d %%, %s".formatted(work, percent(), detail);
    }
}
