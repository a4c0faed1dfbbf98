// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StandardKeyedDigestsTest {

    private static final byte[] KEY = "a key of the hub for tests".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "SM3,abc,66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "SHA_256,abc,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "SM3,abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd,debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"})
    void testPublishedVectors(final DigestFamily family, final String text, final String expected) {
        assertEquals(expected, StandardKeyedDigests.of(family, KEY).contentDigest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void testHmacOfRfc4231() {
        // RFC 4231 test case 2.
        final byte[] data = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        final byte[] digest = DigestEngine.of(DigestFamily.SHA_256, "Jefe".getBytes(StandardCharsets.US_ASCII)).keyed(data, data.length);
        assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", HexFormat.of().formatHex(digest));
    }

    @Test
    void testHmacSm3IsRfc2104OverSm3() {
        final byte[] data = "abc".getBytes(StandardCharsets.US_ASCII);
        final DigestEngine engine = DigestEngine.of(DigestFamily.SM3, KEY);
        final byte[] inner = new byte[64 + data.length];
        final byte[] outer = new byte[64 + 32];
        for (int i = 0; i < 64; i++) {
            final int octet = i < KEY.length ? KEY[i] : 0;
            inner[i] = (byte) (octet ^ 0x36);
            outer[i] = (byte) (octet ^ 0x5c);
        }
        System.arraycopy(data, 0, inner, 64, data.length);
        System.arraycopy(engine.plain(inner, inner.length), 0, outer, 64, 32);
        assertEquals(HexFormat.of().formatHex(engine.plain(outer, outer.length)), HexFormat.of().formatHex(engine.keyed(data, data.length)));
    }

    @Test
    void testEncodingAsDocumented() throws Exception {
        final KeyedDigests digests = StandardKeyedDigests.of(DigestFamily.SHA_256, KEY);
        final byte[] row = "1:A,0:,-,6:张三,4:\uD83D\uDE00,".getBytes(StandardCharsets.UTF_8);
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(row)),
                digests.rowDigest(new String[]{"A", "", null, "张三", "\uD83D\uDE00", "not counted"}, 5));

        final Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        assertEquals(HexFormat.of().formatHex(mac.doFinal("6:person,10:CITIZEN_ID,4:0000,".getBytes(StandardCharsets.UTF_8))), digests.personKey("CITIZEN_ID", "0000"));
        final String hex = HexFormat.of().formatHex(mac.doFinal("6:record,6:S20R01,2:K1,".getBytes(StandardCharsets.UTF_8)));
        final String key = digests.recordKey("S20R01", new String[]{"K1"});
        assertEquals(hex.substring(0, 8) + "-" + hex.substring(8, 12), key.substring(0, 13));
        assertEquals(hex.substring(20, 32), key.substring(24));
    }

    @ParameterizedTest
    @EnumSource
    void testRecordKeyIsVersion8Uuid(final DigestFamily family) {
        final KeyedDigests digests = StandardKeyedDigests.of(family, KEY);
        for (int i = 0; i < 100; i++) {
            final UUID uuid = UUID.fromString(digests.recordKey("S06R01", new String[]{"C" + i}));
            assertEquals(8, uuid.version());
            assertEquals(2, uuid.variant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void testBoundariesBetweenValuesCount(final DigestFamily family) {
        final KeyedDigests digests = StandardKeyedDigests.of(family, KEY);
        assertNotEquals(digests.recordKey("S06R02", new String[]{"ab", "c"}), digests.recordKey("S06R02", new String[]{"a", "bc"}));
        assertNotEquals(digests.rowDigest(new String[]{"", null}, 2), digests.rowDigest(new String[]{null, ""}, 2));
        assertNotEquals(digests.rowDigest(new String[]{"-,", ""}, 2), digests.rowDigest(new String[]{null, null}, 2));
        assertNotEquals(digests.personKey("CITIZEN_ID", "1"), digests.personKey("PASSPORT", "1"));
        assertNotEquals(digests.recordKey("S06R02", new String[]{"a"}),
                StandardKeyedDigests.of(family, "another key of the hub".getBytes(StandardCharsets.UTF_8)).recordKey("S06R02", new String[]{"a"}));
    }

    @Test
    void testThreadsDoNotMix() {
        final KeyedDigests digests = StandardKeyedDigests.of(DigestFamily.SM3, KEY);
        final List<String> expected = IntStream.range(0, 200).mapToObj(i -> digests.recordKey("S06R02", new String[]{"" + i})).toList();
        assertEquals(expected, IntStream.range(0, 200).parallel().mapToObj(i -> digests.recordKey("S06R02", new String[]{"" + i})).toList());
    }

    @Property(tries = 300)
    void testAnyTextHasAStableDigest(@ForAll final List<String> values) {
        final KeyedDigests digests = StandardKeyedDigests.of(DigestFamily.SHA_256, KEY);
        final String[] row = values.toArray(new String[0]);
        final String digest = digests.rowDigest(row, row.length);
        assertEquals(64, digest.length());
        assertEquals(digest, StandardKeyedDigests.of(DigestFamily.SHA_256, KEY).rowDigest(row, row.length));
        assertTrue(digests.recordKey("S06R01", row).length() == 36);
    }

    @Test
    void testEmptyKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StandardKeyedDigests.of(DigestFamily.SM3, new byte[0]));
    }
}
