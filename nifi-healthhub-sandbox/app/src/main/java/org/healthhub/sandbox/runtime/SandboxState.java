// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.healthhub.sandbox.secure.TlsFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a later command must know of a started sandbox.
 *
 * @param ports the ports in use, of a cluster those of its first node
 * @param services the process with PostgreSQL and the platform emulator; {@code null} before it was started
 * @param zooKeeper the process of a cluster's ZooKeeper; {@code null} before it was started, and of a NiFi that is alone
 * @param nodes processes of the NiFi or of all nodes of the cluster; {@code null} in it before it was started
 * @param secure whether NiFi takes nobody without a certificate; in files of before there was a choice it is missing
 * @param startedAt when the sandbox was started, ISO 8601
 */
public record SandboxState(Ports ports, SandboxProcess services, SandboxProcess zooKeeper, List<SandboxProcess> nodes, boolean secure, String startedAt) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public SandboxState {
        nodes = Collections.unmodifiableList(new ArrayList<>(nodes));
    }

    /** A sandbox of which nothing runs yet. */
    static SandboxState ofNothing(final Ports ports, final int nodes, final boolean secure, final String startedAt) {
        return new SandboxState(ports, null, null, Collections.nCopies(nodes, null), secure, startedAt);
    }

    /** Empty when nothing was started, or when the file cannot be understood: then the marked processes tell. */
    public static Optional<SandboxState> read(final SandboxHome home) {
        try {
            return Files.exists(home.stateFile()) ? Optional.of(JSON.readValue(home.stateFile().toFile(), SandboxState.class)) : Optional.empty();
        } catch (final IOException e) {
            return Optional.empty();
        }
    }

    public void write(final SandboxHome home) {
        final Path draft = home.stateFile().resolveSibling("state.json.new");
        try {
            Files.createDirectories(home.directory());
            JSON.writeValue(draft.toFile(), this);
            Files.move(draft, home.stateFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void remove(final SandboxHome home) {
        try {
            Files.deleteIfExists(home.stateFile());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean servicesRun() {
        return services != null && services.isAlive();
    }

    /** Whether NiFi runs, of a cluster at least one of its nodes. */
    public boolean nifiRuns() {
        return IntStream.range(0, nodes.size()).anyMatch(this::nodeRuns);
    }

    /**
     * Whether the process of a node lives.
     *
     * @param index from 0
     */
    public boolean nodeRuns(final int index) {
        return nodes.get(index) != null && nodes.get(index).isAlive();
    }

    boolean zooKeeperRuns() {
        return zooKeeper != null && zooKeeper.isAlive();
    }

    /** NiFi's process, of a cluster that of its first node; {@code null} before it was started. */
    public SandboxProcess nifi() {
        return nodes.getFirst();
    }

    /** By which ports NiFi is to be asked: those of the first node whose process lives. */
    public Ports livingPorts() {
        return ports.ofNode(1 + IntStream.range(0, nodes.size()).filter(this::nodeRuns).findFirst().orElse(0));
    }

    /** Every process that was started, in the order in which they are to end. */
    List<SandboxProcess> processes() {
        return Stream.concat(nodes.stream(), Stream.of(zooKeeper, services)).filter(Objects::nonNull).toList();
    }

    SandboxState withServices(final SandboxProcess process) {
        return new SandboxState(ports, process, zooKeeper, nodes, secure, startedAt);
    }

    SandboxState withZooKeeper(final SandboxProcess process) {
        return new SandboxState(ports, services, process, nodes, secure, startedAt);
    }

    SandboxState withNode(final int index, final SandboxProcess process) {
        final List<SandboxProcess> others = new ArrayList<>(nodes);
        others.set(index, process);
        return new SandboxState(ports, services, zooKeeper, others, secure, startedAt);
    }

    SandboxState withSecurity() {
        return new SandboxState(ports, services, zooKeeper, nodes, true, startedAt);
    }

    /** Of a NiFi that is secured; empty for one that is not. */
    Optional<TlsFolder> certificates(final SandboxHome home) {
        return secure ? Optional.of(new TlsFolder(home.tls())) : Optional.empty();
    }
}
