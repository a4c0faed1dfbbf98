// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.sun.net.httpserver.Headers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks what must hold before a body is read: the four {@code gjzwfwpt} headers, the clock window, the signature (HMAC-SHA256 over sid, rid and rtime,
 * provincial-exchange.md §1.1) and the digest of the body (RFC 9530). Thread-safe.
 */
final class RequestGuard {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SHA_256_DIGEST = Pattern.compile("(?:^|[,\\s])sha-256=:([A-Za-z0-9+/=]+):");

    private final EmulatorConfig config;
    private final Clock clock;

    RequestGuard(final EmulatorConfig config, final Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Checks requester, service, clock and signature.
     *
     * @throws RefusedRequestException 401 with rid-401, sid-401, clock-401 or sign-401; 400 when a header is missing
     */
    void checkSignature(final Headers headers) throws RefusedRequestException {
        final String requester = required(headers, "gjzwfwpt_rid");
        final String service = required(headers, "gjzwfwpt_sid");
        final String time = required(headers, "gjzwfwpt_rtime");
        final String signature = required(headers, "gjzwfwpt_sign");
        if (!requester.equals(config.requesterId())) {
            throw new RefusedRequestException(401, "rid-401", "请求方标识未登记");
        }
        if (!service.equals(config.serviceId())) {
            throw new RefusedRequestException(401, "sid-401", "接口标识未授权");
        }
        checkClock(time);
        final byte[] expected = sign(service + requester + time);
        final byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(Base64.getEncoder().encode(expected), given)) {
            throw new RefusedRequestException(401, "sign-401", "签名错误");
        }
    }

    /**
     * Checks type and digest of the body as it was sent. The signature does not cover the body, so the digest is not optional here.
     *
     * @param body bytes as sent, possibly compressed
     * @throws RefusedRequestException 415 or 400
     */
    void checkBody(final Headers headers, final byte[] body) throws RefusedRequestException {
        final String type = required(headers, "Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
        if (!type.equals("application/json;charset=utf-8")) {
            throw new RefusedRequestException(415, "type-415", "Content-Type应为application/json;charset=UTF-8");
        }
        final Matcher matcher = SHA_256_DIGEST.matcher(required(headers, "Content-Digest"));
        if (!matcher.find()) {
            throw new RefusedRequestException(400, "digest-400", "Content-Digest缺少sha-256");
        }
        final String actual = Base64.getEncoder().encodeToString(sha256(body));
        if (!actual.equals(matcher.group(1))) {
            throw new RefusedRequestException(400, "digest-400", "Content-Digest与报文不符");
        }
    }

    private void checkClock(final String time) throws RefusedRequestException {
        final long sent;
        try {
            sent = Long.parseLong(time);
        } catch (final NumberFormatException e) {
            throw new RefusedRequestException(401, "clock-401", "gjzwfwpt_rtime应为毫秒时间戳");
        }
        if (Math.abs(clock.millis() - sent) > config.clockWindow().toMillis()) {
            throw new RefusedRequestException(401, "clock-401", "请求时间超出允许范围");
        }
    }

    private byte[] sign(final String text) {
        try {
            final Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (final GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] sha256(final byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (final GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String required(final Headers headers, final String name) throws RefusedRequestException {
        final String value = headers.getFirst(name);
        if (value == null || value.isBlank()) {
            throw new RefusedRequestException(400, "header-400", "缺少请求头" + name);
        }
        return value;
    }
}
