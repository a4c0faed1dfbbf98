// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Nonces seen within the clock window: a request that comes a second time is a replay. Thread-safe.
 */
final class NonceRegister {

    private final Map<String, Instant> seen = new HashMap<>();

    /**
     * Remembers a nonce.
     *
     * @throws RefusedRequestException 401 nonce-401 when it came before
     */
    synchronized void use(final String nonce, final ClockWindow clock) throws RefusedRequestException {
        final Instant now = clock.clock().instant();
        // A request can be sent once more as long as its time is within the window: twice its width after the first one at most.
        seen.values().removeIf(time -> time.plus(clock.width().multipliedBy(2)).isBefore(now));
        if (seen.putIfAbsent(nonce, now) != null) {
            throw new RefusedRequestException(401, "nonce-401", "请求重复");
        }
    }
}
