// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of the documents that are no {@link ResidentNumber}. Stateless.
 */
final class DocumentForms {
    private static final Pattern FOREIGN_2017 = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern HK_MACAU = Pattern.compile("([HM][0-9]{8})(?:[0-9]{2})?|((?:HA|MA)[0-9]{7})");
    private static final Pattern TAIWAN_WITH_ISSUE = Pattern.compile("([0-9]{8})\\([0-9]{1,2}\\)");
    private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}|[0-9]{10}|[0-9]{8}\\([0-9]{1,2}\\)");
    private static final Pattern CHINESE_PASSPORT = Pattern.compile("E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|G[0-9]{8}|(?:SE|DE|PE)[0-9]{7}");
    private static final Pattern FOREIGN_PASSPORT = Pattern.compile("(?=.{6,9}$)[A-Z]{1,3}[0-9]{5,8}");
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,12}");
    private static final Pattern MILITARY = Pattern.compile("[\\u4e00-\\u9fff]{1,4}字?第?[0-9]{6,8}号?");
    private static final Pattern BIRTH_CERTIFICATE = Pattern.compile("[A-Z][0-9]{9}");
    private static final Pattern FIRST_BIRTH_CERTIFICATE = Pattern.compile("[0-9]{9}");
    private static final Pattern MASKED = Pattern.compile(".*(?:[*●•∗■#]|[X\\u00d7]{4}).*");
    private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?E\\+?[0-9]{1,2}");

    private static final long FORMAT = Findings.of(ProblemCode.ID_FORMAT);
    private static final long CHECK_DIGIT = Findings.of(ProblemCode.ID_CHECK_DIGIT);
    private static final long FOREIGN_PLACE = Findings.of(ProblemCode.ID_FOREIGN_PLACE);
    private static final long FOREIGN_NATIONALITY = Findings.of(ProblemCode.ID_FOREIGN_NATIONALITY);
    private static final long BIRTH_CERT_FORMAT = Findings.of(ProblemCode.BIRTH_CERT_FORMAT);
    private static final long BIRTH_CERT_NOT_LOCAL = Findings.of(ProblemCode.BIRTH_CERT_NOT_LOCAL);
    private static final int SHAANXI = 61;

    private DocumentForms() {
    }

    static boolean isMasked(final String text) {
        return MASKED.matcher(text).matches();
    }

    /**
     * Whether a spreadsheet wrote the number as a power of ten.
     */
    static boolean isExponent(final String text) {
        return EXPONENT.matcher(text).matches();
    }

    static boolean isForeign2017(final String text) {
        return FOREIGN_2017.matcher(text).matches();
    }

    static boolean isHkMacau(final String text) {
        return HK_MACAU.matcher(text).matches();
    }

    /**
     * Whether the text is a Taiwan permit and can hardly be anything else.
     */
    static boolean isTaiwanWithIssue(final String text) {
        return TAIWAN_WITH_ISSUE.matcher(text).matches();
    }

    static boolean isTaiwan(final String text) {
        return TAIWAN.matcher(text).matches();
    }

    static boolean isChinesePassport(final String text) {
        return CHINESE_PASSPORT.matcher(text).matches();
    }

    static boolean isForeignPassport(final String text) {
        return FOREIGN_PASSPORT.matcher(text).matches();
    }

    static boolean isPassport(final String text) {
        return PASSPORT.matcher(text).matches();
    }

    static boolean isMilitary(final String text) {
        return MILITARY.matcher(text).matches();
    }

    /**
     * Whether the text has the form of the second and later editions of the birth certificate with the code of a province.
     */
    static boolean isBirthCertificate(final String text, final Divisions divisions) {
        return BIRTH_CERTIFICATE.matcher(text).matches() && divisions.isProvince(Digits.value(text, 1, 3));
    }

    /**
     * 出生医学证明 number: one letter and nine digits of which the first two are the province; the first edition (1996) had nine digits only.
     */
    static long birthCertificate(final String text, final Divisions divisions) {
        if (FIRST_BIRTH_CERTIFICATE.matcher(text).matches()) {
            return Findings.NONE;
        }
        if (!isBirthCertificate(text, divisions)) {
            return BIRTH_CERT_FORMAT;
        }

        return Digits.value(text, 1, 3) == SHAANXI ? Findings.NONE : BIRTH_CERT_NOT_LOCAL;
    }

    /**
     * Foreign permanent-resident card of 2017: nationality (3 letters), place (4), YYMMDD (6), sequence (1), check digit of ICAO 9303.
     */
    static long foreign2017(final String text, final Divisions divisions, final LocalDate today) {
        if (!isForeign2017(text)) {
            return FORMAT;
        }

        long findings = ResidentNumber.birth(year2017(text, today), Digits.value(text, 9, 11), Digits.value(text, 11, 13), today);
        if (!Countries.isForeign(text.substring(0, 3))) {
            findings |= FOREIGN_NATIONALITY;
        }
        if (!divisions.isProvince(Digits.value(text, 3, 5))) {
            findings |= FOREIGN_PLACE;
        }
        if (CheckDigits.icao(text, 14) != text.charAt(14)) {
            findings |= CHECK_DIGIT;
        }

        return findings;
    }

    static LocalDate birthDate2017(final String text, final LocalDate today) {
        return LocalDate.of(year2017(text, today), Digits.value(text, 9, 11), Digits.value(text, 11, 13));
    }

    static Sex sex2017(final String text) {
        return (text.charAt(13) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * The permit's number without the count of its re-issues, which is no part of it.
     */
    static String withoutIssue(final String text) {
        final Matcher hkMacau = HK_MACAU.matcher(text);
        if (hkMacau.matches()) {
            return hkMacau.group(1) == null ? hkMacau.group(2) : hkMacau.group(1);
        }

        final Matcher taiwan = TAIWAN_WITH_ISSUE.matcher(text);
        return taiwan.matches() ? taiwan.group(1) : text;
    }

    /**
     * The card has no century: the latest one that does not lie in the future is meant.
     */
    private static int year2017(final String text, final LocalDate today) {
        final int yearOfCentury = Digits.value(text, 7, 9);
        final int monthAndDay = Digits.value(text, 9, 13);
        final boolean past = (2000 + yearOfCentury) * 10000 + monthAndDay <= today.getYear() * 10000 + today.getMonthValue() * 100 + today.getDayOfMonth();
        return (past ? 2000 : 1900) + yearOfCentury;
    }
}
