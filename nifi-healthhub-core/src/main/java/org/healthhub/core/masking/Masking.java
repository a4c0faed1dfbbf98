// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Sensitivity;

import java.util.regex.Pattern;

/**
 * Masks values as they were observed at a source: they may be wrong in any way, stand in the wrong column or hold more than they should. Stateless and
 * thread-safe; never throws.
 */
public final class Masking {

    private static final char STAR = '*';
    private static final String HIDDEN = "***";
    /** Longer values are cut: nobody needs more of them to find the fault. */
    private static final int LONGEST = 60;
    /** What may be a number of a person wherever it stands: at least seven digits, also spaced, full-width or with an X at the end. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[\\s-]?\\p{Nd}){6,}[XxＸｘ]?");
    /** A day, perhaps with a time: no number of a person, in a field that holds days of no person. */
    private static final Pattern DATE = Pattern.compile("\\s*(?:19|20)\\d{2}[-/.年]?\\d{1,2}[-/.月]?\\d{1,2}日?(?:[ T]?\\d{1,2}:?\\d{2}(?::?\\d{2})?(?:\\.\\d+)?)?\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d{2}");
    private static final int LONG_PERSON_NUMBER = 12;
    private static final int SHORT_PERSON_NUMBER = 8;
    private static final int MOBILE = 11;
    private static final int AREA_AND_MORE = 10;

    private Masking() {
    }

    /**
     * Masks the value of a field.
     *
     * @param field field of the catalogue that the value is meant for
     * @param value the value as text, or {@code null}
     * @return masked value, the same when there is nothing to hide; {@code null} for {@code null}
     */
    public static String mask(final Field field, final String value) {
        final Sensitivity sensitivity = sensitivity(field);
        final boolean moment = field.type() == FieldType.D || field.type() == FieldType.T;
        return sensitivity == Sensitivity.NONE && moment && value != null && DATE.matcher(value).matches() ? value : mask(sensitivity, value);
    }

    /**
     * What the values of a field tell: what the catalogue says, or, where it says nothing, what the field's part in a person's identity says.
     */
    public static Sensitivity sensitivity(final Field field) {
        if (field.sensitivity() != Sensitivity.NONE) {
            return field.sensitivity();
        }
        final Sensitivity byFormat = switch (field.format()) {
            case PHONE -> Sensitivity.PHONE;
            case PERSON_NAME -> Sensitivity.NAME;
            case ICD10, ICD10_UNDERLYING -> Sensitivity.HEALTH;
            case BIRTH_CERTIFICATE -> Sensitivity.PERSON_NUMBER;
            case NONE, USCC, ORGANIZATION_CODE, HEALTH_ORGANIZATION_CODE, DIVISION -> Sensitivity.NONE;
        };
        return field.role().map(role -> ofRole(role.kind(), byFormat)).orElse(byFormat);
    }

    private static Sensitivity ofRole(final RoleKind role, final Sensitivity other) {
        return switch (role) {
            case ID_NUMBER -> Sensitivity.IDENTITY_NUMBER;
            case NAME -> Sensitivity.NAME;
            case BIRTH_DATE -> Sensitivity.BIRTH_DATE;
            case ID_TYPE, SEX -> other;
        };
    }

    /**
     * Masks a value by its sensitivity.
     *
     * @param value the value as text, or {@code null}
     */
    public static String mask(final Sensitivity sensitivity, final String value) {
        if (value == null || value.isBlank()) {
            return value;
        }
        final String text = value.strip();
        return switch (sensitivity) {
            case NONE -> cut(LONG_NUMBER.matcher(text).replaceAll(number -> ends(number.group(), 1, 1)));
            case NAME -> cut(NameMask.mask(text));
            case IDENTITY_NUMBER -> cut(ends(text, 1, 1));
            case PHONE -> cut(DIGITS.matcher(text).replaceAll(digits -> phone(digits.group())));
            case ADDRESS -> AddressMask.mask(text);
            case BIRTH_DATE -> cut(date(text));
            case PERSON_NUMBER -> cut(personNumber(text));
            case HEALTH, FREE_TEXT -> HIDDEN;
        };
    }

    /** Keeps characters at both ends; a text too short for that is hidden. The number of stars is the number of hidden characters. */
    private static String ends(final String text, final int first, final int last) {
        final int[] characters = text.codePoints().toArray();
        if (characters.length < 2 * (first + last)) {
            return stars(characters.length);
        }
        return new String(characters, 0, first) + stars(characters.length - first - last) + new String(characters, characters.length - last, last);
    }

    private static String personNumber(final String text) {
        final int length = text.codePointCount(0, text.length());
        if (length >= LONG_PERSON_NUMBER) {
            return ends(text, 4, 2);
        }
        return length >= SHORT_PERSON_NUMBER ? ends(text, 2, 2) : ends(text, 1, 1);
    }

    /** 138****8000; of a long number with area code its first three digits; of a shorter one only the last two. */
    private static String phone(final String digits) {
        if (digits.length() == MOBILE) {
            return digits.substring(0, 3) + stars(4) + digits.substring(7);
        }
        if (digits.length() >= AREA_AND_MORE) {
            return ends(digits, 3, 2);
        }
        return digits.length() <= 4 ? digits.startsWith("0") ? digits : stars(digits.length()) : stars(digits.length() - 2) + digits.substring(digits.length() - 2);
    }

    /** Only the year, and only where the value begins with one. Signs between the parts stay, words do not. */
    private static String date(final String text) {
        final boolean year = text.length() >= 6 && YEAR.matcher(text).region(0, 4).matches();
        final StringBuilder masked = new StringBuilder(year ? text.substring(0, 4) : "");
        text.substring(masked.length()).codePoints().forEach(c -> {
            if ((Character.isLetterOrDigit(c) || Character.isIdeographic(c)) && "年月日时分秒TZ".indexOf(c) < 0) {
                masked.append(STAR);
            } else {
                masked.appendCodePoint(c);
            }
        });
        return masked.toString();
    }

    static String stars(final int count) {
        return String.valueOf(STAR).repeat(count);
    }

    private static String cut(final String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
