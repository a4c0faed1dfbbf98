// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.TimeZone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class DateParserTest {

    private final DateParser parser = new DateParser();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', value = {
        "compact,20240101,2024-01-01",
        "dashed,2024-01-01,2024-01-01",
        "slashed single digits,2024/1/1,2024-01-01",
        "dotted,2024.1.1,2024-01-01",
        "dashed single digits,2024-1-1,2024-01-01",
        "Chinese,2024年1月1日,2024-01-01",
        "Chinese without the last word,2024年01月01,2024-01-01",
        "Chinese spoken,2024年1月1号,2024-01-01",
        "full width,２０２４－０１－０１,2024-01-01",
        "invisible characters,\"\u00a0\ufeff2024-01-01\r\",2024-01-01",
        "leading apostrophe,'20240101,2024-01-01",
        "day first is the only reading,31/12/2024,2024-12-31",
        "month first is the only reading,12/31/2024,2024-12-31",
        "both orders are the same day,05/05/2024,2024-05-05",
        "leap day,2024-02-29,2024-02-29",
        "leap day of 1896,18960229,1896-02-29",
        "spreadsheet serial,45292,2024-01-01",
        "spreadsheet serial before 1970,20000,1954-10-03",
        "xsd:dateTime at midnight,2024-01-01T00:00:00,2024-01-01",
        "offset of Shanghai is the wall clock in a summer-time year,1988-06-01T23:30:00+08:00,1988-06-01",
        "UTC+8 midnight serialised as UTC,2023-12-31T16:00:00.000Z,2024-01-01",
        "end of day is the next day,2024-01-01 24:00:00,2024-01-02",
        "end of the year,2024-12-31T24:00:00,2025-01-01"})
    void testDates(final String reason, final String raw, final String expected) {
        assertEquals(expected, DateParser.dateText(parser.parse(raw)), reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "date only|2024-01-01|2024-01-01 00:00:00",
        "blank|2024-01-01 08:05:09|2024-01-01 08:05:09",
        "fraction is cut|2024-01-01 08:05:09.999|2024-01-01 08:05:09",
        "fraction after a comma|2024-01-01T08:05:09,9|2024-01-01 08:05:09",
        "without seconds|2024/1/1 8:05|2024-01-01 08:05:00",
        "DT15|20240101T083000|2024-01-01 08:30:00",
        "D8 and T6 with a blank|20240101 083000|2024-01-01 08:30:00",
        "D8 and a time with colons|20240101 08:30:00|2024-01-01 08:30:00",
        "14 digits|20240101083000|2024-01-01 08:30:00",
        "14 digits with a fraction|20240101083000.0|2024-01-01 08:30:00",
        "17 digits|20240101083000123|2024-01-01 08:30:00",
        "12 digits|202401010830|2024-01-01 08:30:00",
        "Chinese|2024年01月01日 08时05分|2024-01-01 08:05:00",
        "Chinese with seconds, no blank|2024年1月1日8时5分6秒|2024-01-01 08:05:06",
        "Chinese o'clock|2024年1月1日8点|2024-01-01 08:00:00",
        "forenoon|2024-01-01 上午 8:05|2024-01-01 08:05:00",
        "afternoon|2024年01月01日 下午8:05|2024-01-01 20:05:00",
        "noon hour|2024-01-01 下午 12:05|2024-01-01 12:05:00",
        "midnight hour|2024-01-01 上午 12:05|2024-01-01 00:05:00",
        "English afternoon|1/31/2024 8:05:00 PM|2024-01-31 20:05:00",
        "end of day|2024-01-01 24:00:00|2024-01-02 00:00:00",
        "noon of a spreadsheet|45292.5|2024-01-01 12:00:00",
        "epoch milliseconds|1704038400000|2024-01-01 00:00:00",
        "epoch seconds|1704038400|2024-01-01 00:00:00",
        ".NET|/Date(1704038400000+0800)/|2024-01-01 00:00:00",
        ".NET without offset|/Date(1704038400000)/|2024-01-01 00:00:00",
        ".NET before 1970|/Date(-57600000)/|1969-12-31 16:00:00",
        "UTC|2023-12-31T16:00:00Z|2024-01-01 00:00:00",
        "UTC without a colon|2023-12-31T16:00:00+0000|2024-01-01 00:00:00",
        "western offset|2023-12-31T11:00:00-05|2024-01-01 00:00:00",
        "Shanghai offset|2024-01-01 08:05:09 +08:00|2024-01-01 08:05:09",
        "summer-time instant|1988-06-01T00:00:00Z|1988-06-01 09:00:00"})
    void testMoments(final String reason, final String raw, final String expected) {
        final long packed = parser.parse(raw);
        final String text = packed == DateParser.PLACEHOLDER ? "placeholder" : DateParser.dateTimeText(packed);
        assertEquals(expected, text, reason);
        assertEquals(packed, parser.parse(text), "canonical text is read back as the same moment");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "DATE_AMBIGUOUS|01/02/2024|both orders are real and differ",
        "DATE_AMBIGUOUS|1.2.2024 08:00|dotted",
        "DATE_AMBIGUOUS|2024010108|year to hour, or seconds of 2034",
        "DATE_PARTIAL|240101|two-digit year",
        "DATE_PARTIAL|24-01-01|two-digit year",
        "DATE_PARTIAL|1/2/24|two-digit year",
        "DATE_PARTIAL|24年1月1日|two-digit year",
        "DATE_PARTIAL|2024-01|no day",
        "DATE_PARTIAL|2024年1月|no day",
        "DATE_PARTIAL|202401|no day",
        "DATE_PARTIAL|2024|no month",
        "DATE_PARTIAL|2024年|no month",
        "DATE_PARTIAL|2024-05-00|day unknown",
        "DATE_PARTIAL|20240000|month unknown",
        "DATE_IMPOSSIBLE|2024-02-30|no such day; lenient parsers roll over",
        "DATE_IMPOSSIBLE|2024-13-01|no such month; lenient parsers roll over",
        "DATE_IMPOSSIBLE|19000229|1900 was no leap year",
        "DATE_IMPOSSIBLE|20010229|no leap year",
        "DATE_IMPOSSIBLE|20240431|April has 30 days",
        "DATE_IMPOSSIBLE|31/31/2024|neither order is real",
        "DATE_IMPOSSIBLE|60|fictitious leap day of the 1900 date system",
        "DATE_IMPOSSIBLE|00060|fictitious leap day of the 1900 date system",
        "DATE_IMPOSSIBLE|2024-01-01 25:00|no such hour",
        "DATE_IMPOSSIBLE|2024-01-01 24:00:01|after the end of the day",
        "DATE_IMPOSSIBLE|2024-01-01 23:60:00|no such minute",
        "DATE_IMPOSSIBLE|0202-01-01|year with a typing error",
        "DATE_PLACEHOLDER|0000-00-00|zero date",
        "DATE_PLACEHOLDER|0000-00-00 00:00:00|zero date",
        "DATE_PLACEHOLDER|00000000|zero date",
        "DATE_PLACEHOLDER|0|zero",
        "DATE_PLACEHOLDER|1900-01-01|default",
        "DATE_PLACEHOLDER|1899-12-30|day 0 of spreadsheets",
        "DATE_PLACEHOLDER|1970-01-01 08:00:00|day 0 of Unix",
        "DATE_PLACEHOLDER|0001-01-01|day 0 of .NET",
        "DATE_PLACEHOLDER|9999-12-31 23:59:59|for ever",
        "DATE_PLACEHOLDER|18000101|default of a reporting system",
        "DATE_FORMAT|民国38年1月1日|era",
        "DATE_FORMAT|农历正月初一|lunar",
        "DATE_FORMAT|12345678901|11 digits",
        "DATE_FORMAT|99999|beyond the serials",
        "DATE_FORMAT|2024-01/01|mixed separators",
        "DATE_FORMAT|2024-01-01x|rest",
        "DATE_FORMAT|2024-001-01|three digits",
        "DATE_FORMAT|2024-01-01 08|hour alone",
        "DATE_FORMAT|/Date(abc)/|no number",
        "DATE_FORMAT|昨天|words",
        "DATE_FORMAT|Mon Jan 01 00:00:00 CST 2024|CST names three zones"})
    void testFindings(final String code, final String raw, final String reason) {
        final long packed = parser.parse(raw);
        assertEquals(code, packed >= 0 ? DateParser.dateTimeText(packed) : String.valueOf(DateParser.problem(packed)), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NULL", "null", "N/A", "-", "/", "\\N", "——", "不详", "未知", "无", "\u3000"})
    void testWordsForNothing(final String raw) {
        assertEquals(DateParser.ABSENT, parser.parse(raw));
        assertNull(DateParser.problem(DateParser.ABSENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1919-04-13", "1940-06-01", "1941-03-15", "1942-01-31", "1946-05-15", "1947-04-15", "1948-05-01", "1949-05-01"})
    void testMidnightsThatAsiaShanghaiNeverHad(final String day) {
        final TimeZone before = TimeZone.getDefault();
        try {
            for (final String zone : new String[]{"UTC", "Asia/Shanghai", "America/New_York"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertEquals(day, DateParser.dateText(parser.parse(day)));
                assertEquals(day + " 00:00:00", DateParser.dateTimeText(parser.parse(day + " 00:00:00")));
                assertEquals(day, DateParser.dateText(parser.parse(day.replace("-", ""))));
                assertEquals(day, DateParser.dateText(parser.parse(LocalDate.parse(day))));
                assertEquals(day + " 00:00:00", DateParser.dateTimeText(parser.parse(LocalDate.parse(day).atStartOfDay())));
                assertEquals(day, DateParser.dateText(parser.parse(java.sql.Date.valueOf(day))));
                assertEquals(day, DateParser.dateText(parser.parse(Timestamp.valueOf(day + " 00:00:00"))));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void testObjects() {
        final String expected = "2024-01-01 08:05:09";
        final Instant instant = Instant.parse("2024-01-01T00:05:09Z");
        final Object[] values = {LocalDateTime.parse("2024-01-01T08:05:09"), instant, new Date(instant.toEpochMilli()), OffsetDateTime.parse("2024-01-01T00:05:09Z"),
            ZonedDateTime.parse("2023-12-31T19:05:09-05:00[America/New_York]"), Timestamp.valueOf("2024-01-01 08:05:09"), instant.toEpochMilli(),
            (double) instant.toEpochMilli(), instant.getEpochSecond(), (int) instant.getEpochSecond(), new BigDecimal(instant.toEpochMilli())};
        for (final Object value : values) {
            assertEquals(expected, DateParser.dateTimeText(parser.parse(value)), value.getClass().getName());
        }
        assertEquals("2024-01-01 12:00:00", DateParser.dateTimeText(parser.parse(45292.5)));
        assertEquals("2024-01-01", DateParser.dateText(parser.parse(20240101)));
        assertEquals(DateParser.ABSENT, parser.parse((Object) null));
        assertEquals(DateParser.FORMAT, parser.parse(true));
        assertEquals(DateParser.FORMAT, parser.parse(LocalDate.MAX));
        assertEquals(DateParser.FORMAT, parser.parse(Instant.MAX));
        assertEquals(DateParser.FORMAT, parser.parse(Long.MAX_VALUE));
        assertEquals(DateParser.FORMAT, parser.parse(new BigDecimal("1e999999999")));
        assertEquals(DateParser.ABSENT, parser.parse(Double.NaN));
    }
}
