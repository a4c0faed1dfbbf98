// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiClient;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The docking groups of an imported system. They come switched off: what is not wanted stays disabled with its services, and counts as no fault.
 */
public final class DockingGroups {
    /** Of a user who does not say. */
    public static final Set<Docking> DEFAULT = Set.of(Docking.TABLE);

    private final NiFiClient nifi;
    private final String systemGroup;
    private final Set<Docking> wanted;
    private final Set<String> unwantedIds;

    /**
     * Looks up the groups.
     *
     * @param systemGroup id of the system's group
     * @param wanted dockings to be used
     */
    public DockingGroups(final NiFiClient nifi, final String systemGroup, final Set<Docking> wanted) {
        this.nifi = nifi;
        this.systemGroup = systemGroup;
        this.wanted = Set.copyOf(wanted);
        this.unwantedIds = groups().stream().filter(group -> Arrays.stream(Docking.values()).anyMatch(docking -> !wanted.contains(docking) && isOf(group, docking)))
            .map(group -> group.path("id").asText()).collect(Collectors.toSet());
    }

    /**
     * The dockings of these words.
     *
     * @param text words separated by commas
     * @throws SandboxException when there is no such docking
     */
    public static Set<Docking> parse(final String text) {
        final Set<Docking> dockings = new LinkedHashSet<>();
        for (final String word : text.split(",")) {
            dockings.add(Arrays.stream(Docking.values()).filter(docking -> docking.word().equalsIgnoreCase(word.strip())).findFirst()
                .orElseThrow(() -> new SandboxException("'%s' is no docking; there are %s".formatted(word.strip(),
                    Arrays.stream(Docking.values()).map(Docking::word).collect(Collectors.joining(", "))))));
        }
        return dockings;
    }

    /** Switches the processors and ports of the wanted dockings on; they stay stopped. */
    public void enable() {
        groups().stream().filter(group -> wanted.stream().anyMatch(docking -> isOf(group, docking)))
            .forEach(group -> nifi.processGroups().enable(group.path("id").asText()));
    }

    /** Whether a controller service is needed: false when it belongs to a docking that is not wanted. */
    public boolean needs(final JsonNode service) {
        return !unwantedIds.contains(service.path("parentGroupId").asText());
    }

    /** The groups that stand two levels below the system's. */
    private List<JsonNode> groups() {
        return nifi.processGroups().children(systemGroup).stream().flatMap(part -> nifi.processGroups().children(part.path("id").asText()).stream()).toList();
    }

    private static boolean isOf(final JsonNode group, final Docking docking) {
        return group.at("/component/name").asText().equals(docking.group());
    }
}
