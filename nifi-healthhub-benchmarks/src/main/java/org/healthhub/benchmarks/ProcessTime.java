// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/**
 * Processor time of this process, garbage collection and compilation included: unlike the wall clock it does not see what else the machine does. Counts in
 * steps of 10 ms on Linux, so a run has to be much longer. Only for sides that do all their work in this process and wait for nothing.
 */
final class ProcessTime {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ProcessTime() {
    }

    static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
