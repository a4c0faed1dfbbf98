// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Makes well-formed citizen numbers for samples and tests. The numbers are computed, not taken from anybody; that somebody holds the same number can
 * not be ruled out, so they belong in test systems only.
 */
public final class SyntheticIdentity {
    private static final int LAST_SEQUENCE = 999;

    private SyntheticIdentity() {
    }

    /**
     * A citizen number with its right check digit (GB 11643-1999).
     *
     * @param county six digits, first two from 11 to 65; not checked against any table, so that numbers of unknown counties can be made
     * @param birth birth date, years 1800 to 9999
     * @param sequence 0 to 999; odd is male, even is female, 0 is suspect to the rules
     * @return 18 characters
     * @throws IllegalArgumentException when an argument lies outside those bounds
     */
    public static String citizenId(final String county, final LocalDate birth, final int sequence) {
        Objects.requireNonNull(birth, "birth");
        if (county.length() != 6 || !Digits.areDigits(county, 0, 6)) {
            throw new IllegalArgumentException("A county code has six digits");
        }
        if (birth.getYear() < ResidentNumber.FIRST_YEAR || birth.getYear() > 9999) {
            throw new IllegalArgumentException("A birth year lies between 1800 and 9999");
        }
        if (sequence < 0 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("A sequence lies between 0 and 999");
        }

        final int date = birth.getYear() * 10000 + birth.getMonthValue() * 100 + birth.getDayOfMonth();
        final String body = county + date + Integer.toString(sequence + 1000).substring(1);
        return body + checkDigit(body);
    }

    /**
     * The check digit of ISO 7064 MOD 11-2 as in citizen numbers, residence permits and the foreign card of 2023.
     *
     * @param first17 a text that begins with 17 digits; what follows them is ignored
     * @return a digit or X
     * @throws IllegalArgumentException when it does not
     */
    public static char checkDigit(final CharSequence first17) {
        if (first17.length() < ResidentNumber.LENGTH - 1 || !Digits.areDigits(first17, 0, ResidentNumber.LENGTH - 1)) {
            throw new IllegalArgumentException("17 digits expected");
        }

        return CheckDigits.mod112(first17);
    }
}
