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
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7}");
    private static final int AMBIGUOUS = -1;

    private final BatchPart part;
    private final ReceiptPointers pointers;
    /** Position by key, from 1; built only when an error names no row number. */
    private Map<String, Integer> rowsByKey;

    RowErrors(final BatchPart part, final ReceiptPointers pointers) {
        this.part = part;
        this.pointers = pointers;
    }

    /**
     * Reads the errors.
     *
     * @param answer the answer
     * @return one entry a refused record in row order; empty when an entry names no record of the part or contradicts itself
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
        for (final JsonNode error : errors.get()) {
            final OptionalInt row = row(error);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.merge(row.getAsInt(), rejectedRow(row.getAsInt(), error), RowErrors::join);
        }
        return Optional.of(List.copyOf(rows.values()));
    }

    private OptionalInt row(final JsonNode error) {
        final Optional<JsonNode> number = PlatformAnswer.find(error, pointers.rowNo());
        final Optional<String> key = PlatformAnswer.text(error, pointers.rowKey());
        if (number.isEmpty()) {
            final int found = key.map(this::rowOf).orElse(0);
            return found > 0 ? OptionalInt.of(found) : OptionalInt.empty();
        }
        final int row = PlatformAnswer.count(number.get()).orElse(0);
        final boolean inPart = row >= 1 && row <= part.size();
        return inPart && (key.isEmpty() || key.get().equalsIgnoreCase(part.recordKeys().get(row - 1))) ? OptionalInt.of(row) : OptionalInt.empty();
    }

    private int rowOf(final String key) {
        if (rowsByKey == null) {
            rowsByKey = new HashMap<>();
            for (int i = 0; i < part.size(); i++) {
                rowsByKey.merge(part.recordKeys().get(i).toLowerCase(Locale.ROOT), i + 1, (first, second) -> AMBIGUOUS);
            }
        }
        return rowsByKey.getOrDefault(key.toLowerCase(Locale.ROOT), 0);
    }

    private RejectedRow rejectedRow(final int row, final JsonNode error) {
        final String code = PlatformAnswer.text(error, pointers.rowCode()).flatMap(OutcomeCodes::readable).orElse(UNREADABLE_CODE);
        final String field = PlatformAnswer.text(error, pointers.rowField())
                .filter(text -> FIELD.matcher(text).matches() && !LONG_NUMBER.matcher(text).find())
                .orElse("");
        final String message = PlatformAnswer.text(error, pointers.rowMessage()).orElse("");
        return new RejectedRow(row, part.recordKeys().get(row - 1), code, field, message);
    }

    /** A platform may give several reasons for one record: the first code stays, the other reasons go into the message. */
    private static RejectedRow join(final RejectedRow first, final RejectedRow next) {
        final String reason = String.join(" ", Stream.of(next.code(), next.field(), next.message()).filter(text -> !text.isEmpty()).toList());
        return new RejectedRow(first.rowNo(), first.recordKey(), first.code(), first.field(), first.message().isEmpty() ? reason : first.message() + "; " + reason);
    }
}
