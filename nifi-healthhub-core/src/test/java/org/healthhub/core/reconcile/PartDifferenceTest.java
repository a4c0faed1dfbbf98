// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PartDifferenceTest {

    private static final HeldPart ANSWERED = new HeldPart("B1", 1, "R1", 10, 9, 1);
    private static final HeldPart OPEN = new HeldPart("B1", 2, "", 10, 0, 0);

    @Test
    void testBetweenEqualPartsAgree() {
        assertTrue(PartDifference.between(List.of(ANSWERED), List.of(ANSWERED), part -> false).isEmpty());
    }

    @Test
    void testBetweenAnsweredPartThatThePlatformLacksIsADifference() {
        assertEquals("台账已有结果，平台没有这一分片", only(PartDifference.between(List.of(ANSWERED), List.of(), part -> false)).explanation());
    }

    @Test
    void testBetweenOpenPartThatThePlatformLacksIsNone() {
        assertTrue(PartDifference.between(List.of(OPEN), List.of(), part -> false).isEmpty());
    }

    @Test
    void testBetweenPartThatOnlyThePlatformJudgedIsADifference() {
        final HeldPart judged = new HeldPart("B1", 2, "R2", 10, 10, 0);
        assertEquals("平台已有结果，台账仍待回执", only(PartDifference.between(List.of(OPEN), List.of(judged), part -> false)).explanation());
    }

    @Test
    void testBetweenUnknownPartOfThePlatformIsADifferenceUnlessTheLedgerKnowsIt() {
        assertEquals("平台收到，台账没有这一分片", only(PartDifference.between(List.of(), List.of(ANSWERED), part -> false)).explanation());
        assertTrue(PartDifference.between(List.of(), List.of(ANSWERED), part -> true).isEmpty());
    }

    private static PartDifference only(final List<PartDifference> differences) {
        assertEquals(1, differences.size());
        return differences.getFirst();
    }
}
