// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the time of a side goes, by Java Flight Recorder.
 *
 * @param name which side
 * @param state what was profiled, such as {@code before}
 * @param samples how many looks at this thread
 * @param nanos processor time a record while it was looked at
 * @param shares costs, the largest first
 */
record Profile(String name, String state, int samples, double nanos, List<Share> shares) {

    private static final String OTHER = "other";
    private static final double NANOS = 1e9;

    /**
     * A cost.
     *
     * @param cost label of {@link Cost}
     * @param time share of the time, 0 to 1
     * @param allocation share of the allocated memory, 0 to 1
     */
    record Share(String cost, double time, double allocation) {
    }

    /**
     * Profiles.
     *
     * @param warmUp seconds before
     * @param seconds how long
     */
    static Profile of(final String name, final String state, final Side side, final int warmUp, final int seconds) throws IOException {
        repeat(side, warmUp);
        final Path file = Files.createTempFile("healthhub-bench", ".jfr");
        final long runs;
        final long start;
        final long work;
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.enable("jdk.ObjectAllocationSample").with("throttle", "2000/s");
            recording.start();
            start = WorkTime.nanos();
            runs = repeat(side, seconds);
            work = WorkTime.nanos() - start;
            recording.stop();
            recording.dump(file);
        }
        final Map<String, Long> times = new HashMap<>();
        final Map<String, Long> allocations = new HashMap<>();
        final String thread = Thread.currentThread().getName();
        int samples = 0;
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                final RecordedEvent event = events.readEvent();
                final boolean sample = "jdk.ExecutionSample".equals(event.getEventType().getName());
                if (event.getStackTrace() != null && event.getThread(sample ? "sampledThread" : "eventThread") != null
                        && thread.equals(event.getThread(sample ? "sampledThread" : "eventThread").getJavaName())) {
                    samples += sample ? 1 : 0;
                    (sample ? times : allocations).merge(cost(event.getStackTrace().getFrames()), sample ? 1 : event.getLong("weight"), Long::sum);
                }
            }
        }
        Files.delete(file);
        final double allTimes = Math.max(1, times.values().stream().mapToLong(Long::longValue).sum());
        final double allAllocations = Math.max(1, allocations.values().stream().mapToLong(Long::longValue).sum());
        final Map<String, Long> costs = new HashMap<>(allocations);
        costs.putAll(times);
        final List<Share> shares = costs.keySet().stream()
                .map(cost -> new Share(cost, times.getOrDefault(cost, 0L) / allTimes, allocations.getOrDefault(cost, 0L) / allAllocations))
                .sorted(Comparator.comparingDouble(Share::time).reversed().thenComparing(Share::cost)).toList();
        return new Profile(name, state, samples, (double) work / runs / side.records(), shares);
    }

    private static long repeat(final Side side, final int seconds) {
        final long end = System.nanoTime() + (long) (seconds * NANOS);
        long runs = 0;
        do {
            side.run();
            runs++;
        } while (System.nanoTime() < end);
        return runs;
    }

    private static String cost(final List<RecordedFrame> frames) {
        if (frames.stream().anyMatch(Cost.PROBLEMS::matches)) {
            return Cost.PROBLEMS.label();
        }
        for (final RecordedFrame frame : frames) {
            for (final Cost cost : Cost.ALL) {
                if (cost.matches(frame)) {
                    return cost.label();
                }
            }
        }
        return OTHER;
    }
}
