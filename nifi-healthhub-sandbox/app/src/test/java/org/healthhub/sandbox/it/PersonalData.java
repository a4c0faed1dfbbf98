// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.sandbox.sample.SampleRow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds identity numbers, telephone numbers and names of the synthetic people in any text. */
final class PersonalData {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]*[0-9]{7,}X?");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 4;

    private final Set<String> known = new HashSet<>();

    void add(final List<SampleRow> rows) {
        rows.forEach(row -> known.addAll(row.personal()));
    }

    int size() {
        return known.size();
    }

    /**
     * The personal data in a text.
     *
     * @return masked, so that the message of a failing test quotes nobody, made up or not
     */
    Set<String> in(final String text) {
        final Set<String> found = new TreeSet<>();
        final Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            report(numbers.group(), found);
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i))) {
                for (int length = SHORTEST_NAME; length <= LONGEST_NAME && i + length <= text.length(); length++) {
                    report(text.substring(i, i + length), found);
                }
            }
        }
        return found;
    }

    private void report(final String candidate, final Set<String> found) {
        if (known.contains(candidate)) {
            found.add(candidate.charAt(0) + "*".repeat(candidate.length() - 1));
        }
    }
}
