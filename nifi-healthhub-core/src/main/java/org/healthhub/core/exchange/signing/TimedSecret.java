// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import java.time.Instant;

/**
 * A secret that the platform gave for some time. Held in memory only.
 *
 * @param value the secret
 * @param obtainedAt when it was asked for, by this machine's clock
 * @param endsAt when the platform stops to accept it
 */
record TimedSecret(String value, Instant obtainedAt, Instant endsAt) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "TimedSecret[endsAt=" + endsAt + "]";
    }
}
