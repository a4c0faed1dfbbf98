// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * The rules of the numbers with an address code, a birth date, a sequence and (but for the 15-digit form) a MOD 11-2 check digit: citizen number
 * (GB 11643-1999 and -1989), residence permit of Hong Kong, Macau and Taiwan residents (2018), foreign permanent-resident card of 2023. Judging
 * allocates nothing. Immutable.
 */
final class ResidentNumber {
    static final int LENGTH = 18;
    static final int LEGACY_LENGTH = 15;
    static final int FIRST_YEAR = 1800;

    private static final int OLDEST_AGE = 120;
    /** 71 and 81 to 83 never begin a citizen number. */
    private static final int LAST_CITIZEN_PROVINCE = 65;
    /** Sequences of the 15-digit form kept for people who were already a hundred years old. */
    private static final int FIRST_CENTENARIAN_SEQUENCE = 996;

    private static final long CHECK_DIGIT = Findings.of(ProblemCode.ID_CHECK_DIGIT);
    private static final long PROVINCE_UNKNOWN = Findings.of(ProblemCode.ID_PROVINCE_UNKNOWN);
    private static final long BIRTH_DATE = Findings.of(ProblemCode.ID_BIRTH_DATE);
    private static final long BIRTH_FUTURE = Findings.of(ProblemCode.ID_BIRTH_FUTURE);
    private static final long RESIDENCE_REGION = Findings.of(ProblemCode.ID_RESIDENCE_REGION);
    private static final long FOREIGN_PLACE = Findings.of(ProblemCode.ID_FOREIGN_PLACE);
    private static final long FOREIGN_NATIONALITY = Findings.of(ProblemCode.ID_FOREIGN_NATIONALITY);
    private static final long COUNTY_ABOLISHED = Findings.of(ProblemCode.ID_COUNTY_ABOLISHED);
    private static final long COUNTY_NOT_IN_FORCE = Findings.of(ProblemCode.ID_COUNTY_NOT_IN_FORCE);
    private static final long COUNTY_UNKNOWN = Findings.of(ProblemCode.ID_COUNTY_UNKNOWN);
    private static final long REGION_NOT_COUNTY = Findings.of(ProblemCode.ID_REGION_NOT_COUNTY);
    private static final long SEQUENCE_ZERO = Findings.of(ProblemCode.ID_SEQUENCE_ZERO);
    private static final long EXCEL_TRUNCATED = Findings.of(ProblemCode.ID_EXCEL_TRUNCATED);
    private static final long AGE_IMPLAUSIBLE = Findings.of(ProblemCode.ID_AGE_IMPLAUSIBLE);
    private static final long PLACEHOLDER = Findings.of(ProblemCode.ID_PLACEHOLDER);

    private final Divisions divisions;

