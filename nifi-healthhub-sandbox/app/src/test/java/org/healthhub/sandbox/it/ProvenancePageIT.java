// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.healthhub.sandbox.screenshot.Chromium;
import org.healthhub.sandbox.screenshot.ProvenancePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** An operator with a record key and a browser: Data Provenance, search, event, lineage. */
@ExtendWith(SandboxExtension.class)
class ProvenancePageIT {
    private static final String RESOURCE = "S20R01";
    private static final int MOST_LOOKS = 60;

    private static Optional<Chromium> chromium;
    private static MainPath path;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "No Chromium on the path, so the way through the browser is not tested; apt-get install chromium");
        path = MainPath.of(sandbox);
    }

    @Test
    void testRecordKeyLeadsToItsEventsAndTheirLineage() throws InterruptedException {
        final ExpectedRow row = path.expected(RESOURCE).stream().filter(candidate -> candidate.verdict() == Verdict.PROBLEM && !candidate.businessKey().contains(null))
            .findFirst().orElseThrow();
        final URI canvas = URI.create("http://127.0.0.1:%d/nifi/".formatted(path.sandbox().ports().of(SandboxPort.NIFI)));
        final String key = path.recordKey(RESOURCE, row);
        awaitIndexed(key);
        try (ProvenancePage page = ProvenancePage.found(chromium.orElseThrow(), canvas, key)) {
            final List<String> listed = page.events();
            assertTrue(listed.size() < 10 && listed.stream().anyMatch(event -> event.contains("ROUTE") && event.contains("规范化")), listed::toString);
            final List<String> lineage = page.showLineage();
            assertTrue(lineage.contains("ROUTE"), lineage::toString);
        }
    }

    /** NiFi's index follows the events at a distance, and the page asks only once. */
    private static void awaitIndexed(final String key) throws InterruptedException {
        for (int i = 0; i < MOST_LOOKS && path.sandbox().nifi().provenance().search(Map.of("healthhub.record.key", key)).isEmpty(); i++) {
            Thread.sleep(1000);
        }
    }
}
