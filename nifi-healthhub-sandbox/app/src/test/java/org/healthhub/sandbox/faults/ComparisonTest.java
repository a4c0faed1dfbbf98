// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.sandbox.faults.Evidence.Change;
import org.healthhub.sandbox.faults.Evidence.Fate;
import org.healthhub.sandbox.faults.Evidence.LedgerRow;
import org.healthhub.sandbox.faults.Evidence.LedgerState;
import org.healthhub.sandbox.faults.Evidence.Place;
import org.healthhub.sandbox.faults.Evidence.ReceivedRow;
import org.healthhub.sandbox.faults.Evidence.Version;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A sound run of forty records, then one thing wrong with it at a time. */
class ComparisonTest {

    private static final int RECORDS = 40;
    private static final int PART = 10;
    private static final Version FIRST = new Version(1, "digest0");

    private final Random random = new Random(20260101);
    private final Map<String, Fate> expected = new HashMap<>();
    private final Set<String> problems = new HashSet<>();
    private final Map<String, Change> changed = new HashMap<>();
    private final Map<String, String> changedInHub = new HashMap<>();
    private final Map<String, Version> stored = new HashMap<>();
    private final List<LedgerRow> ledger = new ArrayList<>();
    private final List<ReceivedRow> received = new ArrayList<>();
    private final Map<String, Version> inEffect = new HashMap<>();
    private long problemsWithoutKey = 1;

    ComparisonTest() {
        for (int i = 0; i < RECORDS; i++) {
            final Place place = new Place("batch", i / PART + 1, i % PART + 1);
            if (i % PART == 0) {
                refuse(key(i), place);
            } else {
                accept(key(i), place);
            }
        }
        expected.put("problem", Fate.PROBLEM);
        problems.add("problem");
    }

    private static String key(final int number) {
        return "key%02d".formatted(number);
    }

    private void accept(final String key, final Place place) {
        expected.put(key, Fate.ACCEPTED);
        stored.put(key, FIRST);
        ledger.add(new LedgerRow(place, key, LedgerState.ACCEPTED));
        received.add(new ReceivedRow(place, key, 1, true));
        inEffect.put(key, FIRST);
    }

    private void refuse(final String key, final Place place) {
        expected.put(key, Fate.REJECTED);
        stored.put(key, FIRST);
        ledger.add(new LedgerRow(place, key, LedgerState.REJECTED));
        received.add(new ReceivedRow(place, key, 1, false));
    }

    private Comparison compare() {
        return Comparison.of(new Evidence(expected, 1, problems, problemsWithoutKey, changed, changedInHub, stored, ledger, received, inEffect));
    }

    /** An accepted record drawn at random. */
    private String victim() {
        return key(random.nextInt(RECORDS / PART) * PART + 1 + random.nextInt(PART - 1));
    }

    @Test
    void testSoundRun() {
        final Comparison comparison = compare();

        assertTrue(comparison.isClosed());
        assertEquals(RECORDS, comparison.sent());
        assertEquals(RECORDS - RECORDS / PART, comparison.accepted());
        assertEquals(RECORDS / PART, comparison.rejected());
        assertEquals(List.of(), comparison.findings(5));
    }

    @Test
    void testRecordGoneFromThePlatform() {
        final String victim = victim();
        inEffect.remove(victim);

        assertEquals(Set.of(victim), compare().lost());
        assertEquals(Set.of(victim), compare().falselyDelivered());
        assertFalse(compare().isSound());
    }

    @Test
    void testRecordNeverSent() {
        expected.put("forgotten", Fate.ACCEPTED);

        assertEquals(Set.of("forgotten"), compare().lost());
        assertEquals(List.of("lost: forgotten"), compare().findings(5));
    }

    @Test
    void testProblemNotListed() {
        problems.clear();
        problemsWithoutKey = 0;

        assertEquals(Set.of("problem", "without key 1"), compare().lost());
    }

    @Test
    void testGoodRecordRejectedIsLost() {
        final String victim = victim();
        ledger.replaceAll(row -> row.key().equals(victim) ? new LedgerRow(row.place(), victim, LedgerState.REJECTED) : row);
        received.replaceAll(row -> row.key().equals(victim) ? new ReceivedRow(row.place(), victim, 1, false) : row);
        inEffect.remove(victim);

        assertEquals(Set.of(victim), compare().lost());
        assertEquals(Set.of(), compare().falselyDelivered());
    }

    @Test
    void testExtraAcceptedInTheLedger() {
        ledger.add(new LedgerRow(new Place("batch", 99, 1), victim(), LedgerState.ACCEPTED));
        ledger.add(new LedgerRow(new Place("batch", 99, 2), "invented", LedgerState.ACCEPTED));

        final Set<String> falsely = compare().falselyDelivered();
        assertEquals(2, falsely.size());
        assertTrue(falsely.contains("invented"));
        assertEquals(Set.of(), compare().doubled());
    }

