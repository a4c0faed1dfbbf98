// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.secure.TlsFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SandboxStateTest {
    @TempDir
    private Path folder;
    private SandboxHome home;

    @BeforeEach
    void setHome() {
        home = new SandboxHome(folder, folder.resolve("home"));
    }

    @Test
    void testStateComesBackFromFile() {
        final SandboxState state = SandboxState.ofNothing(Ports.free(), 2, true, "2026-01-01T00:00:00Z").withServices(new SandboxProcess(1, 2))
            .withNode(1, new SandboxProcess(3, 4));
        state.write(home);
        assertEquals(Optional.of(state), SandboxState.read(home));
    }

    @Test
    void testLaterCommandsAskTheNodeThatLives() {
        final ProcessHandle own = ProcessHandle.current();
        final SandboxProcess living = new SandboxProcess(own.pid(), own.info().startInstant().orElseThrow().toEpochMilli());
        final SandboxState state = SandboxState.ofNothing(Ports.free(2), 2, false, "2026-01-01T00:00:00Z").withNode(0, new SandboxProcess(own.pid(), 0));

        assertFalse(state.nifiRuns());
        assertEquals(state.ports(), state.livingPorts());
        assertTrue(state.withNode(1, living).nifiRuns());
        assertEquals(state.ports().ofNode(2), state.withNode(1, living).livingPorts());
    }

    @Test
    void testProcessesEndBeforeWhatTheyNeed() {
        final SandboxState state = SandboxState.ofNothing(Ports.free(), 2, true, "2026-01-01T00:00:00Z").withServices(new SandboxProcess(4, 0))
            .withZooKeeper(new SandboxProcess(3, 0)).withNode(0, new SandboxProcess(1, 0)).withNode(1, new SandboxProcess(2, 0));

        assertEquals(List.of(1L, 2L, 3L, 4L), state.processes().stream().map(SandboxProcess::pid).toList());
    }

    @Test
    void testSandboxKeepsItsNumberOfNodes() throws IOException {
        Files.createDirectories(home.nifi());
        Files.createDirectories(home.nifi(2));

        final SandboxException e = assertThrows(SandboxException.class, () -> new Sandbox(home).start(Ports.free(), OptionalInt.of(1), message -> { }));
        assertTrue(e.getMessage().contains("a NiFi of 2 node(s)"), e::getMessage);
    }

    @Test
    void testFileWithoutSecurityIsOfAPlainSandbox() throws IOException {
        SandboxState.ofNothing(Ports.free(), 1, false, "2026-01-01T00:00:00Z").write(home);
        Files.writeString(home.stateFile(), Files.readString(home.stateFile()).replaceFirst("\\s*\"secure\" : false,", ""));

        assertFalse(Files.readString(home.stateFile()).contains("secure"));
        assertFalse(SandboxState.read(home).orElseThrow().secure());
    }

    @Test
    void testRunningNiFiIsNotSecured() {
        runWithoutCertificates();
        assertNeedsAStop(new Sandbox(home, NiFiHeap.DEFAULT, true));
    }

    @Test
    void testSandboxThatWasSecuredStaysSo() {
        runWithoutCertificates();
        assertTrue(new TlsFolder(home.tls()).prepare());
        assertNeedsAStop(new Sandbox(home));
    }

    /** The process is the test's own. */
    private void runWithoutCertificates() {
        final ProcessHandle own = ProcessHandle.current();
        SandboxState.ofNothing(Ports.free(), 1, false, "2026-01-01T00:00:00Z")
            .withNode(0, new SandboxProcess(own.pid(), own.info().startInstant().orElseThrow().toEpochMilli())).write(home);
    }

    private static void assertNeedsAStop(final Sandbox secured) {
        final SandboxException e = assertThrows(SandboxException.class, () -> secured.start(Ports.free(), message -> { }));
        assertTrue(e.getMessage().contains("runs without certificates"), e::getMessage);
    }

    @Test
    void testDamagedFileCountsAsNone() throws IOException {
        Files.createDirectories(home.directory());
        Files.writeString(home.stateFile(), "{\"ports\":");
        assertEquals(Optional.empty(), SandboxState.read(home));
    }

    @Test
    void testReusedProcessIdIsNotTakenForOurs() {
        assertFalse(new SandboxProcess(ProcessHandle.current().pid(), 0).isAlive());
    }

    @Test
    void testSecretsAreDrawnOnceAndPrivate() throws IOException {
        final Secrets secrets = Secrets.of(home);
        assertEquals(secrets, Secrets.of(home));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secretsFile())));
        assertFalse(secrets.toString().contains(secrets.hubKey()));
    }
}
