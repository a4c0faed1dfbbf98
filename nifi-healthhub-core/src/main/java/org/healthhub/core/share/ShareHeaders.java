// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.exchange.ContentDigest;
import org.healthhub.core.exchange.signing.KeyedHash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The signed headers of a request: those of the national platform (gjzwfwpt), with nonce, path and body also under the signature, because otherwise a nonce
 * could be exchanged and a body altered. Immutable; the text form shows no signature.
 *
 * @param requesterId {@code gjzwfwpt_rid}, the consumer
 * @param serviceId {@code gjzwfwpt_sid}
 * @param time {@code gjzwfwpt_rtime}, milliseconds since 1970
 * @param nonce {@code gjzwfwpt_nonce}
 * @param contentDigest {@code Content-Digest}
 * @param sign {@code gjzwfwpt_sign}
 */
public record ShareHeaders(String requesterId, String serviceId, String time, String nonce, String contentDigest, String sign) {

    private static final String RID = "gjzwfwpt_rid";
    private static final String SID = "gjzwfwpt_sid";
    private static final String RTIME = "gjzwfwpt_rtime";
    private static final String NONCE = "gjzwfwpt_nonce";
    private static final String SIGN = "gjzwfwpt_sign";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,31}");
    private static final Pattern TIME_FORM = Pattern.compile("[1-9][0-9]{12}");
    private static final Pattern NONCE_FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern DIGEST_FORM = Pattern.compile("sha-256=:[A-Za-z0-9+/]{43}=:");
    private static final Pattern SIGN_FORM = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /**
     * Takes the headers of a request.
     *
     * @param header gives the value of a header, {@code null} when there is none
     * @throws ShareRefusedException when one is missing or not of its form
     */
    public static ShareHeaders of(final UnaryOperator<String> header) throws ShareRefusedException {
        return new ShareHeaders(value(header, RID, ID), value(header, SID, ID), value(header, RTIME, TIME_FORM), value(header, NONCE, NONCE_FORM),
                value(header, ContentDigest.HEADER, DIGEST_FORM), value(header, SIGN, SIGN_FORM));
    }

    private static String value(final UnaryOperator<String> header, final String name, final Pattern form) throws ShareRefusedException {
        final String value = header.apply(name);
        if (value == null || !form.matcher(value).matches()) {
            throw new ShareRefusedException(ShareCode.HEADER);
        }
        return value;
    }

    /**
     * Signs a request, as a consumer does.
     *
     * @param requesterId the consumer
     * @param secret its secret
     * @param address what is asked for
     * @param at time of sending
     * @param nonce a nonce that was not used before
     * @param body bytes as they are sent
     */
    public static ShareHeaders signed(final String requesterId, final String secret, final KeyedHash hash, final ShareAddress address, final Instant at,
                                      final String nonce, final byte[] body) {
        final ShareHeaders unsigned = new ShareHeaders(requesterId, address.operation().serviceId(), Long.toString(at.toEpochMilli()), nonce, ContentDigest.of(body), "");
        return new ShareHeaders(requesterId, unsigned.serviceId(), unsigned.time(), nonce, unsigned.contentDigest(), unsigned.expected(secret, hash, address.path()));
    }

    /** Names and values in order. */
    public Map<String, String> values() {
        final Map<String, String> values = new LinkedHashMap<>();
        values.put(RID, requesterId);
        values.put(SID, serviceId);
        values.put(RTIME, time);
        values.put(NONCE, nonce);
        values.put(ContentDigest.HEADER, contentDigest);
        values.put(SIGN, sign);
        return values;
    }

    /**
     * Whether the time stamp is within the window.
     *
     * @param now this machine's time
     * @param window largest difference, either way
     */
    public boolean isTimely(final Instant now, final Duration window) {
        return Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), now).abs().compareTo(window) <= 0;
    }

    /**
     * Whether the signature is the consumer's. Takes the same time whether it is or not.
     *
     * @param path path as it was sent
     */
    public boolean isSignedWith(final String secret, final KeyedHash hash, final String path) {
        return MessageDigest.isEqual(expected(secret, hash, path).getBytes(StandardCharsets.US_ASCII), sign.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the body is the signed one. */
    public boolean isDigestOf(final byte[] body) {
        return ContentDigest.of(body).equals(contentDigest);
    }

    private String expected(final String secret, final KeyedHash hash, final String path) {
        return Base64.getEncoder().encodeToString(hash.of(secret, serviceId + requesterId + time + "\n" + nonce + "\n" + path + "\n" + contentDigest));
    }

    @Override
    public String toString() {
        return "ShareHeaders[" + requesterId + ", " + serviceId + "]";
    }
}
