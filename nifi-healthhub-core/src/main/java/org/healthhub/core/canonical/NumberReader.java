// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.problem.ProblemCode;

import java.math.BigDecimal;

/**
 * Numbers: full-width digits, groups of three digits, exponents. Nothing is rounded.
 */
abstract class NumberReader implements ValueReader {

    private static final int LONGEST = 64;
    private static final int LONGEST_EXPONENT = 4;

    private final FieldProblems problems;

    NumberReader(final FieldProblems problems) {
        this.problems = problems;
    }

    @Override
    public final Object read(final Object raw, final Findings findings) {
        final Object known = quick(raw);
        if (known != null) {
            return known;
        }
        final String text = TextNormalizer.coded(RawText.of(raw));
        if (TextNormalizer.isUnknown(text)) {
            return null;
        }
        final String plain = withoutGroups(text);
        if (plain == null) {
            problems.report(ProblemCode.NUMBER_FORMAT, findings);
            return null;
        }
        if (plain.length() > LONGEST) {
            problems.report(ProblemCode.NUMBER_PRECISION, findings);
            return null;
        }
        return fit(new BigDecimal(plain), findings);
    }

    /**
     * The value at once when its form is the usual one, else {@code null}.
     */
    abstract Object quick(Object raw);

    abstract Object fit(BigDecimal number, Findings findings);

    final Object refuse(final ProblemCode code, final Findings findings) {
        problems.report(code, findings);
        return null;
    }

    /**
     * The text without thousands separators when it is a decimal number, else {@code null}.
     */
    private static String withoutGroups(final String text) {
        int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        final int start = i;
        int group = 0;
        boolean grouped = false;
        while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == ',')) {
            if (text.charAt(i) == ',') {
                if (group == 0 || group > 3 || grouped && group != 3) {
                    return null;
                }
                grouped = true;
                group = 0;
            } else {
                group++;
            }
            i++;
        }
        if (grouped && group != 3) {
            return null;
        }
        int digits = i - start;
        if (i < text.length() && text.charAt(i) == '.') {
            final int from = ++i;
            i = digitsEnd(text, i);
            digits += i - from;
        }
        if (digits == 0) {
            return null;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            final int from = i;
            i = digitsEnd(text, i);
            if (i == from || i - from > LONGEST_EXPONENT) {
                return null;
            }
        }
        if (i < text.length()) {
            return null;
        }
        return grouped ? text.replace(",", "") : text;
    }

    private static int digitsEnd(final String text, final int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(final char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * I: whole numbers within 64 bits.
     */
    static final class Whole extends NumberReader {
        private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
        private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);
        private static final int SURE_DIGITS = 18;

        Whole(final FieldProblems problems) {
            super(problems);
        }

        @Override
        Object quick(final Object raw) {
            if (raw instanceof Long number) {
                return number;
            }
            if (raw instanceof Integer number) {
                return (long) number;
            }
            if (!(raw instanceof String text) || text.isEmpty() || text.length() > SURE_DIGITS) {
                return null;
            }
            long number = 0;
            for (int i = 0; i < text.length(); i++) {
                if (!isDigit(text.charAt(i))) {
                    return null;
                }
                number = number * 10 + text.charAt(i) - '0';
            }
            return number;
        }

        @Override
        Object fit(final BigDecimal number, final Findings findings) {
            if (number.signum() == 0) {
                return 0L;
            }
            if (number.stripTrailingZeros().scale() > 0) {
                return refuse(ProblemCode.NUMBER_NOT_INTEGER, findings);
            }
            if (number.compareTo(MIN) < 0 || number.compareTo(MAX) > 0) {
                return refuse(ProblemCode.NUMBER_PRECISION, findings);
            }
            return number.longValueExact();
        }
    }

    /**
     * N: decimal numbers, canonical with exactly the field's scale.
     */
    static final class Decimal extends NumberReader {
        private final int precision;
        private final int scale;

        Decimal(final Field field, final FieldProblems problems) {
            super(problems);
            this.precision = field.length();
            this.scale = field.scale();
        }

        @Override
        Object quick(final Object raw) {
            return null;
        }

        @Override
        Object fit(final BigDecimal number, final Findings findings) {
            if (number.signum() == 0) {
                return BigDecimal.ZERO.setScale(scale);
            }
            final BigDecimal exact = number.stripTrailingZeros();
            if (exact.scale() > scale || precision > 0 && exact.precision() - exact.scale() > precision - scale) {
                return refuse(ProblemCode.NUMBER_PRECISION, findings);
            }
            return exact.setScale(scale);
        }
    }
}
