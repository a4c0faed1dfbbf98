// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * HMAC-SHA256 over a canonical request, in the style of the Zhejiang IRS gateway: method, path, sorted query, access key and date, each ended by a line feed.
 * The body is not covered.
 *
 * <p>Certainty: the public manual of that gateway and several public clients, which name a clock window of 90 seconds; nothing is known of Shaanxi. Immutable.
 */
public final class CanonicalRequestSigner implements RequestSigner {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final String accessKey;
    private final String secretKey;

    /**
     * Keeps the credentials.
     *
     * @param accessKey public half
     * @param secretKey secret half, not empty
     */
    public CanonicalRequestSigner(final String accessKey, final String secretKey) {
        this.accessKey = Objects.requireNonNull(accessKey, "accessKey");
        this.secretKey = IdTimeSign.secret(secretKey);
    }

    @Override
    public SignedHeaders sign(final OutgoingRequest request, final InstantSource clock) {
        final Instant now = clock.instant();
        final String date = DATE.format(now);
        final String text = request.method() + "\n" + path(request.uri()) + "\n" + canonicalQuery(request.uri().getRawQuery()) + "\n" + accessKey + "\n" + date + "\n";
        final Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-BG-HMAC-SIGNATURE", Base64.getEncoder().encodeToString(KeyedHash.HMAC_SHA256.of(secretKey, text)));
        headers.put("X-BG-HMAC-ALGORITHM", "hmac-sha256");
        headers.put("X-BG-HMAC-ACCESS-KEY", accessKey);
        headers.put("X-BG-DATE-TIME", date);
        return new SignedHeaders(headers, now);
    }

    /** Parameters in the order of their encoded names and values, each encoded as RFC 3986 says. */
    static String canonicalQuery(final String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return "";
        }
        return Arrays.stream(rawQuery.split("&")).filter(part -> !part.isEmpty()).map(CanonicalRequestSigner::parameter).sorted().collect(Collectors.joining("&"));
    }

    private static String parameter(final String part) {
        final int equals = part.indexOf('=');
        return equals < 0 ? encoded(part) + "=" : encoded(part.substring(0, equals)) + "=" + encoded(part.substring(equals + 1));
    }

    private static String encoded(final String text) {
        final String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        return URLEncoder.encode(decoded, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String path(final URI uri) {
        final String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    @Override
    public String toString() {
        return "CanonicalRequestSigner[" + accessKey + "]";
    }
}
