// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The host keys that an SFTP server may show, by their SHA-256 fingerprints as {@code ssh-keygen -l} prints them. Any other key is refused. One for each connection.
 */
final class HostKeys implements HostKeyVerifier {

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    private final Set<String> allowed;
    private volatile String shown;

    HostKeys(final Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /**
     * Reads fingerprints.
     *
     * @param text one a line; empty lines and lines that start with # are skipped
     * @return empty when there is none, or a line is no fingerprint
     */
    static Optional<Set<String>> parse(final String text) {
        final List<String> lines = text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        return !lines.isEmpty() && lines.stream().allMatch(line -> FINGERPRINT.matcher(line).matches())
                ? Optional.of(lines.stream().collect(Collectors.toUnmodifiableSet())) : Optional.empty();
    }

    static String fingerprint(final PublicKey key) {
        try {
            final byte[] digest = MessageDigest.getInstance("SHA-256").digest(new Buffer.PlainBuffer().putPublicKey(key).getCompactData());
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }

    /** The key that the server showed, with its kind; empty before it showed one. */
    Optional<String> shown() {
        return Optional.ofNullable(shown);
    }

    @Override
    public boolean verify(final String hostname, final int port, final PublicKey key) {
        final String fingerprint = fingerprint(key);
        shown = fingerprint + " (" + KeyType.fromKey(key) + ")";
        return allowed.contains(fingerprint);
    }

    @Override
    public List<String> findExistingAlgorithms(final String hostname, final int port) {
        return List.of();
    }
}
