// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.nifi.processors.record.FailureCode;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a part got no fate.
 */
public sealed interface Stop {

    /** The platform's code, or the hub's own. */
    String code();

    /** Where the records of the part go. */
    Fate fate();

    /** Whether other parts may fare better now. */
    boolean isOfThisPartOnly();

    /** Not delivered or fate unknown, or the ledger can not be reached; {@code after} is the platform's Retry-After. */
    record Later(String code, Optional<Duration> after) implements Stop {

        @Override
        public Fate fate() {
            return Fate.RETRY;
        }

        @Override
        public boolean isOfThisPartOnly() {
            return false;
        }
    }

    /** A person must help; {@code message} names neither data nor secrets. */
    record Failed(String code, FailureCode failure, boolean isOfThisPartOnly, String message) implements Stop {

        @Override
        public Fate fate() {
            return Fate.FAILURE;
        }
    }
}
