// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

/**
 * Check characters of the documents.
 */
final class CheckDigits {
    private static final int[] MOD_11_2_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String MOD_11_2_CHARACTERS = "10X98765432";
    private static final int[] ICAO_WEIGHTS = {7, 3, 1};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CheckDigits() {
    }

    /**
     * ISO 7064:1983 MOD 11-2 over the first 17 digits (GB 11643-1999).
     */
    static char mod112(final CharSequence number) {
        int sum = 0;
        for (int i = 0; i < MOD_11_2_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * MOD_11_2_WEIGHTS[i];
        }

        return MOD_11_2_CHARACTERS.charAt(sum % 11);
    }

    /**
     * Weights 7-3-1 modulo 10 over the first {@code length} digits and capital letters (ICAO Doc 9303-3, 4.9; A = 10).
     */
    static char icao(final CharSequence number, final int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Character.digit(number.charAt(i), Character.MAX_RADIX) * ICAO_WEIGHTS[i % ICAO_WEIGHTS.length];
        }

        return (char) ('0' + sum % 10);
    }

    /**
     * The check character of GB 11714-1997 over the eight digits and capital letters from {@code from} on.
     */
    static char organization(final CharSequence code, final int from) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(from + i), Character.MAX_RADIX) * ORGANIZATION_WEIGHTS[i];
        }

        return switch (11 - sum % 11) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + 11 - sum % 11);
        };
    }

    /**
     * Whether every character belongs to the 31 of GB 32100-2015 (no I, O, S, V, Z).
     */
    static boolean areCreditCharacters(final CharSequence code) {
        return code.chars().allMatch(c -> CREDIT_ALPHABET.indexOf(c) >= 0);
    }

    /**
     * The check character of GB 32100-2015 over the first 17 characters.
     */
    static char credit(final CharSequence code) {
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * CREDIT_WEIGHTS[i];
        }

        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
