// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.manifest;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The components of one archive.
 *
 * @param group group of the archive
 * @param artifact name of the archive
 * @param version version of the archive
 * @param extensions components by class name
 */
public record ExtensionManifest(String group, String artifact, String version, SortedMap<String, Extension> extensions) {

    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    /**
     * Reads a trimmed copy that is part of this module.
     *
     * @param artifact name of the archive
     * @throws FileNotFoundException when there is no copy of this archive's manifest
     * @throws IOException when the copy can not be read
     */
    public static ExtensionManifest trimmed(final String artifact) throws IOException {
        try (InputStream copy = ExtensionManifest.class.getResourceAsStream("/org/healthhub/flows/manifests/" + artifact + ".json")) {
            if (copy == null) {
                throw new FileNotFoundException("no trimmed manifest of " + artifact + "; ManifestTrimmer makes one");
            }
            return MAPPER.readValue(copy, ExtensionManifest.class);
        }
    }

    /** The same manifest with these components only. */
    public ExtensionManifest only(final Set<String> types) {
        final SortedMap<String, Extension> kept = new TreeMap<>(extensions);
        kept.keySet().retainAll(types);
        return new ExtensionManifest(group, artifact, version, kept);
    }

    /** Text of the trimmed copy. */
    public String json() throws IOException {
        return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))).writeValueAsString(this) + "\n";
    }
}
