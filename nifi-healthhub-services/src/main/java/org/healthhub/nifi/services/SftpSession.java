// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPEngine;
import net.schmizz.sshj.sftp.SFTPException;
import net.schmizz.sshj.userauth.method.AuthMethod;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One SFTP connection. Files come into being whole: written under a temporary name, put onto the disk, then renamed. Not thread-safe.
 */
final class SftpSession implements AutoCloseable {

    /** Requests that may be under way at once while writing. */
    private static final int UNCONFIRMED_WRITES = 16;
    /** Every server takes as much (draft-ietf-secsh-filexfer-02 §3). */
    private static final int LARGEST_WRITE = 32 * 1024;
    private static final int UNCONFIRMED_READS = 4;

    static {
        // The Java platform has every algorithm needed. Bouncy Castle as a provider of the whole process would be seen by all of NiFi.
        SecurityUtils.setRegisterBouncyCastle(false);
        SecurityUtils.setSecurityProvider(null);
    }

    private final SSHClient client;
    private final SFTPClient sftp;
    private final long timeoutMillis;

    private SftpSession(final SSHClient client, final SFTPClient sftp, final long timeoutMillis) {
        this.client = client;
        this.sftp = sftp;
        this.timeoutMillis = timeoutMillis;
    }

    /**
     * Opens a connection.
     *
     * @param address where
     * @param hostKeys which host keys are right
     * @param authentication ways to prove who is calling, tried in order
     * @throws IOException when it does not work; {@link SftpFault} says what that means
     */
    static SftpSession open(final SftpAddress address, final HostKeys hostKeys, final SftpAuthentication authentication) throws IOException {
        final DefaultConfig config = new DefaultConfig();
        config.setVerifyHostKeyCertificates(false);
        final SSHClient client = new SSHClient(config);
        boolean opened = false;
        try {
            client.setConnectTimeout((int) address.connectTimeout().toMillis());
            client.setTimeout((int) address.responseTimeout().toMillis());
            client.getTransport().setTimeoutMs((int) address.responseTimeout().toMillis());
            client.getConnection().setTimeoutMs((int) address.responseTimeout().toMillis());
            client.addHostKeyVerifier(hostKeys);
            client.connect(address.host(), address.port());
            final List<AuthMethod> methods = authentication.methods(client);
            client.auth(authentication.username(), methods);
            final SFTPClient sftp = client.newSFTPClient();
            sftp.getSFTPEngine().setTimeoutMs((int) address.responseTimeout().toMillis());
            opened = true;
            return new SftpSession(client, sftp, address.responseTimeout().toMillis());
        } finally {
            if (!opened) {
                close(client);
            }
        }
    }

    boolean isUsable() {
        return client.isConnected() && client.isAuthenticated();
    }

    /**
     * Writes a file whole under a temporary name; one of that name from an earlier try is replaced.
     *
     * @throws IOException when not every byte is there; the file may be there in part
     */
    void write(final String path, final byte[] content) throws IOException {
        // Removed, not cut: a try that still hangs somewhere goes on writing to the removed file.
        removeIfThere(path);
        final SFTPEngine engine = sftp.getSFTPEngine();
        final byte[] handle = engine.request(engine.newRequest(PacketType.OPEN)
                .putString(path, StandardCharsets.UTF_8)
                .putUInt32(OpenMode.toMask(EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.EXCL)))
                .putFileAttributes(FileAttributes.EMPTY))
                .retrieve(timeoutMillis, TimeUnit.MILLISECONDS).ensurePacketTypeIs(PacketType.HANDLE).readBytes();
        try (RemoteFile file = new RemoteFile(engine, path, handle)) {
            try (OutputStream out = file.new RemoteFileOutputStream(0, UNCONFIRMED_WRITES)) {
                // The stream puts each call into one packet, and packets have a limit.
                final int limit = Math.min(LARGEST_WRITE, engine.getSubsystem().getRemoteMaxPacketSize() - file.getOutgoingPacketOverhead());
                for (int start = 0; start < content.length; start += limit) {
                    out.write(content, start, Math.min(limit, content.length - start));
                }
            }
            sync(engine, handle);
        }
        if (sftp.size(path) != content.length) {
            throw new SFTPException(Response.StatusCode.FAILURE, "The file is not whole");
        }
    }

    /** Asks for the file to be on the disk, where the server offers that (OpenSSH PROTOCOL §4.5). */
    private void sync(final SFTPEngine engine, final byte[] handle) throws IOException {
        if (engine.supportsServerExtension("fsync", "openssh.com")) {
            engine.request(engine.newExtendedRequest("fsync@openssh.com").putBytes(handle)).retrieve(timeoutMillis, TimeUnit.MILLISECONDS).ensureStatusPacketIsOK();
        }
    }

    /** Gives a file its final name; fails when there is a file of that name. */
    void rename(final String from, final String to) throws IOException {
        sftp.rename(from, to);
    }

    void removeIfThere(final String path) throws IOException {
        try {
            sftp.rm(path);
        } catch (final SFTPException e) {
            if (e.getStatusCode() != Response.StatusCode.NO_SUCH_FILE && e.getStatusCode() != Response.StatusCode.NO_SUCH_PATH) {
                throw e;
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param limit most bytes; a larger file is cut there, which no reader takes for whole
     * @return empty when there is no such file
     */
    Optional<byte[]> read(final String path, final int limit) throws IOException {
        if (sftp.statExistence(path) == null) {
            return Optional.empty();
        }
        try (RemoteFile file = sftp.open(path); InputStream in = file.new ReadAheadRemoteFileInputStream(UNCONFIRMED_READS)) {
            return Optional.of(in.readNBytes(limit));
        } catch (final SFTPException e) {
            if (e.getStatusCode() == Response.StatusCode.NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    boolean exists(final String path) throws IOException {
        return sftp.statExistence(path) != null;
    }

    /** Fails when the directory is missing or may not be read. */
    void probeDirectory(final String path) throws IOException {
        sftp.getSFTPEngine().openDir(path).close();
    }

    @Override
    public void close() {
        try {
            sftp.close();
        } catch (final IOException e) {
            // The connection is gone already.
        }
        close(client);
    }

    private static void close(final SSHClient client) {
        try {
            client.disconnect();
        } catch (final IOException e) {
            return;
        }
    }
}
