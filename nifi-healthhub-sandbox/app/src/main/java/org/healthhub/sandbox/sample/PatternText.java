// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes a text that a regular expression of the catalogue matches. Knows what catalogue patterns use: literals, {@code \d}, classes with ranges,
 * groups, alternatives, {@code ? + *} and counts; refuses the rest.
 */
final class PatternText {

    private static final int OPEN_REPEATS = 3;

    private final String pattern;
    private final RandomGenerator random;
    private int position;

    private PatternText(final String pattern, final RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    /**
     * A text that the pattern matches as a whole.
     *
     * @throws IllegalArgumentException when the pattern uses more than this class knows
     */
    static String of(final String pattern, final RandomGenerator random) {
        final PatternText text = new PatternText(pattern, random);
        final String result = text.alternatives();
        if (text.position < pattern.length()) {
            throw text.unknown();
        }
        return result;
    }

    private String alternatives() {
        final List<String> options = new ArrayList<>();
        options.add(sequence());
        while (position < pattern.length() && pattern.charAt(position) == '|') {
            position++;
            options.add(sequence());
        }
        return SampleWords.pick(random, options);
    }

    private String sequence() {
        final StringBuilder text = new StringBuilder();
        while (position < pattern.length() && pattern.charAt(position) != '|' && pattern.charAt(position) != ')') {
            final int start = position;
            String atom = atom();
            final int end = position;
            final int times = repeats();
            final int after = position;
            for (int i = 0; i < times; i++) {
                text.append(atom);
                // A fresh draw for every repetition.
                position = start;
                atom = atom();
            }
            position = Math.max(end, after);
        }
        return text.toString();
    }

    private String atom() {
        final char first = pattern.charAt(position++);
        return switch (first) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> String.valueOf(characterClass());
            case '\\' -> escape();
            case '.' -> "a";
            case '{', '}', '*', '+', '?' -> throw unknown();
            default -> String.valueOf(first);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", position)) {
            position += 2;
        } else if (pattern.startsWith("?", position)) {
            throw unknown();
        }
        final String text = alternatives();
        position++;
        return text;
    }

    private String escape() {
        final char escaped = pattern.charAt(position++);
        return switch (escaped) {
            case 'd' -> String.valueOf((char) ('0' + random.nextInt(10)));
            case 'w' -> "a";
            case 's' -> " ";
            default -> {
                if (Character.isLetter(escaped)) {
                    throw unknown();
                }
                yield String.valueOf(escaped);
            }
        };
    }

    private char characterClass() {
        if (pattern.charAt(position) == '^') {
            throw unknown();
        }
        final StringBuilder members = new StringBuilder();
        while (pattern.charAt(position) != ']') {
            char from = pattern.charAt(position++);
            if (from == '\\') {
                from = pattern.charAt(position++);
                if (from == 'd') {
                    members.append("0123456789");
                    continue;
                }
            }
            if (pattern.charAt(position) == '-' && pattern.charAt(position + 1) != ']') {
                final char to = pattern.charAt(position + 1);
                position += 2;
                // A few members of a long range do.
                for (char member = from; member <= to && member - from < 40; member++) {
                    members.append(member);
                }
            } else {
                members.append(from);
            }
        }
        position++;
        return members.charAt(random.nextInt(members.length()));
    }

    private int repeats() {
        if (position >= pattern.length()) {
            return 1;
        }
        return switch (pattern.charAt(position)) {
            case '?' -> {
                position++;
                yield random.nextInt(2);
            }
            case '+' -> {
                position++;
                yield 1 + random.nextInt(OPEN_REPEATS);
            }
            case '*' -> {
                position++;
                yield random.nextInt(OPEN_REPEATS);
            }
            case '{' -> count();
            default -> 1;
        };
    }

    private int count() {
        final int end = pattern.indexOf('}', position);
        final String[] bounds = pattern.substring(position + 1, end).split(",", -1);
        position = end + 1;
        final int least = Integer.parseInt(bounds[0]);
        if (bounds.length == 1) {
            return least;
        }
        final int most = bounds[1].isEmpty() ? least + OPEN_REPEATS : Integer.parseInt(bounds[1]);
        return least + random.nextInt(most - least + 1);
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("No text can be made for the pattern " + pattern + " at " + position);
    }
}
