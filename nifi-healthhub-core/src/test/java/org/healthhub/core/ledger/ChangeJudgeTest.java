// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChangeJudgeTest {

    private static final Instant NOON = Instant.parse("2025-03-10T04:00:00Z");
    private static final KnownRecord KNOWN = new KnownRecord("a", 3, Operation.U, NOON);

    @Test
    void testUnknownKeyIsInserted() {
        assertEquals(new ChangeDecision(ChangeKind.INSERTED, Operation.I, 1), only(Map.of(), NOON, false, new IncomingRecord("k", "a", false)));
        assertEquals(new ChangeDecision(ChangeKind.DELETED, Operation.D, 1), only(Map.of(), NOON, false, new IncomingRecord("k", "a", true)));
    }

    @Test
    void testKnownKey() {
        final Map<String, KnownRecord> known = Map.of("k", KNOWN);
        assertEquals(new ChangeDecision(ChangeKind.UNCHANGED, Operation.U, 3), only(known, NOON, false, new IncomingRecord("k", "a", false)));
        assertEquals(new ChangeDecision(ChangeKind.PUSHED_AGAIN, Operation.U, 3), only(known, NOON, true, new IncomingRecord("k", "a", false)));
        assertEquals(new ChangeDecision(ChangeKind.UPDATED, Operation.U, 4), only(known, NOON, false, new IncomingRecord("k", "b", false)));
        assertEquals(new ChangeDecision(ChangeKind.UPDATED, Operation.U, 4), only(known, NOON, true, new IncomingRecord("k", "b", false)));
        assertEquals(new ChangeDecision(ChangeKind.DELETED, Operation.D, 4), only(known, NOON, false, new IncomingRecord("k", "b", true)));
    }

    @Test
    void testStateReadEarlierDoesNotReplaceALaterOne() {
        final Map<String, KnownRecord> known = Map.of("k", KNOWN);
        assertEquals(new ChangeDecision(ChangeKind.OUTDATED, Operation.U, 3), only(known, NOON.minusMillis(1), false, new IncomingRecord("k", "b", false)));
        assertEquals(new ChangeDecision(ChangeKind.OUTDATED, Operation.U, 3), only(known, NOON.minusMillis(1), true, new IncomingRecord("k", "b", false)));
        assertEquals(ChangeKind.UNCHANGED, only(known, NOON.minusMillis(1), false, new IncomingRecord("k", "a", false)).kind());
    }

    @Test
    void testKeyTwiceInAChunkBecomesTwoVersions() {
        final List<IncomingRecord> records = List.of(new IncomingRecord("k", "a", false), new IncomingRecord("k", "b", false), new IncomingRecord("k", "b", false),
                new IncomingRecord("k", "c", true));
        final ChangeJudge judge = new ChangeJudge(chunk(records, NOON, false), Map.of());
        assertEquals(List.of(ChangeKind.INSERTED, ChangeKind.UPDATED, ChangeKind.UNCHANGED, ChangeKind.DELETED),
                judge.decide(records).stream().map(ChangeDecision::kind).toList());
        assertEquals(Map.of("k", new KnownRecord("c", 3, Operation.D, NOON)), judge.inserted());
        assertEquals(Map.of(), judge.updated());
    }

    @Test
    void testDeletedRecordThatComesBackIsAnUpdate() {
        final Map<String, KnownRecord> known = Map.of("k", new KnownRecord("d", 2, Operation.D, NOON));
        assertEquals(new ChangeDecision(ChangeKind.UPDATED, Operation.U, 3), only(known, NOON, false, new IncomingRecord("k", "a", false)));
    }

    @Test
    void testDecisionsSurviveTheirBytes() {
        final List<ChangeDecision> decisions = List.of(new ChangeDecision(ChangeKind.INSERTED, Operation.I, 1), new ChangeDecision(ChangeKind.OUTDATED, Operation.D, 127),
                new ChangeDecision(ChangeKind.UPDATED, Operation.U, 128), new ChangeDecision(ChangeKind.PUSHED_AGAIN, Operation.U, Long.MAX_VALUE));
        final byte[] bytes = DecisionCodec.pack(decisions);
        assertEquals(decisions, DecisionCodec.unpack(bytes));
        assertEquals(List.of(), DecisionCodec.unpack(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> DecisionCodec.unpack(new byte[] {0}));
        assertThrows(IllegalArgumentException.class, () -> DecisionCodec.unpack(new byte[] {0x0f, 1}));
    }

    @Test
    void testContentDigestTellsOtherRecords() {
        final String digest = chunk(List.of(new IncomingRecord("k", "a", false)), NOON, false).contentDigest();
        assertEquals(digest, chunk(List.of(new IncomingRecord("k", "a", false)), NOON.plusSeconds(1), true).contentDigest());
        assertNotEquals(digest, chunk(List.of(new IncomingRecord("k", "b", false)), NOON, false).contentDigest());
        assertEquals(64, digest.length());
    }

    private static ChangeDecision only(final Map<String, KnownRecord> known, final Instant readAt, final boolean pushAgain, final IncomingRecord record) {
        return new ChangeJudge(chunk(List.of(record), readAt, pushAgain), known).decide(List.of(record)).getFirst();
    }

    private static ChangeChunk chunk(final List<IncomingRecord> records, final Instant readAt, final boolean pushAgain) {
        return new ChangeChunk("run", 1, "S20R01", readAt, LocalDateTime.of(2025, 3, 10, 12, 0), pushAgain, records);
    }
}
