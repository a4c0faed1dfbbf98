// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.exchange.signing.KeyedHash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is derived from the sharing key: secrets of consumers and seals of cursors. No secret is stored anywhere; whoever has the key and knows the
 * number of a consumer's secret can derive it again. Immutable and thread-safe; the text form shows nothing.
 */
public final class ShareKeys {

    /** Fewest characters of a key. */
    public static final int SHORTEST_KEY = 16;

    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{32})");
    private static final int LONGEST_CURSOR = 120;
    private static final int SEAL_BYTES = 16;

    private final String key;
    private final KeyedHash hash;

    /**
     * Keys under one sharing key.
     *
     * @param key at least {@value #SHORTEST_KEY} characters
     * @param hash keyed hash of everything derived
     */
    public ShareKeys(final String key, final KeyedHash hash) {
        if (key == null || key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("The sharing key has fewer than %d characters".formatted(SHORTEST_KEY));
        }
        this.key = key;
        this.hash = hash;
    }

    public KeyedHash hash() {
        return hash;
    }

    /**
     * Secret with which a consumer signs.
     *
     * @param number number of the secret, raised when it is renewed
     * @return 64 hexadecimal digits
     */
    public String consumerSecret(final String consumerId, final int number) {
        return HexFormat.of().formatHex(derive("consumer-secret", consumerId, Integer.toString(number)));
    }

    /**
     * A cursor that goes on after a record.
     *
     * @param scope consumer and question; with another one the cursor does not open
     * @param recordKey key of the last record of the page
     */
    public String cursor(final String scope, final String recordKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((recordKey + ":" + seal(scope, recordKey)).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The record key in a cursor.
     *
     * @return empty when it is not a cursor of this scope
     */
    public Optional<String> open(final String scope, final String cursor) {
        if (cursor.length() > LONGEST_CURSOR) {
            return Optional.empty();
        }
        try {
            final Matcher parts = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return parts.matches() && MessageDigest.isEqual(seal(scope, parts.group(1)).getBytes(StandardCharsets.US_ASCII), parts.group(2).getBytes(StandardCharsets.US_ASCII))
                    ? Optional.of(parts.group(1)) : Optional.empty();
        } catch (final IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String seal(final String scope, final String recordKey) {
        return HexFormat.of().formatHex(derive("cursor", scope, recordKey), 0, SEAL_BYTES);
    }

    private byte[] derive(final String use, final String scope, final String text) {
        return hash.of(key, "healthhub/share/" + use + "\n" + scope.length() + ":" + scope + "\n" + text);
    }

    @Override
    public String toString() {
        return "ShareKeys[hidden]";
    }
}
