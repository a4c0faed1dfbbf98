// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.SignedHeaders;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/**
 * Known results of the schemes without a session secret.
 */
class SignatureVectorTest {

    private static final Instant TIME = Instant.parse("2025-07-31T16:00:00Z");

    @Test
    void testCanonicalRequest() {
        final OutgoingRequest request = new OutgoingRequest("GET", URI.create("https://gateway.example/api/x?a=1&b=%E4%B8%AD"), new byte[0]);
        final Map<String, String> headers = new CanonicalRequestSigner("akAK", "skSK").sign(request, () -> TIME).headers();
        assertEquals("e5bIEGVlWK+Mp1AGifNx7VOJOkbi/8Jegip/RHXF9A8=", headers.get("X-BG-HMAC-SIGNATURE"));
        assertEquals("hmac-sha256", headers.get("X-BG-HMAC-ALGORITHM"));
        assertEquals("akAK", headers.get("X-BG-HMAC-ACCESS-KEY"));
        assertEquals("Thu, 31 Jul 2025 16:00:00 GMT", headers.get("X-BG-DATE-TIME"));
    }

    @Test
    void testDateHasTwoDigitsForTheDay() {
        final OutgoingRequest request = new OutgoingRequest("POST", URI.create("https://gateway.example/x"), new byte[0]);
        final Map<String, String> headers = new CanonicalRequestSigner("ak", "sk").sign(request, () -> Instant.parse("2025-08-01T00:00:00Z")).headers();
        assertEquals("Fri, 01 Aug 2025 00:00:00 GMT", headers.get("X-BG-DATE-TIME"));
    }

    @Test
    void testTokenDigest() {
        final SignedHeaders signed = new TokenDigestSigner("app", "tokenT", () -> "nonceN").sign(null, () -> Instant.ofEpochSecond(1754006400));
        assertEquals(new TreeMap<>(Map.of("x-tif-paasid", "app", "x-tif-timestamp", "1754006400", "x-tif-nonce", "nonceN",
                "x-tif-signature", "173115977f6120b609c9568ce32ef02cef49d6f03be713003642ab98b667a242")), new TreeMap<>(signed.headers()));
    }

    @Test
    void testTokenDigestHasANewNonceForEveryTry() {
        final TokenDigestSigner signer = new TokenDigestSigner("app", "tokenT");
        assertNotEquals(signer.sign(null, () -> TIME).headers().get("x-tif-nonce"), signer.sign(null, () -> TIME).headers().get("x-tif-nonce"));
    }

    @Test
    void testSm3() {
        assertEquals("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0", TextDigest.SM3.hex("abc").toUpperCase(Locale.ROOT));
    }

    @Test
    void testSm4WithFixedVector() {
        final Sm4Body body = new Sm4Body("bbf1dd188b8b4629853f06f118d11e4a", Optional.of("abcd0863ef9087ced675985321bedf67"), Sm4Padding.ISO_7816_4);
        final byte[] sent = body.protect("[1]".getBytes(StandardCharsets.UTF_8), () -> TIME);
        assertEquals("49a9a1cb6403aa7ca5d7be3287b0dc6b", new String(sent, StandardCharsets.US_ASCII));
    }

    @Test
    void testNothingShowsASecret() {
        assertFalse(new CanonicalRequestSigner("ak", "skSK").toString().contains("skSK"));
        assertFalse(new TokenDigestSigner("app", "tokenT").toString().contains("tokenT"));
        assertFalse(new BearerSigner(() -> "tokenT").toString().contains("tokenT"));
        assertFalse(new Sm4Body("bbf1dd188b8b4629853f06f118d11e4a", Optional.empty(), Sm4Padding.PKCS_7).toString().contains("bbf1dd18"));
    }
}
