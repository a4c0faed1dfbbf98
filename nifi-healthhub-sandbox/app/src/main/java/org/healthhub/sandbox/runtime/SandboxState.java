// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a later command must know of a started sandbox.
 *
 * @param ports the ports in use
 * @param services the process with PostgreSQL and the platform emulator; {@code null} before it was started
 * @param nifi NiFi's process; {@code null} before it was started
 * @param startedAt when the sandbox was started, ISO 8601
 */
public record SandboxState(Ports ports, SandboxProcess services, SandboxProcess nifi, String startedAt) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

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

    public boolean nifiRuns() {
        return nifi != null && nifi.isAlive();
    }

    public SandboxState withServices(final SandboxProcess process) {
        return new SandboxState(ports, process, nifi, startedAt);
    }

    public SandboxState withNiFi(final SandboxProcess process) {
        return new SandboxState(ports, services, process, startedAt);
    }
}
