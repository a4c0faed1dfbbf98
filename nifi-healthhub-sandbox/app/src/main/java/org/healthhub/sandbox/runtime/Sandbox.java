// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.SandboxPostgres;
import org.healthhub.sandbox.secure.RoleSetup;
import org.healthhub.sandbox.secure.TlsFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The processes of one sandbox home: starts what does not run, keeps what runs, clears away what an interrupted start left. */
public final class Sandbox {
    private static final Duration SERVICES_LIMIT = Duration.ofMinutes(2);
    private static final Duration NIFI_LIMIT = Duration.ofMinutes(5);
    /** A killed JVM counts as alive until the system has taken its memory back. */
    private static final Duration DYING = Duration.ofMillis(700);

    private final SandboxHome home;
    private final NiFiHeap heap;
    private final boolean secure;

    public Sandbox(final SandboxHome home) {
        this(home, NiFiHeap.DEFAULT);
    }

    /**
     * A sandbox whose NiFi gets another heap than the default.
     *
     * @param heap of a NiFi that is started; one that runs keeps its own
     */
    public Sandbox(final SandboxHome home, final NiFiHeap heap) {
        this(home, heap, false);
    }

    /**
     * A sandbox whose NiFi may be secured.
     *
     * @param secure whether a NiFi that is started takes nobody without a certificate; a sandbox that was secured once stays so
     */
    public Sandbox(final SandboxHome home, final NiFiHeap heap, final boolean secure) {
        this.home = home;
        this.heap = heap;
        this.secure = secure;
    }

    public SandboxHome home() {
        return home;
    }

    /** What runs at this moment; empty when nothing does. */
    public Optional<SandboxState> running() {
        return SandboxState.read(home).filter(state -> state.nifiRuns() && state.servicesRun());
    }

    /**
     * {@link #running()} for a command that asks NiFi: when a node of a cluster has just died, waits until the others have noticed.
     *
     * @throws SandboxException when they do not notice in time
     */
    public Optional<SandboxState> answering() {
        final Optional<SandboxState> running = running();
        running.filter(state -> !missingNodes(state).isEmpty()).ifPresent(state -> cluster(state).awaitAnswer(state.livingPorts()));
        return running;
    }

    /**
     * {@link #start(Ports, OptionalInt, Consumer)} with as many nodes as the sandbox has, one when it has none.
     */
    public SandboxState start(final Ports wanted, final Consumer<String> progress) {
        return start(wanted, OptionalInt.empty(), progress);
    }

    /**
     * Makes services and NiFi run. Ports of what already runs win over the wanted ones.
     *
     * @param nodes how many nodes NiFi is to have; a sandbox keeps the number of its first start
     * @param progress told in words what is going on
     * @return the state with all processes ready
     * @throws SandboxException when the sandbox has another number of nodes, a port is taken or a process does not start
     */
    public SandboxState start(final Ports wanted, final OptionalInt nodes, final Consumer<String> progress) {
        try (FileChannel channel = lockChannel()) {
            lock(channel);
            final int size = size(nodes);
            final boolean secured = secure || new TlsFolder(home.tls()).exists();
            if (running().isPresent()) {
                Thread.sleep(DYING);
            }
            SandboxState state = SandboxState.read(home).filter(known -> known.servicesRun() || known.nifiRuns())
                .orElseGet(() -> SandboxState.ofNothing(wanted, size, secured, OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString()));
            if (secured && !state.secure()) {
                if (state.nifiRuns()) {
                    throw new SandboxException("NiFi runs without certificates. Stop it before it is secured: ./healthhub down");
                }
                state = state.withSecurity();
            }
            endLeftovers(state, progress);
            requireFreePorts(state);
            state = startServices(state, progress);
            return startNiFi(state, progress);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while starting the sandbox", e);
        }
    }

    /** What a node has read up to and what waits in its queues is in its folder: neither moves to another number of nodes by itself. */
    private int size(final OptionalInt wanted) {
        final int known = home.nodes();
        if (known > 0 && wanted.orElse(known) != known) {
            throw new SandboxException("This sandbox has a NiFi of %d node(s), and data in each: go on without --nodes, or forget the data: ./healthhub up --nodes %d --fresh"
                .formatted(known, wanted.getAsInt()));
        }
        return wanted.orElse(Math.max(1, known));
    }

