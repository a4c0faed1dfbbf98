// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.exchange.BatchPart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes parts of rows: record keys and content digest come from the rows. Immutable.
 *
 * @param batchNo number of the batch
 * @param resourceCode such as {@code S20R01}
 * @param columns columns of the rows
 * @param digests gives the content digest
 */
record PartAssembly(String batchNo, String resourceCode, SentColumns columns, KeyedDigests digests) {

    /**
     * Makes a part.
     *
     * @param firstRow position of the first row in the batch, from 0
     * @param rows at least one
     */
    BatchPart part(final int partNo, final boolean last, final long firstRow, final List<Object[]> rows) {
        final List<String> keys = new ArrayList<>(rows.size());
        final StringBuilder content = new StringBuilder();
        for (final Object[] row : rows) {
            keys.add(columns.recordKey(row));
            content.append(columns.recordKey(row)).append(':').append(columns.rowDigest(row)).append('\n');
        }
        final String digest = digests.contentDigest(content.toString().getBytes(StandardCharsets.UTF_8));
        return new BatchPart(batchNo, partNo, last, resourceCode, firstRow, columns.names(), rows, keys, digest);
    }

    /**
     * The two halves of a part, the first one larger by a row when the part has an odd number of them. The same part always has the same halves.
     *
     * @param part part of at least two rows, for which {@link PartNumbers#hasHalves} holds
     */
    List<BatchPart> halves(final BatchPart part) {
        final int middle = PartNumbers.middle(part);
        return List.of(
                part(PartNumbers.firstHalf(part), false, part.firstRow(), part.rows().subList(0, middle)),
                part(PartNumbers.secondHalf(part), part.last(), part.firstRow() + middle, part.rows().subList(middle, part.size())));
    }
}
