// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the platform said about the rows of a batch, part by part, in compact form. Not thread-safe.
 */
final class BatchJudgement {

    private final Refusals refusals;
    private final List<long[]> pending = new ArrayList<>();
    private String lastCode = "";
    private long records;
    private long pendingRecords;
    private int parts;
    private int passed;

    BatchJudgement(final int mostMessages) {
        refusals = new Refusals(mostMessages);
    }

    /**
     * The refused rows of an answer by their positions in the part, from 0.
     *
     * @return empty when the answer contradicts itself or the part: a row that the part does not have, or fewer rows than it says it refused
     */
    static Optional<SortedMap<Integer, RejectedRow>> refusedRows(final BatchPart part, final SubmissionOutcome.Answered answer) {
        final Map<String, Integer> positions = new HashMap<>();
        final SortedMap<Integer, RejectedRow> rows = new TreeMap<>();
        for (final RejectedRow rejected : answer.rejectedRows()) {
            int position = rejected.rowNo() - 1;
            if (position < 0 && rejected.recordKey() != null) {
                if (positions.isEmpty()) {
                    for (int i = 0; i < part.size(); i++) {
                        positions.put(part.recordKeys().get(i), i);
                    }
                }
                position = positions.getOrDefault(rejected.recordKey(), -1);
            }
            if (position < 0 || position >= part.size()) {
                return Optional.empty();
            }
            rows.putIfAbsent(position, rejected);
        }
        return rows.size() < answer.receipt().rejected() ? Optional.empty() : Optional.of(rows);
    }

    void answered(final BatchPart part, final SortedMap<Integer, RejectedRow> rows, final String code) {
        rows.forEach((position, row) -> refusals.add(part.firstRow() + position, row.code(), row.field(), row.message()));
        count(part, code);
    }

    void refused(final BatchPart part, final String code) {
        for (int i = 0; i < part.size(); i++) {
            refusals.add(part.firstRow() + i, code, "", null);
        }
        count(part, code);
    }

    void pending(final BatchPart part, final String code) {
        pending.add(new long[] {part.firstRow(), part.firstRow() + part.size()});
        pendingRecords += part.size();
        count(part, code);
    }

    private void count(final BatchPart part, final String code) {
        records += part.size();
        parts++;
        lastCode = code;
    }

    Refusals refusals() {
        return refusals;
    }

    /**
     * Whether a row lies in a part that the platform judges later. Rows must be asked for in ascending order.
     */
    boolean isPending(final long row) {
        while (passed < pending.size() && row >= pending.get(passed)[1]) {
            passed++;
        }
        return passed < pending.size() && row >= pending.get(passed)[0];
    }

    long records() {
        return records;
    }

    long rejected() {
        return refusals.size();
    }

    long pendingRecords() {
        return pendingRecords;
    }

    long accepted() {
        return records - rejected() - pendingRecords;
    }

    int parts() {
        return parts;
    }

    /** The platform's code of the last part. */
    String lastCode() {
        return lastCode;
    }
}
