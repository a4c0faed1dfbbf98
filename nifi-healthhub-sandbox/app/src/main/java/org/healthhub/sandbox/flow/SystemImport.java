// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRestException;
import org.healthhub.sandbox.status.SystemGroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports systems into a NiFi that somebody works with: what is there is never changed, and an import that does not succeed leaves nothing behind.
 */
public final class SystemImport {
    private static final String OUR_BUNDLE = "nifi-healthhub-nar";
    private static final int MOST_BULLETINS = 5;

    private final NiFiClient nifi;
    private final FlowDefinitions definitions;
    private final ParameterValues values;
    private final Set<Docking> wanted;
    private final Optional<SecuredListeners> listeners;
    private final Consumer<String> progress;

    /**
     * An import into a NiFi.
     *
     * @param wanted dockings that are switched on; the others stay disabled and need no parameters
     * @param listeners gives the flows that listen HTTPS; empty: they come as they are in the definition, with plain HTTP
     */
    public SystemImport(final NiFiClient nifi, final FlowDefinitions definitions, final ParameterValues values, final Set<Docking> wanted,
                        final Optional<SecuredListeners> listeners, final Consumer<String> progress) {
        this.nifi = nifi;
        this.definitions = definitions;
        this.values = values;
        this.wanted = Set.copyOf(wanted);
        this.listeners = listeners;
        this.progress = progress;
    }

    /**
     * Fails unless the NiFi can take the definitions and the parameter file is in order.
     *
     * @param all every system that has a definition, whose parameters the file may set
     */
    public void check(final List<BusinessSystem> all) {
        values.check(all.stream().flatMap(system -> FlowDefinitions.parameters(definitions.read(system)).stream()).toList());
        if (nifi.processorTypes().stream().noneMatch(type -> type.at("/bundle/artifact").asText().equals(OUR_BUNDLE))) {
            throw new SandboxException("This NiFi (version %s) does not have the bundle %s. Copy the archive into its extensions folder, wait a minute and try again"
                .formatted(nifi.version(), OUR_BUNDLE));
        }
    }

    /**
     * Imports one system, unless its group is there: upload, parameters, services. It stays stopped.
     *
     * @param keep whether a group with invalid components stays on the canvas for a look
     * @return whether it was imported
     * @throws SandboxException when it could not be; then its group and the parameter contexts it brought are gone again
     */
    public boolean importSystem(final BusinessSystem system, final boolean start, final boolean keep) {
        final String root = nifi.processGroups().root();
        final List<JsonNode> groups = nifi.processGroups().children(root);
        if (groups.stream().anyMatch(group -> SystemGroup.belongsTo(group, system))) {
            progress.accept("%s %s is on the canvas already and is left alone".formatted(system.code(), system.name()));
            return false;
        }
        final String definition = definitions.read(system);
        final Map<String, JsonNode> before = contexts();
        progress.accept("Uploading %s %s".formatted(system.code(), system.name()));
        String group = null;
        try {
            group = new FlowImport(nifi, definitions).importOnce(system);
            fill(system, FlowDefinitions.parameters(definition), before);
            secure(system, group);
            enable(system, group);
            if (start) {
                nifi.processGroups().start(group);
            }
            progress.accept("%s is imported, its services are enabled, its processors %s".formatted(system.code(), start ? "run" : "are stopped"));
            return true;
        } catch (final NiFiRestException | SandboxException e) {
            if (keep && group != null) {
                throw new SandboxException("%s\n%s stays on the canvas as it is".formatted(e.getMessage(), system.code()), e);
            }
            throw new SandboxException("%s\n%s".formatted(e.getMessage(), remove(system, group, before.keySet())), e);
        }
    }

    private void secure(final BusinessSystem system, final String group) {
        listeners.ifPresent(secured -> secured.secure(group, system));
    }

    private Map<String, JsonNode> contexts() {
        return nifi.parameterContexts().all().stream().collect(Collectors.toMap(context -> context.path("name").asText(), context -> context, (first, second) -> first));
    }

