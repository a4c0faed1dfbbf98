// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Writes the {@code conf} folder of the sandbox's NiFi; leaves the flow in it alone. */
final class NiFiConfiguration {
    private static final List<String> FIXED = List.of("logback.xml", "state-management.xml", "authorizers.xml", "login-identity-providers.xml");

    private static final String END_OF_STATE = "</stateManagement>";

    private final SandboxHome home;
    private final Path nifi;

    /** The folder is that of the NiFi or node. */
    NiFiConfiguration(final SandboxHome home, final Path nifi) {
        this.home = home;
        this.nifi = nifi;
    }

    Path folder() {
        return nifi.resolve("conf");
    }

    Path properties() {
        return folder().resolve("nifi.properties");
    }

    /** The node is empty for a NiFi that is alone. */
    void write(final Ports ports, final Secrets secrets, final Optional<ClusterNode> node) {
        try {
            Files.createDirectories(folder());
            for (final String name : FIXED) {
                try (InputStream resource = resource(name)) {
                    Files.copy(resource, folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            try (InputStream resource = resource("nifi.properties")) {
                final String alone = new String(resource.readAllBytes(), StandardCharsets.UTF_8) + """
                    nifi.web.http.port=%d
                    nifi.sensitive.props.key=%s
                    """.formatted(ports.of(SandboxPort.NIFI), secrets.nifiSensitiveKey());
                Files.writeString(properties(), node.map(present -> present.properties(home, alone)).orElse(alone));
            }
            if (node.isPresent()) {
                final Path state = folder().resolve("state-management.xml");
                Files.writeString(state, Files.readString(state).replace(END_OF_STATE, node.get().stateProvider() + END_OF_STATE));
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(final String name) {
        return NiFiConfiguration.class.getResourceAsStream(name);
    }
}
