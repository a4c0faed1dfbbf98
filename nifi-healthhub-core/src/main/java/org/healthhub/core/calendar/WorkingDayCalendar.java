// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.calendar;

import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Working days (工作日): Monday to Friday, without the holidays and with the make-up days (调休上班) of the State Council's yearly notices. Years without a
 * notice count by weekdays alone and are {@link #uncertainYears uncertain}. Immutable and thread-safe.
 */
public final class WorkingDayCalendar {

    private static final String BUILT_IN = "working-days.csv";

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();
    private final Map<Integer, YearNotice> notices = new HashMap<>();

    private WorkingDayCalendar() {
    }

    /** The calendar that comes with this software. */
    public static WorkingDayCalendar builtIn() {
        final WorkingDayCalendar calendar = new WorkingDayCalendar();
        DataLines.readResource(BUILT_IN, calendar::add);
        return calendar;
    }

    /**
     * Reads a calendar in the form of the built-in file.
     *
     * @param reader closed afterwards
     * @param origin name of the file, for messages
     * @throws IllegalArgumentException when a line is wrong; names the file and the line
     */
    public static WorkingDayCalendar read(final Reader reader, final String origin) {
        final WorkingDayCalendar calendar = new WorkingDayCalendar();
        DataLines.read(reader, origin, calendar::add);
        return calendar;
    }

    private void add(final List<String> fields) {
        switch (fields.getFirst()) {
            case "year" -> addYear(fields);
            case "off" -> LocalDate.parse(fields.get(1)).datesUntil(LocalDate.parse(fields.get(2)).plusDays(1)).forEach(this::addOff);
            case "work" -> addWork(LocalDate.parse(fields.get(1)));
            default -> throw new IllegalArgumentException("a line begins with year, off or work, not with '%s'".formatted(fields.getFirst()));
        }
    }

    private void addYear(final List<String> fields) {
        final boolean published = switch (fields.get(2)) {
            case "published" -> true;
            case "not-published" -> false;
            default -> throw new IllegalArgumentException("'%s' is neither published nor not-published".formatted(fields.get(2)));
        };
        final int year = Integer.parseInt(fields.get(1));
        notices.put(year, new YearNotice(year, published, fields.get(3), fields.get(4)));
    }

    private void addOff(final LocalDate day) {
        if (work.contains(day)) {
            throw new IllegalArgumentException("%s is both a holiday and a make-up day".formatted(day));
        }
        off.add(day);
    }

    private void addWork(final LocalDate day) {
        if (!isWeekend(day)) {
            throw new IllegalArgumentException("%s is no Saturday or Sunday: it is a working day anyway".formatted(day));
        }
        if (off.contains(day)) {
            throw new IllegalArgumentException("%s is both a holiday and a make-up day".formatted(day));
        }
        work.add(day);
    }

    private static boolean isWeekend(final LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public boolean isWorkingDay(final LocalDate day) {
        return work.contains(day) || !isWeekend(day) && !off.contains(day);
    }

    /**
     * The last day of a term. Day 1 is the first working day after the day of receipt (民法典 Art. 201: the day on which a term begins is not counted).
     *
     * @param receipt day of receipt
     * @param workingDays length of the term; 0 gives the day of receipt itself
     * @throws IllegalArgumentException for a negative length
     */
    public LocalDate lastDay(final LocalDate receipt, final int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A term has no negative length");
        }
        LocalDate day = receipt;
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * Working days after one day up to and with another.
     *
     * @return 0 when they are the same; negative, counted the other way round, when the second lies before the first
     */
    public int workingDays(final LocalDate after, final LocalDate until) {
        if (until.isBefore(after)) {
            return -workingDays(until, after);
        }
        return (int) after.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /** Where the working days of a year come from; empty for a year that the calendar does not name. */
    public Optional<YearNotice> notice(final int year) {
        return Optional.ofNullable(notices.get(year));
    }

    /** Years between two days, both included, whose notice is not entered: there the count goes by weekdays alone. */
    public List<Integer> uncertainYears(final LocalDate from, final LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).filter(year -> notice(year).filter(YearNotice::published).isEmpty()).boxed().toList();
    }
}
