// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.Step;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private Progress progress(final boolean terminal) {
        return new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void pass(final int seconds) {
        nanos.addAndGet(seconds * 1_000_000_000L);
    }

    @Test
    void testTerminalDrawsTheBarAnewInTheSameLine() {
        final Progress progress = progress(true);
        progress.step(new Step("Running", 0, "0/1000 records"));
        pass(10);
        progress.step(new Step("Running", 0.25, "250/1000 records"));

        final List<String> drawn = List.of(text().split("\r\033\\[K"));
        assertEquals("[   0 s] Running [------------] 0 %, 0/1000 records", drawn.get(1));
        assertEquals("[  10 s] Running [###---------] 25 %, 250/1000 records, 30 s left", drawn.get(2));
        assertEquals(-1, text().indexOf('\n'));
    }

    @Test
    void testBarNeverFillsMoreThanALine() {
        progress(true).step(new Step("Running", 1, "1".repeat(200)));

        assertEquals(79, text().replace("\r\033[K", "").length());
    }

    @Test
    void testLineAfterTheBarTakesItsPlace() {
        final Progress progress = progress(true);
        progress.step(new Step("Loading", 0.5, "1 of 2"));
        progress.say("Done");
        progress.draw();

        assertTrue(text().endsWith("\r\033[K[   0 s] Done%n".formatted()), text());
    }

    @Test
    void testWithoutTerminalALineForNewWorkAndEveryTenSeconds() {
        final Progress progress = progress(false);
        for (int second = 0; second < 15; second++) {
            progress.step(new Step("Running", second / 20.0, second + "/20"));
            pass(1);
        }
        progress.step(new Step("Ending", 1, "all"));

        assertEquals(List.of("[   0 s] Running 0 %, 0/20", "[  10 s] Running 50 %, 10/20, 10 s left", "[  15 s] Ending 100 %, all"), text().lines().toList());
    }
}
