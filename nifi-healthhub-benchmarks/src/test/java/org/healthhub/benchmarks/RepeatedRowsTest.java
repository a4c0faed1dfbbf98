// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RepeatedRowsTest {

    private static InputStream rows(final long times) {
        return new RepeatedRows("[1", ",2,3".getBytes(StandardCharsets.UTF_8), times, "]");
    }

    @Test
    void testBlocksComeAgain() throws IOException {
        assertEquals("[1,2,3,2,3,2,3]", new String(rows(3).readAllBytes(), StandardCharsets.UTF_8));
        assertEquals("[1]", new String(rows(0).readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void testSingleBytes() throws IOException {
        final StringBuilder text = new StringBuilder();
        try (InputStream in = rows(1)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                text.append((char) c);
            }
        }
        assertEquals("[1,2,3]", text.toString());
    }
}
