// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
        private final Mac mac;
        private final MessageDigest digest;

        private Sha256(final byte[] key) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                digest = MessageDigest.getInstance("SHA-256");
            } catch (final NoSuchAlgorithmException | InvalidKeyException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        @Override
        public byte[] keyed(final byte[] bytes, final int length) {
            mac.update(bytes, 0, length);
            return mac.doFinal();
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
