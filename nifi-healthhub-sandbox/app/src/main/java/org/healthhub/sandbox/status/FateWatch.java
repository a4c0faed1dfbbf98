// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.Step;
import org.healthhub.sandbox.rest.NiFiClient;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Waits until every row of the wanted systems has its fate. */
public final class FateWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    /** Longer than merging, retries and the pause between two reads of a source together. */
    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final int MAX_BULLETINS = 5;
    private static final int STATIONS = 3;

    private final Supplier<StatusReport> reports;
    private final NiFiClient nifi;
    private final List<String> systems;

    public FateWatch(final Supplier<StatusReport> reports, final NiFiClient nifi, final List<String> systems) {
        this.reports = reports;
        this.nifi = nifi;
        this.systems = List.copyOf(systems);
    }

    /**
     * Asks until all is closed.
     *
     * @param progress told at every look
     * @return the report in which all is closed
     * @throws SandboxException naming the resources that are not closed in time and what NiFi's bulletins say
     */
    public StatusReport await(final Duration limit, final Consumer<Step> progress) {
        final long end = System.nanoTime() + limit.toNanos();
        long lastChange = System.nanoTime();
        StatusReport report = reports.get();
        while (!open(report).isEmpty()) {
            final long now = System.nanoTime();
            if (now > end || now - lastChange > STANDSTILL.toNanos()) {
                throw new SandboxException(failure(now > end ? "After %d minutes".formatted(limit.toMinutes()) : "Nothing moves any more and", report));
            }
            progress.accept(step(report));
            pause();
            final StatusReport next = reports.get();
            lastChange = next.equals(report) ? lastChange : System.nanoTime();
            report = next;
        }
        return report;
    }

    private String failure(final String when, final StatusReport report) {
        return String.join(System.lineSeparator(), when + " not every row has its fate. The queues on the canvas show where they wait.", StatusTable.of(report), bulletins());
    }

    private List<ResourceCounts> open(final StatusReport report) {
        return wanted(report).stream().filter(FateWatch::isOpen).toList();
    }

    private static boolean isOpen(final ResourceCounts resource) {
        return !resource.isClosed() || resource.pending() > 0;
    }

    private List<ResourceCounts> wanted(final StatusReport report) {
        return report.systems().stream().filter(system -> systems.contains(system.code())).flatMap(system -> system.resources().stream()).toList();
    }

    /** A row passes three stations: read, stored in the hub, answered by the platform. */
    private Step step(final StatusReport report) {
        long rows = 0;
        long stations = 0;
        long settled = 0;
        for (final ResourceCounts resource : wanted(report)) {
            final long fates = resource.problem() + resource.accepted() + resource.rejected();
            rows += resource.source();
            settled += fates;
            stations += resource.read() + resource.problem() + resource.stored() + fates;
        }
        final long complete = systems.size() - report.systems().stream().filter(system -> systems.contains(system.code()))
            .filter(system -> system.resources().stream().anyMatch(FateWatch::isOpen)).count();
        // More was stored than is read now when a source has lost rows since.
        return new Step("Running", Math.min(1, (double) stations / Math.max(1, STATIONS * rows)), "%d/%d records, %d/%d systems".formatted(settled, rows, complete,
            systems.size()));
    }

    private String bulletins() {
        final List<JsonNode> bulletins = nifi.bulletins();
        return bulletins.isEmpty() ? "NiFi reports no error." : bulletins.stream().limit(MAX_BULLETINS)
            .map(bulletin -> "%s %s: %s".formatted(bulletin.path("level").asText(), bulletin.path("sourceName").asText(), bulletin.path("message").asText()))
            .distinct().collect(Collectors.joining(System.lineSeparator(), "NiFi's bulletins:" + System.lineSeparator(), ""));
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for the rows", e);
        }
    }
}