    private void fill(final BusinessSystem system, final List<DeclaredParameter> declared, final Map<String, JsonNode> before) {
        final List<String> missing = new ArrayList<>();
        final Map<String, Map<String, String>> byContext = new HashMap<>();
        for (final DeclaredParameter parameter : declared) {
            if (isNeeded(parameter) && !hasValue(before.get(parameter.context()), parameter.name())) {
                values.value(system.code(), parameter).ifPresentOrElse(
                    value -> byContext.computeIfAbsent(parameter.context(), name -> new HashMap<>()).put(parameter.name(), value),
                    () -> {
                        if (!parameter.preset()) {
                            missing.add(parameter.sensitive() ? "%s (environment variable %s)".formatted(parameter.name(),
                                ParameterValues.variables(system.code(), parameter.name()).getLast()) : parameter.name());
                        }
                    });
            }
        }
        declared.stream().map(DeclaredParameter::context).distinct().filter(before::containsKey)
            .forEach(context -> progress.accept("Parameter context %s is there already; values in it stay, empty ones are filled".formatted(context)));
        if (!missing.isEmpty()) {
            progress.accept("Without a value: " + String.join(", ", missing));
        }
        byContext.forEach(new FlowImport(nifi, definitions)::fill);
    }

    private boolean isNeeded(final DeclaredParameter parameter) {
        return Docking.of(parameter.name()).map(wanted::contains).orElse(true);
    }

    private static boolean hasValue(final JsonNode context, final String parameter) {
        if (context != null) {
            for (final JsonNode entity : context.path("parameters")) {
                if (entity.at("/parameter/name").asText().equals(parameter)) {
                    return entity.path("parameter").hasNonNull("value");
                }
            }
        }
        return false;
    }

    private void enable(final BusinessSystem system, final String group) {
        final DockingGroups dockings = new DockingGroups(nifi, group, wanted);
        dockings.enable();
        requireValid(system, nifi.controllerServices().of(group).stream().filter(dockings::needs));
        try {
            nifi.controllerServices().enable(group, dockings::needs);
        } catch (final NiFiRestException e) {
            requireValid(system, nifi.controllerServices().of(group).stream().filter(dockings::needs));
            throw new SandboxException("%s. %s".formatted(e.getMessage(), bulletins()), e);
        }
        requireValid(system, nifi.processGroups().awaitValidated(group).stream());
    }

    private void requireValid(final BusinessSystem system, final Stream<JsonNode> components) {
        final List<InvalidComponent> faults = InvalidComponent.of(components);
        if (!faults.isEmpty()) {
            throw new SandboxException("NiFi does not accept %d settings of %s:\n  %s".formatted(faults.size(), system.code(),
                faults.stream().map(InvalidComponent::toString).collect(Collectors.joining("\n  "))));
        }
    }

    private String bulletins() {
        return nifi.bulletins().stream().filter(bulletin -> bulletin.path("level").asText().equals("ERROR"))
            .map(bulletin -> "%s: %s".formatted(bulletin.path("sourceName").asText(), bulletin.path("message").asText())).distinct().limit(MOST_BULLETINS)
            .collect(Collectors.joining("\n  ", "NiFi's error bulletins:\n  ", ""));
    }

    private String remove(final BusinessSystem system, final String group, final Set<String> before) {
        try {
            if (group != null) {
                nifi.processGroups().delete(group);
            }
            // A context that inherits another goes first.
            final Set<String> brought = FlowDefinitions.parameters(definitions.read(system)).stream().map(DeclaredParameter::context)
                .filter(context -> !before.contains(context)).collect(Collectors.toSet());
            contexts().entrySet().stream().filter(context -> brought.contains(context.getKey()))
                .sorted(Comparator.comparing(context -> context.getValue().path("inheritedParameterContexts").isEmpty()))
                .forEach(context -> nifi.parameterContexts().delete(context.getValue().path("id").asText()));
            return "The half-built group of %s was removed again; nothing of it is left".formatted(system.code());
        } catch (final NiFiRestException e) {
            return "The half-built group of %s could not be removed: %s".formatted(system.code(), e.getMessage());
        }
    }
}
