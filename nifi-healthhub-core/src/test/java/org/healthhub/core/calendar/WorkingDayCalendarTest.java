// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Dates are those of the notices 国办发明电〔2024〕12号 and 〔2025〕7号, counted by hand. */
class WorkingDayCalendarTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.builtIn();

    @ParameterizedTest
    @CsvSource({
        "2025-01-26, true", "2025-01-28, false", "2025-02-04, false", "2025-02-05, true", "2025-02-08, true", "2025-10-08, false", "2025-10-11, true",
        "2026-01-02, false", "2026-01-04, true", "2026-02-14, true", "2026-02-16, false", "2026-02-23, false", "2026-02-24, true", "2026-04-06, false",
        "2026-05-09, true", "2026-06-19, false", "2026-09-20, true", "2026-10-07, false", "2026-10-08, true", "2026-10-10, true", "2026-10-11, false",
    })
    void testHolidaysAndMakeUpDays(final LocalDate day, final boolean working) {
        assertEquals(working, calendar.isWorkingDay(day));
    }

    @Test
    void testWorkingDaysOfAYearAddUp() {
        // 261 weekdays, 18 of them off (1 + 6 + 1 + 3 + 1 + 6), and 5 make-up days
        assertEquals(248, calendar.workingDays(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 10, 2026-12-07",
        "2026-11-21, 1, 2026-11-23",
        "2026-09-30, 10, 2026-10-20",
        "2026-02-13, 2, 2026-02-24",
        "2026-11-23, 0, 2026-11-23",
    })
    void testDayOneIsTheWorkingDayAfterReceipt(final LocalDate receipt, final int days, final LocalDate last) {
        assertEquals(last, calendar.lastDay(receipt, days));
        assertEquals(days, calendar.workingDays(receipt, last));
        assertEquals(-days, calendar.workingDays(last, receipt));
    }

    @Test
    void testYearWithoutNoticeCountsByWeekdaysAndIsUncertain() {
        assertTrue(calendar.isWorkingDay(LocalDate.of(2027, 1, 1)));
        assertEquals(DayOfWeek.FRIDAY, LocalDate.of(2027, 1, 1).getDayOfWeek());
        assertEquals(List.of(2027, 2028), calendar.uncertainYears(LocalDate.of(2026, 12, 20), LocalDate.of(2028, 1, 3)));
        assertFalse(calendar.notice(2027).orElseThrow().published());
        assertTrue(calendar.notice(2026).orElseThrow().notice().contains("国办发明电〔2025〕7号"));
        assertTrue(calendar.notice(2028).isEmpty());
    }

    @Test
    void testTermIsProlongedByExtensionAndPause() {
        final LocalDate received = LocalDate.of(2026, 11, 23);
        final Term term = new Term(received, 10, 0, 0, Optional.empty());
        assertEquals(LocalDate.of(2026, 12, 7), term.lastDay(calendar, received));
        assertEquals(LocalDate.of(2026, 12, 9), new Term(received, 10, 2, 0, Optional.empty()).lastDay(calendar, received));
        final Term paused = new Term(received, 10, 0, 0, Optional.of(LocalDate.of(2026, 11, 27)));
        assertEquals(LocalDate.of(2026, 12, 9), paused.lastDay(calendar, LocalDate.of(2026, 12, 1)));
        assertEquals(-1, term.left(calendar, LocalDate.of(2026, 12, 8)));
        assertEquals(List.of(), term.uncertainYears(calendar, received));
        assertEquals(List.of(2027), new Term(LocalDate.of(2026, 12, 25), 10, 0, 0, Optional.empty()).uncertainYears(calendar, received));
    }

    @Test
    void testFaultyLineIsNamed() {
        final String text = "year;2027;published;a notice;certain\nwork;2027-01-01;;no weekend\n";
        final IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> WorkingDayCalendar.read(new StringReader(text), "my.csv"));
        assertTrue(fault.getMessage().startsWith("my.csv, line 2: "), fault.getMessage());
        assertThrows(IllegalArgumentException.class, () -> WorkingDayCalendar.read(new StringReader("year;2027;maybe;x;y"), "my.csv"));
    }

    @Test
    void testDeadlinesStateBasisAndCertainty() {
        final DeadlineRules rules = DeadlineRules.builtIn();
        assertEquals(List.of("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12"), rules.all().stream().map(DeadlineRule::code).toList());
        assertTrue(rules.all().stream().noneMatch(rule -> rule.basis().isBlank()));
        assertEquals(10, rules.rule("T7").counted().orElseThrow());
        assertEquals(DeadlineRule.Certainty.MEMORY_MEDIUM, rules.rule("T7").certainty());
        assertTrue(rules.rule("T12").workingDays().isEmpty());
        assertEquals(10, rules.rule("T12").counted().orElseThrow());
        assertTrue(rules.rule("T5").counted().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> rules.rule("T99"));
        assertThrows(IllegalArgumentException.class, () -> DeadlineRules.read(new StringReader("T1;a;b;x;;;c;verified;d"), "d.csv"));
    }
}
