// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import java.math.BigDecimal;

/**
 * Text of a source value whatever its type. Stateless.
 */
final class RawText {

    private static final int LONGEST = 400;

    private RawText() {
    }

    /**
     * The value as a person would write it: numbers without exponent and without a fraction of zero, dates in canonical form.
     *
     * @param raw any value but {@code null}
     * @return the text, not normalised
     */
    static String of(final Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        return switch (raw) {
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Number number -> number(number);
            case java.sql.Date date -> moment(date, false);
            case java.time.LocalDate date -> moment(date, false);
            case java.util.Date date -> moment(date, true);
            case java.time.temporal.Temporal moment -> moment(moment, true);
            case byte[] bytes -> "";
            case char[] chars -> new String(chars);
            default -> String.valueOf(raw.toString());
        };
    }

    private static String number(final Number number) {
        try {
            final BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
            if (Math.abs((long) decimal.scale()) + decimal.precision() > LONGEST) {
                return decimal.toString();
            }
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } catch (final NumberFormatException e) {
            return number.toString();
        }
    }

    private static String moment(final Object value, final boolean withTime) {
        final long packed = new DateParser().parse(value);
        if (packed < 0) {
            return value.toString();
        }
        return withTime ? DateParser.dateTimeText(packed) : DateParser.dateText(packed);
    }
}
