// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC (RFC 2104) over a text.
 */
public enum KeyedHash {

    HMAC_SHA256 {
        @Override
        byte[] of(final byte[] key, final byte[] text) {
            try {
                final Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(text);
            } catch (final GeneralSecurityException e) {
                // Every Java platform must offer HmacSHA256; the cause is left out so that nothing of the key can reach a log.
                throw new IllegalStateException("HmacSHA256 is not available: " + e.getClass().getSimpleName());
            }
        }
    },

    /** With SM3 (GB/T 32905-2016), for deployments that must use state cryptography. */
    HMAC_SM3 {
        @Override
        byte[] of(final byte[] key, final byte[] text) {
            final HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            final byte[] result = new byte[mac.getMacSize()];
            mac.doFinal(result, 0);
            return result;
        }
    };

    abstract byte[] of(byte[] key, byte[] text);

    /**
     * Hash of a text.
     *
     * @param key key as UTF-8 text, not empty
     * @param text text, taken as UTF-8
     * @return 32 bytes
     */
    public final byte[] of(final String key, final String text) {
        return of(key.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
