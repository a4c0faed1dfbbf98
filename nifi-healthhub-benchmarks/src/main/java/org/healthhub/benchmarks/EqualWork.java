// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Compares what a side made with what it has to make, before anything is measured: a side that skips work would win.
 */
final class EqualWork {

    private EqualWork() {
    }

    /** Every source row unchanged. */
    static void passedThrough(final String name, final Side side) {
        compare(name, side, IntStream.range(0, side.records()).toArray(), SourceRows::row);
    }

    /** Every row without fault unchanged. */
    static void goodPassedThrough(final String name, final Side side) {
        compare(name, side, good(side), SourceRows::row);
    }

    /** Every row without fault with its canonical values. */
    static void canonical(final String name, final Side side) {
        compare(name, side, good(side), SourceRows::canonical);
    }

    /** Every row, faulty ones too, with the canonical values of the fields in which there is no fault. */
    static void canonicalFields(final String name, final Side side) {
        compare(name, side, IntStream.range(0, side.records()).toArray(), index -> {
            final Map<String, String> fields = SourceRows.canonical(index);
            fields.put("id_no", SourceRows.row(index).get("SFZH"));
            return fields;
        });
    }

    /** Every row, faulty ones too, with the canonical values of the fields that need no code. */
    static void renamed(final String name, final Side side) {
        compare(name, side, IntStream.range(0, side.records()).toArray(), index -> {
            final Map<String, String> fields = SourceRows.canonical(index);
            fields.keySet().removeAll(StockChain.CODED);
            fields.put("id_no", SourceRows.row(index).get("SFZH"));
            return fields;
        });
    }

    private static int[] good(final Side side) {
        return IntStream.range(0, side.records()).filter(index -> !SourceRows.isFaulty(index)).toArray();
    }

    private static void compare(final String name, final Side side, final int[] rows, final IntFunction<Map<String, String>> expected) {
        final List<Map<String, String>> records = side.outcome();
        if (records.size() != rows.length) {
            throw new IllegalStateException("%s: %d records instead of %d".formatted(name, records.size(), rows.length));
        }
        for (int i = 0; i < rows.length; i++) {
            for (final Map.Entry<String, String> field : expected.apply(rows[i]).entrySet()) {
                final String found = records.get(i).get(field.getKey());
                if (!Objects.equals(found, field.getValue())) {
                    throw new IllegalStateException("%s: row %d, field %s is '%s' instead of '%s'".formatted(name, rows[i], field.getKey(), found, field.getValue()));
                }
            }
        }
    }
}
