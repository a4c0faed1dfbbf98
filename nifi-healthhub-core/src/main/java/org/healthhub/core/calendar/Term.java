// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A term that runs, with what prolonged it. Immutable.
 *
 * @param received day of receipt
 * @param workingDays length without extension
 * @param extended working days by which it was extended
 * @param paused working days of pauses that have ended
 * @param pausedOn day since which it is paused; empty while it runs
 */
public record Term(LocalDate received, int workingDays, int extended, int paused, Optional<LocalDate> pausedOn) {

    /**
     * The last day. While the term is paused it moves on with every working day.
     *
     * @param today present day
     */
    public LocalDate lastDay(final WorkingDayCalendar calendar, final LocalDate today) {
        return calendar.lastDay(received, workingDays + extended + paused + pausedOn.map(day -> Math.max(0, calendar.workingDays(day, today))).orElse(0));
    }

    /** Working days left after today; negative when the term is over. */
    public int left(final WorkingDayCalendar calendar, final LocalDate today) {
        return calendar.workingDays(today, lastDay(calendar, today));
    }

    /** Years that the term touches and whose working days are not certain. */
    public List<Integer> uncertainYears(final WorkingDayCalendar calendar, final LocalDate today) {
        return calendar.uncertainYears(received, lastDay(calendar, today));
    }
}