    ResidentNumber(final Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * The kind that the form alone shows.
     *
     * @return {@link DocumentKind#UNKNOWN} when the text is neither 15 digits nor 17 digits with a digit or X
     */
    static DocumentKind kind(final CharSequence text) {
        if (isLegacyForm(text)) {
            return DocumentKind.CITIZEN_ID_15;
        }
        if (!isCurrentForm(text)) {
            return DocumentKind.UNKNOWN;
        }

        final char first = text.charAt(0);
        if (first == '9') {
            return DocumentKind.FOREIGN_PR_2023;
        }

        return first == '8' && text.charAt(1) >= '1' && text.charAt(1) <= '3' ? DocumentKind.RESIDENCE_PERMIT : DocumentKind.CITIZEN_ID;
    }

    static boolean isCurrentForm(final CharSequence text) {
        return text.length() == LENGTH && Digits.areDigits(text, 0, LENGTH - 1) && (Digits.isDigit(text.charAt(LENGTH - 1)) || text.charAt(LENGTH - 1) == 'X');
    }

    static boolean isLegacyForm(final CharSequence text) {
        return text.length() == LEGACY_LENGTH && Digits.areDigits(text, 0, LEGACY_LENGTH);
    }

    /**
     * The 18-character form of a 15-digit number.
     *
     * @return the argument itself when it can be no citizen number: no such province, no such day, or a placeholder
     */
    static String upgrade(final String legacy) {
        final int year = legacyYear(legacy);
        if (!isCitizenProvince(Divisions.standard(), legacy) || !isDay(year, Digits.value(legacy, 8, 10), Digits.value(legacy, 10, 12)) || Placeholders.contains(legacy)) {
            return legacy;
        }

        final String body = legacy.substring(0, 6) + year / 100 + legacy.substring(6);
        return body + CheckDigits.mod112(body);
    }

    /**
     * All findings about a number.
     *
     * @param number text of one of the two forms
     * @param kind the rules to apply: CITIZEN_ID_15 for 15 digits, one of CITIZEN_ID, RESIDENCE_PERMIT and FOREIGN_PR_2023 for 18 characters
     */
    long judge(final CharSequence number, final DocumentKind kind, final LocalDate today) {
        if (Placeholders.contains(number)) {
            return PLACEHOLDER;
        }

        return kind == DocumentKind.CITIZEN_ID_15 ? judgeLegacy(number, today) : judgeCurrent(number, kind, today);
    }

    static LocalDate birthDate(final CharSequence number) {
        return number.length() == LENGTH
                ? LocalDate.of(Digits.value(number, 6, 10), Digits.value(number, 10, 12), Digits.value(number, 12, 14))
                : LocalDate.of(legacyYear(number), Digits.value(number, 8, 10), Digits.value(number, 10, 12));
    }

    static Sex sex(final CharSequence number) {
        final int sequence = number.charAt(number.length() == LENGTH ? LENGTH - 2 : LEGACY_LENGTH - 1) - '0';
        return sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private long judgeLegacy(final CharSequence number, final LocalDate today) {
        final int year = legacyYear(number);
        long findings = address(number, year);
        findings |= birth(year, Digits.value(number, 8, 10), Digits.value(number, 10, 12), today);
        if (Digits.value(number, 12, 15) == 0) {
            findings |= SEQUENCE_ZERO;
        }

        return findings;
    }

    private long judgeCurrent(final CharSequence number, final DocumentKind kind, final LocalDate today) {
        final int year = Digits.value(number, 6, 10);
        long findings = switch (kind) {
            case RESIDENCE_PERMIT -> residence(number);
            case FOREIGN_PR_2023 -> foreign(number);
            default -> address(number, year);
        };
        findings |= birth(year, Digits.value(number, 10, 12), Digits.value(number, 12, 14), today);
        if (Digits.value(number, 14, 17) == 0) {
            findings |= SEQUENCE_ZERO;
        }
        if (number.charAt(15) == '0' && number.charAt(16) == '0' && number.charAt(17) == '0') {
            findings |= EXCEL_TRUNCATED;
        }
        if (CheckDigits.mod112(number) != number.charAt(LENGTH - 1)) {
            findings |= CHECK_DIGIT;
        }

        return findings;
    }

    private long address(final CharSequence number, final int birthYear) {
        if (!isCitizenProvince(divisions, number)) {
            return PROVINCE_UNKNOWN;
        }

        final int code = Digits.value(number, 0, 6);
        return switch (divisions.status(code)) {
            case CURRENT, NOT_COVERED -> Findings.NONE;
            case UNKNOWN -> COUNTY_UNKNOWN;
            case NOT_COUNTY -> REGION_NOT_COUNTY;
            // Birth before the code's first year is normal: adults were numbered decades after their birth. Birth after its last year is not.
            case ABOLISHED -> birthYear > divisions.lastYear(code) ? COUNTY_ABOLISHED | COUNTY_NOT_IN_FORCE : COUNTY_ABOLISHED;
        };
    }

    private static boolean isCitizenProvince(final Divisions divisions, final CharSequence number) {
        final int province = Digits.value(number, 0, 2);
        return province <= LAST_CITIZEN_PROVINCE && divisions.isProvince(province);
    }

    private static long residence(final CharSequence number) {
        final int code = Digits.value(number, 0, 6);
        return code == 810000 || code == 820000 || code == 830000 ? Findings.NONE : RESIDENCE_REGION;
    }

    private long foreign(final CharSequence number) {
        long findings = Findings.NONE;
        if (!divisions.isProvince(Digits.value(number, 1, 3))) {
            findings |= FOREIGN_PLACE;
        }
        if (!Countries.isForeign(Digits.value(number, 3, 6))) {
            findings |= FOREIGN_NATIONALITY;
        }

        return findings;
    }

    /**
     * Findings about a birth date, also for documents with another layout.
     */
    static long birth(final int year, final int month, final int day, final LocalDate today) {
        if (!isDay(year, month, day)) {
            return BIRTH_DATE;
        }

        final int elapsed = today.getYear() * 10000 + today.getMonthValue() * 100 + today.getDayOfMonth() - (year * 10000 + month * 100 + day);
        if (elapsed < 0) {
            return BIRTH_FUTURE;
        }

        return elapsed / 10000 > OLDEST_AGE ? AGE_IMPLAUSIBLE : Findings.NONE;
    }

    private static boolean isDay(final int year, final int month, final int day) {
        return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static int legacyYear(final CharSequence legacy) {
        return (Digits.value(legacy, 12, 15) >= FIRST_CENTENARIAN_SEQUENCE ? 1800 : 1900) + Digits.value(legacy, 6, 8);
    }
}
