// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A folder behind a real SFTP server on loopback.
 */
public final class SftpFolder implements AutoCloseable {

    public static final String USER = "healthhub";
    public static final String PASSWORD = "password-of-the-test";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path folder;
    private final KeyPair hostKey;

    private SftpFolder(final Path folder, final int port, final KeyPair hostKey) throws IOException {
        this.folder = folder;
        this.hostKey = hostKey;
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    /** Starts a server; port 0 takes any free one. */
    public static SftpFolder start(final Path folder, final int port) throws IOException {
        try {
            final KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SftpFolder(folder, port, generator.generateKeyPair());
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same server once more, after it was closed. */
    SftpFolder again() throws IOException {
        return new SftpFolder(folder, port(), hostKey);
    }

    public int port() {
        return server.getPort();
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey.getPublic());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
