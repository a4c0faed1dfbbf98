// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports of consumers that shared data are wrong (数据问题反馈) and are not closed.
 *
 * @param open how many
 * @param left working days left of the report that is due first, negative when it is overdue; empty when no report has a deadline in days
 */
public record FeedbackState(long open, Optional<Integer> left) {

    public static final FeedbackState NONE = new FeedbackState(0, Optional.empty());

    /** Both together. */
    FeedbackState plus(final FeedbackState other) {
        return new FeedbackState(open + other.open, Stream.concat(left.stream(), other.left.stream()).min(Integer::compare));
    }
}
