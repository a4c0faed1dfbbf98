// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import java.text.Normalizer;
import java.util.Set;

/**
 * The one written form of an identity number. Stateless.
 */
public final class IdentityText {
    private static final Set<String> ABSENCE_WORDS = Set.of("空", "空白", "婴儿", "新生儿", "婴幼儿", "待补", "待补充", "待核实", "其他", "其它", "NULL", "(NULL)", "[NULL]", "NONE", "NIL", "NAN", "NA",
            "N/A", "N.A.", "UNKNOWN", "UNK", "UNDEFINED", "EMPTY", "\\N", "/", "//", "\\", "、", ".", "。", "?", "??");
    /** First characters of the many ways to say none, not yet, unknown, for the time being not, refused, missing. */
    private static final String ABSENCE_BEGINNINGS = "无無未不暂没拒缺";
    private static final String X_LOOK_ALIKES = "\u00d7\u0425\u0445\u03a7\u03c7\u2715\u2716\u2a09\u2a2f\u2573";

    private IdentityText() {
    }

    /**
     * The canonical form of an identity number: NFKC (full-width forms), every invisible character removed wherever it stands (white space, NBSP, BOM,
     * zero-width characters, controls), leading apostrophes of spreadsheets removed, Latin letters in upper case, the look-alikes of X behind 17 digits
     * replaced by X, and a 15-digit citizen number with a real province and birth date completed to 18 characters (GB 11643-1999; century 19, for the
     * sequences 996 to 999 century 18). Idempotent; never throws.
     *
     * @param raw any text, or null
     * @return null for null, for text without a visible character and for a word that says that there is no number
     */
    public static String canonical(final CharSequence raw) {
        final String text = clean(raw);
        if (text.isEmpty() || isAbsence(text)) {
            return null;
        }

        return ResidentNumber.isLegacyForm(text) ? ResidentNumber.upgrade(text) : text;
    }

    /**
     * {@link #canonical(CharSequence)} without the steps that look at the number's meaning.
     *
     * @return the empty string when nothing visible is left
     */
    static String clean(final CharSequence raw) {
        if (raw == null) {
            return "";
        }

        String text = raw.toString();
        if (isClean(text)) {
            return text;
        }

        // Removing a character can bring two together that NFKC composes, so one pass is not always enough; every further pass shortens the text.
        String before;
        do {
            before = text;
            text = withX(strip(Normalizer.normalize(before, Normalizer.Form.NFKC)));
        } while (!text.equals(before));

        return text;
    }

    static boolean isAbsence(final String text) {
        if (Digits.isDigit(text.charAt(0))) {
            return false;
        }

        return ABSENCE_WORDS.contains(text) || isDashes(text) || ABSENCE_BEGINNINGS.indexOf(text.charAt(0)) >= 0 && text.codePoints().noneMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isClean(final String text) {
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }

        return true;
    }

    private static String strip(final String text) {
        final StringBuilder stripped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            final int c = text.codePointAt(i);
            if (isInvisible(c) || stripped.isEmpty() && isApostrophe(c)) {
                continue;
            }
            stripped.appendCodePoint(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        }

        return stripped.toString();
    }

    private static boolean isInvisible(final int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return true;
        }

        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> isBlankMark(c);
        };
    }

    /**
     * Letters, marks and symbols by category that nevertheless show nothing: joiners, fillers, variation selectors, the empty Braille cell.
     */
    private static boolean isBlankMark(final int c) {
        return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c >= 0x180b && c <= 0x180f || c == 0x2800 || c == 0x3164
                || c >= 0xfe00 && c <= 0xfe0f || c == 0xffa0 || c >= 0xe0100 && c <= 0xe01ef;
    }

    private static boolean isApostrophe(final int c) {
        return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x2032 || c == 0x00b4;
    }

    private static String withX(final String text) {
        final int last = ResidentNumber.LENGTH - 1;
        if (text.length() != ResidentNumber.LENGTH || X_LOOK_ALIKES.indexOf(text.charAt(last)) < 0 || !Digits.areDigits(text, 0, last)) {
            return text;
        }

        return text.substring(0, last) + 'X';
    }

    private static boolean isDashes(final String text) {
        return text.chars().allMatch(c -> c == '-' || c == '_' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2212 || c == 0x2500 || c == 0x4e00);
    }
}
