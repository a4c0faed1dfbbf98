// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.flows.manifest.Extension;
import org.healthhub.flows.manifest.ExtensionManifest;
import org.junit.jupiter.params.provider.Arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The flow definitions in the repository.
 */
final class CommittedDefinitions {

    /** Folder of this module: where Maven runs its tests. */
    static final Path FOLDER = Path.of("").toAbsolutePath();

    private CommittedDefinitions() {
    }

    static Catalogue catalogue() {
        try {
            return CatalogueLoader.builtIn();
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every committed definition by its folder's name. */
    static Map<String, VersionedExternalFlow> all() {
        final Map<String, VersionedExternalFlow> flows = new TreeMap<>(read(catalogue().systems().stream().map(Definitions::folder).toList()));
        flows.putAll(read(Definitions.hubWide().keySet()));
        return flows;
    }

    private static Map<String, VersionedExternalFlow> read(final Collection<String> folders) {
        final Map<String, VersionedExternalFlow> flows = new TreeMap<>();
        for (final String folder : folders) {
            try {
                flows.put(folder, FlowJson.read(text(folder)));
            } catch (final IOException e) {
                throw new UncheckedIOException(folder, e);
            }
        }
        return flows;
    }

    /** Text of the definition in a folder. */
    static String text(final String folder) {
        try {
            return Files.readString(FOLDER.resolve(folder).resolve("flow.json"));
        } catch (final IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    /** For parameterized tests: every group, named by its folder and its own name. */
    static Stream<Arguments> groups() {
        return all().entrySet().stream().flatMap(flow -> withInner(flow.getValue().getFlowContents())
                .map(group -> Arguments.of(flow.getKey() + " " + group.getName(), group)));
    }

    /** A group and all groups in it. */
    static Stream<VersionedProcessGroup> withInner(final VersionedProcessGroup group) {
        return Stream.concat(Stream.of(group), group.getProcessGroups().stream().flatMap(CommittedDefinitions::withInner));
    }

    /** For parameterized tests: folder and whole definition of each system. */
    static Stream<Arguments> systems() {
        return flows().filter(flow -> !Definitions.hubWide().containsKey((String) flow.get()[0]));
    }

    /** For parameterized tests: folder and whole definition. */
    static Stream<Arguments> flows() {
        return all().entrySet().stream().map(flow -> Arguments.of(flow.getKey(), flow.getValue()));
    }

    /** Processors and controller services of a group. */
    static List<VersionedConfigurableExtension> components(final VersionedProcessGroup group) {
        return Stream.<VersionedConfigurableExtension>concat(group.getProcessors().stream(), group.getControllerServices().stream()).toList();
    }

    /** Processors and controller services of a group and of all groups in it. */
    static List<VersionedConfigurableExtension> allComponents(final VersionedProcessGroup group) {
        return withInner(group).flatMap(inner -> components(inner).stream()).toList();
    }

    /** What the archive of a component says of it. */
    static Extension extension(final VersionedConfigurableExtension component) {
        try {
            final Extension extension = ExtensionManifest.trimmed(component.getBundle().getArtifact()).extensions().get(component.getType());
            return Objects.requireNonNull(extension, () -> component.getBundle().getArtifact() + " holds no " + component.getType());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