    @Test
    void testRecordInTwoBatches() {
        final String victim = victim();
        final Place second = new Place("other batch", 1, 1);
        ledger.add(new LedgerRow(second, victim, LedgerState.ACCEPTED));
        received.add(new ReceivedRow(second, victim, 1, true));

        assertEquals(Set.of(victim), compare().doubled());
        assertEquals(Set.of(), compare().falselyDelivered());
    }

    @Test
    void testRecordInASecondVersionThatTheSourceHasNot() {
        final String victim = victim();
        received.add(new ReceivedRow(new Place("other batch", 1, 1), victim, 2, true));

        assertEquals(Set.of(victim), compare().doubled());
        assertEquals(Set.of(victim), compare().differing());
    }

    /** Changes a record at the source; its next version comes to hub and platform. */
    private void update(final String key, final int version) {
        final Place place = new Place("batch of version " + version, 1, 1);
        changed.put(key, new Change(version - 1, "state" + version));
        changedInHub.put(key, "state" + version);
        stored.put(key, new Version(version, "digest" + version));
        ledger.add(new LedgerRow(place, key, LedgerState.ACCEPTED));
        received.add(new ReceivedRow(place, key, version, true));
        inEffect.put(key, new Version(version, "digest" + version));
    }

    @Test
    void testVersionsOfAChangedRecord() {
        final String victim = victim();
        update(victim, 2);
        update(victim, 3);

        final Comparison comparison = compare();
        assertTrue(comparison.isClosed());
        assertEquals(RECORDS + 2, comparison.sent());
    }

    @Test
    void testVersionThatNeverArrivedIsLost() {
        final String victim = victim();
        update(victim, 2);
        update(victim, 3);
        final Place second = new Place("batch of version 2", 1, 1);
        ledger.removeIf(row -> row.place().equals(second));
        received.removeIf(row -> row.place().equals(second));

        assertEquals(Set.of(victim), compare().lost());
    }

    @Test
    void testSameVersionTwiceIsDoubled() {
        final String victim = victim();
        update(victim, 2);
        final Place again = new Place("batch of version 2", 1, 2);
        ledger.add(new LedgerRow(again, victim, LedgerState.ACCEPTED));
        received.add(new ReceivedRow(again, victim, 2, true));

        assertEquals(Set.of(victim), compare().doubled());
        assertTrue(compare().lost().isEmpty());
    }

    @Test
    void testOlderVersionInEffectOrInTheHubDiffers() {
        final String victim = victim();
        update(victim, 2);
        inEffect.put(victim, FIRST);
        assertEquals(Set.of(victim), compare().differing());

        inEffect.put(victim, stored.get(victim));
        assertTrue(compare().isClosed());
        changedInHub.put(victim, "state1");
        assertEquals(Set.of(victim), compare().differing());
    }

    @Test
    void testOpenVersionOfARecordIsPending() {
        final String victim = victim();
        update(victim, 2);
        final Place second = new Place("batch of version 2", 1, 1);
        ledger.replaceAll(row -> row.place().equals(second) ? new LedgerRow(second, victim, LedgerState.OPEN) : row);
        received.removeIf(row -> row.place().equals(second));
        inEffect.put(victim, FIRST);

        assertEquals(Set.of(victim), compare().pending());
        assertTrue(compare().lost().isEmpty());
    }

    @Test
    void testRejectedByTheLedgerTakenByThePlatform() {
        received.replaceAll(row -> row.key().equals(key(0)) ? new ReceivedRow(row.place(), key(0), 1, true) : row);

        assertEquals(Set.of(key(0)), compare().differing());
    }

    @Test
    void testOtherContentInEffect() {
        final String victim = victim();
        inEffect.put(victim, new Version(1, "other0"));

        assertEquals(Set.of(victim), compare().differing());
    }

    @Test
    void testOpenPartIsPendingNotLost() {
        final String victim = victim();
        ledger.replaceAll(row -> row.key().equals(victim) ? new LedgerRow(row.place(), victim, LedgerState.OPEN) : row);
        received.removeIf(row -> row.key().equals(victim));
        inEffect.remove(victim);

        assertTrue(compare().isSound());
        assertFalse(compare().isClosed());
        assertEquals(Set.of(victim), compare().pending());
    }

    @Test
    void testRecordsOfASplitPartStandInItsHalvesOnly() {
        for (int i = 0; i < PART; i++) {
            received.add(new ReceivedRow(new Place("batch", 99, i + 1), key(i), 1, false));
        }
        assertTrue(compare().isClosed());
        received.add(new ReceivedRow(new Place("batch", 98, 1), key(1), 1, true));
        assertEquals(Set.of(key(1)), compare().differing());
    }

    @Test
    void testSplitPart() {
        final String victim = victim();
        ledger.replaceAll(row -> row.key().equals(victim) ? new LedgerRow(row.place(), victim, LedgerState.REJECTED) : row);
        received.replaceAll(row -> row.key().equals(victim) ? new ReceivedRow(row.place(), victim, 1, false) : row);
        final Place half = new Place("batch", 1001, 1);
        ledger.add(new LedgerRow(half, victim, LedgerState.ACCEPTED));
        received.add(new ReceivedRow(half, victim, 1, true));

        assertTrue(compare().isClosed());
    }
}
