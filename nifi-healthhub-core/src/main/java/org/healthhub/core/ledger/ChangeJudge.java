// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides about the records of one chunk, in their order: when a key stands there twice, the second record is compared with the first, so that both become
 * versions when they differ. Not thread-safe; for one chunk.
 */
public final class ChangeJudge {

    private final Map<String, KnownRecord> known;
    private final Map<String, KnownRecord> inserted = new LinkedHashMap<>();
    private final Map<String, KnownRecord> updated = new LinkedHashMap<>();
    private final Instant readAt;
    private final boolean pushAgain;

    /**
     * A judge.
     *
     * @param known what the ledger knows of the keys of the chunk; keys that it does not know are missing
     */
    public ChangeJudge(final ChangeChunk chunk, final Map<String, KnownRecord> known) {
        this.known = new HashMap<>(known);
        readAt = chunk.readAt();
        pushAgain = chunk.pushAgain();
    }

    /** Decisions in the order of the records. */
    public List<ChangeDecision> decide(final List<IncomingRecord> records) {
        return records.stream().map(this::decide).toList();
    }

    private ChangeDecision decide(final IncomingRecord record) {
        final KnownRecord present = known.get(record.key());
        if (present == null) {
            final Operation operation = record.deleted() ? Operation.D : Operation.I;
            keep(record, new KnownRecord(record.rowDigest(), 1, operation, readAt), inserted);
            return new ChangeDecision(record.deleted() ? ChangeKind.DELETED : ChangeKind.INSERTED, operation, 1);
        }
        if (present.rowDigest().equals(record.rowDigest())) {
            return new ChangeDecision(pushAgain ? ChangeKind.PUSHED_AGAIN : ChangeKind.UNCHANGED, present.operation(), present.version());
        }
        if (readAt.isBefore(present.readAt())) {
            return new ChangeDecision(ChangeKind.OUTDATED, present.operation(), present.version());
        }
        final Operation operation = record.deleted() ? Operation.D : Operation.U;
        final KnownRecord next = new KnownRecord(record.rowDigest(), present.version() + 1, operation, readAt);
        keep(record, next, inserted.containsKey(record.key()) ? inserted : updated);
        return new ChangeDecision(record.deleted() ? ChangeKind.DELETED : ChangeKind.UPDATED, operation, next.version());
    }

    private void keep(final IncomingRecord record, final KnownRecord state, final Map<String, KnownRecord> changes) {
        known.put(record.key(), state);
        changes.put(record.key(), state);
    }

    /** Keys that the ledger did not know, with their new state. */
    public Map<String, KnownRecord> inserted() {
        return inserted;
    }

    /** Keys that the ledger knew and that changed, with their new state. */
    public Map<String, KnownRecord> updated() {
        return updated;
    }
}
