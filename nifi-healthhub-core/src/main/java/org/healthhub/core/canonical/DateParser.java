// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.problem.ProblemCode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Reads every date form met in health systems (identity-and-codes.md §5) strictly: nothing rolls over, nothing is invented, nothing is guessed.
 *
 * <p>Wall-clock forms never pass through an instant, because Asia/Shanghai has days without a midnight (1919-04-13, 1940-06-01, 1941-03-15, 1942-01-31,
 * 1946-05-15, 1947-04-15, 1948-05-01, 1949-05-01). Forms that are instants (epoch, {@code Z} or another offset) are brought to the wall clock of
 * Asia/Shanghai; offset {@code +08:00} is that wall clock as it stands, also in the summer-time years. Fractions of a second are cut.
 *
 * <p>The result is one {@code long}: either a packed date and time or one of the negative constants. Instances are not thread-safe: one per task.
 */
public final class DateParser {

    /** There is no value. */
    public static final long ABSENT = -1;
    /** A value that stands for no date, such as 1900-01-01. */
    public static final long PLACEHOLDER = -2;
    /** No known form. */
    public static final long FORMAT = -3;
    /** A known form, but no calendar date or time of day. */
    public static final long IMPOSSIBLE = -4;
    /** Two readings are real and differ. */
    public static final long AMBIGUOUS = -5;
    /** Day, month or century is missing. */
    public static final long PARTIAL = -6;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_LIKELY_YEAR = 2100;
    private static final int LAST_YEAR = 9999;
    private static final int EXCEL_EPOCH_DAY = (int) LocalDate.of(1899, 12, 30).toEpochDay();
    private static final int EXCEL_FIRST = 10_000;
    private static final int EXCEL_LAST = 60_000;
    private static final int EXCEL_FICTITIOUS = 60;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int NONE = -1;
    private static final int SHANGHAI_OFFSET = 8 * 60;
    private static final int NO_OFFSET = Integer.MIN_VALUE;

    private String text = "";
    private int position;
    private boolean trusting;

    /**
     * Reads a value of any type.
     *
     * @param value text, number, java.sql or java.time date, or {@code null}
     * @return packed date, or a negative constant; never throws
     */
    public long parse(final Object value) {
        try {
            return switch (value) {
                case null -> ABSENT;
                case CharSequence chars -> parseText(chars);
                case java.sql.Date date -> of(date.toLocalDate());
                case java.sql.Timestamp timestamp -> of(timestamp.toLocalDateTime());
                case java.sql.Time time -> FORMAT;
                case java.util.Date date -> of(LocalDateTime.ofInstant(date.toInstant(), ZONE));
                case LocalDate date -> of(date);
                case LocalDateTime dateTime -> of(dateTime);
                case Instant instant -> of(LocalDateTime.ofInstant(instant, ZONE));
                case OffsetDateTime dateTime -> of(atShanghai(dateTime.toLocalDateTime(), dateTime.getOffset()));
                case ZonedDateTime dateTime -> of(atShanghai(dateTime.toLocalDateTime(), dateTime.getOffset()));
                case Number number -> parseText(plain(number));
                default -> FORMAT;
            };
        } catch (final DateTimeException e) {
            return FORMAT;
        }
    }

    /**
     * Reads a value that another source confirms, so that it is no placeholder though it looks like one: people are born on 1970-01-01.
     *
     * @param value as for {@link #parse}
     * @return packed date, or a negative constant; never throws
     */
    public long parseGenuine(final Object value) {
        trusting = true;
        try {
            return parse(value);
        } finally {
            trusting = false;
        }
    }

