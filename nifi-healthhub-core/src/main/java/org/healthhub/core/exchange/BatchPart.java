// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.util.List;

/**
 * One part of a batch, complete in memory; its size is bounded by the part limits. Immutable by convention: the rows are not changed after construction.
 *
 * @param batchNo number of the batch, at most 32 characters, fixed before the first try
 * @param partNo number of the part, from 1
 * @param last whether it is the last part
 * @param resourceCode such as {@code S20R01}
 * @param firstRow position of the first record in the batch, from 0
 * @param columns names of the columns that are sent, in order
 * @param rows values by column: String, Long, BigDecimal, Boolean or {@code null}
 * @param recordKeys record keys in row order
 * @param contentDigest digest over record keys and row digests, 64 hexadecimal characters; the same for the same records whatever the transport
 */
public record BatchPart(
        String batchNo,
        int partNo,
        boolean last,
        String resourceCode,
        long firstRow,
        List<String> columns,
        List<Object[]> rows,
        List<String> recordKeys,
        String contentDigest) {

    public int size() {
        return rows.size();
    }
}
