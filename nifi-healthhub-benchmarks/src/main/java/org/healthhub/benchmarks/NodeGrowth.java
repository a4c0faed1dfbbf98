// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.Step;
import org.healthhub.sandbox.flow.DockingGroups;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.runtime.NiFiHeap;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxHome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records a second from source table to receipt by the number of NiFi's nodes, by the wall clock: the flow definitions as they are shipped, from the start of their
 * processors until every row has its fate, with all waits of merging and of the platform emulator. Nodes, PostgreSQL and platform share this machine.
 *
 * @param rows of each resource
 */
record NodeGrowth(int rows) {

    /** Begins the names of the series. */
    static final String NAME = "nodes";

    private static final List<String> SYSTEMS = List.of("S19", "S20");
    private static final int HEAP_MEGABYTES = 1024;
    private static final int MOST_NODES = 2;
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final double NANOS = 1e9;

    /** Whether a point was measured here. */
    static boolean isOne(final GrowthPoint point) {
        return point.series().startsWith(NAME + ".");
    }

    List<GrowthPoint> measure() {
        final List<GrowthPoint> points = new ArrayList<>();
        for (int nodes = 1; nodes <= MOST_NODES; nodes++) {
            final double speed = once(nodes);
            System.err.printf("%s %d: %.0f records a second%n", NAME, nodes, speed);
            points.add(new GrowthPoint(NAME + ".source to receipt", nodes, speed));
        }
        return points;
    }

    private double once(final int nodes) {
        final SandboxHome home = SandboxHome.ofSystemProperties();
        final Sandbox sandbox = new Sandbox(new SandboxHome(home.repository(), home.directory().resolve("bench")), new NiFiHeap(HEAP_MEGABYTES));
        sandbox.stop();
        sandbox.clean();
        try {
            final Ports ports = sandbox.start(Ports.free(nodes), OptionalInt.of(nodes), System.err::println).ports();
            final OpenSandbox open = new OpenSandbox(sandbox.home(), ports);
            final List<BusinessSystem> systems = open.systems(SYSTEMS);
            new SampleTables(open.catalogue(), open::database).loadSources(systems, rows, step -> { });
            final AtomicLong begin = new AtomicLong();
            open.run(systems, rows, DockingGroups.DEFAULT, step -> begin.compareAndSet(0, starts(step) ? System.nanoTime() : 0));
            open.awaitFates(systems, LIMIT, step -> { });
            final long records = (long) rows * systems.stream().mapToInt(system -> system.resources().size()).sum();
            return NANOS * records / (System.nanoTime() - begin.get());
        } finally {
            sandbox.stop();
            sandbox.clean();
        }
    }

    /** Services are enabled by then. */
    private static boolean starts(final Step step) {
        return step.work().equals("Starting");
    }
}
