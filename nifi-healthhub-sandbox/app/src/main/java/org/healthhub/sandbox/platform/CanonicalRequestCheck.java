// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * HMAC over method, path, sorted query, access key and date, with a window of 90 seconds, provincial-exchange.md §1.5.
 *
 * @param config access key and secret key
 */
record CanonicalRequestCheck(EmulatorConfig config) implements AccessCheck {

    private static final Duration WINDOW = Duration.ofSeconds(90);
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    @Override
    public void check(final SignedCall call, final ClockWindow clock) throws RefusedRequestException {
        final String accessKey = call.required("X-BG-HMAC-ACCESS-KEY");
        final String date = call.required("X-BG-DATE-TIME");
        if (!call.required("X-BG-HMAC-ALGORITHM").equals("hmac-sha256")) {
            throw new RefusedRequestException(401, "sign-401", "签名算法不支持");
        }
        if (!accessKey.equals(config.requesterId())) {
            throw new RefusedRequestException(401, "rid-401", "请求方标识未登记");
        }
        clock.atMost(WINDOW).check(time(date));
        final String text = String.join("\n", call.method(), call.uri().getRawPath(), query(call.uri()), accessKey, date) + "\n";
        if (!Crypto.same(Crypto.hmacSha256(config.secret(), text), call.required("X-BG-HMAC-SIGNATURE"))) {
            throw new RefusedRequestException(401, "sign-401", "签名错误");
        }
    }

    private static Instant time(final String date) throws RefusedRequestException {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (final DateTimeParseException e) {
            throw new RefusedRequestException(401, "clock-401", "X-BG-DATE-TIME格式错误");
        }
    }

    private static String query(final URI uri) {
        if (uri.getQuery() == null) {
            return "";
        }
        final List<String> pairs = new ArrayList<>();
        for (final String pair : uri.getRawQuery().split("&")) {
            final String[] parts = (pair + "=").split("=", 3);
            pairs.add(encoded(parts[0]) + "=" + encoded(parts[1]));
        }
        Collections.sort(pairs);
        return String.join("&", pairs);
    }

    private static String encoded(final String raw) {
        final StringBuilder text = new StringBuilder();
        for (final byte octet : URI.create("?" + raw.replace("+", "%20")).getQuery().getBytes(StandardCharsets.UTF_8)) {
            text.append(UNRESERVED.indexOf(octet) >= 0 ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
        }
        return text.toString();
    }
}
