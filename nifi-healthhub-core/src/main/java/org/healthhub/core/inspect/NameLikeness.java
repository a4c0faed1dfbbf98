// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.Field;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much the name of a column is like the names of a field: by letters, by words, by characters in common, by pinyin initials.
 */
final class NameLikeness {

    /** Equal initials say less than equal names: many Chinese words share them. */
    private static final double INITIALS = 0.9;
    /** Two letters are too little to be like anything but themselves. */
    private static final int SHORTEST = 2;

    private NameLikeness() {
    }

    /**
     * Likeness of a column and a field.
     *
     * @return 0 (nothing in common) to 1 (one of the names is equal)
     */
    static double of(final String column, final Field field) {
        final String key = key(column);
        double best = Math.max(words(column, field.name()), INITIALS * letters(key, PinyinInitials.of(field.label())));
        best = Math.max(best, letters(key, key(field.name())));
        for (final String alias : field.aliases()) {
            final String other = key(alias);
            best = Math.max(best, isChinese(key) && isChinese(other) ? inCommon(key, other) : letters(key, other));
        }
        return best;
    }

    private static String key(final String name) {
        return TextNormalizer.spelling(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isChinese(final String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** One minus the edit distance by the longer length. */
    static double letters(final String first, final String second) {
        final int longer = Math.max(first.length(), second.length());
        if (longer == 0 || first.length() < SHORTEST || second.length() < SHORTEST) {
            return 0;
        }
        int[] previous = new int[second.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= first.length(); i++) {
            final int[] row = new int[second.length() + 1];
            row[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                final int change = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return 1 - (double) previous[second.length()] / longer;
    }

    /** Characters in common in the same order, by both lengths: 身份证号 is within 身份证件号码. */
    static double inCommon(final String first, final String second) {
        int[] previous = new int[second.length() + 1];
        for (int i = 1; i <= first.length(); i++) {
            final int[] row = new int[second.length() + 1];
            for (int j = 1; j <= second.length(); j++) {
                row[j] = first.charAt(i - 1) == second.charAt(j - 1) ? previous[j - 1] + 1 : Math.max(previous[j], row[j - 1]);
            }
            previous = row;
        }
        return 2.0 * previous[second.length()] / (first.length() + second.length());
    }

    /** Words in common, by both numbers of words. */
    static double words(final String first, final String second) {
        final Set<String> one = wordSet(first);
        final Set<String> other = wordSet(second);
        final Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common.size() / (one.size() + other.size());
    }

    /** Words between underscores or at capitals after small letters. */
    private static Set<String> wordSet(final String name) {
        return Arrays.stream(name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST).collect(Collectors.toSet());
    }
}
