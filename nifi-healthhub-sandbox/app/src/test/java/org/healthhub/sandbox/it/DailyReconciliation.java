// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.rest.ProcessGroups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The daily reconciliation of a system at another time of day. */
final class DailyReconciliation {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private DailyReconciliation() {
    }

    /** Runs the processor once and waits for a page that is another one than before. */
    static String run(final RunningSandbox sandbox, final String system, final Optional<String> before) throws IOException, InterruptedException {
        final ProcessGroups groups = sandbox.nifi().processGroups();
        final JsonNode group = groups.children(groups.root()).stream().filter(child -> child.at("/component/name").asText().startsWith(system)).findFirst().orElseThrow();
        final String processor = groups.processors(group.path("id").asText()).stream().filter(found -> found.path("name").asText().equals("每日对账")).findFirst()
                .orElseThrow().path("id").asText();
        groups.schedule(processor, "STOPPED");
        groups.schedule(processor, "RUN_ONCE");
        groups.schedule(processor, "RUNNING");
        final long end = System.nanoTime() + LIMIT.toNanos();
        Optional<String> page = latest(sandbox.home().reconciliations(), system);
        while (page.isEmpty() || page.equals(before)) {
            assertTrue(System.nanoTime() < end, "No report of a reconciliation in " + LIMIT);
            Thread.sleep(500);
            page = latest(sandbox.home().reconciliations(), system);
        }
        return page.get();
    }

    private static Optional<String> latest(final Path folder, final String system) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            final Optional<Path> last = files.filter(file -> file.getFileName().toString().matches(system + ".*\\.html")).max(Comparator.comparing(Path::getFileName));
            return last.isEmpty() ? Optional.empty() : Optional.of(Files.readString(last.get()));
        }
    }
}
