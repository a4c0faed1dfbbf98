// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
        final SandboxState state = new SandboxState(Ports.free(), new SandboxProcess(1, 2), null, "2026-01-01T00:00:00Z");
        state.write(home);
        assertEquals(Optional.of(state), SandboxState.read(home));
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
