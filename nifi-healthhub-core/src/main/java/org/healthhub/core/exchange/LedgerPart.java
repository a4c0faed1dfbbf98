// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * A part as it stands in the ledger, without its records. Immutable.
 *
 * @param batchNo number of the batch
 * @param partNo number of the part
 * @param resourceCode such as {@code S20R01}
 * @param splitOf number of the part that this one is a half of, empty for a part that was not made by splitting
 * @param state state of the part
 * @param firstRow position of the first record in the batch, from 0
 * @param records how many records it was sent with; 0 when it was split
 * @param last whether it is the last part of the batch
 * @param contentDigest digest recorded with the intent
 * @param receiptNo the platform's number, {@code null} when it gave none
 * @param pendingSince when the platform took the part without judging it, empty when it never did
 * @param inquiries how often the platform was asked for its judgement
 * @param nextInquiry earliest time of the next question, empty when none was asked yet
 */
public record LedgerPart(
        String batchNo,
        int partNo,
        String resourceCode,
        Optional<Integer> splitOf,
        PartState state,
        long firstRow,
        int records,
        boolean last,
        String contentDigest,
        String receiptNo,
        Optional<Instant> pendingSince,
        int inquiries,
        Optional<Instant> nextInquiry) {

    /** The part by its numbers, to ask the platform for its judgement. */
    public PartReference reference() {
        return new PartReference(batchNo, partNo, resourceCode, receiptNo, records, contentDigest);
    }
}
