// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.secure.PrivateFile;
import org.healthhub.sandbox.secure.TlsFolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Writes it.
     *
     * @param node empty for a NiFi that is alone
     * @param tls certificates of a NiFi that is to be secured
     */
    void write(final Ports ports, final Secrets secrets, final Optional<ClusterNode> node, final Optional<TlsFolder> tls) {
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
                final String plain = node.map(present -> laidOver(alone, present.properties(home))).orElse(alone);
                PrivateFile.write(properties(), tls.map(present -> laidOver(plain, present.properties(ports.of(SandboxPort.NIFI)))).orElse(plain)
                    .getBytes(StandardCharsets.UTF_8));
            }
            if (tls.isPresent()) {
                try (InputStream resource = resource("authorizers-secure.xml")) {
                    final String alone = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
                    Files.writeString(folder().resolve("authorizers.xml"), node.isPresent() ? ClusterNode.authorized(alone) : alone);
                }
            }
            if (node.isPresent()) {
                final Path state = folder().resolve("state-management.xml");
                Files.writeString(state, Files.readString(state).replace(END_OF_STATE, node.get().stateProvider() + END_OF_STATE));
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** NiFi takes no property twice: what is in both is as in the second. */
    private static String laidOver(final String base, final String own) {
        final Set<String> names = own.lines().map(NiFiConfiguration::name).collect(Collectors.toSet());
        return base.lines().filter(line -> line.startsWith("#") || !names.contains(name(line))).collect(Collectors.joining("\n", "", "\n")) + own;
    }

    private static String name(final String line) {
        return line.replaceFirst("=.*", "");
    }

    private static InputStream resource(final String name) {
        return NiFiConfiguration.class.getResourceAsStream(name);
    }
}
