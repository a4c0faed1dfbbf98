// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

/**
 * ASCII digits in a text.
 */
final class Digits {

    private Digits() {
    }

    static boolean isDigit(final char c) {
        return c >= '0' && c <= '9';
    }

    static boolean areDigits(final CharSequence text, final int from, final int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }

        return true;
    }

    /**
     * The number that the digits form; the caller has seen that they are digits.
     */
    static int value(final CharSequence text, final int from, final int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }

        return value;
    }
}
