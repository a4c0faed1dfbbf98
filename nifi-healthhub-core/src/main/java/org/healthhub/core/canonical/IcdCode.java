// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

/**
 * ICD-10 codes by GB/T 14396-2016 with the extensions of the national clinical edition 2.0 (identity-and-codes.md §4.9). Stateless.
 */
final class IcdCode {

    private IcdCode() {
    }

    /**
     * The written form: capital letter, point after three characters, lower-case x, dagger as {@code +}, no point at the end.
     *
     * @param text folded text ({@link TextNormalizer#coded})
     * @return the code when the text has the form of one, else the text
     */
    static String canonical(final String text) {
        final StringBuilder code = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (code.length() == 3 && (c >= '0' && c <= '9' || c == 'x' || c == 'X')) {
                code.append('.');
            }
            if (code.isEmpty()) {
                code.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            } else {
                code.append(c == 'X' ? 'x' : c == '\u2020' ? '+' : c);
            }
        }
        if (code.length() == 4 && code.charAt(3) == '.') {
            code.setLength(3);
        }
        final String canonical = code.toString();
        return isForm(canonical) ? canonical : text;
    }

    /**
     * {@code A00}, {@code A00.1}, {@code I10.x}, {@code E11.900}, {@code E11.900x001}, each with {@code +} or {@code *}.
     */
    static boolean isForm(final String code) {
        int end = code.length();
        if (end > 3 && (code.charAt(end - 1) == '+' || code.charAt(end - 1) == '*')) {
            end--;
        }
        if (end < 3 || code.charAt(0) < 'A' || code.charAt(0) > 'Z' || !areDigits(code, 1, 3)) {
            return false;
        }
        if (end == 3) {
            return true;
        }
        if (end < 5 || code.charAt(3) != '.' || !isDigit(code.charAt(4)) && code.charAt(4) != 'x') {
            return false;
        }
        int i = 5;
        while (i < end && i < 7 && isDigit(code.charAt(i))) {
            i++;
        }
        return i == end || end - i == 4 && code.charAt(i) == 'x' && areDigits(code, i + 1, end);
    }

    /**
     * Whether the code can be an underlying cause of death: injuries by their external cause, no contact with services, no manifestation.
     */
    static boolean canUnderlie(final String code) {
        final char chapter = code.charAt(0);
        return switch (chapter) {
            case 'S', 'T', 'Z' -> false;
            case 'U' -> code.startsWith("U07.1") || code.startsWith("U07.2");
            default -> code.charAt(code.length() - 1) != '*';
        };
    }

    /**
     * R00–R99, I50, C80, Y10–Y34.
     */
    static boolean isIllDefined(final String code) {
        final int number = number(code);
        return switch (code.charAt(0)) {
            case 'R' -> true;
            case 'I' -> number == 50;
            case 'C' -> number == 80;
            case 'Y' -> number >= 10 && number <= 34;
            default -> false;
        };
    }

    /**
     * Whether the code occurs in a sex: C51–C58 and O00–O99 in women, C60–C63 in men (ICD-10 volume 2, categories limited to one sex).
     *
     * @param sexCode code of GB/T 2261.1; other codes than 1 and 2 admit everything
     */
    static boolean occursIn(final String code, final String sexCode) {
        final char chapter = code.charAt(0);
        final int number = number(code);
        final boolean female = chapter == 'O' || chapter == 'C' && number >= 51 && number <= 58;
        final boolean male = chapter == 'C' && number >= 60 && number <= 63;
        return !(female && "1".equals(sexCode) || male && "2".equals(sexCode));
    }

    private static int number(final String code) {
        return (code.charAt(1) - '0') * 10 + code.charAt(2) - '0';
    }

    private static boolean areDigits(final String text, final int start, final int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return start < end;
    }

    private static boolean isDigit(final char c) {
        return c >= '0' && c <= '9';
    }
}
