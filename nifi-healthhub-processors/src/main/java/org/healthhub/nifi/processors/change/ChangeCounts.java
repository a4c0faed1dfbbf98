// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.change;

import org.healthhub.core.ledger.ChangeKind;
import org.healthhub.core.ledger.ChangeResult;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the records of a FlowFile were. Not thread-safe.
 */
public final class ChangeCounts {

    private final Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
    private long closedProblems;

    void add(final ChangeResult result) {
        result.decisions().forEach(decision -> counts.merge(decision.kind(), 1L, Long::sum));
        closedProblems += result.closedProblems();
    }

    /** Records of a kind. */
    public long of(final ChangeKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Problems that the records closed. */
    public long closedProblems() {
        return closedProblems;
    }

    /** The counts for provenance details, such as {@code INSERTED 10, UNCHANGED 2}. */
    String details() {
        return counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
    }
}
