// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InventoryComparisonTest {

    @Test
    void testCompareEqualSidesReadsNoRecords() throws InventoryException {
        final Map<String, HeldRecord> held = records(500, new Random(1));
        final List<Difference> differences = new ArrayList<>();
        final InventoryComparison.Totals totals = InventoryComparison.compare(null, new MapInventory(held), new MapInventory(new HashMap<>(held)), differences::add);
        assertEquals(new InventoryComparison.Totals(500, 500, 0), totals);
        assertTrue(differences.isEmpty());
    }

    @Test
    void testCompareSwappedDigestsOfOneBucketAreChanges() throws InventoryException {
        final HeldRecord one = new HeldRecord("aaa00000-0000-8000-8000-000000000001", "1".repeat(64), false);
        final HeldRecord two = new HeldRecord("aaa00000-0000-8000-8000-000000000002", "2".repeat(64), false);
        final Map<String, HeldRecord> swapped = Map.of(one.recordKey(), new HeldRecord(one.recordKey(), two.rowDigest(), false),
                two.recordKey(), new HeldRecord(two.recordKey(), one.rowDigest(), false));
        final List<Difference> differences = new ArrayList<>();
        InventoryComparison.compare(null, new MapInventory(Map.of(one.recordKey(), one, two.recordKey(), two)), new MapInventory(swapped), differences::add);
        assertEquals(2, differences.stream().filter(difference -> difference.kind() == Difference.Kind.CHANGED).count());
    }

    @Test
    void testCompareRecordDeletedBeforeItArrivedIsNoDifference() throws InventoryException {
        final HeldRecord deleted = new HeldRecord("abc00000-0000-8000-8000-000000000001", "1".repeat(64), true);
        final List<Difference> differences = new ArrayList<>();
        InventoryComparison.compare(null, new MapInventory(Map.of(deleted.recordKey(), deleted)), new MapInventory(Map.of()), differences::add);
        assertTrue(differences.isEmpty());
    }

    @Property(tries = 200)
    void testCompareFindsExactlyWhatWasSpoiled(@ForAll final long seed, @ForAll @IntRange(max = 300) final int size) throws InventoryException {
        final Random random = new Random(seed);
        final Map<String, HeldRecord> hub = records(size, random);
        final Map<String, HeldRecord> platform = new HashMap<>(hub);
        final Set<Difference> expected = new HashSet<>();
        for (final HeldRecord held : hub.values()) {
            switch (random.nextInt(20)) {
                case 0 -> {
                    platform.remove(held.recordKey());
                    expected.add(new Difference(Difference.Kind.MISSING, held.recordKey()));
                }
                case 1 -> {
                    platform.put(held.recordKey(), new HeldRecord(held.recordKey(), "f".repeat(64), false));
                    expected.add(new Difference(Difference.Kind.CHANGED, held.recordKey()));
                }
                case 2 -> {
                    platform.put(held.recordKey(), new HeldRecord(held.recordKey(), held.rowDigest(), true));
                    expected.add(new Difference(Difference.Kind.CHANGED, held.recordKey()));
                }
                default -> { }
            }
        }
        records(random.nextInt(5), random).values().forEach(extra -> {
            platform.put(extra.recordKey(), extra);
            expected.add(new Difference(Difference.Kind.EXTRA, extra.recordKey()));
        });
        final List<Difference> found = new ArrayList<>();
        InventoryComparison.compare(null, new MapInventory(hub), new MapInventory(platform), found::add);
        assertEquals(expected, new HashSet<>(found));
        assertEquals(expected.size(), found.size());
    }

    private static Map<String, HeldRecord> records(final int count, final Random random) {
        final Map<String, HeldRecord> records = new HashMap<>();
        while (records.size() < count) {
            final String key = new UUID(random.nextLong(), random.nextLong()).toString();
            records.put(key, new HeldRecord(key, "%064x".formatted(random.nextLong() & Long.MAX_VALUE), false));
        }
        return records;
    }
}
