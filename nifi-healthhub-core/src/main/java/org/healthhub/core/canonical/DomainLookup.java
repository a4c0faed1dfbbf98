// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.ValueDomain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the standard code of a value (identity-and-codes.md §4). Everything that can be known beforehand is in one map, so that a standard code or a
 * well-written spelling costs one look-up. Precedence: the selected local dictionary; spellings that are ambiguous without one; standard codes; local
 * spellings; labels; codes that lost or gained leading zeros, where only one code can be meant. Immutable.
 */
final class DomainLookup {

    /** Result for a value whose meaning depends on a dictionary that was not selected; compared by identity. */
    static final String AMBIGUOUS = new String("?");

    private final Map<String, String> codes = new HashMap<>();

    DomainLookup(final ValueDomain domain, final Optional<String> dictionary) {
        final Map<String, String> local = dictionary.map(domain.dictionaries()::get).orElse(Map.of());
        local.forEach((spelling, code) -> codes.put(TextNormalizer.spelling(spelling), code));
        domain.ambiguous().forEach(spelling -> codes.putIfAbsent(TextNormalizer.spelling(spelling), AMBIGUOUS));
        domain.values().forEach(value -> codes.putIfAbsent(TextNormalizer.spelling(value.code()), value.code()));
        domain.spellings().forEach((spelling, code) -> codes.putIfAbsent(TextNormalizer.spelling(spelling), code));
        addOnceOnly(labels(domain));
        addOnceOnly(zeros());
        codes.remove("");
    }

    /**
     * The standard code of a value.
     *
     * @param raw text as it came
     * @return code, {@link #AMBIGUOUS}, or {@code null} when the value is not known
     */
    String code(final String raw) {
        final String code = codes.get(raw);
        if (code != null) {
            return code;
        }
        final String spelling = TextNormalizer.spelling(raw);
        final String known = codes.get(spelling);
        return known != null || spelling.isEmpty() ? known : composed(spelling);
    }

    /**
     * Forms that spreadsheets and forms make of a code: {@code 1.0}, {@code CV5101.28_1}, {@code 1-男}, {@code 1.男}, {@code 1男}.
     */
    private String composed(final String spelling) {
        final int table = spelling.lastIndexOf('_');
        if (table > 0 && isTableName(spelling, table)) {
            return codes.get(spelling.substring(table + 1));
        }
        if (spelling.endsWith(".0")) {
            return codes.get(spelling.substring(0, spelling.length() - 2));
        }
        final int end = asciiEnd(spelling);
        if (end == 0) {
            return null;
        }
        final boolean separated = end < spelling.length() && isSeparator(spelling.charAt(end));
        final String label = spelling.substring(separated ? end + 1 : end);
        final String code = codes.get(spelling.substring(0, end));
        // A label is no code: what follows must be words, and words that are known must say the same.
        if (code == null || label.isEmpty() || label.charAt(0) < 0x80) {
            return null;
        }
        final String meant = codes.get(label);
        if (meant == null || meant == AMBIGUOUS) {
            return code;
        }
        return code == AMBIGUOUS || code.equals(meant) ? meant : null;
    }

    private static boolean isTableName(final String spelling, final int end) {
        boolean digits = false;
        for (int i = 0; i < end; i++) {
            final char c = spelling.charAt(i);
            digits |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && c != '.') {
                return false;
            }
        }
        return digits && spelling.charAt(0) >= 'A';
    }

    private static int asciiEnd(final String spelling) {
        int end = 0;
        while (end < spelling.length() && (spelling.charAt(end) >= '0' && spelling.charAt(end) <= '9' || spelling.charAt(end) >= 'A' && spelling.charAt(end) <= 'Z')) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(final char c) {
        return switch (c) {
            case '-', '.', ':', '|', '/', '_', ',', '、', '=', '\u2013', '\u2014' -> true;
            default -> false;
        };
    }

    private void addOnceOnly(final Map<String, Set<String>> candidates) {
        candidates.forEach((spelling, meanings) -> {
            if (meanings.size() == 1) {
                codes.putIfAbsent(spelling, meanings.iterator().next());
            }
        });
    }

    private static Map<String, Set<String>> labels(final ValueDomain domain) {
        final Map<String, Set<String>> labels = new HashMap<>();
        for (final ValueDomain.Value value : domain.values()) {
            labels.computeIfAbsent(TextNormalizer.spelling(value.label()), key -> new HashSet<>()).add(value.code());
            labels.computeIfAbsent(TextNormalizer.spelling(value.labelEn()), key -> new HashSet<>()).add(value.code());
        }
        return labels;
    }

    /**
     * Spellings with fewer or more leading zeros; they mean what the full spelling means to this source, be it ambiguous.
     */
    private Map<String, Set<String>> zeros() {
        final Map<String, Set<String>> zeros = new HashMap<>();
        codes.forEach((spelling, code) -> {
            for (int i = 0; i < spelling.length() - 1 && spelling.charAt(i) == '0'; i++) {
                zeros.computeIfAbsent(spelling.substring(i + 1), key -> new HashSet<>()).add(code);
            }
            if (spelling.length() == 1 && spelling.charAt(0) >= '0' && spelling.charAt(0) <= '9') {
                zeros.computeIfAbsent("0" + spelling, key -> new HashSet<>()).add(code);
            }
        });
        return zeros;
    }
}
