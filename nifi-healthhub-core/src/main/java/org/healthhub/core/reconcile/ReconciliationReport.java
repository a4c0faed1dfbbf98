// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.healthhub.core.catalogue.BusinessSystem;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The result of one reconciliation of one system. Holds counts, numbers of batches and codes; no record keys and no values of persons.
 *
 * @param system the system
 * @param at when it was made, in the hub's zone
 * @param balances one for each resource
 * @param days what the ledger counted, by resource and day
 * @param parts parts on which ledger and platform do not agree
 */
public record ReconciliationReport(BusinessSystem system, LocalDateTime at, List<ResourceBalance> balances, List<DayFigures> days, List<PartDifference> parts) {

    public ReconciliationReport {
        balances = List.copyOf(balances);
        days = List.copyOf(days);
        parts = List.copyOf(parts);
    }

    /** Whether a person has to act. */
    public boolean needsPerson() {
        return !parts.isEmpty() || balances.stream().anyMatch(ResourceBalance::needsPerson);
    }

    /** A name that sorts by system and time, without extension. */
    public String fileName() {
        return "%s-reconciliation-%tY%<tm%<td-%<tH%<tM%<tS".formatted(system.code(), at);
    }
}
