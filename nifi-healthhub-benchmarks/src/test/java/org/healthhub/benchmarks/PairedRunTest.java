// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PairedRunTest {

    private final List<String> order = new ArrayList<>();

    /** A side with a fixed time. */
    private Side fixed(final String name, final long nanos, final int records, final List<Map<String, String>> outcome) {
        return new Side() {
            @Override
            public Times run() {
                order.add(name);
                return new Times(nanos, 2.0 * nanos * records);
            }

            @Override
            public int records() {
                return records;
            }

            @Override
            public List<Map<String, String>> outcome() {
                return outcome;
            }
        };
    }

    @Test
    void testRatioIsHowManyTimesAsFast() {
        final Result result = new PairedRun(Duration.ZERO, 4).measure("name", fixed("ours", 100, 10, List.of()), fixed("peer", 300, 10, List.of()));
        assertEquals(new Result("name", 3, 3, 3, 4, 10, 30, 3), result);
        assertEquals(List.of("ours", "peer", "ours", "peer", "peer", "ours", "ours", "peer", "peer", "ours"), order);
    }

    @Test
    void testQuartiles() {
        assertEquals(new Quartiles(2, 3, 4), Quartiles.of(new double[]{5, 1, 4, 2, 3}));
        assertEquals(new Quartiles(1.75, 2.5, 3.25), Quartiles.of(new double[]{4, 1, 3, 2}));
        assertThrows(IllegalArgumentException.class, () -> Quartiles.of(new double[0]));
    }

    @Test
    void testWorkThatIsNotDoneIsSeen() {
        EqualWork.passedThrough("same", fixed("side", 1, 3, rows(row -> row)));
        final IllegalStateException other = assertThrows(IllegalStateException.class, () -> EqualWork.passedThrough("other", fixed("side", 1, 3, rows(row -> {
            row.put("XB", "");
            return row;
        }))));
        assertTrue(other.getMessage().contains("field XB"), other.getMessage());
        assertThrows(IllegalStateException.class, () -> EqualWork.passedThrough("fewer", fixed("side", 1, 4, rows(row -> row))));
        assertThrows(IllegalStateException.class, () -> EqualWork.canonical("not canonical", fixed("side", 1, 3, rows(row -> row))));
    }

    private static List<Map<String, String>> rows(final UnaryOperator<Map<String, String>> change) {
        return IntStream.range(0, 3).mapToObj(SourceRows::row).map(change).toList();
    }
}
