// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.rest.NiFiClient;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Looks at a NiFi twice a second: which processors work, and how much of the heap is taken. Not thread-safe. */
final class LargeFlowWatch {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final NiFiClient nifi;
    private final Map<String, Long> busyNanos = new LinkedHashMap<>();
    private long last = System.nanoTime();
    private long peakHeap;
    private long maxHeap;

    LargeFlowWatch(final NiFiClient nifi) {
        this.nifi = nifi;
    }

    /** Waits a moment, then looks. */
    void look(final JsonNode status) throws InterruptedException {
        final long now = System.nanoTime();
        for (final JsonNode entity : status.path("processorStatusSnapshots")) {
            final JsonNode processor = entity.path("processorStatusSnapshot");
            if (processor.path("activeThreadCount").asInt() > 0) {
                busyNanos.merge(processor.path("name").asText(), now - last, Long::sum);
            }
        }
        last = now;
        final JsonNode heap = nifi.rest().get("/system-diagnostics").at("/systemDiagnostics/aggregateSnapshot");
        peakHeap = Math.max(peakHeap, heap.path("usedHeapBytes").asLong());
        maxHeap = heap.path("maxHeapBytes").asLong();
        Thread.sleep(INTERVAL);
    }

    /** Most of the heap that was ever taken, in bytes, with what waits for the garbage collector. */
    long peakHeap() {
        return peakHeap;
    }

    /** Whole seconds that a processor worked. */
    long seconds(final String processor) {
        return TimeUnit.NANOSECONDS.toSeconds(busyNanos.getOrDefault(processor, 0L));
    }

    @Override
    public String toString() {
        return "peak heap %d of %d MB, seconds %s".formatted(peakHeap >> 20, maxHeap >> 20,
                busyNanos.entrySet().stream().map(busy -> busy.getKey() + " " + seconds(busy.getKey())).toList());
    }
}
