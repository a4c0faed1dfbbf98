// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.secure.PrivateFile;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The sandbox's own secrets: drawn at random once, then read from a file that only its owner may read.
 *
 * @param hubKey key of the digests of records and persons, 64 hexadecimal digits
 * @param platformSecret shared with the platform emulator, signs requests
 * @param databasePassword of every PostgreSQL role of the sandbox
 * @param sftpPassword of the hub as a user of the SFTP server
 * @param sourceSecret of the hub as a client of the source interfaces, and the token with which sources push
 * @param sharingKey of the secrets of consumers
 * @param nifiSensitiveKey {@code nifi.sensitive.props.key}
 */
public record Secrets(String hubKey, String platformSecret, String databasePassword, String sftpPassword, String sourceSecret, String sharingKey,
                      String nifiSensitiveKey) {
    private static final int BYTES = 32;

    /** Reads the file, or draws the secrets and writes it. */
    public static Secrets of(final SandboxHome home) {
        final Path file = home.secretsFile();
        final Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
            }
            final Secrets secrets = new Secrets(value(properties, "hub.key"), value(properties, "platform.secret"),
                value(properties, "database.password"), value(properties, "sftp.password"), value(properties, "source.secret"), value(properties, "share.key"),
                value(properties, "nifi.sensitive.props.key"));
            write(file, properties);
            return secrets;
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(final Properties properties, final String name) {
        return (String) properties.computeIfAbsent(name, absent -> random());
    }

    private static String random() {
        final byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(final Path file, final Properties properties) throws IOException {
        final StringWriter text = new StringWriter();
        properties.store(text, "Secrets of this sandbox, drawn at random");
        PrivateFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
