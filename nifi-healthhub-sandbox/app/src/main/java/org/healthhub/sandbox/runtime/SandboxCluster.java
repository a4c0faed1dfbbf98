// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.SandboxPostgres;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRestException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A sandbox whose NiFi is a cluster of nodes on this machine, with a ZooKeeper of its own. {@link Sandbox#stop()} of the same home ends all its processes.
 * Not thread-safe.
 */
public final class SandboxCluster {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration SERVICES_LIMIT = Duration.ofMinutes(2);

    private final SandboxHome home;
    private final NiFiHeap heap;
    private final List<Ports> ports = new ArrayList<>();
    private final List<ClusterNode> nodes = new ArrayList<>();
    private final SandboxProcess[] processes;
    private SandboxProcess services;
    private SandboxProcess zooKeeper;

    /**
     * Builds it; nothing is started yet.
     *
     * @param size nodes
     * @param heap of each node
     */
    public SandboxCluster(final SandboxHome home, final int size, final NiFiHeap heap) {
        this.home = home;
        this.heap = heap;
        this.processes = new SandboxProcess[size];
        // Two ports of another draw each: they only have to be free.
        final int zooKeeperPort = Ports.free().of(SandboxPort.NIFI);
        for (int i = 0; i < size; i++) {
            ports.add(i == 0 ? Ports.free() : ports.getFirst().ofAnotherNode());
            final Ports own = Ports.free();
            nodes.add(new ClusterNode(i + 1, size, own.of(SandboxPort.NIFI), own.of(SandboxPort.MANAGEMENT), zooKeeperPort));
        }
    }

    /** Ports of the first node and of the services. */
    public Ports ports() {
        return ports.getFirst();
    }

    /** Starts what does not run and waits until every node is connected. */
    public void start(final Consumer<String> progress) {
        startServices(progress);
        if (zooKeeper == null || !zooKeeper.isAlive()) {
            // The first node's archives are ZooKeeper's too.
            FolderCopy.bring(FolderCopy.files(home.assembledNiFi()), home.nifi().resolve("lib"));
            zooKeeper = new ZooKeeper(home, nodes.getFirst().zooKeeperPort()).start();
        }
        for (int i = 0; i < processes.length; i++) {
            if (processes[i] == null || !processes[i].isAlive()) {
                progress.accept("Starting node %d".formatted(i + 1));
                processes[i] = instance(i).start(Secrets.of(home), heap);
            }
        }
        for (int i = 0; i < processes.length; i++) {
            instance(i).awaitReady(processes[i], LIMIT, () -> { });
        }
        awaitConnected();
    }

    private void startServices(final Consumer<String> progress) {
        if (services != null && services.isAlive()) {
            return;
        }
        progress.accept("Starting PostgreSQL and the provincial platform");
        try {
            SandboxPostgres.endLeftover(home.postgresData());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        final SandboxServices starter = new SandboxServices(home, ports());
        services = starter.start();
        starter.awaitReady(services, SERVICES_LIMIT, () -> { });
    }

    private NiFiInstance instance(final int index) {
        return new NiFiInstance(home, ports.get(index), Optional.of(nodes.get(index)));
    }

    private void awaitConnected() {
        final NiFiClient nifi = new NiFiClient(instance(0).api());
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (connected(nifi) < processes.length) {
            if (System.nanoTime() > end) {
                throw new SandboxException("The nodes are not connected after %d minutes; see %s".formatted(LIMIT.toMinutes(), home.nifiLogs()));
            }
            pause();
        }
    }

    private static long connected(final NiFiClient nifi) {
        try {
            final JsonNode members = nifi.rest().get("/controller/cluster").at("/cluster/nodes");
            return IntStream.range(0, members.size()).filter(i -> members.get(i).path("status").asText().equals("CONNECTED")).count();
        } catch (final NiFiRestException e) {
            return 0;
        }
    }

    /**
     * Ends a node as a power cut would.
     *
     * @param index from 0
     */
    public void kill(final int index) {
        processes[index].kill();
    }

    /** Ends the platform's process as a power cut would. */
    public void killServices() {
        services.kill();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for the cluster", e);
        }
    }
}
