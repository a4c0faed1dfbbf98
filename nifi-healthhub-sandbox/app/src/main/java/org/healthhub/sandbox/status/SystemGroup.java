// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.sandbox.flow.FlowDefinitions;

/** Which process group on the canvas is a system's, and whether it runs. */
public final class SystemGroup {
    private SystemGroup() {
    }

    /** A group belongs to a system when its name begins with the system's code; the rest of the name is the user's to change. That of sharing begins with its name. */
    public static boolean belongsTo(final JsonNode group, final BusinessSystem system) {
        final String name = group.at("/component/name").asText();
        return name.startsWith(system.code()) || FlowDefinitions.isHubWide(system) && name.startsWith(system.name());
    }

    /** Whether something in the group runs and nothing in it is stopped or invalid. */
    public static boolean runs(final JsonNode group) {
        return group.path("runningCount").asInt() > 0 && group.path("stoppedCount").asInt() == 0 && group.path("invalidCount").asInt() == 0;
    }
}
