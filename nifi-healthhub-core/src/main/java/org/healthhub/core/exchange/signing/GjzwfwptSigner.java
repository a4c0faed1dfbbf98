// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Header signature in the style of the national government service platform (国家政务服务平台): requester, service and time in milliseconds, and
 * Base64(HMAC(sid + rid + rtime)) under the secret. The body is not covered; the Content-Digest header and TLS have to protect it.
 *
 * <p>Certainty: with HMAC-SHA256 the practice of a system connected to the national platform, read in public code (its documents cite an interface
 * specification v0.55 of 2024-06-28); with HMAC-SM3 a proposal of this project for deployments that must use state cryptography. No clock window is published.
 * Immutable.
 */
public final class GjzwfwptSigner implements RequestSigner {

    private final IdTimeSign sign;
    private final String secret;

    /**
     * Keeps the credentials of one interface.
     *
     * @param requesterId id of the caller, issued by the platform
     * @param serviceId id of the called interface, issued by the platform
     * @param secret secret in UTF-8, not empty
     * @param hash keyed hash of the signature
     */
    public GjzwfwptSigner(final String requesterId, final String serviceId, final String secret, final KeyedHash hash) {
        this.sign = new IdTimeSign("gjzwfwpt", requesterId, serviceId, hash);
        this.secret = IdTimeSign.secret(secret);
    }

    @Override
    public SignedHeaders sign(final OutgoingRequest request, final InstantSource clock) {
        final Instant now = clock.instant();
        return new SignedHeaders(sign.values(secret, now), now);
    }

    @Override
    public String toString() {
        return "GjzwfwptSigner[" + sign + "]";
    }
}
