// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.SandboxPostgres;

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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The processes of one sandbox home: starts what does not run, keeps what runs, clears away what an interrupted start left. */
public final class Sandbox {
    private static final Duration SERVICES_LIMIT = Duration.ofMinutes(2);
    private static final Duration NIFI_LIMIT = Duration.ofMinutes(5);
    /** A killed JVM counts as alive until the system has taken its memory back. */
    private static final Duration DYING = Duration.ofMillis(700);

    private final SandboxHome home;
    private final NiFiHeap heap;

    public Sandbox(final SandboxHome home) {
        this(home, NiFiHeap.DEFAULT);
    }

    /**
     * A sandbox whose NiFi gets another heap than the default.
     *
     * @param heap of a NiFi that is started; one that runs keeps its own
     */
    public Sandbox(final SandboxHome home, final NiFiHeap heap) {
        this.home = home;
        this.heap = heap;
    }

    public SandboxHome home() {
        return home;
    }

    /** What runs at this moment; empty when nothing does. */
    public Optional<SandboxState> running() {
        return SandboxState.read(home).filter(state -> state.nifiRuns() && state.servicesRun());
    }

    /**
     * Makes services and NiFi run. Ports of what already runs win over the wanted ones.
     *
     * @param progress told in words what is going on
     * @return the state with both processes ready
     * @throws SandboxException when a port is taken or a process does not start
     */
    public SandboxState start(final Ports wanted, final Consumer<String> progress) {
        try (FileChannel channel = lockChannel()) {
            lock(channel);
            if (running().isPresent()) {
                Thread.sleep(DYING);
            }
            SandboxState state = SandboxState.read(home).filter(known -> known.servicesRun() || known.nifiRuns())
                .orElseGet(() -> new SandboxState(wanted, null, null, OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString()));
            endLeftovers(state, progress);
            state.ports().requireFree(missingPorts(state));
            state = startServices(state, progress);
            return startNiFi(state, progress);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while starting the sandbox", e);
        }
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
        final List<Long> known = Stream.of(state.services(), state.nifi()).filter(Objects::nonNull).map(SandboxProcess::pid).toList();
        final List<SandboxProcess> leftovers = SandboxProcess.leftovers(home).stream().filter(process -> !known.contains(process.pid())).toList();
        if (!leftovers.isEmpty()) {
            progress.accept("Ending %d process(es) that an interrupted start left behind".formatted(leftovers.size()));
            leftovers.forEach(SandboxProcess::stop);
        }
    }

    private static List<SandboxPort> missingPorts(final SandboxState state) {
        final List<SandboxPort> missing = new ArrayList<>();
        if (!state.servicesRun()) {
            missing.add(SandboxPort.EMULATOR);
            missing.add(SandboxPort.SFTP);
            missing.add(SandboxPort.SOURCE_HTTP);
        }
        if (!state.nifiRuns()) {
            missing.add(SandboxPort.NIFI);
            missing.add(SandboxPort.MANAGEMENT);
            missing.add(SandboxPort.SHARE_API);
            missing.add(SandboxPort.DASHBOARD);
        }
        return missing;
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
        final NiFiInstance nifi = new NiFiInstance(home, state.ports());
        SandboxState current = state;
        if (!state.nifiRuns()) {
            progress.accept("Starting NiFi");
            current = state.withNiFi(nifi.start(Secrets.of(home), heap));
            current.write(home);
        }
        nifi.awaitReady(current.nifi(), NIFI_LIMIT, () -> { });
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
            SandboxState.read(home).ifPresent(state -> Stream.of(state.nifi(), state.services()).filter(Objects::nonNull)
                .filter(SandboxProcess::isAlive).forEach(processes::add));
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
