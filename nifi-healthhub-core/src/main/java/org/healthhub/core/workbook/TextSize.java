// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

/**
 * How much room a text takes, in digits of the standard font.
 */
final class TextSize {

    /** From here on (CJK radicals, ideographs, full-width forms) a character is as wide as two digits. */
    private static final int FIRST_WIDE = 0x2e80;
    private static final String WIDE_PUNCTUATION = "“”‘’…—·≥≤−→√";
    /** Room that cell borders take. */
    private static final double PADDING = 1;

    private TextSize() {
    }

    static int width(final String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE || WIDE_PUNCTUATION.indexOf(c) >= 0 ? 2 : 1).sum();
    }

    /** Lines that the text takes in a column. */
    static int lines(final String text, final double columnWidth) {
        final double room = Math.max(2, columnWidth - PADDING);
        return text.lines().mapToInt(line -> Math.max(1, (int) Math.ceil(width(line) / room))).sum();
    }
}
