// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Session secrets and tokens that the platform has issued, in memory. Thread-safe.
 */
final class SecretRegister {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Duration life;

    SecretRegister(final Duration life) {
        this.life = life;
    }

    /** A new secret. */
    String issue(final Clock clock) {
        final byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        final String secret = HexFormat.of().formatHex(bytes);
        ends.values().removeIf(end -> !end.isAfter(clock.instant()));
        ends.put(secret, clock.instant().plus(life));
        return secret;
    }

    /** End of a secret that was issued. */
    Instant end(final String secret) {
        return ends.get(secret);
    }

    /** Secrets that hold now. */
    List<String> valid(final Clock clock) {
        return ends.entrySet().stream().filter(entry -> entry.getValue().isAfter(clock.instant())).map(Map.Entry::getKey).toList();
    }

    /** Takes all back. */
    void revoke() {
        ends.clear();
    }
}
