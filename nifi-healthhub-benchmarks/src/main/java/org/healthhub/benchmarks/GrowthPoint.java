// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

/**
 * One point of a plot.
 *
 * @param series what grows, and what is measured, such as {@code file-size.canonicalize}
 * @param x how large
 * @param y how much
 */
record GrowthPoint(String series, double x, double y) {
}
