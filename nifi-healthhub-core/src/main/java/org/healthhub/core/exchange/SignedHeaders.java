// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * What a signature adds to one try. Immutable by convention.
 *
 * @param headers names and values in order
 * @param query encoded query for the address, empty for none
 * @param sentAt time in the signature
 */
public record SignedHeaders(Map<String, String> headers, String query, Instant sentAt) {

    /** Headers only. */
    public SignedHeaders(final Map<String, String> headers, final Instant sentAt) {
        this(headers, "", sentAt);
    }

    /** Without values: one of them is a signature or a token. */
    @Override
    public String toString() {
        return "SignedHeaders" + headers.keySet();
    }
}
