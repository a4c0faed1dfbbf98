// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import java.time.LocalDate;

/**
 * Arithmetic on canonical date texts (yyyy-MM-dd, with or without a time of day) without parsing them. Stateless.
 */
final class CanonicalDates {

    private static final int DATE_LENGTH = 10;

    private CanonicalDates() {
    }

    static int year(final String date) {
        return number(date, 0, 4);
    }

    static int month(final String date) {
        return number(date, 5, 2);
    }

    static int day(final String date) {
        return number(date, 8, 2);
    }

    /**
     * Order of two dates; by day when either has no time of day.
     */
    static int compare(final String first, final String second) {
        final int length = Math.min(first.length(), second.length());
        for (int i = 0; i < length; i++) {
            final int order = first.charAt(i) - second.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * Order of a date or moment and a day.
     */
    static int compareDay(final String first, final String day) {
        for (int i = 0; i < DATE_LENGTH; i++) {
            final int order = first.charAt(i) - day.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * Completed years, negative when the second date is earlier.
     */
    static int years(final String from, final String to) {
        final int years = year(to) - year(from);
        final int birthday = month(from) * 100 + day(from);
        final int reached = month(to) * 100 + day(to);
        return reached < birthday ? years - 1 : years;
    }

    static long days(final String from, final String to) {
        return epochDay(to) - epochDay(from);
    }

    private static long epochDay(final String date) {
        return LocalDate.of(year(date), month(date), day(date)).toEpochDay();
    }

    private static int number(final String text, final int start, final int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
