// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.trace.Fate;
import org.healthhub.sandbox.trace.RecordTrace;
import org.healthhub.sandbox.trace.RecordTracer;
import org.healthhub.sandbox.trace.TraceFinding;
import org.healthhub.sandbox.trace.TraceStep.Kind;
import org.healthhub.sandbox.trace.TraceText;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A hundred problem records, drawn at random: each leads to the event at which it entered NiFi and to its codes, and names nobody. */
final class ProblemTraces {
    static final int KEYS = 100;
    private static final long SEED = 42;

    private ProblemTraces() {
    }

    /** Codes of the problem records that nobody has corrected meanwhile, by record key. */
    static Map<String, Set<String>> keys(final SampleFates fates) throws SQLException {
        final Map<String, Set<String>> keys = new TreeMap<>();
        fates.query(Database.HUB, "SELECT record_key, problem_codes FROM hh_problem_record WHERE state = 'OPEN'")
            .forEach(row -> keys.put(row.get(0), new TreeSet<>(List.of(row.get(1).split(",")))));
        return keys;
    }

    /** The drawn keys whose trace is not complete. */
    static List<String> faults(final RecordTracer tracer, final Map<String, Set<String>> codes, final PersonalData people) {
        final List<String> keys = new ArrayList<>(codes.keySet());
        Collections.shuffle(keys, new Random(SEED));
        final List<String> faults = new ArrayList<>();
        for (final String key : keys.subList(0, KEYS)) {
            final RecordTrace trace = tracer.trace(key);
            final boolean complete = trace.fate() == Fate.PROBLEM && trace.steps(Kind.SOURCE).size() == 1 && trace.steps(Kind.CANONICAL).size() == 1
                && trace.findings().stream().map(TraceFinding::code).collect(Collectors.toSet()).equals(codes.get(key));
            if (!complete || !people.in(TraceText.of(trace) + trace.toJson()).isEmpty()) {
                faults.add(key + " is " + trace.fate());
            }
        }
        return faults;
    }
}
