// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.status.SystemGroup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts flow definitions on the canvas and makes them run. Each step is harmless when it was done before. */
public final class FlowImport {
    /** 20 systems in the form of a screen. */
    private static final int COLUMNS = 5;
    private static final int SYSTEMS = 20;
    /** Grid of process groups, which NiFi draws 384 by 176. */
    private static final double STEP_X = 420;
    private static final double STEP_Y = 216;
    private static final String SYSTEM_NAME = "S[0-9]{2}\\b.*";

    private final NiFiClient nifi;
    private final FlowDefinitions definitions;

    public FlowImport(final NiFiClient nifi, final FlowDefinitions definitions) {
        this.nifi = nifi;
        this.definitions = definitions;
    }

    /**
     * Imports a system's flow definition, unless its group is there.
     *
     * @return id of the group
     */
    public String importOnce(final BusinessSystem system) {
        final List<JsonNode> groups = nifi.processGroups().children(nifi.processGroups().root());
        final Optional<String> known = groups.stream().filter(group -> SystemGroup.belongsTo(group, system)).map(group -> group.path("id").asText()).findFirst();
        return known.orElseGet(() -> {
            final String definition = definitions.read(system);
            final int place = place(system);
            return nifi.processGroups().upload(nifi.processGroups().root(), FlowDefinitions.groupName(definition),
                place % COLUMNS * STEP_X, top(groups) + place / COLUMNS * STEP_Y, definition);
        });
    }

    /** Every system has its place, whichever others there are. */
    private static int place(final BusinessSystem system) {
        return FlowDefinitions.isHubWide(system) ? SYSTEMS + FlowDefinitions.HUB_WIDE.indexOf(system) : Integer.parseInt(system.code().substring(1)) - 1;
    }

    /** Below the groups of others. */
    private static double top(final List<JsonNode> groups) {
        return groups.stream().filter(group -> !group.at("/component/name").asText().matches(SYSTEM_NAME))
            .filter(group -> FlowDefinitions.HUB_WIDE.stream().noneMatch(system -> SystemGroup.belongsTo(group, system)))
            .mapToDouble(group -> group.at("/position/y").asDouble() + STEP_Y).max().orElse(0);
    }

    /**
     * Fills the parameters of all contexts. Contexts that do not declare a parameter are left alone.
     *
     * @param values by parameter name
     */
    public void fill(final String contextName, final Map<String, String> values) {
        nifi.parameterContexts().all().stream().filter(context -> context.path("name").asText().equals(contextName))
            .forEach(context -> nifi.parameterContexts().update(context.path("id").asText(), values));
    }

    /** Name of the parameter context of a group. */
    public String contextOf(final String groupId) {
        return nifi.processGroups().group(groupId).at("/component/parameterContext/component/name").asText();
    }

    /** Switches the wanted dockings of a system's group on, enables the services that they and the shared path need, and waits until they are. */
    public void enable(final String groupId, final Set<Docking> wanted) {
        final DockingGroups dockings = new DockingGroups(nifi, groupId, wanted);
        dockings.enable();
        nifi.controllerServices().enable(groupId, dockings::needs);
    }

    /** Starts the processors of a group, whose services are enabled, and waits until they run. */
    public void start(final String groupId) {
        nifi.processGroups().start(groupId);
    }
}
