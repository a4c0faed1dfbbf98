// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JSON array or CSV text of any length out of one block of rows that comes again and again, so that files larger than the memory need no disk.
 */
final class RepeatedRows extends InputStream {

    private final byte[] head;
    private final byte[] block;
    private final byte[] end;
    private long blocksLeft;
    private byte[] present;
    private int position;

    /**
     * A content.
     *
     * @param head what stands before the rows
     * @param block rows, with what stands between this block and the next
     * @param times how often the block comes
     * @param end what stands behind the rows
     */
    RepeatedRows(final String head, final byte[] block, final long times, final String end) {
        this.head = head.getBytes(StandardCharsets.UTF_8);
        this.block = block;
        this.end = end.getBytes(StandardCharsets.UTF_8);
        blocksLeft = times;
        present = this.head;
    }

    @Override
    public int read() {
        final byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(final byte[] target, final int start, final int length) {
        if (length == 0) {
            return 0;
        }
        while (position == present.length) {
            if (present == end) {
                return -1;
            }
            present = blocksLeft > 0 ? block : end;
            blocksLeft--;
            position = 0;
        }
        final int count = Math.min(length, present.length - position);
        System.arraycopy(present, position, target, start, count);
        position += count;
        return count;
    }
}
