// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.processors.standard.QueryRecord;
import org.apache.nifi.reporting.InitializationException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a user builds from {@code QueryRecord} for a part of the job: one SELECT that renames, trims, writes dates with separators and maps labels to codes.
 * No hash, no check of identity numbers, no reasons, no problem records.
 */
final class StockQuery {

    static {
        // Without it Calcite takes no Chinese literal.
        System.setProperty("calcite.default.charset", "UTF-8");
    }

    private static final String RESULT = "renamed";

    private StockQuery() {
    }

    static Side of(final byte[] csv, final int records) throws InitializationException {
        return ProcessorSide.of(QueryRecord.class, Format.CSV, SourceRows.SCHEMA, Format.JSON, RESULT, records).formats("record-reader", "record-writer")
                .with(RESULT, sql()).start(csv);
    }

    private static String sql() {
        final List<String> fields = List.copyOf(SourceRows.canonical(0).keySet());
        return IntStream.range(0, fields.size()).mapToObj(i -> expression(fields.get(i), SourceRows.COLUMNS.get(i)) + " AS \"" + fields.get(i) + "\"")
                .collect(Collectors.joining(", ", "SELECT ", " FROM FLOWFILE"));
    }

    private static String expression(final String field, final String column) {
        final String source = "\"" + column + "\"";
        if (StockChain.CODED.contains(field)) {
            return MapLookup.CODES.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(code -> " WHEN '%s' THEN '%s'".formatted(code.getKey(), code.getValue()))
                    .collect(Collectors.joining("", "CASE " + source, " ELSE " + source + " END"));
        }
        return StockChain.isDate(column) ? "SUBSTRING(%1$s FROM 1 FOR 4) || '-' || SUBSTRING(%1$s FROM 5 FOR 2) || '-' || SUBSTRING(%1$s FROM 7 FOR 2)".formatted(source)
                : "TRIM(" + source + ")";
    }
}
