// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The refused rows of a whole batch in 12 bytes each, so that millions of refusals fit in memory. The platform's words are kept for the first ones only.
 * Filled in row order, then read in row order. Not thread-safe.
 */
final class Refusals {

    private static final int FIRST_CAPACITY = 64;

    private final int mostMessages;
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<Reason, Integer> reasonIds = new HashMap<>();
    private final Map<Integer, String> messages = new HashMap<>();
    private long[] rows = new long[FIRST_CAPACITY];
    private int[] ids = new int[FIRST_CAPACITY];
    private int size;

    /**
     * None yet.
     *
     * @param mostMessages for how many rows the platform's words are kept
     */
    Refusals(final int mostMessages) {
        this.mostMessages = mostMessages;
    }

    /**
     * Adds a row; rows must come in ascending order.
     *
     * @param row position in the batch, from 0
     * @param code the platform's code
     * @param field the platform's field name, may be empty
     * @param message the platform's words, may be {@code null}
     */
    void add(final long row, final String code, final String field, final String message) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
        }
        final Reason reason = new Reason(code, field == null ? "" : field);
        rows[size] = row;
        ids[size] = reasonIds.computeIfAbsent(reason, absent -> {
            reasons.add(reason);
            return reasons.size() - 1;
        });
        if (message != null && size < mostMessages) {
            messages.put(size, message);
        }
        size++;
    }

    int size() {
        return size;
    }

    long row(final int index) {
        return rows[index];
    }

    Reason reason(final int index) {
        return reasons.get(ids[index]);
    }

    /** The platform's words about a row, empty when they were not kept. */
    String message(final int index) {
        return messages.getOrDefault(index, "");
    }

    /**
     * Why a row was refused.
     *
     * @param code the platform's code
     * @param field the platform's field name, may be empty
     */
    record Reason(String code, String field) {
    }
}
