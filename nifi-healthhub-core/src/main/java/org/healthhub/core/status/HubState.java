// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The whole hub as the ledger knows it at one moment.
 *
 * @param at the moment, in the hub's zone
 * @param systems all systems of the catalogue, in its order
 */
public record HubState(LocalDateTime at, List<SystemState> systems) {

    public HubState {
        systems = List.copyOf(systems);
    }

    /** All resources in the order of the catalogue. */
    public List<ResourceState> resources() {
        return systems.stream().flatMap(system -> system.resources().stream()).toList();
    }

    /** The resource of a code. */
    public Optional<ResourceState> resource(final String code) {
        return resources().stream().filter(state -> state.resource().code().equals(code)).findFirst();
    }
}
