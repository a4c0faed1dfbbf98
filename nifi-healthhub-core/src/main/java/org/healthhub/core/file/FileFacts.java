// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a data file is, byte by byte.
 *
 * @param size number of bytes
 * @param hex digest, lower-case hexadecimal
 * @param inCharset whether every byte belongs to a character of the set; true when none is asked for
 */
public record FileFacts(long size, String hex, boolean inCharset) {

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a file to its end, once and without keeping it.
     *
     * @param charset character set that its bytes must belong to, empty for any
     * @throws IOException when it can not be read
     */
    public static FileFacts of(final InputStream content, final FileDigest digest, final Optional<FileCharset> charset) throws IOException {
        final FileDigest.Running running = digest.start();
        final Decoding decoding = charset.map(Decoding::new).orElse(null);
        final byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            running.update(buffer, read);
            size += read;
            if (decoding != null) {
                decoding.take(buffer, read);
            }
        }
        return new FileFacts(size, running.hex(), decoding == null || decoding.end());
    }

    /** Compares with what the control file says; empty when nothing differs. */
    public List<ControlFault> faults(final ControlFile control) {
        final List<ControlFault> faults = new ArrayList<>();
        if (!inCharset) {
            faults.add(new ControlFault(ControlReason.CONTROL_CHARSET, "charset=" + control.charset().map(FileCharset::word).orElse("")));
        }
        if (control.size().isPresent() && control.size().getAsLong() != size) {
            faults.add(new ControlFault(ControlReason.CONTROL_SIZE, differing(Long.toString(control.size().getAsLong()), Long.toString(size))));
        }
        if (!control.hex().equals(hex)) {
            faults.add(new ControlFault(ControlReason.CONTROL_DIGEST, control.digest().algorithm() + " " + differing(control.hex(), hex)));
        }
        return faults;
    }

    /** A fault of the number of records, empty when it is the right one. */
    public static Optional<ControlFault> rowFault(final ControlFile control, final long rows) {
        return rows == control.rows() ? Optional.empty()
                : Optional.of(new ControlFault(ControlReason.CONTROL_ROW_COUNT, differing(Long.toString(control.rows()), Long.toString(rows))));
    }

    private static String differing(final String stated, final String found) {
        return "控制文件 / stated %s，实际 / found %s".formatted(stated, found);
    }

    /** Tries to decode and throws the characters away. */
    private static final class Decoding {
        private static final int LONGEST_CHARACTER = 8;
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER + LONGEST_CHARACTER);
        private final CharBuffer characters = CharBuffer.allocate(BUFFER);
        private boolean right = true;

        private Decoding(final FileCharset charset) {
            decoder = charset.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        private void take(final byte[] buffer, final int length) {
            if (right) {
                bytes.put(buffer, 0, length);
                decode(false);
            }
        }

        private boolean end() {
            if (right) {
                decode(true);
            }
            return right;
        }

        private void decode(final boolean last) {
            bytes.flip();
            boolean more = true;
            while (more && right) {
                characters.clear();
                final CoderResult result = decoder.decode(bytes, characters, last);
                right = !result.isError();
                more = result.isOverflow();
            }
            bytes.compact();
        }
    }
}
