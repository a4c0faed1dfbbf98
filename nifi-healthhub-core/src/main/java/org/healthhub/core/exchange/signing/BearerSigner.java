// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;
import org.healthhub.core.exchange.SigningException;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * A bearer token (RFC 6750 §2.1). The token is all the proof there is and the body is not covered: only over TLS. After a refusal the source is asked again,
 * and the request is repeated when it gives another token. Thread-safe.
 */
public final class BearerSigner implements RequestSigner {

    private static final String AUTHORIZATION = "Authorization";

    private final TokenSource tokens;

    public BearerSigner(final TokenSource tokens) {
        this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    @Override
    public SignedHeaders sign(final OutgoingRequest request, final InstantSource clock) throws SigningException {
        return new SignedHeaders(Map.of(AUTHORIZATION, "Bearer " + tokens.token()), clock.instant());
    }

    @Override
    public boolean renew(final SignedHeaders refused) {
        try {
            return !("Bearer " + tokens.token()).equals(refused.headers().get(AUTHORIZATION));
        } catch (final SigningException e) {
            // The refusal of the platform says more than the missing token.
            return false;
        }
    }

    @Override
    public String toString() {
        return "BearerSigner";
    }
}