    /**
     * Reads a text.
     *
     * @param raw any text, or {@code null}
     * @return packed date, or a negative constant; never throws
     */
    public long parseText(final CharSequence raw) {
        text = TextNormalizer.coded(raw);
        position = 0;
        if (TextNormalizer.isUnknown(text)) {
            return ABSENT;
        }
        if (text.startsWith("/Date(")) {
            return dotNet();
        }
        final int digits = run();
        if (digits == text.length()) {
            return digitsOnly(digits);
        }
        if (digits == 0) {
            return FORMAT;
        }
        final char next = text.charAt(digits);
        return switch (digits) {
            case 1, 2 -> isSeparator(next) || next == '年' ? yearLast(digits, next) : FORMAT;
            case 4 -> isSeparator(next) || next == '年' ? yearFirst(next) : FORMAT;
            case 5 -> next == '.' ? excel() : FORMAT;
            case 8 -> compactWithTime();
            case 14 -> next == '.' && areDigits(digits + 1) ? compact() : FORMAT;
            default -> FORMAT;
        };
    }

    /**
     * The finding that a negative result means.
     *
     * @param packed result of {@link #parse}
     * @return the code, or {@code null} for a date and for {@link #ABSENT}
     */
    public static ProblemCode problem(final long packed) {
        if (packed >= 0 || packed == ABSENT) {
            return null;
        }
        return switch ((int) packed) {
            case (int) PLACEHOLDER -> ProblemCode.DATE_PLACEHOLDER;
            case (int) IMPOSSIBLE -> ProblemCode.DATE_IMPOSSIBLE;
            case (int) AMBIGUOUS -> ProblemCode.DATE_AMBIGUOUS;
            case (int) PARTIAL -> ProblemCode.DATE_PARTIAL;
            default -> ProblemCode.DATE_FORMAT;
        };
    }

    /**
     * Canonical text of the day.
     *
     * @param packed a date
     * @return yyyy-MM-dd
     */
    public static String dateText(final long packed) {
        final char[] chars = new char[10];
        putDate(chars, packed);
        return new String(chars);
    }

    /**
     * Canonical text of the moment; a date without a time of day is its midnight on the wall clock.
     *
     * @param packed a date
     * @return yyyy-MM-dd HH:mm:ss
     */
    public static String dateTimeText(final long packed) {
        final char[] chars = new char[19];
        putDate(chars, packed);
        chars[10] = ' ';
        put(chars, 11, 2, (int) (packed >> 12) & 0x1f);
        chars[13] = ':';
        put(chars, 14, 2, (int) (packed >> 6) & 0x3f);
        chars[16] = ':';
        put(chars, 17, 2, (int) packed & 0x3f);
        return new String(chars);
    }

    /**
     * The day of a packed date.
     *
     * @param packed a date
     */
    public static LocalDate date(final long packed) {
        return LocalDate.of((int) (packed >> 26), (int) (packed >> 22) & 0xf, (int) (packed >> 17) & 0x1f);
    }

    private static void putDate(final char[] chars, final long packed) {
        put(chars, 0, 4, (int) (packed >> 26));
        chars[4] = '-';
        put(chars, 5, 2, (int) (packed >> 22) & 0xf);
        chars[7] = '-';
        put(chars, 8, 2, (int) (packed >> 17) & 0x1f);
    }

