// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The canonical form of text. Stateless and thread-safe; no method throws on any input, and each gives its own result back unchanged.
 *
 * <p>Policy:
 * <ul>
 * <li>Free text and names ({@link #text}, {@link #longText}) keep every visible character as it is: no compatibility folding, because NFKC would replace
 * rare ideographs of names, units and superscripts by others. The middle dot {@code ·} of names is kept. Invisible characters (controls, zero-width
 * characters, byte order marks, fillers) are removed wherever they stand; white space of every kind is trimmed at both ends and is one space inside.</li>
 * <li>Codes, numbers and dates ({@link #coded}) are folded by NFKC besides, so that full-width digits and letters become ASCII, and lose the leading
 * apostrophe with which spreadsheets mark text.</li>
 * <li>What can not be recovered is not hidden: U+FFFD stays, a lone surrogate becomes U+FFFD, and {@link #isGarbled} tells.</li>
 * </ul>
 */
public final class TextNormalizer {

    private static final char REPLACEMENT = '\uFFFD';
    private static final Set<String> NULL_MARKS = Set.of("NULL", "(NULL)", "<NULL>", "[NULL]", "NIL", "N/A", "#N/A", "NAN", "NA", "\\N", "/", "\\", "-", "--", "---",
            "\u2014", "\u2014\u2014", "\u2013", "\u2015", "\u2015\u2015", "UNDEFINED");
    private static final Set<String> UNKNOWN_WORDS = Set.of("不详", "未知", "不明", "无", "未查", "未填", "未填写", "不清楚", "不知道", "未提供", "暂无", "没有", "空", "缺失", "UNKNOWN",
            "NONE");
    private static final int LONGEST_WORD = 9;

    private TextNormalizer() {
    }

    /**
     * One-line text: names, addresses, descriptions.
     *
     * @param raw any text, or {@code null}
     * @return canonical text, the same object when it is canonical already; empty when nothing visible is left
     */
    public static String text(final CharSequence raw) {
        if (raw == null) {
            return "";
        }
        final String text = raw.toString();
        return isPlain(text) ? text : visible(text, false);
    }

    /**
     * Text of several lines: as {@link #text}, but line breaks stay (as U+000A) and inner spaces are not gathered.
     *
     * @param raw any text, or {@code null}
     * @return canonical text; empty when nothing visible is left
     */
    public static String longText(final CharSequence raw) {
        if (raw == null) {
            return "";
        }
        final String text = raw.toString();
        return isPlain(text) ? text : visible(text, true);
    }

    /**
     * Codes, identifiers, numbers and dates.
     *
     * @param raw any text, or {@code null}
     * @return canonical text; empty when nothing visible is left
     */
    public static String coded(final CharSequence raw) {
        if (raw == null) {
            return "";
        }
        final String text = raw.toString();
        if (isFolded(text)) {
            return text;
        }
        String before;
        String folded = text;
        // Removing an invisible character can bring together what NFKC composes, and NFKC can give a space: repeat until nothing changes.
        do {
            before = folded;
            folded = withoutApostrophe(visible(Normalizer.normalize(visible(before, false), Normalizer.Form.NFKC), false));
        } while (!folded.equals(before));
        return folded;
    }

    /**
     * The form under which local spellings of codes and names of source columns are compared: {@link #coded}, upper case, no white space at all.
     *
     * @param raw any text, or {@code null}
     * @return key for look-ups; empty when nothing visible is left
     */
    public static String spelling(final CharSequence raw) {
        String before;
        String key = raw == null ? "" : raw.toString();
        do {
            before = key;
            key = withoutSpaces(coded(key).toUpperCase(Locale.ROOT));
        } while (!key.equals(before));
        return key;
    }

    /**
     * Whether the text stands for an empty cell whatever the field: {@code NULL}, {@code N/A}, {@code -}, {@code /}, {@code \N} …
     * (identity-and-codes.md §4.12).
     *
     * @param text canonical text
     */
    public static boolean isNullMark(final String text) {
        final int length = text.length();
        if (length == 0) {
            return true;
        }
        return length <= LONGEST_WORD && mayBeMark(text.charAt(0)) && NULL_MARKS.contains(text.toUpperCase(Locale.ROOT));
    }

    /**
     * Whether the text says that the value is unknown: a null mark, or 不详, 未知, 无 … In free text such a word is a statement and stays; in a typed or
     * formatted field, and in a coded one whose value domain does not know the word, it means that there is no value.
     *
     * @param text canonical text
     */
    public static boolean isUnknown(final String text) {
        return isNullMark(text) || text.length() <= LONGEST_WORD && mayBeWord(text.charAt(0)) && UNKNOWN_WORDS.contains(text.toUpperCase(Locale.ROOT));
    }

    /**
     * Whether characters were lost when the text was decoded.
     *
     * @param text canonical text
     */
    public static boolean isGarbled(final String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    private static boolean mayBeMark(final char first) {
        return switch (first) {
            case 'N', 'n', 'U', 'u', '(', '<', '[', '#', '\\', '/', '-', '\u2013', '\u2014', '\u2015' -> true;
            default -> false;
        };
    }

    private static boolean mayBeWord(final char first) {
        return switch (first) {
            case '不', '未', '无', '暂', '没', '空', '缺', 'U', 'u', 'N', 'n' -> true;
            default -> false;
        };
    }

    /**
     * Whether the text is canonical already, decided without copying: visible ASCII, single inner spaces, common ideographs and full-width punctuation.
     */
    private static boolean isPlain(final String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final boolean plain = c > ' ' && c < 0x7f || c >= 0x4e00 && c <= 0x9fff || c > 0x3000 && c <= 0x303f || c >= 0xff01 && c <= 0xff5e || c == 0xb7
                    || c == ' ' && previous != ' ';
            if (!plain) {
                return false;
            }
            previous = c;
        }
        return previous != ' ' || text.isEmpty();
    }

    private static boolean isFolded(final String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final boolean folded = c > ' ' && c < 0x7f || c >= 0x4e00 && c <= 0x9fff || c == ' ' && previous != ' ';
            if (!folded) {
                return false;
            }
            previous = c;
        }
        return text.isEmpty() || previous != ' ' && text.charAt(0) != '\'';
    }

    private static String visible(final String text, final boolean lines) {
        final StringBuilder visible = new StringBuilder(text.length());
        int gap = 0;
        int i = 0;
        while (i < text.length()) {
            final int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBreak(c) && lines) {
                if (c == '\n' && i >= 2 && text.charAt(i - 2) == '\r') {
                    continue;
                }
                visible.append('\n');
            } else if (isSpace(c)) {
                gap = visible.length();
                if (lines || gap > 0 && visible.charAt(gap - 1) != ' ') {
                    visible.append(' ');
                }
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                visible.append(REPLACEMENT);
            } else if (!isInvisible(c)) {
                visible.appendCodePoint(c);
            }
        }
        return trimmed(visible);
    }

    private static String trimmed(final StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = 0;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        return text.substring(start, end);
    }

    private static boolean isBreak(final int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSpace(final int c) {
        return c == ' ' || c == '\t' || c == 0x0b || c == 0x0c || isBreak(c) || c > 0x7f && Character.isSpaceChar(c);
    }

    private static boolean isInvisible(final int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT -> true;
            case Character.UNASSIGNED -> (c & 0xfffe) == 0xfffe;
            default -> c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xffa0;
        };
    }

    private static String withoutApostrophe(final String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start == 0 ? text : text.substring(start);
    }

    private static String withoutSpaces(final String text) {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }
}
