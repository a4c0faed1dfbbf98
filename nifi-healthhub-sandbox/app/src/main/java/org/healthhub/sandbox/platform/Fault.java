// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.time.Duration;
import java.util.Locale;

/**
 * A way to fail that {@code POST /admin/faults} can ask for.
 *
 * @param kind what happens to a request
 * @param delay for {@link Kind#DELAY}: how long the answer is held back; for {@link Kind#SLOW_DRIP}: how long it takes to leave
 * @param retryAfterSeconds for {@link Kind#THROTTLE}: value of Retry-After, in seconds
 * @param skew for {@link Kind#CLOCK_SKEW}: how far the platform's clock is ahead, negative for behind
 */
record Fault(Kind kind, Duration delay, int retryAfterSeconds, Duration skew) {

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
        GARBAGE,
        /** The part is stored, then 200 with a body that is not the agreed form. */
        GARBAGE_AFTER,
        /** The part is stored, then 502, as a proxy in between answers. */
        BAD_GATEWAY,
        /** 401 as for a token whose time is over; nothing was stored. */
        EXPIRED,
        /** The platform's clock is wrong for this request: 401 when it leaves the window. */
        CLOCK_SKEW,
        /** A correct answer, a few bytes at a time. */
        SLOW_DRIP,
        /** The part is stored, then the answer is the receipt of the part before it once more. */
        DUPLICATE_RECEIPT,
        /** The answer tells an earlier state than the one the part is in: receipts that overtook one another. */
        OUT_OF_ORDER;

        static Kind of(final String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which requests a fault is for; the name in lower case is the word in the request. */
    enum Target {
        PARTS,
        RECEIPTS,
        INVENTORY,
        PING,
        /** Whatever comes next. */
        ANY;

        static Target of(final String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        boolean includes(final Target request) {
            return this == ANY || this == request;
        }
    }
}
