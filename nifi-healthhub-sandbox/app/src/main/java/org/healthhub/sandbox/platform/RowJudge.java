// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The platform's own look at each record of one resource: known columns, required, type, length, and the registers that only the platform has. Immutable.
 */
final class RowJudge {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final String resourceCode;
    private final Map<String, Field> columns;

    RowJudge(final Resource resource) {
        this.resourceCode = resource.code();
        this.columns = new LinkedHashMap<>();
        for (final Field column : CanonicalSchema.of(resource).columns()) {
            // The hub's own columns must not leave it: a sender that lets them out is refused.
            if (!CommonColumns.HUB_ONLY.contains(column.name())) {
                columns.put(column.name(), column);
            }
        }
    }

    /**
     * Judges one record.
     *
     * @return the first reason to refuse it, or empty
     */
    Optional<RowRefusal> judge(final JsonNode row, final String batchNo) {
        for (final Iterator<String> names = row.fieldNames(); names.hasNext();) {
            final String name = names.next();
            if (!columns.containsKey(name)) {
                return Optional.of(new RowRefusal("row-column", name, "资源目录中没有该信息项"));
            }
        }
        for (final Field column : columns.values()) {
            final Optional<RowRefusal> refusal = judge(column, row.get(column.name()));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        if (!batchNo.equals(text(row, CommonColumns.EXCH_BATCH_NO))) {
            return Optional.of(new RowRefusal("row-batch", CommonColumns.EXCH_BATCH_NO, "批次号与报文不符"));
        }
        return PlatformRegisters.judge(resourceCode, row);
    }

    private static Optional<RowRefusal> judge(final Field column, final JsonNode value) {
        if (value == null || value.isNull() || value.isTextual() && value.textValue().isEmpty()) {
            return column.isRequired() ? Optional.of(new RowRefusal("row-required", column.name(), column.label() + "不能为空")) : Optional.empty();
        }
        if (!hasType(column, value)) {
            return Optional.of(new RowRefusal("row-type", column.name(), column.label() + "类型不符"));
        }
        if (!fits(column, value)) {
            return Optional.of(new RowRefusal("row-length", column.name(), column.label() + "超长"));
        }
        return Optional.empty();
    }

    private static boolean hasType(final Field column, final JsonNode value) {
        return switch (column.type()) {
            case C, M -> value.isTextual();
            case D -> value.isTextual() && parses(value.textValue(), false);
            case T -> value.isTextual() && parses(value.textValue(), true);
            case I -> value.isIntegralNumber();
            case N -> value.isNumber();
            case B -> value.isBoolean();
        };
    }

    private static boolean parses(final String text, final boolean withTime) {
        try {
            if (withTime) {
                LocalDateTime.parse(text, TIME);
            } else {
                LocalDate.parse(text, DATE);
            }
            return true;
        } catch (final DateTimeException e) {
            return false;
        }
    }

    private static boolean fits(final Field column, final JsonNode value) {
        return switch (column.type()) {
            case C -> value.textValue().codePointCount(0, value.textValue().length()) <= column.length();
            case N -> {
                final BigDecimal number = value.decimalValue().stripTrailingZeros();
                yield number.scale() <= column.scale() && number.precision() - number.scale() <= column.length() - column.scale();
            }
            case D, T, I, M, B -> true;
        };
    }

    private static String text(final JsonNode row, final String name) {
        return row.path(name).asText("");
    }
}
