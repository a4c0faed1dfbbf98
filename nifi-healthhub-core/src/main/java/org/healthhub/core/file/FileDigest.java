// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import org.bouncycastle.crypto.digests.SM3Digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Digests by which a control file can vouch for a data file.
 */
public enum FileDigest {
    /** GB/T 32905-2016. */
    SM3("SM3", 64, Sm3::new),
    /** FIPS 180-4. */
    SHA_256("SHA-256", 64, () -> new Jdk("SHA-256")),
    /** RFC 1321. Finds transmission errors; whoever wants to can forge it. */
    MD5("MD5", 32, () -> new Jdk("MD5"));

    private final String algorithm;
    private final int length;
    private final Supplier<Running> running;

    FileDigest(final String algorithm, final int length, final Supplier<Running> running) {
        this.algorithm = algorithm;
        this.length = length;
        this.running = running;
    }

    /** Name as a control file writes it. */
    public String algorithm() {
        return algorithm;
    }

    /** Number of hexadecimal digits. */
    public int length() {
        return length;
    }

    /** A digest of nothing so far. */
    public Running start() {
        return running.get();
    }

    /** The digest of a name in any case, with or without hyphen. */
    public static Optional<FileDigest> of(final String name) {
        final String wanted = plain(name);
        return Arrays.stream(values()).filter(digest -> plain(digest.algorithm).equals(wanted)).findFirst();
    }

    private static String plain(final String name) {
        return name.strip().toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** A digest in the making. Not thread-safe. */
    public sealed interface Running {

        void update(byte[] bytes, int length);

        /** Lower-case hexadecimal digits of everything so far; then it begins anew. */
        String hex();
    }

    /** From the JDK, which uses the processor's own instructions where it can. */
    private static final class Jdk implements Running {
        private final MessageDigest digest;

        private Jdk(final String algorithm) {
            try {
                digest = MessageDigest.getInstance(algorithm);
            } catch (final NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has " + algorithm, e);
            }
        }

        @Override
        public void update(final byte[] bytes, final int length) {
            digest.update(bytes, 0, length);
        }

        @Override
        public String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** From Bouncy Castle, by its own class: no security provider is registered in the process. */
    private static final class Sm3 implements Running {
        private final SM3Digest digest = new SM3Digest();

        @Override
        public void update(final byte[] bytes, final int length) {
            digest.update(bytes, 0, length);
        }

        @Override
        public String hex() {
            final byte[] result = new byte[digest.getDigestSize()];
            digest.doFinal(result, 0);
            return HexFormat.of().formatHex(result);
        }
    }
}
