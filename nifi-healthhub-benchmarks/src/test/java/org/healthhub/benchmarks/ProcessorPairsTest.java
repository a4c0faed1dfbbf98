// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.digest.DigestFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProcessorPairsTest {

    /** Measured by JMH, or only on a real NiFi. */
    private static final Set<String> ELSEWHERE = Set.of("identity.valid.vs-hutool", "identity.valid.bytes-per-op", "flow.table-to-platform.vs-stock");

    @Test
    void testEveryPairDoesEqualWorkAndIsNamedAsItsGoal(@TempDir final Path directory) throws Exception {
        final List<Result> results = new ProcessorPairs(300, new PairedRun(Duration.ZERO, 2), name -> true).measure();
        final Set<String> expected = new TreeSet<>(Report.GOALS.keySet());
        expected.removeAll(ELSEWHERE);
        expected.addAll(ProcessorPairs.PARTIAL);
        assertEquals(expected, results.stream().map(Result::name).collect(Collectors.toCollection(TreeSet::new)));
        final Path file = directory.resolve("results.json");
        new Figures("", results, List.of(), List.of()).write(file);
        final JsonNode written = new ObjectMapper().readTree(file.toFile()).get("results");
        assertEquals(results.size(), written.size());
        assertEquals(Set.of("name", "ratio", "q25", "q75", "rounds", "oursNanos", "peerNanos", "wallRatio"), fieldNames(written.get(0)));
        assertTrue(Report.table(results).contains("put-provincial.vs-bare-http"));
    }

    @Test
    void testPurePartsRun() throws Exception {
        final IdentityBenchmark identity = new IdentityBenchmark();
        identity.prepare();
        assertTrue(identity.hutool());
        final RecordBenchmark record = new RecordBenchmark();
        record.family = DigestFamily.SM3;
        record.prepare();
        int faulty = 0;
        for (int i = 0; i < 330; i++) {
            faulty += record.canonicalize() ? 1 : 0;
        }
        assertEquals(10, faulty);
        assertEquals(36, record.recordKey().length());
        assertEquals(64, record.rowDigest().length());
    }

    private static Set<String> fieldNames(final JsonNode node) {
        final Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
