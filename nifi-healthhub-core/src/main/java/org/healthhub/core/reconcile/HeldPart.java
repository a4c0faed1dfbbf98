// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

/**
 * One part of a batch as one side keeps it. Immutable.
 *
 * @param batchNo number of the batch
 * @param partNo number of the part
 * @param receiptNo number of the receipt, empty while there is none
 * @param records how many records it holds
 * @param accepted how many of them were accepted
 * @param rejected how many were refused
 */
public record HeldPart(String batchNo, int partNo, String receiptNo, int records, int accepted, int rejected) {

    /** Whether both sides keep the same of a part; a receipt that one side has no number for does not count. */
    boolean agreesWith(final HeldPart other) {
        final boolean sameReceipt = receiptNo.isEmpty() || other.receiptNo.isEmpty() || receiptNo.equals(other.receiptNo);
        return sameReceipt && records == other.records && accepted == other.accepted && rejected == other.rejected;
    }

    /** Records that wait for a judgement. */
    public int pending() {
        return records - accepted - rejected;
    }
}
