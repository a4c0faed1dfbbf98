// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real SFTP server on loopback that fails as a test tells it.
 */
final class LoopbackSftp implements AutoCloseable {

    static final String USER = "healthhub";
    static final String PASSWORD = "password-of-the-test";

    static {
        // The server would register Bouncy Castle for the whole process, and hide that the client does without.
        System.setProperty("org.apache.sshd.security.provider.BC.enabled", "false");
    }

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private final PublicKey hostKey;
    /** Names of files in the order in which they got them. */
    private final List<String> renamed = new CopyOnWriteArrayList<>();
    private final AtomicInteger synced = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile PublicKey userKey;

    /** What goes wrong. */
    enum Fault {
        NONE,
        /** Writing ends as on a full disk. */
        DISK_FULL,
        /** The connection breaks at the first bytes written. */
        CUT_WHILE_WRITING,
        /** The connection breaks after a file got its final name, before the client hears of it. */
        CUT_AFTER_CONTROL,
        /** The file loses its end, and the client is told that all is well. */
        SHORT_FILE
    }

    LoopbackSftp(final Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("upload"));
        Files.createDirectories(root.resolve("receipt"));
        final KeyPair host = pair();
        hostKey = host.getPublic();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        server.setPublickeyAuthenticator((user, key, session) -> USER.equals(user) && userKey != null && KeyUtils.compareKeys(userKey, key));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        final SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().withFileSystemAccessor(new Disk()).build();
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    static KeyPair pair() {
        try {
            final KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void allow(final PublicKey key) {
        userKey = key;
    }

    void fail(final Fault with) {
        fault = with;
    }

    int port() {
        return server.getPort();
    }

    /** As ssh-keygen prints it, made by the server's own library. */
    String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey);
    }

    List<String> renamed() {
        return renamed;
    }

    /** How often a file was put onto the disk. */
    int synced() {
        return synced.get();
    }

    Path file(final String name) {
        return root.resolve(name);
    }

    /** Ends every connection, as a server does with idle ones. */
    void disconnectAll() throws IOException {
        for (final AbstractSession session : server.getActiveSessions()) {
            session.close(true).await(5000);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static void cut(final SftpSubsystemProxy subsystem) throws IOException {
        subsystem.getServerSession().close(true).await(5000);
        throw new IOException("cut");
    }

    private final class Disk implements SftpFileSystemAccessor {

        @Override
        public SeekableByteChannel openFile(
                final SftpSubsystemProxy subsystem,
                final FileHandle handle,
                final Path file,
                final String name,
                final Set<? extends OpenOption> options,
                final FileAttribute<?>... attributes) throws IOException {
            final SeekableByteChannel channel = SftpFileSystemAccessor.super.openFile(subsystem, handle, file, name, options, attributes);
            return file.toString().endsWith(".tmp") && fault != Fault.NONE ? new FaultyChannel(channel, () -> {
                if (fault == Fault.DISK_FULL) {
                    throw new IOException("No space left on device");
                }
                if (fault == Fault.CUT_WHILE_WRITING) {
                    cut(subsystem);
                }
                return fault == Fault.SHORT_FILE;
            }) : channel;
        }

        @Override
        public void syncFileData(final SftpSubsystemProxy subsystem, final FileHandle handle, final Path file, final String name, final Channel channel) throws IOException {
            synced.incrementAndGet();
            if (channel instanceof FileChannel) {
                SftpFileSystemAccessor.super.syncFileData(subsystem, handle, file, name, channel);
            }
        }

        @Override
        public void renameFile(final SftpSubsystemProxy subsystem, final Path from, final Path to, final Collection<CopyOption> options) throws IOException {
            SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
            renamed.add(to.getFileName().toString());
            if (fault == Fault.CUT_AFTER_CONTROL && to.toString().endsWith(".ctl")) {
                cut(subsystem);
            }
        }
    }
}
