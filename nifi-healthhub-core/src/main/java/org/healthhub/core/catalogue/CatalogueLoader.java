// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the built-in catalogue, alone or with a directory that replaces or extends parts of it, and validates it completely.
 * <p>
 * A directory has the layout of the built-in catalogue: one YAML file per system, value domains as {@code domains/<id>.csv} with local dictionaries in
 * {@code domains/<id>.dictionaries.csv}. A system file with a known code is laid over the known one: its resources by code, their fields by name, key by
 * key; unknown ones are appended; {@code key: null} takes an optional key away; {@code replace: true} on a resource replaces that resource as a whole.
 * Lists such as {@code rules} and {@code aliases} replace the known list. A domain file replaces the domain with its dictionaries, a dictionaries file
 * adds dictionaries or replaces them by name.
 */
public final class CatalogueLoader {

    private CatalogueLoader() {
    }

    /**
     * Loads the catalogue that is part of the product.
     *
     * @return the valid catalogue
     * @throws CatalogueException with every fault found
     */
    public static Catalogue builtIn() throws CatalogueException {
        final List<CatalogueFault> faults = new ArrayList<>();
        return load(List.of(CatalogueFiles.builtIn(faults)), "built-in catalogue", faults);
    }

    /**
     * Loads the built-in catalogue and lays the files of a directory over it.
     *
     * @param directory folder of catalogue files in the layout of the built-in one
     * @return the valid catalogue
     * @throws CatalogueException with every fault found
     */
    public static Catalogue withOverrides(final Path directory) throws CatalogueException {
        final List<CatalogueFault> faults = new ArrayList<>();
        final CatalogueFiles overrides = CatalogueFiles.of(directory, faults);
        final String origin = "built-in catalogue with %d files of %s".formatted(overrides.texts().size(), directory);
        return load(List.of(CatalogueFiles.builtIn(faults), overrides), origin, faults);
    }

    private static Catalogue load(final List<CatalogueFiles> layers, final String origin, final List<CatalogueFault> faults) throws CatalogueException {
        final DomainReader domainReader = new DomainReader(faults);
        final Layers systemLayers = new Layers(faults);
        for (final CatalogueFiles layer : layers) {
            domainReader.read(layer);
            systemLayers.read(layer);
        }
        final Map<String, ValueDomain> domains = domainReader.finish();
        final SystemReader systemReader = new SystemReader(domains, faults);
        final List<BusinessSystem> systems = new ArrayList<>();
        final Map<String, String> files = new HashMap<>();
        for (final JsonNode node : systemLayers.systems()) {
            systems.add(systemReader.read(node));
            files.put(node.path("code").asText(), Layers.file(node));
            node.path("resources").forEach(resource -> files.put(resource.path("code").asText(), Layers.file(resource)));
        }
        ResourceCheck.checkAll(systems, files, faults);
        if (!faults.isEmpty()) {
            throw new CatalogueException(faults);
        }
        return new Catalogue(systems, domains, origin);
    }
}
