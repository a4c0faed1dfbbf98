// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The update cycles (更新周期) of the catalogue as lengths of time. The words are those of the tender's resource list and of the provincial directory's template;
 * the lengths are the longest that the words allow, so that a month of 31 days or a leap year raises no alert.
 */
public enum UpdateCycle {
    /** Whatever happens is sent at once; but nothing may happen for a night. */
    REAL_TIME("实时", Duration.ofHours(12)),
    HOURLY("每小时", Duration.ofHours(1)),
    DAILY("每日", Duration.ofDays(1)),
    WEEKLY("每周", Duration.ofDays(7)),
    MONTHLY("每月", Duration.ofDays(31)),
    QUARTERLY("每季度", Duration.ofDays(92)),
    HALF_YEARLY("每半年", Duration.ofDays(184)),
    YEARLY("每年", Duration.ofDays(366));

    private final String words;
    private final Duration length;

    UpdateCycle(final String words, final Duration length) {
        this.words = words;
        this.length = length;
    }

    /**
     * The length of a cycle.
     *
     * @param words update cycle of a resource
     * @return empty when the words name no regular cycle, such as 不定期: then silence says nothing
     */
    public static Optional<Duration> length(final String words) {
        return Arrays.stream(values()).filter(cycle -> cycle.words.equals(words.strip())).map(cycle -> cycle.length).findFirst();
    }
}
