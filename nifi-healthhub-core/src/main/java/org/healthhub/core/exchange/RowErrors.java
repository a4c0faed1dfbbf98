// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Assigns the row errors of a receipt to the records of the part. Package-private: used by {@link ReceiptReader} for one answer.
 */
final class RowErrors {

    /** Stands for a platform code that could quote data. */
    static final String UNREADABLE_CODE = "row-refused";

    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[0-9A-Fa-f-]{36}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7}");
    private static final int AMBIGUOUS = -1;

    private final int size;
    private final List<String> recordKeys;
    private final ReceiptPointers pointers;
    /** Position by key, from 1; built only when an error names no row number. */
    private Map<String, Integer> rowsByKey;

    /**
     * For one answer.
     *
     * @param size how many records the part has
     * @param recordKeys their keys in row order; empty when they are not at hand, then rows named by key only keep the row number 0
     */
    RowErrors(final int size, final List<String> recordKeys, final ReceiptPointers pointers) {
        this.size = size;
        this.recordKeys = recordKeys;
        this.pointers = pointers;
    }

    /**
     * Reads the errors.
     *
     * @param answer the answer
     * @return one entry a refused record in row order, those named by key only at the end; empty when an entry names no record of the part or contradicts itself
     */
    Optional<List<RejectedRow>> read(final PlatformAnswer answer) {
        final Optional<JsonNode> errors = answer.node(pointers.rowErrors());
        if (errors.isEmpty()) {
            return Optional.of(List.of());
        }
        if (!errors.get().isArray()) {
            return Optional.empty();
        }
        final Map<Integer, RejectedRow> rows = new TreeMap<>();
        final Map<String, RejectedRow> keys = new TreeMap<>();
        for (final JsonNode error : errors.get()) {
            final Optional<String> key = PlatformAnswer.text(error, pointers.rowKey()).filter(text -> KEY.matcher(text).matches());
            final boolean byKeyOnly = recordKeys.isEmpty() && PlatformAnswer.find(error, pointers.rowNo()).isEmpty();
            if (byKeyOnly && key.isPresent()) {
                keys.merge(key.get().toLowerCase(Locale.ROOT), rejectedRow(0, key.get().toLowerCase(Locale.ROOT), error), RowErrors::join);
                continue;
            }
            final OptionalInt row = row(error);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            final String known = recordKeys.isEmpty() ? key.map(text -> text.toLowerCase(Locale.ROOT)).orElse(null) : recordKeys.get(row.getAsInt() - 1);
            rows.merge(row.getAsInt(), rejectedRow(row.getAsInt(), known, error), RowErrors::join);
        }
        return Optional.of(Stream.concat(rows.values().stream(), keys.values().stream()).toList());
    }

    private OptionalInt row(final JsonNode error) {
        final Optional<JsonNode> number = PlatformAnswer.find(error, pointers.rowNo());
        final Optional<String> key = PlatformAnswer.text(error, pointers.rowKey());
        if (number.isEmpty()) {
            final int found = key.map(this::rowOf).orElse(0);
            return found > 0 ? OptionalInt.of(found) : OptionalInt.empty();
        }
        final int row = PlatformAnswer.count(number.get()).orElse(0);
        final boolean inPart = row >= 1 && row <= size;
        return inPart && (key.isEmpty() || recordKeys.isEmpty() || key.get().equalsIgnoreCase(recordKeys.get(row - 1))) ? OptionalInt.of(row) : OptionalInt.empty();
    }

    private int rowOf(final String key) {
        if (rowsByKey == null) {
            rowsByKey = new HashMap<>();
            for (int i = 0; i < recordKeys.size(); i++) {
                rowsByKey.merge(recordKeys.get(i).toLowerCase(Locale.ROOT), i + 1, (first, second) -> AMBIGUOUS);
            }
        }
        return rowsByKey.getOrDefault(key.toLowerCase(Locale.ROOT), 0);
    }

    private RejectedRow rejectedRow(final int row, final String key, final JsonNode error) {
        final String code = PlatformAnswer.text(error, pointers.rowCode()).flatMap(OutcomeCodes::readable).orElse(UNREADABLE_CODE);
        final String field = PlatformAnswer.text(error, pointers.rowField())
                .filter(text -> FIELD.matcher(text).matches() && !LONG_NUMBER.matcher(text).find())
                .orElse("");
        final String message = PlatformAnswer.text(error, pointers.rowMessage()).orElse("");
        return new RejectedRow(row, key, code, field, message);
    }

    /** A platform may give several reasons for one record: the first code stays, the other reasons go into the message. */
    private static RejectedRow join(final RejectedRow first, final RejectedRow next) {
        final String reason = String.join(" ", Stream.of(next.code(), next.field(), next.message()).filter(text -> !text.isEmpty()).toList());
        return new RejectedRow(first.rowNo(), first.recordKey(), first.code(), first.field(), first.message().isEmpty() ? reason : first.message() + "; " + reason);
    }
}
