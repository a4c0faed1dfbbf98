// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.identity.BirthCertificateNumber;
import org.healthhub.core.identity.CreditCode;
import org.healthhub.core.identity.Divisions;
import org.healthhub.core.identity.HealthOrganizationCode;
import org.healthhub.core.identity.OrganizationCode;
import org.healthhub.core.problem.ProblemCode;

import java.util.List;

/**
 * Texts of a special form ({@link FieldFormat}).
 */
final class FormatReader implements ValueReader {

    private static final int MIDDLE_DOT = 0xb7;

    private final FieldFormat format;
    private final int length;
    private final FieldProblems problems;

    FormatReader(final Field field, final FieldProblems problems) {
        this.format = field.format();
        this.length = field.length();
        this.problems = problems;
    }

    @Override
    public Object read(final Object raw, final Findings findings) {
        final String source = RawText.of(raw);
        final String text = format == FieldFormat.PERSON_NAME ? name(source) : TextNormalizer.coded(source);
        if (TextNormalizer.isUnknown(text)) {
            return null;
        }
        final String value = switch (format) {
            case NONE, PERSON_NAME -> text;
            case USCC -> CreditCode.canonical(text);
            case ORGANIZATION_CODE -> OrganizationCode.canonical(text);
            case HEALTH_ORGANIZATION_CODE -> HealthOrganizationCode.canonical(text);
            case BIRTH_CERTIFICATE -> BirthCertificateNumber.canonical(text);
            case ICD10, ICD10_UNDERLYING -> IcdCode.canonical(text);
            case DIVISION -> text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
            case PHONE -> phone(text);
        };
        if (value == null || value.isEmpty()) {
            return null;
        }
        check(value, findings);
        TextReader.check(value, length, problems, findings);
        return value;
    }

    private void check(final String value, final Findings findings) {
        switch (format) {
            case NONE -> {
            }
            case USCC -> report(CreditCode.check(value), findings);
            case ORGANIZATION_CODE -> report(OrganizationCode.check(value), findings);
            case HEALTH_ORGANIZATION_CODE -> report(HealthOrganizationCode.check(value), findings);
            case BIRTH_CERTIFICATE -> report(BirthCertificateNumber.check(value), findings);
            case ICD10, ICD10_UNDERLYING -> icd(value, findings);
            case DIVISION -> division(value, findings);
            case PHONE -> {
                if (!isPhone(value)) {
                    problems.report(ProblemCode.PATTERN_MISMATCH, findings);
                }
            }
            case PERSON_NAME -> {
                if (hasDigit(value)) {
                    problems.report(ProblemCode.PATTERN_MISMATCH, findings);
                }
            }
        }
    }

    private void report(final List<ProblemCode> codes, final Findings findings) {
        for (int i = 0; i < codes.size(); i++) {
            problems.report(codes.get(i), findings);
        }
    }

    private void icd(final String value, final Findings findings) {
        if (!IcdCode.isForm(value)) {
            problems.report(ProblemCode.ICD_FORMAT, findings);
        } else if (format == FieldFormat.ICD10_UNDERLYING) {
            if (!IcdCode.canUnderlie(value)) {
                problems.report(ProblemCode.ICD_NOT_UNDERLYING, findings);
            } else if (IcdCode.isIllDefined(value)) {
                problems.report(ProblemCode.ICD_ILL_DEFINED, findings);
            }
        }
    }

    /**
     * Six digits (GB/T 2260) or twelve (statistics bureau). Only the province is compared: even the best county table is incomplete.
     */
    private void division(final String value, final Findings findings) {
        if (value.length() != 6 && value.length() != 12 || !areDigits(value, 0, value.length())) {
            problems.report(ProblemCode.PATTERN_MISMATCH, findings);
        } else if (!Divisions.standard().isProvince(value.substring(0, 2))) {
            problems.report(ProblemCode.CODE_UNKNOWN, findings);
        }
    }

    /**
     * A name keeps its characters; the look-alikes of the middle dot become it, and padding between ideographs goes.
     */
    private static String name(final String source) {
        final String text = TextNormalizer.text(source);
        StringBuilder name = null;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final boolean padding = c == ' ' && isIdeograph(text.codePointBefore(i)) && isIdeograph(text.codePointAt(i + 1));
            final boolean dot = isDot(c);
            if ((padding || dot) && name == null) {
                name = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (name != null && !padding) {
                name.append(dot ? (char) MIDDLE_DOT : c);
            }
        }
        return name == null ? text : name.toString();
    }

    private static boolean isDot(final char c) {
        return switch (c) {
            case '\u2022', '\u2027', '\u2219', '\u22c5', '\u25cf', '\u30fb', '\uff65' -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(final int c) {
        return c >= 0x3400 && Character.isIdeographic(c);
    }

    private static String phone(final String text) {
        final StringBuilder phone = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            switch (c) {
                case ' ', '(' -> {
                }
                case ')', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> phone.append('-');
                default -> phone.append(c);
            }
        }
        return phone.toString();
    }

    private static boolean isPhone(final String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '-' && !(c == '+' && i == 0)) {
                return false;
            }
        }
        return digits > 0;
    }

    private static boolean hasDigit(final String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areDigits(final String text, final int start, final int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
