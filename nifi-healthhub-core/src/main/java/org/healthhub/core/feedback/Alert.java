// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import java.time.LocalDate;
import java.util.List;

/**
 * A deadline that somebody has to know of; raised once a day. Immutable, without personal data.
 *
 * @param number number of the report
 * @param state where it stands
 * @param dueOn its last day
 * @param left working days left after today; negative when it is over
 * @param uncertainYears years in which the count goes by weekdays alone
 */
public record Alert(String number, FeedbackState state, LocalDate dueOn, int left, List<Integer> uncertainYears) {

    public Alert {
        uncertainYears = List.copyOf(uncertainYears);
    }

    /** Whether the last day has passed. */
    public boolean isOverdue() {
        return left < 0;
    }
}
