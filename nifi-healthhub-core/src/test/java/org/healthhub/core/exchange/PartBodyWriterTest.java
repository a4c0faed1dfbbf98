// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PartBodyWriterTest {

    @Test
    void testWriteReferenceForm() throws IOException {
        assertEquals("{\"batch_no\":\"B1\",\"part_no\":3,\"is_last\":false,\"resource_code\":\"S20R01\",\"record_count\":1,\"content_digest\":\"d\",\"records\":["
                + "{\"name\":\"演示\\\"人\",\"weight\":1000000.50,\"doses\":2,\"active\":true}]}",
                write(new Object[]{"演示\"人", new BigDecimal("1000000.50"), 2L, true, null}));
    }

    @Test
    void testWriteRareCharacterAsUtf8() throws IOException {
        assertTrue(write(new Object[]{"𠮷", null, null, null, null}).contains("\"name\":\"𠮷\""));
    }

    @Test
    void testWriteHalfOfSurrogatePairFails() {
        assertThrows(IOException.class, () -> write(new Object[]{"\ud83d", null, null, null, null}));
    }

    @Test
    void testContentDigestKnownVector() {
        // RFC 9530 Appendix D: the digest of {"hello": "world"} and a line feed
        assertEquals("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:", ContentDigest.of("{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(final Object[] row) throws IOException {
        final BatchPart part = new BatchPart("B1", 3, false, "S20R01", 0, List.of("NAME", "weight", "doses", "active", "empty"), List.<Object[]>of(row), List.of("k"), "d");
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        PartBodyWriter.write(part, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
