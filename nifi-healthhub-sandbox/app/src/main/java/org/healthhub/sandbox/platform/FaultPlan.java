// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Faults to come, in order; each entry holds for its number of requests. Counts those that happened. Thread-safe.
 */
final class FaultPlan {

    private final List<Planned> planned = new ArrayList<>();
    private final Map<Fault.Kind, Integer> happened = new EnumMap<>(Fault.Kind.class);

    private static final class Planned {
        private final Fault.Target target;
        private final Supplier<Optional<Fault>> faults;
        private int left;

        private Planned(final Fault.Target target, final Supplier<Optional<Fault>> faults, final int requests) {
            this.target = target;
            this.faults = faults;
            this.left = requests;
        }
    }

    /**
     * Plans faults for the next requests of a target.
     *
     * @param faults asked once for each request; empty lets the request through
     * @param requests how many requests
     */
    synchronized void add(final Fault.Target target, final Supplier<Optional<Fault>> faults, final int requests) {
        planned.add(new Planned(target, faults, requests));
    }

    synchronized void clear() {
        planned.clear();
    }

    /** The fault of the next request to this target, if there is one. */
    synchronized Optional<Fault> next(final Fault.Target request) {
        final Optional<Planned> first = planned.stream().filter(entry -> entry.target.includes(request)).findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        first.get().left--;
        if (first.get().left <= 0) {
            planned.remove(first.get());
        }
        final Optional<Fault> fault = first.get().faults.get();
        fault.ifPresent(known -> happened.merge(known.kind(), 1, Integer::sum));
        return fault;
    }

    /** How many requests are still to fail, or to be drawn. */
    synchronized int pending() {
        return planned.stream().mapToInt(entry -> entry.left).sum();
    }

    /** How often each kind happened since the start. */
    synchronized Map<Fault.Kind, Integer> happened() {
        return new EnumMap<>(happened);
    }
}
