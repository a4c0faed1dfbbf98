// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/**
 * Well-formed numbers of nobody. The check digits are computed here and not by the core, so that the two can contradict each other.
 */
final class SampleNumbers {

    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_CHECKS = "10X98765432";
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CREDIT_BASE = 31;

    private SampleNumbers() {
    }

    /** GB 11643-1999: county, day of birth, sequence of three digits and check digit. */
    static String citizen(final String county, final LocalDate birth, final int sequence) {
        return withCheckDigit(county + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence));
    }

    /** Appends the check digit of ISO 7064 MOD 11-2 to 17 digits. */
    static String withCheckDigit(final String first17) {
        int sum = 0;
        for (int i = 0; i < CITIZEN_WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        return first17 + CITIZEN_CHECKS.charAt(sum % CITIZEN_CHECKS.length());
    }

    /** A sequence of the sex that is no special one: not 000, not of a centenarian, not as a spreadsheet leaves it. */
    static int sequence(final RandomGenerator random, final boolean male) {
        final int sequence = 2 * (1 + random.nextInt(440)) + (male ? 1 : 0);
        return sequence % 100 == 0 ? sequence + 2 : sequence;
    }

    /** GB 11714: eight digits and a check character. */
    static String organization(final RandomGenerator random) {
        final String body = "%08d".formatted(10_000_000 + random.nextInt(80_000_000));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ORGANIZATION_WEIGHTS[i];
        }
        final int check = 11 - sum % 11;
        return body + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
    }

    /** GB 32100 code of a public institution (12) registered in a county. */
    static String credit(final RandomGenerator random, final String county) {
        String organization = organization(random);
        while (organization.endsWith("X")) {
            organization = organization(random);
        }
        final String body = "12" + county + organization;
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % CREDIT_BASE;
        }
        return body + CREDIT_ALPHABET.charAt((CREDIT_BASE - sum % CREDIT_BASE) % CREDIT_BASE);
    }

    /** WS 218: organisation code, division, economic type, kind, management class. */
    static String healthOrganization(final RandomGenerator random, final String county) {
        return organization(random) + county + "11" + "A100" + "1";
    }

    /** Birth certificate issued in Shaanxi. */
    static String birthCertificate(final RandomGenerator random) {
        return (char) ('A' + random.nextInt(26)) + "61%07d".formatted(random.nextInt(10_000_000));
    }

    static String digits(final RandomGenerator random, final int length) {
        final StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
