// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes of the reference to an earlier part what {@link ReceiptReader} needs to judge a receipt in the form of the reference contract: numbers, and the record
 * keys that the receipt itself names. Keys of other records are not known here; who keeps the ledger compares.
 */
public final class ReferencedPart {

    private ReferencedPart() {
    }

    /**
     * The part without its values.
     *
     * @param part reference
     * @param receipt receipt in the form of the reference contract, as bytes
     * @return a part whose rows have no columns
     */
    public static BatchPart of(final PartReference part, final byte[] receipt) {
        final String[] keys = new String[part.records()];
        Arrays.fill(keys, "");
        PlatformAnswer.parse(receipt).ifPresent(answer -> answer.tree().at("/data/errors").forEach(error -> put(keys, error)));
        return new BatchPart(part.batchNo(), part.partNo(), false, part.resourceCode(), 0, List.of(), Collections.nCopies(part.records(), new Object[0]),
                Stream.of(keys).collect(Collectors.toUnmodifiableList()), part.contentDigest());
    }

    private static void put(final String[] keys, final JsonNode error) {
        final int row = error.path("row_no").asInt();
        if (row >= 1 && row <= keys.length) {
            keys[row - 1] = error.path("data_uuid").asText("").toLowerCase(Locale.ROOT);
        }
    }
}
