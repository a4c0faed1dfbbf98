// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.PartControl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tries the way to an SFTP server step by step and says in words what is wrong: address, host key, credentials, rights in both directories. Leaves no file behind.
 */
final class SftpVerification {

    static final String ADDRESS = "Address";
    static final String HOST_KEY = "Host key";
    static final String CREDENTIALS = "Credentials";
    static final String SUBMIT_DIRECTORY = "Submit directory";
    static final String RECEIPT_DIRECTORY = "Receipt directory";

    private static final List<String> STEPS = List.of(ADDRESS, HOST_KEY, CREDENTIALS, SUBMIT_DIRECTORY, RECEIPT_DIRECTORY);

    private final SftpAddress address;
    private final Set<String> fingerprints;
    private final SftpAuthentication authentication;
    private final SftpClient.Directories directories;

    SftpVerification(final SftpAddress address, final Set<String> fingerprints, final SftpAuthentication authentication, final SftpClient.Directories directories) {
        this.address = address;
        this.fingerprints = fingerprints;
        this.authentication = authentication;
        this.directories = directories;
    }

    /**
     * Runs the steps; after a failed one the rest is skipped.
     */
    List<ConfigVerificationResult> run() {
        final List<ConfigVerificationResult> results = new ArrayList<>();
        results.add(address());
        if (results.getLast().getOutcome() == Outcome.SUCCESSFUL) {
            connect(results);
        }
        while (results.size() < STEPS.size()) {
            results.add(result(STEPS.get(results.size()), Outcome.SKIPPED, "The steps before must work first"));
        }
        return results;
    }

    private ConfigVerificationResult address() {
        try (Socket socket = new Socket()) {
            final InetAddress resolved = InetAddress.getByName(address.host());
            socket.connect(new InetSocketAddress(resolved, address.port()), (int) address.connectTimeout().toMillis());
            return result(ADDRESS, Outcome.SUCCESSFUL, "Connected to %s (%s) port %d".formatted(address.host(), resolved.getHostAddress(), address.port()));
        } catch (final UnknownHostException e) {
            return result(ADDRESS, Outcome.FAILED, "The host name " + address.host() + " is not known: check Host Name and the name service of this machine");
        } catch (final IOException e) {
            return result(ADDRESS, Outcome.FAILED, "No connection to %s port %d within %d seconds: check Host Name, Port and firewall, and whether the server runs"
                    .formatted(address.host(), address.port(), address.connectTimeout().toSeconds()));
        }
    }

    private void connect(final List<ConfigVerificationResult> results) {
        final HostKeys hostKeys = new HostKeys(fingerprints);
        try (SftpSession session = SftpSession.open(address, hostKeys, authentication)) {
            results.add(result(HOST_KEY, Outcome.SUCCESSFUL, "The server shows the agreed host key " + hostKeys.shown().orElse("")));
            results.add(result(CREDENTIALS, Outcome.SUCCESSFUL, "The server accepted the user"));
            results.add(submitDirectory(session));
            results.add(receiptDirectory(session));
        } catch (final IOException | RuntimeException e) {
            results.addAll(failed(SftpFault.of(e), hostKeys));
        }
    }

    private static List<ConfigVerificationResult> failed(final SftpFault fault, final HostKeys hostKeys) {
        final String words = fault.code() + ": " + fault.words();
        if (hostKeys.shown().isEmpty()) {
            return List.of(result(HOST_KEY, Outcome.FAILED, words + "; what answers may not be an SSH server"));
        }
        final String shown = hostKeys.shown().get();
        if (fault.code().equals(OutcomeCodes.SFTP_HOST_KEY)) {
            return List.of(result(HOST_KEY, Outcome.FAILED, words + ". It shows " + shown
                    + ": ask who runs the server, on another way than the network, whether that is its key; only then write it into Host Key Fingerprints"));
        }
        return List.of(result(HOST_KEY, Outcome.SUCCESSFUL, "The server shows the agreed host key " + shown), result(CREDENTIALS, Outcome.FAILED, words));
    }

    private ConfigVerificationResult submitDirectory(final SftpSession session) {
        final String path = directories.submit() + "/verify-" + UUID.randomUUID();
        final String written = path + PartControl.TEMPORARY_SUFFIX;
        try {
            session.write(written, "verify".getBytes(StandardCharsets.US_ASCII));
            session.rename(written, path);
            session.removeIfThere(path);
            return result(SUBMIT_DIRECTORY, Outcome.SUCCESSFUL, "A file could be written, renamed and removed in " + directories.submit());
        } catch (final IOException e) {
            clearAway(session, written, path);
            return result(SUBMIT_DIRECTORY, Outcome.FAILED, "A file could not be written, renamed and removed in " + directories.submit() + ": " + SftpFault.of(e).words());
        }
    }

    private ConfigVerificationResult receiptDirectory(final SftpSession session) {
        try {
            session.probeDirectory(directories.receipt());
            return result(RECEIPT_DIRECTORY, Outcome.SUCCESSFUL, directories.receipt() + " can be read");
        } catch (final IOException e) {
            return result(RECEIPT_DIRECTORY, Outcome.FAILED, directories.receipt() + " can not be read: " + SftpFault.of(e).words());
        }
    }

    private static void clearAway(final SftpSession session, final String... paths) {
        for (final String path : paths) {
            try {
                session.removeIfThere(path);
            } catch (final IOException e) {
                return;
            }
        }
    }

    private static ConfigVerificationResult result(final String step, final Outcome outcome, final String explanation) {
        return new ConfigVerificationResult.Builder().verificationStepName(step).outcome(outcome).explanation(explanation).build();
    }
}
