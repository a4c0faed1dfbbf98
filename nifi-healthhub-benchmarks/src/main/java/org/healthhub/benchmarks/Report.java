// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures as a table for a terminal, with the goals.
 */
final class Report {

    /** Goals of the table in docs/performance.md; a ratio has to reach its goal, bytes must not exceed it. */
    static final Map<String, Double> GOALS = Map.of(
            "canonicalize.csv-json.vs-convert-record", 1.0,
            "canonicalize.json-json.vs-convert-record", 1.3,
            "canonicalize.avro-avro.vs-convert-record", 1.1,
            "canonicalize.csv-json.vs-stock-chain", 15.0,
            "validate-id-card.csv-json.vs-convert-record", 0.95,
            "identity.valid.vs-hutool", 15.0,
            "identity.valid.bytes-per-op", 0.0,
            "put-provincial.vs-bare-http", 0.8,
            "put-provincial.vs-invoke-http", 5.0,
            "flow.table-to-platform.vs-stock", 1.0);

    private static final String BYTES = "bytes-per-op";

    private Report() {
    }

    static String table(final List<Result> results) {
        final StringBuilder text = new StringBuilder();
        text.append("%-48s %9s %9s %9s %11s %11s  %s%n".formatted("name", "median", "q25", "q75", "ours ns/rec", "peer ns/rec", "goal"));
        for (final Result result : results) {
            text.append(String.format(Locale.ROOT, "%-48s %9.3f %9.3f %9.3f %11.1f %11.1f  %s%n", result.name(), result.ratio(), result.q25(), result.q75(), result.oursNanos(),
                    result.peerNanos(), goal(result)));
        }
        return text.toString();
    }

    private static String goal(final Result result) {
        final Double goal = GOALS.get(result.name());
        if (goal == null) {
            return "";
        }
        return goal + (isReached(result) ? " reached" : " missed");
    }

    /** Whether a figure that has a goal reaches it. */
    static boolean isReached(final Result result) {
        final double goal = GOALS.get(result.name());
        return result.name().endsWith(BYTES) ? result.ratio() <= goal : result.ratio() >= goal;
    }
}
