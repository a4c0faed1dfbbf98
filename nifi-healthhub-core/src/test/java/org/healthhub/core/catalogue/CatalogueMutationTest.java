// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * Whatever stands where something else is expected: the loader reports faults or loads, and never fails in another way.
 */
class CatalogueMutationTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> WRONG = List.of("null", "5", "[]", "{}", "[1, {}]", "'x'", "' '", "true", "{x: y}");
    /** Every so many-th change is tried; a prime, so that all places and all values are met. */
    private static final int STRIDE = 29;

    @TempDir
    private Path directory;

    private int count;

    @Test
    void testEveryChangeLoadsOrIsReported() throws IOException {
        final JsonNode system;
        try (InputStream stream = CatalogueLoader.class.getResourceAsStream("S20-death-registration.yaml")) {
            system = YAML.readTree(stream);
        }
        change(system, system);
    }

    private void change(final JsonNode root, final JsonNode node) throws IOException {
        if (node instanceof final ObjectNode mapping) {
            for (final String key : new ArrayList<>(mapping.properties().stream().map(entry -> entry.getKey()).toList())) {
                final JsonNode original = mapping.get(key);
                for (final String wrong : WRONG) {
                    mapping.set(key, YAML.readTree(wrong));
                    load(root, key + ": " + wrong);
                }
                mapping.set(key, original);
                change(root, original);
            }
        } else if (node instanceof final ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                final JsonNode original = list.get(i);
                for (final String wrong : WRONG) {
                    list.set(i, YAML.readTree(wrong));
                    load(root, "item: " + wrong);
                }
                list.set(i, original);
                change(root, original);
            }
        }
    }

    private void load(final JsonNode system, final String change) throws IOException {
        if (count++ % STRIDE != 0) {
            return;
        }
        Files.writeString(directory.resolve("S20.yaml"), YAML.writeValueAsString(system));
        try {
            CatalogueLoader.withOverrides(directory);
        } catch (final CatalogueException e) {
            assertFalse(e.faults().isEmpty(), change);
        }
    }
}
