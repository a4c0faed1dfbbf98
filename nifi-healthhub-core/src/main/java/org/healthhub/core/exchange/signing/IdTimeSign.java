// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The sign over requester, service and time that the national platforms share: {@code <prefix>_sign} = Base64(HMAC(sid + rid + rtime)), the time in
 * milliseconds. The body is not covered.
 *
 * @param prefix {@code gjzwfwpt} or {@code gjgxjhpt}
 * @param requesterId id of the caller, issued by the platform
 * @param serviceId id of the called interface, issued by the platform
 * @param hash the keyed hash
 */
record IdTimeSign(String prefix, String requesterId, String serviceId, KeyedHash hash) {

    IdTimeSign {
        Objects.requireNonNull(requesterId, "requesterId");
        Objects.requireNonNull(serviceId, "serviceId");
        Objects.requireNonNull(hash, "hash");
    }

    Map<String, String> values(final String secret, final Instant time) {
        final String millis = Long.toString(time.toEpochMilli());
        final Map<String, String> values = new LinkedHashMap<>();
        values.put(prefix + "_rid", requesterId);
        values.put(prefix + "_sid", serviceId);
        values.put(prefix + "_rtime", millis);
        values.put(prefix + "_sign", Base64.getEncoder().encodeToString(hash.of(secret, serviceId + requesterId + millis)));
        return values;
    }

    /** Refuses a secret that can not be a key. */
    static String secret(final String secret) {
        if (secret == null || secret.isEmpty()) {
            throw new IllegalArgumentException("The secret is empty");
        }
        return secret;
    }
}
