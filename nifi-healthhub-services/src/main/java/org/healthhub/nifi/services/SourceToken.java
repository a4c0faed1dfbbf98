// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.oauth2.AccessToken;

import java.time.Duration;
import java.time.Instant;

/**
 * A bearer token with its lifetime. The parent's constructor and its methods about the lifetime take {@code long} in NiFi 2.3 to 2.6 and {@code Long} in
 * 2.8: compiled against one of them they fail in the other, so the lifetime stands here and none of them is called.
 */
final class SourceToken extends AccessToken {

    private final Duration lifetime;

    /**
     * A token of now.
     *
     * @param token the token itself, a secret
     * @param lifetime how long the endpoint takes it; zero for one without an end
     */
    SourceToken(final String token, final Duration lifetime) {
        this.lifetime = lifetime;
        setAccessToken(token);
        setTokenType("Bearer");
    }

    Duration lifetime() {
        return lifetime;
    }

    @Override
    public boolean isExpired() {
        return !lifetime.isZero() && Instant.now().isAfter(getFetchTime().plus(lifetime));
    }
}