    private FileChannel lockChannel() throws IOException {
        Files.createDirectories(home.directory());
        return FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Held until the channel is closed. */
    private static void lock(final FileChannel channel) throws IOException {
        if (channel.tryLock() == null) {
            throw new SandboxException("Another ./healthhub command is starting or stopping this sandbox. Wait until it is done");
        }
    }

    private void endLeftovers(final SandboxState state, final Consumer<String> progress) {
        final List<Long> known = state.processes().stream().map(SandboxProcess::pid).toList();
        final List<SandboxProcess> leftovers = SandboxProcess.leftovers(home).stream().filter(process -> !known.contains(process.pid())).toList();
        if (!leftovers.isEmpty()) {
            progress.accept("Ending %d process(es) that an interrupted start left behind".formatted(leftovers.size()));
            leftovers.forEach(SandboxProcess::stop);
        }
    }

    private void requireFreePorts(final SandboxState state) {
        if (!state.servicesRun()) {
            state.ports().requireFree(List.of(SandboxPort.EMULATOR, SandboxPort.SFTP, SandboxPort.SOURCE_HTTP));
        }
        final SandboxCluster cluster = cluster(state);
        if (!cluster.isAlone() && !state.zooKeeperRuns()) {
            state.ports().requireFree(List.of(SandboxPort.ZOOKEEPER));
        }
        missingNodes(state).forEach(cluster::requireFree);
    }

    /** How the NiFi or all nodes of a cluster are reached. */
    public List<NiFiInstance> nodes(final SandboxState state) {
        final SandboxCluster cluster = cluster(state);
        return IntStream.range(0, cluster.size()).mapToObj(cluster::node).toList();
    }

    private SandboxCluster cluster(final SandboxState state) {
        return new SandboxCluster(home, state.ports(), state.nodes().size(), state.certificates(home));
    }

    private static List<Integer> missingNodes(final SandboxState state) {
        return IntStream.range(0, state.nodes().size()).filter(node -> !state.nodeRuns(node)).boxed().toList();
    }

    private SandboxState startServices(final SandboxState state, final Consumer<String> progress) throws IOException {
        final SandboxServices services = new SandboxServices(home, state.ports());
        SandboxState current = state;
        if (!state.servicesRun()) {
            SandboxPostgres.endLeftover(home.postgresData());
            state.ports().requireFree(List.of(SandboxPort.POSTGRES));
            progress.accept("Starting PostgreSQL and the provincial platform");
            current = state.withServices(services.start());
            current.write(home);
        }
        services.awaitReady(current.services(), SERVICES_LIMIT, () -> { });
        return current;
    }

    private SandboxState startNiFi(final SandboxState state, final Consumer<String> progress) {
        final SandboxCluster cluster = cluster(state);
        cluster.makeFolders();
        SandboxState current = state;
        if (!state.nifiRuns()) {
            // A node that runs would not trust new ones.
            state.certificates(home).ifPresent(TlsFolder::prepare);
        }
        if (!cluster.isAlone() && !state.zooKeeperRuns()) {
            current = current.withZooKeeper(cluster.startZooKeeper());
            current.write(home);
        }
        for (final int node : missingNodes(current)) {
            progress.accept(cluster.isAlone() ? "Starting NiFi" : "Starting node %d of %d".formatted(node + 1, cluster.size()));
            current = current.withNode(node, cluster.node(node).start(Secrets.of(home), heap));
            current.write(home);
        }
        for (int node = 0; node < cluster.size(); node++) {
            cluster.node(node).awaitReady(current.nodes().get(node), NIFI_LIMIT, () -> { });
        }
        if (!cluster.isAlone()) {
            progress.accept("Waiting until the nodes are connected");
            cluster.awaitConnected();
        }
        if (current.secure()) {
            final RoleSetup roles = new RoleSetup(cluster.node(0).client());
            roles.apply();
            if (!cluster.isAlone()) {
                roles.applyNodes();
            }
        }
        return current;
    }

    /**
     * Ends NiFi, then the services; harmless when nothing runs.
     *
     * @return whether anything ran
     */
    public boolean stop() {
        try (FileChannel channel = lockChannel()) {
            lock(channel);
            final List<SandboxProcess> processes = new ArrayList<>();
            SandboxState.read(home).ifPresent(state -> state.processes().stream().filter(SandboxProcess::isAlive).forEach(processes::add));
            processes.addAll(SandboxProcess.leftovers(home).stream().filter(process -> processes.stream().noneMatch(known -> known.pid() == process.pid())).toList());
            processes.forEach(SandboxProcess::stop);
            SandboxPostgres.endLeftover(home.postgresData());
            SandboxState.remove(home);
            return !processes.isEmpty();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything the sandbox has written. Call {@link #stop()} before. */
    public void clean() {
        FolderCopy.delete(home.directory());
    }
}
