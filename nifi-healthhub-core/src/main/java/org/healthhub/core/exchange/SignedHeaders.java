// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * Headers of one try. Immutable by convention.
 *
 * @param headers names and values in order
 * @param sentAt time in the signature
 */
public record SignedHeaders(Map<String, String> headers, Instant sentAt) {

    /** Without values: one of them is a signature or a token. */
    @Override
    public String toString() {
        return "SignedHeaders" + headers.keySet();
    }
}
