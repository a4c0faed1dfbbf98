// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The two functions of a digest family for one thread. Not thread-safe.
 */
sealed interface DigestEngine {

    /**
     * HMAC (RFC 2104) under the hub's key.
     */
    byte[] keyed(byte[] bytes, int length);

    byte[] plain(byte[] bytes, int length);

    static DigestEngine of(final DigestFamily family, final byte[] key) {
        return switch (family) {
            case SHA_256 -> new Sha256(key);
            case SM3 -> new Sm3(key);
        };
    }

    /**
     * From the JDK, which uses the processor's own instructions where it can.
     */
    final class Sha256 implements DigestEngine {
        private static final int BLOCK = 64;
        private static final byte INNER = 0x36;
        private static final byte OUTER = 0x5c;

        private final MessageDigest inner;
        private final MessageDigest outer;
        private final MessageDigest digest;

        private Sha256(final byte[] key) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
                final byte[] block = Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
                inner = begun(block, INNER);
                outer = begun(block, OUTER);
            } catch (final NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        private static MessageDigest begun(final byte[] block, final byte pad) throws NoSuchAlgorithmException {
            final byte[] padded = block.clone();
            for (int i = 0; i < padded.length; i++) {
                padded[i] ^= pad;
            }
            final MessageDigest begun = MessageDigest.getInstance("SHA-256");
            begun.update(padded);
            return begun;
        }

        /** The key's two blocks are digested once and not for every record, which halves the work: a record key is hardly longer than a block. */
        @Override
        public byte[] keyed(final byte[] bytes, final int length) {
            final MessageDigest message = copy(inner);
            message.update(bytes, 0, length);
            final MessageDigest result = copy(outer);
            result.update(message.digest());
            return result.digest();
        }

        private static MessageDigest copy(final MessageDigest begun) {
            try {
                return (MessageDigest) begun.clone();
            } catch (final CloneNotSupportedException e) {
                throw new IllegalStateException("The Java platform's own digests can be copied", e);
            }
        }

        @Override
        public byte[] plain(final byte[] bytes, final int length) {
            digest.update(bytes, 0, length);
            return digest.digest();
        }
    }

    /**
     * From Bouncy Castle, by its own classes: no security provider is registered in the process.
     */
    final class Sm3 implements DigestEngine {
        private final HMac mac = new HMac(new SM3Digest());
        private final SM3Digest digest = new SM3Digest();

        private Sm3(final byte[] key) {
            mac.init(new KeyParameter(key));
        }

        @Override
        public byte[] keyed(final byte[] bytes, final int length) {
            final byte[] result = new byte[mac.getMacSize()];
            mac.update(bytes, 0, length);
            mac.doFinal(result, 0);
            return result;
        }

        @Override
        public byte[] plain(final byte[] bytes, final int length) {
            final byte[] result = new byte[digest.getDigestSize()];
            digest.update(bytes, 0, length);
            digest.doFinal(result, 0);
            return result;
        }
    }
}
