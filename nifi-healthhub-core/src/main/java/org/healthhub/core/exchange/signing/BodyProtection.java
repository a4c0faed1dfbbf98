// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import java.time.InstantSource;

/**
 * Encryption of a request's content. Implementations are thread-safe and show no key.
 */
@FunctionalInterface
public interface BodyProtection {

    /** Sends the content as it is. */
    BodyProtection NONE = (json, clock) -> json;

    /**
     * Protects the content for one try.
     *
     * @param json content, JSON in UTF-8
     * @param clock this machine's clock
     * @return what stands for the content in the request
     */
    byte[] protect(byte[] json, InstantSource clock);
}
