// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

/**
 * Numbers that people key in when they have none. Only texts of digits are known here; words are {@link IdentityText}'s.
 */
final class Placeholders {
    private static final String ASCENDING = "123456789012345678";
    private static final String DUMMY = "110101190001010006";

    private Placeholders() {
    }

    /**
     * Whether a number of 15 or 18 characters is a placeholder: one repeated digit, for 15 digits also a repeated pair, 1234…, or a well-known dummy.
     */
    static boolean contains(final CharSequence number) {
        if (number.charAt(0) == number.charAt(2)) {
            return number.length() == ResidentNumber.LEGACY_LENGTH ? hasPeriod(number, 2) : hasPeriod(number, 1);
        }

        return number.charAt(0) == '1' && (startsSame(number, ASCENDING) || number.length() == DUMMY.length() && startsSame(number, DUMMY));
    }

    /**
     * Whether the text is nothing but zeros or nothing but nines, of any length.
     */
    static boolean isFiller(final String text) {
        final char first = text.charAt(0);
        return (first == '0' || first == '9') && hasPeriod(text, 1);
    }

    private static boolean hasPeriod(final CharSequence number, final int period) {
        for (int i = period; i < number.length(); i++) {
            if (number.charAt(i) != number.charAt(i - period)) {
                return false;
            }
        }

        return true;
    }

    private static boolean startsSame(final CharSequence number, final String longer) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) != longer.charAt(i)) {
                return false;
            }
        }

        return true;
    }
}
