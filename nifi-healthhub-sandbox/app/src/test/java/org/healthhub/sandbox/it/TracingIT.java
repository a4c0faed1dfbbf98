// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.rest.Provenance;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An operator who has only a record key finds the event at which its data entered NiFi. */
@ExtendWith(SandboxExtension.class)
class TracingIT {

    private static final Set<String> ORIGINS = Set.of("JOIN", "FORK", "CLONE");
    private static final int MOST_EXPANSIONS = 40;

    private static MainPath path;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        path = MainPath.of(sandbox);
    }

    @ParameterizedTest
    @CsvSource({"S06R01, PROBLEM", "S06R02, PROBLEM", "S20R01, PROBLEM", "S06R02, REJECTED", "S20R01, REJECTED"})
    void testRecordKeyLeadsToTheSourceEvent(final String resource, final Verdict verdict) {
        final ExpectedRow row = path.expected(resource).stream().filter(candidate -> candidate.verdict() == verdict && !candidate.businessKey().contains(null))
                .findFirst().orElseThrow();
        final Provenance provenance = path.sandbox().nifi().provenance();

        final List<JsonNode> events = provenance.search(Map.of("healthhub.record.key", path.recordKey(resource, row)));

        assertFalse(events.isEmpty());
        assertTrue(reachesSource(provenance, events), () -> "No RECEIVE event behind " + events.size() + " events");
    }

    /** Walks the lineage towards the past, as a user does with "Find parents". */
    private static boolean reachesSource(final Provenance provenance, final List<JsonNode> events) {
        final Deque<Long> open = new ArrayDeque<>();
        final Set<Long> seen = new HashSet<>();
        for (final JsonNode event : events) {
            final JsonNode lineage = provenance.lineageOfFlowFile(event.path("flowFileUuid").asText());
            if (holdsSource(lineage)) {
                return true;
            }
            enqueue(lineage, open, seen);
        }
        for (int i = 0; i < MOST_EXPANSIONS && !open.isEmpty(); i++) {
            final JsonNode lineage = provenance.parents(open.pop());
            if (holdsSource(lineage)) {
                return true;
            }
            enqueue(lineage, open, seen);
        }
        return false;
    }

    private static boolean holdsSource(final JsonNode lineage) {
        for (final JsonNode node : lineage.path("nodes")) {
            if (node.path("type").asText().equals("EVENT") && node.path("eventType").asText().equals("RECEIVE")) {
                return true;
            }
        }
        return false;
    }

    private static void enqueue(final JsonNode lineage, final Deque<Long> open, final Set<Long> seen) {
        for (final JsonNode node : lineage.path("nodes")) {
            if (node.path("type").asText().equals("EVENT") && ORIGINS.contains(node.path("eventType").asText()) && seen.add(node.path("id").asLong())) {
                open.add(node.path("id").asLong());
            }
        }
    }
}
