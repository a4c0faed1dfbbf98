// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

/**
 * Bounds of a part, fixed for a batch at its first try.
 *
 * @param records most records
 * @param bytes most bytes, by the estimate of the sender; a single larger record still makes a part of its own
 */
public record PartLimits(int records, long bytes) {
}
