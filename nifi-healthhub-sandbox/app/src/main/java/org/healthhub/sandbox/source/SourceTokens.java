// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that a source system issues (OAuth 2.0, client credentials). Thread-safe. */
final class SourceTokens {

    private final Clock clock;
    private final String clientId;
    private final String secret;
    private final Map<String, Instant> valid = new ConcurrentHashMap<>();
    private volatile Duration lifetime = Duration.ofHours(2);

    SourceTokens(final Clock clock, final String clientId, final String secret) {
        this.clock = clock;
        this.clientId = clientId;
        this.secret = secret;
    }

    /**
     * A new token.
     *
     * @param form body of the request
     * @return empty when the client is not known
     */
    Optional<String> issue(final String form) {
        if (!"client_credentials".equals(value(form, "grant_type")) || !clientId.equals(value(form, "client_id")) || !secret.equals(value(form, "client_secret"))) {
            return Optional.empty();
        }
        final String token = UUID.randomUUID().toString();
        valid.put(token, clock.instant().plus(lifetime));
        return Optional.of(token);
    }

    /** Whether the value of the header Authorization holds a token that has not expired. */
    boolean accepts(final String authorization) {
        final Instant end = authorization == null || !authorization.startsWith("Bearer ") ? null : valid.get(authorization.substring("Bearer ".length()));
        return end != null && clock.instant().isBefore(end);
    }

    Duration lifetime() {
        return lifetime;
    }

    /** For the tokens issued from now on. */
    void setLifetime(final Duration duration) {
        lifetime = duration;
    }

    /** Withdraws all tokens before their time. */
    void revoke() {
        valid.clear();
    }

    private static String value(final String form, final String name) {
        for (final String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
