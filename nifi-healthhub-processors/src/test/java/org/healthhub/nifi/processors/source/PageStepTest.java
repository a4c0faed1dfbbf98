// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class PageStepTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 25, Next", "10, 10, 25, Next", "20, 5, 25, Complete", "0, 3, 25, Next", "0, 25, 25, Complete", "25, 10, 25, Complete",
        "0, 0, 0, Complete", "20, 0, 25, Incomplete", "0, 10, , Next", "10, 1, , Next", "11, 0, , Complete"})
    void testPageNumbersEndWhereTheTotalIsReachedOrAPageIsEmpty(final long received, final long count, final String total, final String step) {
        assertEquals(step, after(received, count, total, "", PagingChoice.PAGE_NUMBER, 100).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"0, 10, , c2, Next", "0, 0, , c2, Next", "10, 5, , '', Complete", "10, 5, 15, '', Complete", "10, 5, 16, '', Incomplete", "0, 10, , c1, Incomplete"})
    void testCursorsEndWhereNoneIsNamed(final long received, final long count, final String total, final String next, final String step) {
        assertEquals(step, after(received, count, total, next, PagingChoice.CURSOR, 100).getClass().getSimpleName());
    }

    @Test
    void testNextRequestCountsOn() {
        final PageStep.Next next = assertInstanceOf(PageStep.Next.class, after(10, 7, "100", "c2", PagingChoice.CURSOR, 100));

        assertEquals(new PageRequest("set", "S20R01", "http://source/a", 4, 4, 10, "c2", "since", Instant.EPOCH, 17, 0), next.request());
        assertEquals(Optional.of(next.request()), PageRequest.of(next.request().attributes(), "S20R01"));
        assertEquals(Optional.empty(), PageRequest.of(Map.of(), "S20R01"));
    }

    @Test
    void testSetThatNeverEndsIsEnded() {
        assertInstanceOf(PageStep.Incomplete.class, after(0, 10, null, "", PagingChoice.PAGE_NUMBER, 3));
        assertInstanceOf(PageStep.Complete.class, after(0, 10, null, "", PagingChoice.NONE, 1));
    }

    private static PageStep after(final long received, final long count, final String total, final String next, final PagingChoice paging, final long limit) {
        final PageRequest request = new PageRequest("set", "S20R01", "http://source/a", 3, 3, 10, "c1", "since", Instant.EPOCH, received, 2);
        final AnswerSummary answer = new AnswerSummary(count, List.of(), Optional.of("200"), Optional.ofNullable(total), Optional.ofNullable(next).filter(text -> !text.isEmpty()),
                true);
        return PageStep.after(request, answer, paging, limit);
    }
}
