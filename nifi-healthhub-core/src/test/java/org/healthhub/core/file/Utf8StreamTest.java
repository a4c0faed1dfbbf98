// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;

class Utf8StreamTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 16383, 16384, 50_000})
    void testTextIsTheSameInUtf8(final int length) throws IOException {
        // two UTF-16 units a character, behind one of one, so that pairs lie across the ends of buffers
        final String text = "a" + "𠀀".repeat(length) + "生\r\n";
        try (InputStream stream = Utf8Stream.of(new ByteArrayInputStream(text.getBytes(FileCharset.GB18030.charset())), FileCharset.GB18030)) {
            assertEquals(text, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(-1, stream.read());
        }
    }

    @Test
    void testByteByByte() throws IOException {
        try (InputStream stream = Utf8Stream.of(new ByteArrayInputStream("é生".getBytes(FileCharset.GB18030.charset())), FileCharset.GB18030)) {
            stream.mark(100);
            assertEquals(0xC3, stream.read());
            stream.reset();
            assertEquals("é生", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
