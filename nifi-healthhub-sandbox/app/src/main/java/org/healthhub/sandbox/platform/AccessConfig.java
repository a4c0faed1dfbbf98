// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What the platform wants to see before it looks at a body. Immutable.
 *
 * @param scheme how requests are signed
 * @param secretLife how long a session secret or token holds
 * @param cipher how bodies are encrypted, empty when they are not
 */
public record AccessConfig(AccessScheme scheme, Duration secretLife, Optional<BodyCipher> cipher) {

    /** The reference contract: {@code gjzwfwpt} headers with HMAC-SHA256, plain bodies. */
    public static final AccessConfig STANDARD = of(AccessScheme.GJZWFWPT_HMAC_SHA256);

    public AccessConfig {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(secretLife, "secretLife");
        Objects.requireNonNull(cipher, "cipher");
    }

    /** A scheme with secrets of half an hour and plain bodies. */
    public static AccessConfig of(final AccessScheme scheme) {
        return new AccessConfig(scheme, Duration.ofMinutes(30), Optional.empty());
    }

    /** The same scheme with encrypted bodies. */
    public AccessConfig with(final BodyCipher bodies) {
        return new AccessConfig(scheme, secretLife, Optional.of(bodies));
    }

    /** The same scheme with another life of secrets and tokens. */
    public AccessConfig with(final Duration life) {
        return new AccessConfig(scheme, life, cipher);
    }

    /**
     * Keys for encrypted bodies.
     *
     * @param sm4Key 32 hexadecimal characters
     * @param sm4Vector fixed vector, empty when it comes before the ciphertext
     * @param pkcs7 whether the padding is PKCS#7 and not ISO/IEC 7816-4
     * @param envelope the signature that an envelope must carry, empty for bodies that are ciphertext only
     */
    public record BodyCipher(String sm4Key, Optional<String> sm4Vector, boolean pkcs7, Optional<Sm2Seal> envelope) {
        /** Without the key. */
        @Override
        public String toString() {
            return "BodyCipher[pkcs7=" + pkcs7 + "]";
        }
    }

    /**
     * Whose SM2 signature an envelope must carry.
     *
     * @param applicationCode {@code appCode}
     * @param publicKey uncompressed point in hexadecimal
     * @param userId user id of the signature
     * @param raw whether the signature is r‖s and not ASN.1
     */
    public record Sm2Seal(String applicationCode, String publicKey, String userId, boolean raw) {
    }
}
