// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.bouncycastle.crypto.digests.SM3Digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digest without a key over a text. A scheme that mixes a secret into the text is weaker than HMAC; it is offered because platforms ask for it.
 */
public enum TextDigest {

    /** Broken as a digest; only for platforms that sign with it. */
    MD5("MD5") {
        @Override
        byte[] of(final byte[] text) {
            return digest("MD5", text);
        }
    },

    SHA_256("SHA256") {
        @Override
        byte[] of(final byte[] text) {
            return digest("SHA-256", text);
        }
    },

    /** GB/T 32905-2016. */
    SM3("SM3") {
        @Override
        byte[] of(final byte[] text) {
            final SM3Digest digest = new SM3Digest();
            digest.update(text, 0, text.length);
            final byte[] result = new byte[digest.getDigestSize()];
            digest.doFinal(result, 0);
            return result;
        }
    };

    private final String code;

    TextDigest(final String code) {
        this.code = code;
    }

    abstract byte[] of(byte[] text);

    /** Name of the digest in requests, such as {@code SHA256}. */
    public String code() {
        return code;
    }

    /**
     * Digest of a text.
     *
     * @param text text, taken as UTF-8
     * @return lower-case hexadecimal, 32 characters for MD5 and 64 for the others
     */
    public final String hex(final String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] digest(final String algorithm, final byte[] text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer " + algorithm, e);
        }
    }
}
