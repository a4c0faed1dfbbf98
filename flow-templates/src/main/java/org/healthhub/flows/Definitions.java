// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedExternalFlow;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * All generated files: a flow definition and a handbook page for each system of the catalogue and for what the hub has once, and the index.
 */
public final class Definitions {

    private Definitions() {
    }

    /**
     * Folder of a system's definition.
     */
    public static String folder(final BusinessSystem system) {
        return system.code().substring(1) + "-" + system.slug();
    }

    /** Definitions that stand once for the whole hub, by folder. */
    public static Map<String, VersionedExternalFlow> hubWide() {
        return new TreeMap<>(Map.of(DashboardFlow.FOLDER, DashboardFlow.of(), SharingFlow.FOLDER, SharingFlow.build()));
    }

    /**
     * Generates the files.
     *
     * @return text by path relative to the folder of the flow definitions, with forward slashes
     */
    public static Map<String, String> generate(final Catalogue catalogue) {
        final Map<String, String> files = new TreeMap<>();
        for (final BusinessSystem system : catalogue.systems()) {
            files.put(folder(system) + "/flow.json", FlowJson.write(SystemFlow.of(system)));
            files.put(folder(system) + "/README.md", DefinitionPage.of(system));
        }
        files.put(SharingFlow.FOLDER + "/README.md", SharingPage.page());
        hubWide().forEach((folder, flow) -> files.put(folder + "/flow.json", FlowJson.write(flow)));
        files.put(DashboardFlow.FOLDER + "/README.md", DashboardPage.of());
        files.put("README.md", IndexPage.of(catalogue));
        return files;
    }

    /**
     * Writes the files of the built-in catalogue.
     *
     * @param arguments the folder to write to
     * @throws CatalogueException when the built-in catalogue has faults
     * @throws IOException when a file can not be written
     */
    public static void main(final String[] arguments) throws CatalogueException, IOException {
        write(generate(CatalogueLoader.builtIn()), Path.of(arguments[0]));
    }

    static void write(final Map<String, String> files, final Path folder) throws IOException {
        for (final Map.Entry<String, String> file : files.entrySet()) {
            final Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
