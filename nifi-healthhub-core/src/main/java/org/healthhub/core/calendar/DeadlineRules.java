// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.calendar;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The deadlines by code. Immutable and thread-safe.
 */
public final class DeadlineRules {

    private static final String BUILT_IN = "deadlines.csv";
    private static final int FIELDS = 9;
    /** Words where the law counts no days. */
    private static final Set<String> NO_COUNT = Set.of("prompt", "unknown");

    private final Map<String, DeadlineRule> rules = new LinkedHashMap<>();

    private DeadlineRules() {
    }

    /** The deadlines that come with this software. */
    public static DeadlineRules builtIn() {
        final DeadlineRules rules = new DeadlineRules();
        DataLines.readResource(BUILT_IN, rules::add);
        return rules;
    }

    /**
     * Reads deadlines in the form of the built-in file.
     *
     * @param reader closed afterwards
     * @param origin name of the file, for messages
     * @throws IllegalArgumentException when a line is wrong; names the file and the line
     */
    public static DeadlineRules read(final Reader reader, final String origin) {
        final DeadlineRules rules = new DeadlineRules();
        DataLines.read(reader, origin, rules::add);
        return rules;
    }

    private void add(final List<String> fields) {
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("%d fields instead of %d".formatted(fields.size(), FIELDS));
        }
        final DeadlineRule rule = new DeadlineRule(fields.get(0), fields.get(1), fields.get(2), NO_COUNT.contains(fields.get(3)) ? OptionalInt.empty() : days(fields.get(3)),
                days(fields.get(4)), days(fields.get(5)), fields.get(6), DeadlineRule.Certainty.valueOf(fields.get(7).replace('-', '_').toUpperCase(Locale.ROOT)),
                fields.get(8));
        if (rules.putIfAbsent(rule.code(), rule) != null) {
            throw new IllegalArgumentException("the deadline %s stands there twice".formatted(rule.code()));
        }
    }

    private static OptionalInt days(final String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** All deadlines in the order of the file. */
    public List<DeadlineRule> all() {
        return List.copyOf(rules.values());
    }

    /**
     * A deadline.
     *
     * @throws IllegalArgumentException when there is none of this code
     */
    public DeadlineRule rule(final String code) {
        final DeadlineRule rule = rules.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("There is no deadline %s; there are %s".formatted(code, rules.keySet()));
        }
        return rule;
    }
}
