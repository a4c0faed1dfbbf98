// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

import java.util.List;

/**
 * What was decided about a chunk.
 *
 * @param decisions one for each record, in the order of the records
 * @param closedProblems how many open problems were closed by these records; 0 when the chunk was decided earlier
 */
public record ChangeResult(List<ChangeDecision> decisions, int closedProblems) {

    public ChangeResult {
        decisions = List.copyOf(decisions);
    }

    /** How many records are of a kind. */
    public int count(final ChangeKind kind) {
        return (int) decisions.stream().filter(decision -> decision.kind() == kind).count();
    }
}
