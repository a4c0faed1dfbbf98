// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the platform said about the rows of a FlowFile, part by part, in compact form. Not thread-safe.
 */
final class BatchJudgement {

    private final Refusals refusals;
    private final List<Range> ranges = new ArrayList<>();
    private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    private final Map<Fate, List<Integer>> parts = new EnumMap<>(Fate.class);
    private String lastCode = "";
    private long shift;
    private long records;
    private int settledParts;
    private int passed;

    BatchJudgement(final int mostMessages) {
        refusals = new Refusals(mostMessages);
    }

    /** Rows that were neither accepted nor refused; {@code end} is the row after the last. */
    private record Range(long first, long end, Fate fate) {
    }

    /**
     * The refused rows of an answer by their positions in the part, from 0.
     *
     * @return empty when the answer contradicts itself or the part: a row that the part does not have, a row under another record's key, or fewer rows
     *     than it says it refused
     */
    static Optional<SortedMap<Integer, RejectedRow>> refusedRows(final BatchPart part, final SubmissionOutcome.Answered answer) {
        final Map<String, Integer> positions = new HashMap<>();
        final SortedMap<Integer, RejectedRow> rows = new TreeMap<>();
        for (final RejectedRow rejected : answer.rejectedRows()) {
            int position = rejected.rowNo() - 1;
            if (position < 0 && rejected.recordKey() != null) {
                if (positions.isEmpty()) {
                    for (int i = 0; i < part.size(); i++) {
                        positions.put(part.recordKeys().get(i).toLowerCase(Locale.ROOT), i);
                    }
                }
                position = positions.getOrDefault(rejected.recordKey().toLowerCase(Locale.ROOT), -1);
            }
            if (position < 0 || position >= part.size()
                    || rejected.recordKey() != null && !rejected.recordKey().equalsIgnoreCase(part.recordKeys().get(position))) {
                return Optional.empty();
            }
            rows.putIfAbsent(position, rejected);
        }
        return rows.size() < answer.receipt().rejected() ? Optional.empty() : Optional.of(rows);
    }

    /**
     * Says where the following parts stand in the FlowFile, which need not hold the whole batch.
     *
     * @param rows how many rows of the batch before them the FlowFile does not hold
     */
    void shift(final long rows) {
        shift = rows;
    }

    void answered(final BatchPart part, final SortedMap<Integer, RejectedRow> rows, final String code) {
        rows.forEach((position, row) -> refusals.add(part.firstRow() - shift + position, row.code(), row.field(), row.message()));
        settled(part.size(), code);
    }

    void refused(final BatchPart part, final String code) {
        for (int i = 0; i < part.size(); i++) {
            refusals.add(part.firstRow() - shift + i, code, "", null);
        }
        settled(part.size(), code);
    }

    void pending(final BatchPart part, final String code) {
        open(part.partNo(), part.firstRow(), part.size(), Fate.PENDING);
        settled(part.size(), code);
    }

    /** The part has no fate yet. */
    void stopped(final BatchPart part, final Stop stop) {
        open(part.partNo(), part.firstRow(), part.size(), stop.fate());
        settled(part.size(), stop.code());
    }

    /** Rows of a part that nothing was done about. */
    void untouched(final int partNo, final long firstRow, final int size, final Fate fate) {
        open(partNo, firstRow, size, fate);
        records += size;
        settledParts++;
    }

    private void open(final int partNo, final long firstRow, final int size, final Fate fate) {
        ranges.add(new Range(firstRow - shift, firstRow - shift + size, fate));
        counts.merge(fate, (long) size, Long::sum);
        parts.computeIfAbsent(fate, absent -> new ArrayList<>()).add(partNo);
    }

    private void settled(final int size, final String code) {
        records += size;
        settledParts++;
        lastCode = code;
    }

    Refusals refusals() {
        return refusals;
    }

    /**
     * Where a row goes that was not refused. Rows must be asked for in ascending order.
     *
     * @param row position in the FlowFile, from 0
     */
    Fate fate(final long row) {
        while (passed < ranges.size() && row >= ranges.get(passed).end()) {
            passed++;
        }
        return passed < ranges.size() && row >= ranges.get(passed).first() ? ranges.get(passed).fate() : Fate.ACCEPTED;
    }

    /** The one fate of all records, empty when they have several or some were refused. */
    Optional<Fate> only() {
        for (final Fate fate : Fate.values()) {
            if (records(fate) == records) {
                return Optional.of(fate);
            }
        }
        return Optional.empty();
    }

    long records() {
        return records;
    }

    long rejected() {
        return refusals.size();
    }

    /** How many records have a fate. */
    long records(final Fate fate) {
        final long others = counts.values().stream().mapToLong(Long::longValue).sum();
        return fate == Fate.ACCEPTED ? records - rejected() - others : counts.getOrDefault(fate, 0L);
    }

    /** Numbers of the parts whose records have a fate other than accepted, in short. */
    String parts(final Fate fate) {
        return PartNumbers.text(parts.getOrDefault(fate, List.of()));
    }

    int parts() {
        return settledParts;
    }

    /** The platform's code of the last part. */
    String lastCode() {
        return lastCode;
    }
}
