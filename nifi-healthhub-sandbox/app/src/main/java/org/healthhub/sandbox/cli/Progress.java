// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import java.io.PrintStream;

/** Lines about long work, each with the seconds since the command began. */
final class Progress {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(final PrintStream out) {
        this.out = out;
    }

    void say(final String what) {
        out.printf("[%4d s] %s%n", (System.nanoTime() - begin) / NANOS_PER_SECOND, what);
        out.flush();
    }

    /** A line without time, for results. */
    void result(final String text) {
        out.println(text);
        out.flush();
    }
}
