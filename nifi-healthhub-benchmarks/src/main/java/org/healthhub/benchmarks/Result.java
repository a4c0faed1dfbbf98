// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

/**
 * One figure.
 *
 * @param name name of the goal table
 * @param ratio median of how many times as fast as the peer the hub's part is; for {@code bytes-per-op} the bytes
 * @param q25 lower quartile
 * @param q75 upper quartile
 * @param rounds pairs that were measured
 * @param oursNanos median of this part, nanoseconds a record
 * @param peerNanos median of the peer, nanoseconds a record; 0 where there is none
 * @param wallRatio median of the same ratio by the wall clock
 */
record Result(String name, double ratio, double q25, double q75, int rounds, double oursNanos, double peerNanos, double wallRatio) {
}
