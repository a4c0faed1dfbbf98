// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Header signature in the style of the national government service platform (国家政务服务平台): requester, service and time in milliseconds, and
 * Base64(HMAC-SHA256(sid + rid + rtime)) under the secret. The body is not covered; the Content-Digest header and TLS have to protect it.
 */
public final class GjzwfwptSigner implements RequestSigner {

    public static final String HEADER_REQUESTER = "gjzwfwpt_rid";
    public static final String HEADER_SERVICE = "gjzwfwpt_sid";
    public static final String HEADER_TIME = "gjzwfwpt_rtime";
    public static final String HEADER_SIGN = "gjzwfwpt_sign";

    private static final String ALGORITHM = "HmacSHA256";

    private final String requesterId;
    private final String serviceId;
    private final SecretKeySpec key;

    /**
     * Keeps the credentials of one interface.
     *
     * @param requesterId id of the caller, issued by the platform
     * @param serviceId id of the called interface, issued by the platform
     * @param secret secret in UTF-8, not empty
     */
    public GjzwfwptSigner(final String requesterId, final String serviceId, final String secret) {
        this.requesterId = Objects.requireNonNull(requesterId, "requesterId");
        this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
        if (secret == null || secret.isEmpty()) {
            throw new IllegalArgumentException("The secret is empty");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public Map<String, String> headers(final OutgoingRequest request, final Instant sentAt) {
        final String time = Long.toString(sentAt.toEpochMilli());
        final Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HEADER_REQUESTER, requesterId);
        headers.put(HEADER_SERVICE, serviceId);
        headers.put(HEADER_TIME, time);
        headers.put(HEADER_SIGN, sign(serviceId + requesterId + time));
        return headers;
    }

    private String sign(final String text) {
        try {
            final Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (final GeneralSecurityException e) {
            // Every Java platform must offer HmacSHA256; the cause is left out so that nothing of the key can reach a log.
            throw new IllegalStateException(ALGORITHM + " is not available: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public String toString() {
        return "GjzwfwptSigner[requester " + requesterId + ", service " + serviceId + "]";
    }
}
