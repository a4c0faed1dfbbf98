// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import java.io.IOException;
import java.time.InstantSource;

/**
 * Where a session secret comes from.
 */
@FunctionalInterface
interface SecretSource {

    /**
     * Asks for a new secret.
     *
     * @throws IOException when there is none
     */
    TimedSecret obtain(InstantSource clock) throws IOException;
}
