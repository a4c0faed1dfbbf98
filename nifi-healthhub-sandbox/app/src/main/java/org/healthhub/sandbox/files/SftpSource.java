// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.files;

import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.List;

/** An SFTP server on the loopback interface, with one user, who sees one folder of this machine as the root. */
public final class SftpSource implements AutoCloseable {
    /** The hub as a user of the server. */
    public static final String USER = "hub_files";
    private static final String HOST = "127.0.0.1";
    private static final String KEY_ALGORITHM = "EC";
    private static final int KEY_SIZE = 256;

    private final SshServer server;

    private SftpSource(final SshServer server) {
        this.server = server;
    }

    /**
     * Starts the server, and writes its host key where clients look for it.
     *
     * @param files what the user sees as the root
     * @param hostKey the server's own key pair, drawn when there is none
     * @param knownHosts written in the form of OpenSSH
     */
    public static SftpSource start(final int port, final String password, final Path files, final Path hostKey, final Path knownHosts) {
        try {
            Files.createDirectories(files);
            final SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(hostKey);
            keys.setAlgorithm(KEY_ALGORITHM);
            keys.setKeySize(KEY_SIZE);
            final SshServer server = SshServer.setUpDefaultServer();
            server.setHost(HOST);
            server.setPort(port);
            server.setKeyPairProvider(keys);
            server.setPasswordAuthenticator((user, given, session) -> USER.equals(user)
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8)));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.setFileSystemFactory(new VirtualFileSystemFactory(files));
            server.start();
            final KeyPair pair = keys.loadKeys(null).iterator().next();
            Files.writeString(knownHosts, "[%s]:%d %s%n".formatted(HOST, port, PublicKeyEntry.toString(pair.getPublic())));
            return new SftpSource(server);
        } catch (final IOException e) {
            throw new UncheckedIOException("The SFTP server does not start on port " + port, e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
