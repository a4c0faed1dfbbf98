// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.util.Arrays;

/**
 * Median and quartiles of a sample, by linear interpolation.
 *
 * @param q25 lower quartile
 * @param median median
 * @param q75 upper quartile
 */
record Quartiles(double q25, double median, double q75) {

    static Quartiles of(final double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        final double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(final double[] sorted, final double share) {
        final double position = share * (sorted.length - 1);
        final int below = (int) position;
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
