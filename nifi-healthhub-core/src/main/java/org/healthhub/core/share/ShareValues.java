// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.Field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * Values of requests and row filters in the types of the hub's columns, to be bound to statements. Stateless and thread-safe.
 */
public final class ShareValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NUMBER = 30;

    private ShareValues() {
    }

    /**
     * A value in the type of a column.
     *
     * @param text canonical text: a day as yyyy-MM-dd, a time as yyyy-MM-dd HH:mm:ss, yes and no as true, false, 1 or 0
     * @return String, BigDecimal, Long, LocalDate, LocalDateTime or Boolean; empty when the text is not of the type
     */
    public static Optional<Object> of(final Field field, final String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_TEXT || text.indexOf(0) >= 0) {
            return Optional.empty();
        }
        try {
            return switch (field.type()) {
                case C -> text.length() <= field.length() ? Optional.of(text) : Optional.empty();
                case M -> Optional.empty();
                case D -> Optional.of(LocalDate.parse(text, DAY));
                case T -> Optional.of(LocalDateTime.parse(text, MOMENT));
                case N -> text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0 ? Optional.empty() : Optional.of(new BigDecimal(text));
                case I -> Optional.of(Long.valueOf(text));
                case B -> flag(text);
            };
        } catch (final DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is a value of a column. */
    public static boolean isOf(final Field field, final String text) {
        return of(field, text).isPresent();
    }

    /** A time as the interface writes it, empty when it is none. */
    public static Optional<LocalDateTime> moment(final String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, MOMENT));
        } catch (final DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Text of a time. */
    public static String text(final LocalDateTime moment) {
        return moment.format(MOMENT);
    }

    private static Optional<Object> flag(final String text) {
        return switch (text) {
            case "1", "true" -> Optional.of(Boolean.TRUE);
            case "0", "false" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }
}
