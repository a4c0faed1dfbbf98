// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * A way to prove to the platform who is calling. Implementations are immutable and thread-safe and show no secret in {@link Object#toString()} or in exceptions.
 */
public interface RequestSigner {

    /**
     * Headers to add to a request. Called for every try, because platforms refuse signatures that are older than their clock window.
     *
     * @param request the request as it is about to be sent
     * @param sentAt time of sending by this machine's clock
     * @return header names and values in order, never {@code null}
     */
    Map<String, String> headers(OutgoingRequest request, Instant sentAt);
}
