// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.manifest;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.flows.Definitions;
import org.healthhub.flows.SystemFlow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the trimmed copies from the archives of the oldest supported NiFi and from our own: whole manifests are megabytes.
 */
public final class ManifestTrimmer {

    private ManifestTrimmer() {
    }

    /**
     * Writes one trimmed copy for each archive.
     *
     * @param arguments the folder for the copies, then the archives
     * @throws CatalogueException when the built-in catalogue has faults
     * @throws IOException when a file can not be read or written
     */
    public static void main(final String[] arguments) throws CatalogueException, IOException {
        final Set<String> types = new TreeSet<>();
        for (final BusinessSystem system : CatalogueLoader.builtIn().systems()) {
            types.addAll(types(SystemFlow.of(system).getFlowContents()));
        }
        Definitions.hubWide().values().forEach(flow -> types.addAll(types(flow.getFlowContents())));
        for (int i = 1; i < arguments.length; i++) {
            final ExtensionManifest manifest = ManifestReader.read(Path.of(arguments[i])).only(types);
            Files.writeString(Path.of(arguments[0]).resolve(manifest.artifact() + ".json"), manifest.json());
        }
    }

    /** Class names of the components of a group and of the groups in it. */
    public static Set<String> types(final VersionedProcessGroup group) {
        final Set<String> types = Stream.<VersionedConfigurableExtension>concat(group.getProcessors().stream(), group.getControllerServices().stream())
                .map(VersionedConfigurableExtension::getType).collect(Collectors.toCollection(TreeSet::new));
        group.getProcessGroups().forEach(child -> types.addAll(types(child)));
        return types;
    }
}
