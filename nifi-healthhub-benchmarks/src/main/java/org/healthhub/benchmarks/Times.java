// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

/**
 * What one run took, in nanoseconds.
 *
 * @param work processor time as {@link WorkTime} counts it; for a side that waits for a server the time on the wall clock
 * @param wall time on the wall clock, with all that else the machine did meanwhile
 */
record Times(double work, double wall) {

    /** Runs a work that is done by this thread alone. */
    static Times working(final Runnable work) {
        final long start = System.nanoTime();
        final long startOfWork = WorkTime.nanos();
        work.run();
        return new Times(WorkTime.nanos() - startOfWork, System.nanoTime() - start);
    }

    /** Runs a work that waits for a server. */
    static Times waiting(final Runnable work) {
        final long start = System.nanoTime();
        work.run();
        final long nanos = System.nanoTime() - start;
        return new Times(nanos, nanos);
    }

    Times plus(final Times other) {
        return new Times(work + other.work, wall + other.wall);
    }

    Times perRecord(final int records) {
        return new Times(work / records, wall / records);
    }
}
