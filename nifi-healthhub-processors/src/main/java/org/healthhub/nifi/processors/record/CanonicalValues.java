// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.healthhub.core.catalogue.Field;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Values of readers and databases in the Java types of canonical records. Stateless and thread-safe.
 */
public final class CanonicalValues {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CanonicalValues() {
    }

    /**
     * A value of a canonical column.
     *
     * @param value as a reader or a driver gives it; {@code null} stays {@code null}
     * @param field the column
     * @return C, M, D, T as text, N as {@link BigDecimal}, I as {@link Long}, B as {@link Boolean}
     * @throws ArithmeticException when a whole number is none
     * @throws NumberFormatException when a number is none
     */
    public static Object of(final Object value, final Field field) {
        return value == null ? null : switch (field.type()) {
            case C, M -> text(value);
            case D -> value instanceof final Date date ? date.toLocalDate().toString() : text(value);
            case T -> value instanceof final Timestamp timestamp ? timestamp.toLocalDateTime().format(TIME) : text(value);
            case N -> value instanceof final BigDecimal number ? number : new BigDecimal(value.toString());
            case I -> value instanceof final Long number ? number : Long.valueOf(new BigDecimal(value.toString()).longValueExact());
            case B -> value instanceof final Boolean flag ? flag : Boolean.valueOf(value.toString());
        };
    }

    private static String text(final Object value) {
        return switch (value) {
            case LocalDateTime time -> time.format(TIME);
            case LocalDate date -> date.toString();
            default -> value.toString();
        };
    }
}