    private static void put(final char[] chars, final int start, final int digits, final int number) {
        int rest = number;
        for (int i = start + digits - 1; i >= start; i--) {
            chars[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static long pack(final int year, final int month, final int day, final int hour, final int minute, final int second) {
        return (((((long) year << 4 | month) << 5 | day) << 5 | hour) << 6 | minute) << 6 | second;
    }

    private long of(final LocalDate date) {
        return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private long of(final LocalDateTime moment) {
        final long day = day(moment.getYear(), moment.getMonthValue(), moment.getDayOfMonth());
        return day < 0 ? day : day | pack(0, 0, 0, moment.getHour(), moment.getMinute(), moment.getSecond());
    }

    private static LocalDateTime atShanghai(final LocalDateTime wall, final ZoneOffset offset) {
        return offset.getTotalSeconds() == SHANGHAI_OFFSET * 60 ? wall : LocalDateTime.ofInstant(wall.toInstant(offset), ZONE);
    }

    private long day(final int year, final int month, final int day) {
        if (year < 0 || year > LAST_YEAR) {
            return FORMAT;
        }
        if (isPlaceholder(year, month, day) && !(trusting && year >= FIRST_YEAR)) {
            return PLACEHOLDER;
        }
        if (year < FIRST_YEAR || month > 12 || day > 31) {
            return IMPOSSIBLE;
        }
        if (month == 0 || day == 0) {
            return PARTIAL;
        }
        return day > lengthOfMonth(year, month) ? IMPOSSIBLE : pack(year, month, day, 0, 0, 0);
    }

    private static boolean isPlaceholder(final int year, final int month, final int day) {
        return switch (year * 10_000 + month * 100 + day) {
            case 0, 101, 10101, 18000101, 18991230, 19000101, 19700101, 99991231 -> true;
            default -> false;
        };
    }

    private static int lengthOfMonth(final int year, final int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static String plain(final Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.toString();
        }
        try {
            final BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
            final boolean small = decimal.precision() <= 40 && Math.abs((long) decimal.scale()) <= 40;
            return small ? (decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString()) : "?";
        } catch (final NumberFormatException e) {
            return number.toString();
        }
    }

    private long digitsOnly(final int digits) {
        if (isZero()) {
            return PLACEHOLDER;
        }
        return switch (digits) {
            case 2 -> number(0, 2) == EXCEL_FICTITIOUS ? IMPOSSIBLE : FORMAT;
            case 4 -> isLikelyYear(number(0, 4)) ? PARTIAL : FORMAT;
            case 5 -> excel();
            case 6 -> sixDigits();
            case 8 -> day(number(0, 4), number(4, 2), number(6, 2));
            case 10 -> tenDigits();
            case 12 -> isLikelyYear(number(0, 4)) ? compact() : FORMAT;
            case 13 -> of(LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZONE));
            case 14, 17 -> compact();
            default -> FORMAT;
        };
    }

    private long sixDigits() {
        final boolean yearMonth = isLikelyYear(number(0, 4)) && number(4, 2) >= 1 && number(4, 2) <= 12;
        final boolean shortYear = number(2, 2) >= 1 && number(2, 2) <= 12 && number(4, 2) >= 1 && number(4, 2) <= 31;
        return yearMonth || shortYear ? PARTIAL : FORMAT;
    }

    /**
     * Seconds since 1970, unless the digits read as year to hour as well.
     */
    private long tenDigits() {
        if (isLikelyYear(number(0, 4)) && number(8, 2) <= 24 && day(number(0, 4), number(4, 2), number(6, 2)) >= 0) {
            return AMBIGUOUS;
        }
        return of(LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(text)), ZONE));
    }

    /**
     * Year to minute, second or millisecond without separators.
     */
    private long compact() {
        final int second = text.length() >= 14 ? number(12, 2) : 0;
        return moment(day(number(0, 4), number(4, 2), number(6, 2)), number(8, 2), number(10, 2), second);
    }

    private long compactWithTime() {
        position = 8;
        return withTime(day(number(0, 4), number(4, 2), number(6, 2)));
    }

    /**
     * Day number of a spreadsheet (1900 date system) with an optional fraction of the day. Only numbers of five digits up to 60000 are taken for one;
     * smaller and larger ones are far more often something else. Number 60 is 1900-02-29, which never was.
     */
    private long excel() {
        final int serial = number(0, 5);
        if (serial == EXCEL_FICTITIOUS) {
            return IMPOSSIBLE;
        }
        if (serial < EXCEL_FIRST || serial > EXCEL_LAST) {
            return FORMAT;
        }
        final LocalDate date = LocalDate.ofEpochDay(EXCEL_EPOCH_DAY + (long) serial);
        if (text.length() <= 6) {
            return text.length() == 5 ? of(date) : FORMAT;
        }
        if (!areDigits(6) || text.length() > 30) {
            return FORMAT;
        }
        final long seconds = Math.round(Double.parseDouble("0" + text.substring(5)) * SECONDS_OF_DAY);
        return of(date.atStartOfDay().plusSeconds(seconds));
    }

    private long dotNet() {
        final int end = text.indexOf(')');
        int start = "/Date(".length();
        final boolean negative = start < text.length() && text.charAt(start) == '-';
        if (negative) {
            start++;
        }
        position = start;
        final int digits = run();
        if (digits == 0 || digits > 15 || end < 0 || !text.endsWith(")/") || end != text.length() - 2) {
            return FORMAT;
        }
        final int rest = start + digits;
        // The number counts from 1970 in UTC; the offset behind it only tells where it was written.
        if (rest != end && text.charAt(rest) != '+' && text.charAt(rest) != '-') {
            return FORMAT;
        }
        final long millis = Long.parseLong(text.substring(start, rest));
        return of(LocalDateTime.ofInstant(Instant.ofEpochMilli(negative ? -millis : millis), ZONE));
    }

    private long yearFirst(final char separator) {
        final int year = number(0, 4);
        position = 5;
        final int month = shortNumber();
        final char second = separator == '年' ? '月' : separator;
        if (month == NONE) {
            return atEnd() && isLikelyYear(year) ? PARTIAL : FORMAT;
        }
        if (atEnd()) {
            return isLikelyYear(year) && month <= 12 ? PARTIAL : FORMAT;
        }
        if (text.charAt(position) != second) {
            return FORMAT;
        }
        position++;
        if (atEnd()) {
            return separator == '年' && month <= 12 ? PARTIAL : FORMAT;
        }
        final int day = shortNumber();
        if (day == NONE) {
            return FORMAT;
        }
        if (separator == '年' && !atEnd() && (text.charAt(position) == '日' || text.charAt(position) == '号')) {
            position++;
        }
        return withTime(day(year, month, day));
    }

    /**
     * Day and month before the year, in either order, or a two-digit year in front.
     */
    private long yearLast(final int digits, final char separator) {
        final int first = number(0, digits);
        if (separator == '年') {
            return PARTIAL;
        }
        position = digits + 1;
        final int second = shortNumber();
        if (second == NONE || atEnd() || text.charAt(position) != separator) {
            return FORMAT;
        }
        position++;
        final int length = run();
        if (length == 1 || length == 2) {
            return PARTIAL;
        }
        if (length != 4) {
            return FORMAT;
        }
        final int year = number(position, 4);
        position += 4;
        final long dayFirst = day(year, second, first);
        final long monthFirst = day(year, first, second);
        if (dayFirst >= 0 && monthFirst >= 0 && dayFirst != monthFirst) {
            return AMBIGUOUS;
        }
        return withTime(monthFirst >= 0 || monthFirst == PLACEHOLDER ? monthFirst : dayFirst);
    }

    /**
     * The time of day, if any, from the present position.
     */
    private long withTime(final long day) {
        if (atEnd()) {
            return day;
        }
        if (text.charAt(position) == 'T' || text.charAt(position) == 't') {
            position++;
        } else {
            skipSpace();
        }
        int half = half();
        skipSpace();
        final int digits = run();
        int hour = NONE;
        int minute = 0;
        int second = 0;
        switch (digits) {
            case 1, 2 -> {
                hour = number(position, digits);
                position += digits;
                if (atEnd()) {
                    return FORMAT;
                }
                final char unit = text.charAt(position);
                position++;
                if (unit == ':') {
                    minute = shortNumber();
                    if (!atEnd() && text.charAt(position) == ':') {
                        position++;
                        second = shortNumber();
                    }
                } else if (unit == '时' || unit == '点') {
                    final int more = run();
                    if (more > 0) {
                        minute = shortNumber();
                        if (!take('分')) {
                            return FORMAT;
                        }
                        if (run() > 0) {
                            second = shortNumber();
                            if (!take('秒')) {
                                return FORMAT;
                            }
                        }
                    }
                } else {
                    return FORMAT;
                }
            }
            case 4, 6 -> {
                hour = number(position, 2);
                minute = number(position + 2, 2);
                second = digits == 6 ? number(position + 4, 2) : 0;
                position += digits;
            }
            default -> {
                return FORMAT;
            }
        }
        if (minute == NONE || second == NONE || !skipFraction()) {
            return FORMAT;
        }
        skipSpace();
        if (half == NONE) {
            half = half();
            skipSpace();
        }
        final int offset = offset();
        if (!atEnd()) {
            return FORMAT;
        }
        final long moment = moment(day, inHalf(hour, half), minute, second);
        return offset == NO_OFFSET || offset == SHANGHAI_OFFSET || moment < 0 ? moment : shifted(moment, offset);
    }

    private long moment(final long day, final int hour, final int minute, final int second) {
        if (day < 0) {
            return day;
        }
        if (hour == 24 && minute == 0 && second == 0) {
            return of(date(day).plusDays(1));
        }
        return hour > 23 || minute > 59 || second > 59 ? IMPOSSIBLE : day | pack(0, 0, 0, hour, minute, second);
    }

    private long shifted(final long moment, final int offset) {
        if (Math.abs(offset) > 18 * 60) {
            return IMPOSSIBLE;
        }
        final LocalDateTime wall = date(moment).atTime((int) (moment >> 12) & 0x1f, (int) (moment >> 6) & 0x3f, (int) moment & 0x3f);
        return of(LocalDateTime.ofInstant(wall.toInstant(ZoneOffset.ofTotalSeconds(offset * 60)), ZONE));
    }

    private static int inHalf(final int hour, final int half) {
        if (half == 0 && hour == 12) {
            return 0;
        }
        return half == 1 && hour < 12 ? hour + 12 : hour;
    }

    /**
     * Forenoon (0), afternoon (1) or {@link #NONE}; passes the word.
     */
    private int half() {
        if (position + 2 > text.length() || isDigit(text.charAt(position))) {
            return NONE;
        }
        final int half = switch (text.substring(position, position + 2)) {
            case "上午", "AM", "am" -> 0;
            case "下午", "PM", "pm" -> 1;
            default -> NONE;
        };
        if (half != NONE) {
            position += 2;
        }
        return half;
    }

    /**
     * Offset from UTC in minutes, or {@link #NO_OFFSET}; passes it.
     */
    private int offset() {
        if (atEnd()) {
            return NO_OFFSET;
        }
        final char sign = text.charAt(position);
        if (sign == 'Z' || sign == 'z') {
            position++;
            return 0;
        }
        if (sign != '+' && sign != '-') {
            return NO_OFFSET;
        }
        position++;
        final int digits = run();
        if (digits != 2 && digits != 4) {
            position--;
            return NO_OFFSET;
        }
        int minutes = number(position, 2) * 60;
        if (digits == 4) {
            minutes += number(position + 2, 2);
        }
        position += digits;
        if (digits == 2 && !atEnd() && text.charAt(position) == ':') {
            position++;
            final int more = shortNumber();
            if (more == NONE) {
                position--;
                return NO_OFFSET;
            }
            minutes += more;
        }
        return sign == '+' ? minutes : -minutes;
    }

    private boolean skipFraction() {
        if (atEnd() || text.charAt(position) != '.' && text.charAt(position) != ',') {
            return true;
        }
        position++;
        final int digits = run();
        position += digits;
        return digits > 0;
    }

    private void skipSpace() {
        while (!atEnd() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private boolean take(final char expected) {
        if (atEnd() || text.charAt(position) != expected) {
            return false;
        }
        position++;
        return true;
    }

    private boolean atEnd() {
        return position >= text.length();
    }

    /**
     * One or two digits at the present position, passed; {@link #NONE} for none or more.
     */
    private int shortNumber() {
        final int digits = run();
        if (digits == 0 || digits > 2) {
            return NONE;
        }
        final int number = number(position, digits);
        position += digits;
        return number;
    }

    /**
     * How many digits follow.
     */
    private int run() {
        int end = position;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - position;
    }

    private int number(final int start, final int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private boolean areDigits(final int start) {
        for (int i = start; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return start < text.length();
    }

    private boolean isZero() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLikelyYear(final int year) {
        return year >= FIRST_YEAR && year <= LAST_LIKELY_YEAR;
    }

    private static boolean isDigit(final char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(final char c) {
        return c == '-' || c == '/' || c == '.';
    }
}
