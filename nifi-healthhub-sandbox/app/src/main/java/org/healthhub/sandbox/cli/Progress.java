// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.Step;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells about long work, with the seconds since the command began: lines, and on a terminal below them a bar that is drawn again and again in the same line.
 * Safe for use by several threads.
 */
final class Progress {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** Between two lines about the same work where no bar can be drawn. */
    private static final long LINE_INTERVAL = 10 * NANOS_PER_SECOND;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int BAR = 12;
    /** A longer line would be broken by a usual terminal, and could not be drawn anew. */
    private static final int WIDTH = 79;
    /** Before so much is done the rest is anybody's guess. */
    private static final double GUESSABLE = 0.05;
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long begin;
    private Step step;
    private long stepBegin;
    private double stepFirst;
    private long lastLine;
    private boolean busy;

    /** Draws a bar where there is a terminal: the script selects the console of java.base, which there is at a terminal only. */
    Progress(final PrintStream out) {
        this(out, System.console() != null, System::nanoTime);
        if (terminal) {
            Thread.ofPlatform().daemon().name("progress").start(this::tick);
        }
    }

    Progress(final PrintStream out, final boolean terminal, final LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** A line; ends the bar. */
    synchronized void say(final String what) {
        end();
        line(what);
    }

    /** A line about something that takes its time, and tells nothing meanwhile. */
    synchronized void begin(final String what) {
        say(what);
        busy = true;
    }

    /** Removes the bar. */
    synchronized void end() {
        step = null;
        busy = false;
        clear();
        out.flush();
    }

    /** Moves the bar; without a terminal a line when the work is another or the last line is ten seconds old. */
    synchronized void step(final Step now) {
        final long time = nanoTime.getAsLong();
        final boolean other = step == null || !step.work().equals(now.work());
        if (other) {
            stepBegin = time;
            stepFirst = now.share();
        }
        step = now;
        if (terminal) {
            draw();
        } else if (other || time - lastLine >= LINE_INTERVAL) {
            lastLine = time;
            line(now + remaining());
        }
    }

    /** A line without time, for results; ends the bar. */
    synchronized void result(final String text) {
        end();
        out.println(text);
        out.flush();
    }

    private void line(final String text) {
        clear();
        out.printf("[%4d s] %s%n", seconds(), text);
        out.flush();
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
    }

    /** Draws the last line anew, so that the seconds go on while nothing else does. */
    synchronized void draw() {
        if (step != null) {
            final int full = (int) (step.share() * BAR);
            final String line = "[%4d s] %s [%s%s] %d %%, %s%s".formatted(seconds(), step.work(), "#".repeat(full), "-".repeat(BAR - full), step.percent(), step.detail(),
                remaining());
            out.print(CLEAR_LINE + line.substring(0, Math.min(WIDTH, line.length())));
        } else if (busy) {
            out.print(CLEAR_LINE + "[%4d s] ...".formatted(seconds()));
        }
        out.flush();
    }

    private String remaining() {
        final double gained = step.share() - stepFirst;
        if (gained < GUESSABLE || step.share() >= 1) {
            return "";
        }
        final double elapsed = nanoTime.getAsLong() - stepBegin;
        return ", %d s left".formatted((long) Math.ceil(elapsed * (1 - step.share()) / gained / NANOS_PER_SECOND));
    }

    private long seconds() {
        return (nanoTime.getAsLong() - begin) / NANOS_PER_SECOND;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                draw();
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
