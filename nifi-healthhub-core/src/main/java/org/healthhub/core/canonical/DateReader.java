// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

/**
 * Dates (D) and moments (T). A moment given as a date is its midnight; a date given as a moment loses the time of day.
 */
final class DateReader implements ValueReader {

    private final boolean moment;
    private final DateParser dates;
    private final FieldProblems problems;

    DateReader(final boolean moment, final DateParser dates, final FieldProblems problems) {
        this.moment = moment;
        this.dates = dates;
        this.problems = problems;
    }

    @Override
    public Object read(final Object raw, final Findings findings) {
        final long packed = dates.parse(raw);
        if (packed >= 0) {
            return text(raw, packed);
        }
        if (packed != DateParser.ABSENT) {
            problems.report(DateParser.problem(packed), findings);
        }
        return null;
    }

    /**
     * Reads a value again whose date is known not to be a placeholder.
     */
    String readGenuine(final Object raw) {
        final long packed = dates.parseGenuine(raw);
        return packed < 0 ? null : text(raw, packed);
    }

    private String text(final Object raw, final long packed) {
        if (raw instanceof String text && isCanonical(text)) {
            return text;
        }
        return moment ? DateParser.dateTimeText(packed) : DateParser.dateText(packed);
    }

    /**
     * Whether a text that is a date is written in canonical form.
     */
    private boolean isCanonical(final String text) {
        return text.length() == (moment ? 19 : 10) && text.charAt(4) == '-' && text.charAt(7) == '-'
                && (!moment || text.charAt(10) == ' ' && text.charAt(13) == ':' && text.charAt(16) == ':' && !text.startsWith("24", 11)) && isAscii(text);
    }

    private static boolean isAscii(final String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ':') {
                return false;
            }
        }
        return true;
    }
}
