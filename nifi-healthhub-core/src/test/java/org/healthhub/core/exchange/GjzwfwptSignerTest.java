// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GjzwfwptSignerTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final OutgoingRequest REQUEST = new OutgoingRequest("POST", URI.create("https://platform.example/sysapi/ping"), new byte[0]);

    private final RequestSigner signer = new GjzwfwptSigner("r_shwjw_test", "s_12610000TEST_0001", SECRET);

    @Test
    void testHeadersKnownVector() {
        final Map<String, String> headers = signer.headers(REQUEST, Instant.ofEpochMilli(1754006400000L));
        assertEquals(List.of("gjzwfwpt_rid", "gjzwfwpt_sid", "gjzwfwpt_rtime", "gjzwfwpt_sign"), List.copyOf(headers.keySet()));
        assertEquals("r_shwjw_test", headers.get("gjzwfwpt_rid"));
        assertEquals("s_12610000TEST_0001", headers.get("gjzwfwpt_sid"));
        assertEquals("1754006400000", headers.get("gjzwfwpt_rtime"));
        assertEquals("0u/8z+3eBkj2ciz2CMttVFz15Ppzy258crmq9EjpxMU=", headers.get("gjzwfwpt_sign"));
    }

    @Test
    void testHeadersAnotherTimeAnotherSignature() {
        assertNotEquals(
                signer.headers(REQUEST, Instant.ofEpochMilli(1754006400000L)).get("gjzwfwpt_sign"),
                signer.headers(REQUEST, Instant.ofEpochMilli(1754006400001L)).get("gjzwfwpt_sign"));
    }

    @Test
    void testToStringShowsNoSecret() {
        assertFalse(signer.toString().contains(SECRET));
    }

    @Test
    void testEmptySecretRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GjzwfwptSigner("rid", "sid", ""));
    }
}
