// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processor time of the present thread, plus the pauses of the garbage collector, because garbage is a cost of who makes it. Unlike the wall clock it does not
 * see what else the machine does; unlike the time of the whole process it is exact to the nanosecond (pauses to the millisecond) and without the compiler.
 * Only for sides that do all their work in this thread and wait for nothing.
 */
final class WorkTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private WorkTime() {
    }

    static long nanos() {
        long pauses = 0;
        for (final GarbageCollectorMXBean collector : COLLECTORS) {
            pauses += collector.getCollectionTime();
        }
        return THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(pauses);
    }
}
