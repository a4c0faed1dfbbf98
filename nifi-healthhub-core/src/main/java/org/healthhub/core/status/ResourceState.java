// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartState;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One resource as the ledger knows it at one moment. Holds counts, codes and times; no record keys and no values of persons.
 *
 * @param resource the resource
 * @param counts what was counted since the ledger began
 * @param lastRead when records of it were last read, in the hub's zone; empty when never
 * @param recent what was read within the last 24 hours
 * @param before what was read within the seven days before those
 * @param openParts parts without a final judgement, by their state
 * @param openProblems open problem records by problem code; a record with two codes counts under both
 * @param reconciliation the last reconciliation, empty when there was none
 * @param feedback open reports of consumers
 */
public record ResourceState(
        Resource resource,
        LedgerCounts counts,
        Optional<LocalDateTime> lastRead,
        ProblemShare recent,
        ProblemShare before,
        Map<PartState, OpenParts> openParts,
        SortedMap<String, Long> openProblems,
        Optional<ReconciliationState> reconciliation,
        FeedbackState feedback) {

    public ResourceState {
        final Map<PartState, OpenParts> parts = new EnumMap<>(PartState.class);
        parts.putAll(openParts);
        openParts = Collections.unmodifiableMap(parts);
        openProblems = Collections.unmodifiableSortedMap(new TreeMap<>(openProblems));
    }

    /** Whether the ledger knows anything of the resource. */
    public boolean isCollected() {
        return lastRead.isPresent() || counts.pushed() > 0 || counts.problem() > 0;
    }

    /** All parts without a final judgement; empty when there are none. */
    public Optional<OpenParts> waiting() {
        return openParts.values().stream().reduce(OpenParts::plus);
    }
}
