// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HubRecordsTest {
    private static final long HIGH = 0x0102030405060708L;
    private static final long LOW = 0x1112131415161718L;

    private static byte[] keys(final long... halves) {
        final ByteBuffer bytes = ByteBuffer.allocate(halves.length * Long.BYTES);
        for (final long half : halves) {
            bytes.putLong(half);
        }
        return bytes.array();
    }

    @Test
    void testRowsAreCountedFromOne() {
        assertEquals(1, HubRecords.position(keys(HIGH, LOW, 3, 4), keys(HIGH, LOW)));
        assertEquals(2, HubRecords.position(keys(3, 4, HIGH, LOW), keys(HIGH, LOW)));
    }

    @Test
    void testBytesAcrossTwoKeysAreNoKey() {
        assertEquals(0, HubRecords.position(keys(3, HIGH, LOW, 4), keys(HIGH, LOW)));
    }
}
