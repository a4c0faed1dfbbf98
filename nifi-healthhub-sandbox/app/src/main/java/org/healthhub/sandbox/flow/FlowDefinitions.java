// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.DashboardFlow;
import org.healthhub.flows.Definitions;
import org.healthhub.flows.SharingFlow;
import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The committed flow definitions, the very files that a user imports.
 *
 * @param folder {@code flow-templates} of the repository
 */
public record FlowDefinitions(Path folder) {
    /** Imported like a system: the flow that shares data. */
    public static final BusinessSystem SHARING = new BusinessSystem("SHARE", SharingFlow.FOLDER, SharingFlow.GROUP, List.of());
    /** Imported like a system: the page to watch and the alerts. */
    public static final BusinessSystem DASHBOARD = new BusinessSystem("DASHBOARD", DashboardFlow.FOLDER, DashboardFlow.GROUP, List.of());
    /** What stands once for the whole hub, in the order of their places on the canvas. */
    public static final List<BusinessSystem> HUB_WIDE = List.of(SHARING, DASHBOARD);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether this is one of {@link #HUB_WIDE}. */
    public static boolean isHubWide(final BusinessSystem system) {
        return HUB_WIDE.stream().anyMatch(known -> known.code().equals(system.code()));
    }

    /** Whether there is a flow definition for this system. */
    public boolean has(final BusinessSystem system) {
        return Files.exists(file(system));
    }

    private Path file(final BusinessSystem system) {
        return folder.resolve(isHubWide(system) ? system.slug() : Definitions.folder(system)).resolve("flow.json");
    }

    /**
     * The text of a system's flow definition.
     *
     * @throws SandboxException when there is none
     */
    public String read(final BusinessSystem system) {
        if (!has(system)) {
            throw new SandboxException("There is no flow definition for %s %s: %s is missing".formatted(system.code(), system.name(), file(system)));
        }
        try {
            return Files.readString(file(system));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parameters that a definition declares, of all its contexts. */
    static List<DeclaredParameter> parameters(final String definition) {
        try {
            final List<DeclaredParameter> parameters = new ArrayList<>();
            JSON.readTree(definition).path("parameterContexts").forEach(context -> context.path("parameters").forEach(parameter -> parameters.add(new DeclaredParameter(
                context.path("name").asText(), parameter.path("name").asText(), parameter.path("sensitive").asBoolean(), parameter.hasNonNull("value")))));
            return parameters;
        } catch (final JsonProcessingException e) {
            throw new SandboxException("The flow definition is not JSON", e);
        }
    }

    /** The name that the definition gives its process group. */
    static String groupName(final String definition) {
        try {
            final JsonNode name = JSON.readTree(definition).at("/flowContents/name");
            return name.asText();
        } catch (final JsonProcessingException e) {
            throw new SandboxException("The flow definition is not JSON", e);
        }
    }
}
