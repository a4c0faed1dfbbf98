// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.BatchPart;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Made-up parts for tests.
 */
final class Parts {

    /** Stands in every record; must never be seen outside a body. */
    static final String NAME = "演示姓名";

    private Parts() {
    }

    static BatchPart of(final String batchNo, final int partNo, final int records) {
        return of(batchNo, partNo, records, "a".repeat(64));
    }

    static BatchPart of(final String batchNo, final int partNo, final int records, final String digest) {
        final List<String> keys = IntStream.rangeClosed(1, records).mapToObj(Parts::key).toList();
        final List<Object[]> rows = keys.stream().map(key -> new Object[]{key, NAME, new BigDecimal("3.50"), 1L, null}).toList();
        return new BatchPart(batchNo, partNo, true, "S20R01", 0, List.of("data_uuid", "name", "weight", "data_version", "note"), rows, keys, digest);
    }

    static String key(final int row) {
        return new UUID(0x0000000000008000L, 0x8000000000000000L | row).toString();
    }
}
