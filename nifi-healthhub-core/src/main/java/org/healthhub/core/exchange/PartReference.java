// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

/**
 * Names a part that was sent earlier, to ask the platform what became of it. Immutable.
 *
 * @param batchNo number of the batch
 * @param partNo number of the part, from 1
 * @param resourceCode such as {@code S20R01}
 * @param receiptNo the platform's number from its first answer, {@code null} when it gave none
 * @param records how many records the part holds
 * @param contentDigest digest recorded with the intent, 64 hexadecimal characters
 */
public record PartReference(String batchNo, int partNo, String resourceCode, String receiptNo, int records, String contentDigest) {
}
