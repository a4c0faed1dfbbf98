// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.sftp.SFTPException;
import net.schmizz.sshj.userauth.UserAuthException;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why something with an SFTP server did not work. The words never quote an exception.
 *
 * @param code outcome code
 * @param permanent whether trying again fails as well until a person changes something
 * @param words what happened and what to look at
 */
record SftpFault(String code, boolean permanent, String words) {

    /**
     * Classes an exception of the SFTP client or of a socket.
     *
     * @param thrown the exception; its causes are looked at too
     */
    static SftpFault of(final Throwable thrown) {
        if (has(thrown, UnknownHostException.class)) {
            return new SftpFault(OutcomeCodes.SFTP_UNKNOWN_HOST, false, "the host name is not known: check Host Name and the name service");
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class) || has(thrown, SocketTimeoutException.class)) {
            return new SftpFault(OutcomeCodes.SFTP_CONNECT, false, "no connection, or no answer in time: check Host Name, Port and firewall, and whether the server runs");
        }
        if (isFor(thrown, DisconnectReason.HOST_KEY_NOT_VERIFIABLE)) {
            return new SftpFault(OutcomeCodes.SFTP_HOST_KEY, true,
                    "the server shows a host key that is not among the Host Key Fingerprints: another server answers, or its key was changed");
        }
        if (isFor(thrown, DisconnectReason.KEY_EXCHANGE_FAILED) || isFor(thrown, DisconnectReason.PROTOCOL_VERSION_NOT_SUPPORTED)) {
            return new SftpFault(OutcomeCodes.SFTP_PROTOCOL, true, "the server and this client have no algorithm in common");
        }
        if (has(thrown, UserAuthException.class)) {
            return new SftpFault(OutcomeCodes.SFTP_CREDENTIALS, true, "the server refuses the user: check Username, Password, Private Key and Private Key Passphrase");
        }
        return causes(thrown).filter(SFTPException.class::isInstance).map(SFTPException.class::cast).findFirst().map(SftpFault::ofStatus)
                .orElseGet(() -> new SftpFault(OutcomeCodes.SFTP_BROKEN, false, "the connection broke"));
    }

    /** Status codes of draft-ietf-secsh-filexfer-13 §9.1; version 3, which nearly all servers speak, has no word for a full disk but Failure. */
    private static SftpFault ofStatus(final SFTPException refused) {
        if (refused.getStatusCode() == null) {
            return new SftpFault(OutcomeCodes.SFTP_BROKEN, false, "the connection broke");
        }
        return switch (refused.getStatusCode()) {
            case NO_SUCH_FILE, NO_SUCH_PATH, NOT_A_DIRECTORY, PERMISSION_DENIED, WRITE_PROTECT -> new SftpFault(OutcomeCodes.SFTP_DIRECTORY, true,
                    "a directory is missing or the user has no right to it: check Submit Directory and Receipt Directory");
            case FAILURE, NO_SPACE_ON_FILESYSTEM, QUOTA_EXCEEDED, NO_MEDIA -> new SftpFault(OutcomeCodes.SFTP_STORAGE, false,
                    "the server could not store or give a file: its disk may be full, or a quota used up");
            default -> new SftpFault(OutcomeCodes.SFTP_BROKEN, false, "the connection broke");
        };
    }

    /** Carries a fault out of a connection. */
    static final class FaultException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient SftpFault fault;

        FaultException(final SftpFault fault) {
            super(fault.code());
            this.fault = fault;
        }

        SftpFault fault() {
            return fault;
        }
    }

    /** Whether the connection can not be used again. */
    boolean isBroken() {
        return !code.equals(OutcomeCodes.SFTP_DIRECTORY) && !code.equals(OutcomeCodes.SFTP_STORAGE);
    }

    SubmissionOutcome outcome() {
        return permanent ? new SubmissionOutcome.Failed(code) : new SubmissionOutcome.Retry(code, Optional.empty());
    }

    private static boolean isFor(final Throwable thrown, final DisconnectReason reason) {
        return causes(thrown).anyMatch(cause -> cause instanceof final SSHException ssh && ssh.getDisconnectReason() == reason);
    }

    private static boolean has(final Throwable thrown, final Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(final Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
