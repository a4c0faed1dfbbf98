// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Digest over time, token and nonce in the style of the TIF gateway (Guangdong and others): {@code x-tif-signature} = hexadecimal
 * SHA-256(timestamp + token + nonce + timestamp), the time in seconds. The body is not covered.
 *
 * <p>Certainty: practice read in public code of that gateway; nothing is known of Shaanxi. Thread-safe.
 */
public final class TokenDigestSigner implements RequestSigner {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String applicationId;
    private final String token;
    private final Supplier<String> nonces;

    /**
     * Keeps the credentials.
     *
     * @param applicationId id of the calling application ({@code paasid})
     * @param token its token, not empty
     */
    public TokenDigestSigner(final String applicationId, final String token) {
        this(applicationId, token, TokenDigestSigner::nonce);
    }

    TokenDigestSigner(final String applicationId, final String token, final Supplier<String> nonces) {
        this.applicationId = Objects.requireNonNull(applicationId, "applicationId");
        this.token = IdTimeSign.secret(token);
        this.nonces = nonces;
    }

    @Override
    public SignedHeaders sign(final OutgoingRequest request, final InstantSource clock) {
        final Instant now = clock.instant();
        final String time = Long.toString(now.getEpochSecond());
        final String nonce = nonces.get();
        final Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-tif-paasid", applicationId);
        headers.put("x-tif-timestamp", time);
        headers.put("x-tif-nonce", nonce);
        headers.put("x-tif-signature", TextDigest.SHA_256.hex(time + token + nonce + time));
        return new SignedHeaders(headers, now);
    }

    private static String nonce() {
        final byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "TokenDigestSigner[" + applicationId + "]";
    }
}
