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
import java.util.stream.StreamSupport;

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

    /** Switches the processors and ports of the wanted dockings on, as far as the parameters by which they go have values; they stay stopped. */
    public void enable() {
        for (final JsonNode group : groups()) {
            wanted.stream().filter(docking -> isOf(group, docking)).forEach(docking -> enable(group, docking));
        }
    }

    private void enable(final JsonNode group, final Docking docking) {
        final String id = group.path("id").asText();
        nifi.processGroups().enable(id);
        nifi.processGroups().children(id).stream().filter(inner -> docking.switchedBy(inner.at("/component/name").asText()).filter(name -> !hasValue(group, name)).isPresent())
            .forEach(inner -> nifi.processGroups().disable(inner.path("id").asText()));
    }

    private boolean hasValue(final JsonNode group, final String parameter) {
        final String context = group.at("/component/parameterContext/id").asText();
        return nifi.parameterContexts().all().stream().filter(known -> known.path("id").asText().equals(context))
            .flatMap(known -> StreamSupport.stream(known.path("parameters").spliterator(), false)).map(entity -> entity.path("parameter"))
            .anyMatch(known -> known.path("name").asText().equals(parameter) && !known.path("value").asText("").isBlank());
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
