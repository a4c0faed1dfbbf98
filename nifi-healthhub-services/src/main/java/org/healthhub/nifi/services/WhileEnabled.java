// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.util.Optional;

/**
 * What a service holds from being enabled until being disabled. Thread-safe.
 *
 * @param <T> what it holds
 */
final class WhileEnabled<T> {

    private volatile T held;

    void begin(final T present) {
        held = present;
    }

    /** Ends the time; gives what was held, to be closed. */
    Optional<T> end() {
        final T before = held;
        held = null;
        return Optional.ofNullable(before);
    }

    /**
     * What is held.
     *
     * @throws IllegalStateException while the service is not enabled
     */
    T get() {
        final T present = held;
        if (present == null) {
            throw new IllegalStateException("The service is not enabled");
        }
        return present;
    }
}
