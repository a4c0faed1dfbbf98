// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Faults to come, in order; each holds for its number of requests. Thread-safe.
 */
final class FaultPlan {

    private final Deque<Planned> planned = new ArrayDeque<>();

    private static final class Planned {
        private final Fault fault;
        private int left;

        private Planned(final Fault fault, final int requests) {
            this.fault = fault;
            this.left = requests;
        }
    }

    synchronized void add(final Fault fault, final int requests) {
        planned.add(new Planned(fault, requests));
    }

    synchronized void clear() {
        planned.clear();
    }

    /** The fault of the next request, if there is one. */
    synchronized Optional<Fault> next() {
        final Planned first = planned.peek();
        if (first == null) {
            return Optional.empty();
        }
        first.left--;
        if (first.left <= 0) {
            planned.remove();
        }
        return Optional.of(first.fault);
    }

    /** How many requests are still to fail. */
    synchronized int pending() {
        return planned.stream().mapToInt(entry -> entry.left).sum();
    }
}
