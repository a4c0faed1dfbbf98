// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text in another character set, as UTF-8. What is no character of the set becomes U+FFFD. Not thread-safe.
 */
public final class Utf8Stream extends InputStream {

    private static final int BUFFER = 16 * 1024;

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(3 * BUFFER).flip();
    private boolean ended;

    private Utf8Stream(final Reader reader) {
        this.reader = reader;
    }

    /**
     * A text as UTF-8.
     *
     * @param content closed with the result
     * @return a stream that supports mark and reset
     */
    public static InputStream of(final InputStream content, final FileCharset charset) {
        return new BufferedInputStream(charset == FileCharset.UTF_8 ? content : new Utf8Stream(new InputStreamReader(content, charset.charset())), BUFFER);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(final byte[] target, final int offset, final int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        final int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    /** Makes bytes available; false at the end. */
    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !(ended && !characters.hasRemaining())) {
            characters.compact();
            ended = reader.read(characters) < 0;
            characters.flip();
            bytes.clear();
            encoder.encode(characters, bytes, ended);
            bytes.flip();
        }
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
