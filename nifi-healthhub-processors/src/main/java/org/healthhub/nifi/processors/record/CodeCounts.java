// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.healthhub.core.problem.Problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each code was found, in order of first appearance. Not thread-safe.
 */
public final class CodeCounts {

    private static final String SEPARATOR = ",";

    private final Map<String, Long> counts = new LinkedHashMap<>();

    public void add(final String code) {
        counts.merge(code, 1L, Long::sum);
    }

    /** The codes for an attribute. */
    public String codes() {
        return String.join(SEPARATOR, counts.keySet());
    }

    /** The codes with their counts for provenance details. */
    public String details() {
        return counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
    }

    /** The distinct codes of one record's findings. */
    public static String codes(final List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().name()).distinct().collect(Collectors.joining(SEPARATOR));
    }
}
