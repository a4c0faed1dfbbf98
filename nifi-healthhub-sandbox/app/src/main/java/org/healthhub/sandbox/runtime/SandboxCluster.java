// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRestException;
import org.healthhub.sandbox.secure.TlsFolder;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The NiFi of a sandbox: one that is alone, or the nodes of a cluster on this machine, all of one configuration, with a ZooKeeper of its own.
 *
 * @param home of the sandbox
 * @param ports of the first node
 * @param size nodes; 1 for a NiFi that is alone
 * @param tls certificates of a NiFi that is secured
 */
record SandboxCluster(SandboxHome home, Ports ports, int size, Optional<TlsFolder> tls) {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /** A dead node is noticed after ten seconds on an idle machine, its office as coordinator is taken over in as many. */
    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    boolean isAlone() {
        return size == 1;
    }

    /** Makes the folders of all nodes, so that the sandbox has its size from now on. */
    void makeFolders() {
        IntStream.rangeClosed(1, size).mapToObj(home::nifi).forEach(FolderCopy::make);
    }

    /** Starts ZooKeeper; returns at once. */
    SandboxProcess startZooKeeper() {
        // The first node's archives are ZooKeeper's too.
        FolderCopy.bring(FolderCopy.files(home.assembledNiFi()), home.nifi().resolve("lib"));
        return new ZooKeeper(home, ports.of(SandboxPort.ZOOKEEPER)).start();
    }

    /**
     * The NiFi of a node.
     *
     * @param index from 0
     */
    NiFiInstance node(final int index) {
        final Ports own = ports.ofNode(index + 1);
        return new NiFiInstance(home, own, isAlone() ? Optional.empty() : Optional.of(new ClusterNode(index + 1, size, own)), tls);
    }

    /**
     * Fails while somebody else listens on a port of a node.
     *
     * @param index from 0
     * @throws SandboxException naming the port
     */
    void requireFree(final int index) {
        ports.ofNode(index + 1).requireFree(Ports.ofANode(isAlone()));
    }

    /**
     * Waits until every node is connected.
     *
     * @throws SandboxException when the time is over
     */
    void awaitConnected() {
        final NiFiClient nifi = node(0).client();
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (connected(nifi) < size) {
            if (System.nanoTime() > end) {
                throw new SandboxException("The nodes are not connected after %d minutes; see %s".formatted(LIMIT.toMinutes(), home.nifiLogs()));
            }
            pause();
        }
    }

    /**
     * Waits until the nodes that are left answer without those that died.
     *
     * @param living of a node whose process lives
     * @throws SandboxException when the time is over
     */
    void awaitAnswer(final Ports living) {
        final NiFiClient nifi = new NiFiInstance(home, living, Optional.empty(), tls).client();
        final long end = System.nanoTime() + SETTLING.toNanos();
        while (!answers(nifi)) {
            if (System.nanoTime() > end) {
                throw new SandboxException("A node is dead and the others do not answer after %d seconds; ./healthhub up starts it again".formatted(SETTLING.toSeconds()));
            }
            pause();
        }
    }

    private static boolean answers(final NiFiClient nifi) {
        try {
            nifi.processGroups().root();
            return true;
        } catch (final NiFiRestException e) {
            return false;
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for the cluster", e);
        }
    }
}
