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

/** Writes the {@code conf} folder of the sandbox's NiFi; leaves the flow in it alone. */
final class NiFiConfiguration {
    private static final List<String> FIXED = List.of("logback.xml", "state-management.xml", "authorizers.xml", "login-identity-providers.xml");

    private final SandboxHome home;

    NiFiConfiguration(final SandboxHome home) {
        this.home = home;
    }

    Path folder() {
        return home.nifi().resolve("conf");
    }

    Path properties() {
        return folder().resolve("nifi.properties");
    }

    void write(final Ports ports, final Secrets secrets) {
        try {
            Files.createDirectories(folder());
            for (final String name : FIXED) {
                try (InputStream resource = resource(name)) {
                    Files.copy(resource, folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            try (InputStream resource = resource("nifi.properties")) {
                Files.writeString(properties(), new String(resource.readAllBytes(), StandardCharsets.UTF_8) + """
                    nifi.web.http.port=%d
                    nifi.sensitive.props.key=%s
                    """.formatted(ports.of(SandboxPort.NIFI), secrets.nifiSensitiveKey()));
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(final String name) {
        return NiFiConfiguration.class.getResourceAsStream(name);
    }
}
