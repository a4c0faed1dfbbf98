// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The Content-Digest header (RFC 9530 §2) over the bytes that are sent, compressed or not.
 */
public final class ContentDigest {

    public static final String HEADER = "Content-Digest";

    private ContentDigest() {
    }

    /**
     * Value of the header.
     *
     * @param sent bytes as they are sent
     * @return {@code sha-256=:…:}
     */
    public static String of(final byte[] sent) {
        try {
            return "sha-256=:" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(sent)) + ":";
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
