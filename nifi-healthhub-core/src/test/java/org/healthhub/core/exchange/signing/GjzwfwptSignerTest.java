// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GjzwfwptSignerTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final OutgoingRequest REQUEST = new OutgoingRequest("POST", URI.create("https://platform.example/sysapi/ping"), new byte[0]);

    private final RequestSigner signer = signer(KeyedHash.HMAC_SHA256);

    @Test
    void testHeadersKnownVector() throws IOException {
        final SignedHeaders signed = sign(signer, 1754006400000L);
        assertEquals(List.of("gjzwfwpt_rid", "gjzwfwpt_sid", "gjzwfwpt_rtime", "gjzwfwpt_sign"), List.copyOf(signed.headers().keySet()));
        assertEquals("r_shwjw_test", signed.headers().get("gjzwfwpt_rid"));
        assertEquals("s_12610000TEST_0001", signed.headers().get("gjzwfwpt_sid"));
        assertEquals("1754006400000", signed.headers().get("gjzwfwpt_rtime"));
        assertEquals("0u/8z+3eBkj2ciz2CMttVFz15Ppzy258crmq9EjpxMU=", signed.headers().get("gjzwfwpt_sign"));
    }

    @Test
    void testSm3KnownVector() throws IOException {
        final String sign = sign(signer(KeyedHash.HMAC_SM3), 1754006400000L).headers().get("gjzwfwpt_sign");
        assertEquals("623f69ccb9aceee62f116a53b6497c890c102ead018cd3f322f46b610b8f1329", HexFormat.of().formatHex(Base64.getDecoder().decode(sign)));
    }

    @Test
    void testHeadersAnotherTimeAnotherSignature() throws IOException {
        assertNotEquals(sign(signer, 1754006400000L).headers().get("gjzwfwpt_sign"), sign(signer, 1754006400001L).headers().get("gjzwfwpt_sign"));
    }

    @Test
    void testNothingShowsTheSecret() throws IOException {
        assertFalse(signer.toString().contains(SECRET));
        final SignedHeaders signed = sign(signer, 1754006400000L);
        assertFalse(signed.toString().contains(signed.headers().get("gjzwfwpt_sign")));
    }

    @Test
    void testNothingToRenew() throws IOException {
        assertFalse(signer.renew(sign(signer, 1754006400000L)));
    }

    @Test
    void testEmptySecretRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GjzwfwptSigner("rid", "sid", "", KeyedHash.HMAC_SHA256));
    }

    private static RequestSigner signer(final KeyedHash hash) {
        return new GjzwfwptSigner("r_shwjw_test", "s_12610000TEST_0001", SECRET, hash);
    }

    private static SignedHeaders sign(final RequestSigner signer, final long millis) throws IOException {
        return signer.sign(REQUEST, () -> Instant.ofEpochMilli(millis));
    }
}
