// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PartNumbersTest {

    @Test
    void testEveryPartOfEveryTreeHasItsOwnNumber() {
        final Set<Integer> numbers = new HashSet<>();
        int expected = 0;
        long firstRow = 0;
        for (final int size : List.of(1000, 1, 2, 3, 999, 7)) {
            walk(part(numbers.size() + 1, firstRow, size), numbers);
            expected += 2 * size - 2;
            firstRow += size;
        }
        assertEquals(expected, numbers.size());
        assertTrue(numbers.stream().allMatch(number -> number > PartNumbers.FIRST_SPLIT));
    }

    private static void walk(final BatchPart part, final Set<Integer> numbers) {
        if (part.size() > 1) {
            final int middle = PartNumbers.middle(part);
            assertTrue(numbers.add(PartNumbers.firstHalf(part)));
            assertTrue(numbers.add(PartNumbers.secondHalf(part)));
            walk(part(PartNumbers.firstHalf(part), part.firstRow(), middle), numbers);
            walk(part(PartNumbers.secondHalf(part), part.firstRow() + middle, part.size() - middle), numbers);
        }
    }

    @Test
    void testPartsBeyondTheNumbersAreNotHalved() {
        assertTrue(PartNumbers.hasHalves(part(1, 0, 2)));
        assertFalse(PartNumbers.hasHalves(part(1, 0, 1)));
        assertFalse(PartNumbers.hasHalves(part(90_000_000, 1_100_000_000L, 2)));
    }

    @Test
    void testTextAndBack() throws RecordFailureException {
        assertEquals("1-3,7,9-10", PartNumbers.text(List.of(1, 2, 3, 7, 9, 10)));
        assertEquals(List.of(1, 2, 3, 7, 9, 10), PartNumbers.read("1-3, 7,9-10"));
        assertEquals(List.of(100_000_002, 4), PartNumbers.read(PartNumbers.text(List.of(100_000_002, 4))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0", "3-1", "1,,2", "1-9999999999", "1-3000000", "-1"})
    void testNoNumbers(final String text) {
        assertThrows(RecordFailureException.class, () -> PartNumbers.read(text));
    }

    private static BatchPart part(final int partNo, final long firstRow, final int size) {
        return new BatchPart("B-1", partNo, true, "S20R01", firstRow, List.of(), Collections.nCopies(size, new Object[0]), Collections.nCopies(size, ""), "");
    }
}
