// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds groups of so few people that a member can be told (k-anonymity, GB/T 37964-2019). Bounded: of more groups than it can hold it knows only that it does
 * not know. Not thread-safe.
 */
public final class SmallCells {

    /** Most groups that are told apart. */
    public static final int MOST_GROUPS = 100_000;

    private final int smallest;
    private final Map<String, Long> groups = new HashMap<>();
    private boolean overflown;

    /**
     * An empty count.
     *
     * @param smallest fewest people of a group that is large enough, such as 5
     */
    public SmallCells(final int smallest) {
        if (smallest < 2) {
            throw new IllegalArgumentException("A group of one is always small");
        }
        this.smallest = smallest;
    }

    /**
     * Counts people.
     *
     * @param group values of the quasi-identifiers
     * @param people how many: 1 for a record of a person, the count of an aggregate
     */
    public void add(final String group, final long people) {
        if (people <= 0) {
            return;
        }
        if (groups.size() < MOST_GROUPS || groups.containsKey(group)) {
            groups.merge(group, people, Long::sum);
        } else {
            overflown = true;
        }
    }

    /** Groups with fewer people than the least. */
    public long count() {
        return groups.values().stream().filter(people -> people < smallest).count();
    }

    /** People of the smallest group, 0 when there is none. */
    public long smallest() {
        return groups.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** Whether there were more groups than could be told apart; then there are small ones in all likelihood. */
    public boolean isOverflown() {
        return overflown;
    }
}
