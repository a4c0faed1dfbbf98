// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.exchange.signing.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShareHeadersTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final ShareAddress ADDRESS = new ShareAddress(ShareOperation.RECORDS, "S20R01");
    private static final byte[] BODY = "{\"limit\":10}".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.ofEpochMilli(1_754_006_400_000L);

    private static ShareHeaders signed() {
        return ShareHeaders.signed("demo-civil", SECRET, KeyedHash.HMAC_SHA256, ADDRESS, AT, "AAAABBBBCCCCDDDD", BODY);
    }

    @Test
    void testVectorOfTheContract() throws Exception {
        final String page = Files.readString(Path.of("../docs/sharing-contract.md"));
        assertTrue(page.contains(signed().contentDigest()), signed().contentDigest());
        assertTrue(page.contains(signed().sign()), signed().sign());
    }

    @Test
    void testContractListsEveryCode() throws Exception {
        final String page = Files.readString(Path.of("../docs/sharing-contract.md"));
        for (final ShareCode code : ShareCode.values()) {
            assertTrue(page.contains("| `%s` | %d | %s |".formatted(code.code(), code.status(), code.message() + " / " + code.messageEn())),
                    () -> "| `%s` | %d | %s |".formatted(code.code(), code.status(), code.message() + " / " + code.messageEn()));
            assertTrue(code.code().endsWith(Integer.toString(code.status())));
        }
    }

    @Test
    void testSignatureCoversEverything() throws Exception {
        final ShareHeaders headers = ShareHeaders.of(signed().values()::get);
        assertTrue(headers.isSignedWith(SECRET, KeyedHash.HMAC_SHA256, ADDRESS.path()));
        assertTrue(headers.isDigestOf(BODY));
        assertFalse(headers.isDigestOf("{\"limit\":11}".getBytes(StandardCharsets.UTF_8)));
        assertFalse(headers.isSignedWith(SECRET, KeyedHash.HMAC_SM3, ADDRESS.path()));
        assertFalse(headers.isSignedWith(SECRET.replace('0', '1'), KeyedHash.HMAC_SHA256, ADDRESS.path()));
        assertFalse(headers.isSignedWith(SECRET, KeyedHash.HMAC_SHA256, "/share/v1/resources/S20R02/records"));
        final Map<String, String> others = Map.of("gjzwfwpt_rid", "demo-other", "gjzwfwpt_sid", "share-verification", "gjzwfwpt_rtime", "1754006400001", "gjzwfwpt_nonce",
                "AAAABBBBCCCCDDDE", "Content-Digest", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
        for (final Map.Entry<String, String> other : others.entrySet()) {
            final Map<String, String> values = new HashMap<>(signed().values());
            values.put(other.getKey(), other.getValue());
            assertFalse(ShareHeaders.of(values::get).isSignedWith(SECRET, KeyedHash.HMAC_SHA256, ADDRESS.path()), other.getKey());
        }
        assertFalse(headers.toString().contains(headers.sign()));
    }

    @Test
    void testClockWindow() {
        assertTrue(signed().isTimely(AT.plusSeconds(300), Duration.ofMinutes(5)));
        assertFalse(signed().isTimely(AT.plusSeconds(301), Duration.ofMinutes(5)));
        assertFalse(signed().isTimely(AT.minusSeconds(301), Duration.ofMinutes(5)));
    }

    @Test
    void testMissingOrMisshapenHeaderIsRefused() {
        for (final String name : signed().values().keySet()) {
            final Map<String, String> values = new HashMap<>(signed().values());
            values.remove(name);
            assertEquals(ShareCode.HEADER, assertThrows(ShareRefusedException.class, () -> ShareHeaders.of(values::get)).code(), name);
            values.put(name, "' or 1=1 --");
            assertEquals(ShareCode.HEADER, assertThrows(ShareRefusedException.class, () -> ShareHeaders.of(values::get)).code(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/share/v1", "/share/v1/resources/S20R01", "/share/v1/resources/S20R01/records/", "/share/v1/resources/../resources/S20R01/records",
        "/share/v1//resources/S20R01/records", "/share/v1/resources/S20R01%2Frecords", "/share/v1/resources/s20r01/records", "/share/v1/resources/S20R01;a=b/records",
        "/SHARE/v1/resources/S20R01/records", "/share/v1/resources/张三/records", "/share/v1/feedback/", "/share/v1/feedback/a/b"})
    void testOtherPathsAddressNothing(final String path) {
        assertEquals(Optional.empty(), ShareAddress.of(path));
    }

    @Test
    void testPathsOfTheContract() {
        for (final String path : new String[] {"/share/v1/resources/S20R01/records", "/share/v1/resources/S20R01/verification", "/share/v1/feedback", "/share/v1/feedback/F-1"}) {
            assertEquals(path, ShareAddress.of(path).orElseThrow().path());
        }
    }
}
