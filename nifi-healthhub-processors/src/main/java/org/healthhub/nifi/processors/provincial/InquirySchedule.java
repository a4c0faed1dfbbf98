// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.LedgerPart;

import java.time.Duration;
import java.time.Instant;

/**
 * When to ask for the receipt of a part: after a first delay, then after twice as long each time, up to a longest delay. Immutable.
 *
 * @param first time between the platform's taking a part and the first question
 * @param longest longest time between two questions, at least the first delay
 * @param overdueAfter age at which a part without judgement is overdue
 */
public record InquirySchedule(Duration first, Duration longest, Duration overdueAfter) {

    private static final int MOST_DOUBLINGS = 30;

    boolean isDue(final LedgerPart part, final Instant now) {
        final Instant due = part.nextInquiry().orElseGet(() -> part.pendingSince().map(since -> since.plus(first)).orElse(now));
        return !now.isBefore(due);
    }

    /**
     * Earliest time of the question after the one that is being asked.
     *
     * @param wish the platform's Retry-After, zero when it has none
     */
    Instant next(final LedgerPart part, final Instant now, final Duration wish) {
        final Duration doubled = first.multipliedBy(1L << Math.min(part.inquiries() + 1, MOST_DOUBLINGS));
        final Duration delay = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now.plus(delay.compareTo(wish) < 0 ? wish : delay);
    }

    boolean isOverdue(final LedgerPart part, final Instant now) {
        return part.pendingSince().map(since -> since.plus(overdueAfter).isBefore(now)).orElse(false);
    }
}
