// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.util.Locale;

/**
 * A way to fail that {@code POST /admin/faults} can ask for.
 *
 * @param kind what happens to a request
 * @param delayMillis for {@link Kind#DELAY}: how long the answer is held back, in milliseconds
 * @param retryAfterSeconds for {@link Kind#THROTTLE}: value of Retry-After, in seconds
 */
record Fault(Kind kind, long delayMillis, int retryAfterSeconds) {

    /** Kinds of failure; the name in lower case is the word in the request. */
    enum Kind {
        /** 503 before anything is read. */
        REFUSE,
        /** A correct answer, late; the part is stored at the end of the delay. */
        DELAY,
        /** The connection is closed, nothing was stored. */
        DROP_BEFORE,
        /** The part is stored, then the connection is closed without an answer. */
        DROP_AFTER,
        /** 429 with Retry-After. */
        THROTTLE,
        /** 200 with a body that is not the agreed form; nothing was stored. */
        GARBAGE;

        static Kind of(final String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
