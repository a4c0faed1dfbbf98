// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import org.healthhub.core.catalogue.BusinessSystem;

import java.util.List;

/**
 * One business system as the ledger knows it.
 *
 * @param system the system
 * @param resources its resources in the order of the catalogue
 */
public record SystemState(BusinessSystem system, List<ResourceState> resources) {

    public SystemState {
        resources = List.copyOf(resources);
    }

    /** Whether the ledger knows anything of the system. */
    public boolean isCollected() {
        return resources.stream().anyMatch(ResourceState::isCollected);
    }

    /** The counts of all its resources together. */
    public LedgerCounts counts() {
        return resources.stream().map(ResourceState::counts).reduce(LedgerCounts.NONE, LedgerCounts::plus);
    }
}
