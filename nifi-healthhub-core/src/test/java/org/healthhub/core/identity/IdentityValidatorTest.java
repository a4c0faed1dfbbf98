// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import com.sun.management.ThreadMXBean;
import org.healthhub.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

class IdentityValidatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private final IdentityValidator validator = IdentityValidator.standard();

    @ParameterizedTest(name = "{0}: {1} as {2}")
    @CsvFileSource(resources = "IdentityValidatorTest/numbers.csv", numLinesToSkip = 1)
    void testValidate(final String why, final String number, final String type, final DocumentKind kind, final Verdict verdict, final String codes, final String canonical) {
        final IdentityResult result = validator.validate(unescape(number), type, TODAY);

        assertEquals(codes(codes), result.codes(), why);
        assertEquals(verdict, result.verdict(), why);
        assertEquals(kind, result.kind(), why);
        assertEquals(canonical, result.canonical(), why);
        if (type == null) {
            assertEquals(verdict, validator.verdict(unescape(number), TODAY), why);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "odd sequence is male, 61011319850214001X, 1985-02-14, MALE",
        "even sequence is female, 610102189602299980, 1896-02-29, FEMALE",
        "15 digits end with the sequence, 610102700101001, 1970-01-01, MALE",
        "15 digits of century 18, 610102960229998, 1896-02-29, FEMALE",
        "foreign card of 2023, 911124198108030024, 1981-08-03, FEMALE",
        "foreign card of 2017, CAN110081080310, 1981-08-03, MALE",
        "a truncated number has lost its sex, 610102199001017000, 1990-01-01, UNKNOWN",
        "nothing is read from an invalid number, 610102197001010011, , UNKNOWN",
        "nor from a placeholder, 110101190001010006, , UNKNOWN",
        "nor from a permit without them, H01234567, , UNKNOWN",
    })
    void testValidatePerson(final String why, final String number, final LocalDate birthDate, final Sex sex) {
        final IdentityResult result = validator.validate(number, null, TODAY);

        assertEquals(birthDate, result.birthDate(), why);
        assertEquals(sex, result.sex(), why);
    }

    @Test
    void testValidateForeign2017Century() {
        assertEquals(LocalDate.of(2025, 8, 3), validator.validate("CAN110025080316", null, TODAY).birthDate());
        assertEquals(LocalDate.of(1926, 11, 23), validator.validate("CAN110026112315", null, TODAY).birthDate());
    }

    @Test
    void testValidateNull() {
        final IdentityResult result = validator.validate(null, "01", TODAY);

        assertNull(result.canonical());
        assertEquals(DocumentKind.ABSENT, result.kind());
        assertEquals(List.of(), result.codes());
        assertEquals(Verdict.VALID, validator.verdict(null, TODAY));
    }

    @Test
    void testValidateSharesEmptyList() {
        final IdentityResult one = validator.validate("610102197001010010", "01", TODAY);
        final IdentityResult other = validator.validate("61011319850214001X", "01", TODAY);

        assertSame(one.codes(), other.codes());
    }

    @Test
    void testValidateWithDivisions() throws IOException {
        final Divisions divisions = Divisions.load(new StringReader("code,name,start,end,successors\n412701,周口市,1983,2000,411602\n"));
        final IdentityValidator full = IdentityValidator.withDivisions(divisions);

        assertEquals(List.of(ProblemCode.ID_COUNTY_ABOLISHED), full.validate(SyntheticIdentity.citizenId("412701", LocalDate.of(1990, 3, 7), 1), null, TODAY).codes());
        assertEquals(List.of(ProblemCode.ID_COUNTY_UNKNOWN), full.validate(SyntheticIdentity.citizenId("412723", LocalDate.of(1990, 3, 7), 1), null, TODAY).codes());
        assertEquals(List.of(), full.validate("610102197001010010", null, TODAY).codes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "all agree, 1985-02-14, 1, ",
        "nothing to compare, , , ",
        "sex not stated, 1985-02-14, 9, ",
        "sex in a local spelling is not judged, 1985-02-14, 男, ",
        "sex differs, 1985-02-14, 2, ID_SEX_MISMATCH",
        "a day later, 1985-02-15, 1, ID_BIRTH_MISMATCH",
        "born before the number says, 1965-02-14, 1, ID_BIRTH_MISMATCH",
        "both differ, 1985-12-14, 2, ID_BIRTH_MISMATCH ID_SEX_MISMATCH",
        "a day before the twelfth birthday, 1997-02-13, 1, ID_BIRTH_MISMATCH",
        "twelve years younger, 1997-02-14, 1, ID_MOTHERS_NUMBER",
        "a girl with the number of an older person, 2024-02-14, 2, ID_MOTHERS_NUMBER",
    })
    void testCrossCheck(final String why, final LocalDate recordBirthDate, final String recordSexCode, final String codes) {
        final IdentityResult identity = validator.validate("61011319850214001X", "01", TODAY);

        assertEquals(codes(codes), validator.crossCheck(identity, recordBirthDate, recordSexCode), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"610102197001010011", "110101190001010006", "H01234567", "无"})
    void testCrossCheckNothingKnown(final String number) {
        final IdentityResult identity = validator.validate(number, null, TODAY);

        assertEquals(List.of(), validator.crossCheck(identity, LocalDate.of(2024, 2, 14), "2"));
    }

    @Test
    void testTodayIsInShanghai() {
        final Clock clock = Clock.fixed(Instant.parse("2026-11-21T16:00:00Z"), ZoneOffset.UTC);

        assertEquals(TODAY, IdentityValidator.today(clock));
        assertEquals(TODAY.minusDays(1), IdentityValidator.today(Clock.offset(clock, Duration.ofSeconds(-1))));
    }

    @Test
    void testResultTextHidesPerson() {
        final String text = validator.validate("61011319850214001X", "01", TODAY).toString();

        assertFalse(text.contains("61011319850214001X"), text);
        assertFalse(text.contains("1985"), text);
    }

    @Test
    void testVerdictAllocatesNothing() {
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        final CharSequence[] numbers = {"61011319850214001X", "610102700101001", "911124198108030024"};
        assertEquals(0, misses(numbers, 20_000));

        final long before = threads.getCurrentThreadAllocatedBytes();
        final int misses = misses(numbers, 20_000);
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertEquals(0, misses);
        // Reading the counter allocates a little itself; 60,000 verdicts of one byte each would show.
        assertEquals(0, allocated / 1024, allocated + " bytes");
        assertNotEquals(-1, before);
    }

    private int misses(final CharSequence[] numbers, final int rounds) {
        int misses = 0;
        for (int round = 0; round < rounds; round++) {
            for (final CharSequence number : numbers) {
                if (validator.verdict(number, TODAY) != Verdict.VALID) {
                    misses++;
                }
            }
        }

        return misses;
    }

    private static List<ProblemCode> codes(final String names) {
        return names == null ? List.of() : Arrays.stream(names.split(" ")).map(ProblemCode::valueOf).toList();
    }

    /** The table writes characters that an editor would hide as escapes. */
    private static String unescape(final String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
