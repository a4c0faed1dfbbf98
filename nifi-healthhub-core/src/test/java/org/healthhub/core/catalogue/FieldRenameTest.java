// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.canonical.SourceLayout;
import org.healthhub.core.ddl.DdlGenerator;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.core.workbook.LayoutLoader;
import org.healthhub.core.workbook.WorkbookWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FieldRenameTest {

    private static final String NEW_NAME = "renamed_by_provider";

    @TempDir
    private Path directory;

    /** An override replaces the resource whole; any field's identifier may change, in keys and rules too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void testAnyFieldRenamedChangesEverythingDerived(final long seed) throws CatalogueException, IOException {
        final Catalogue builtIn = CatalogueLoader.builtIn();
        final Random random = new Random(seed);
        final BusinessSystem system = builtIn.systems().get(random.nextInt(builtIn.systems().size()));
        final Resource before = system.resources().get(random.nextInt(system.resources().size()));
        final Field field = before.fields().get(random.nextInt(before.fields().size()));
        final String file = "%s-%s.yaml".formatted(system.code(), system.slug());
        final YAMLMapper yaml = new YAMLMapper();
        Files.write(directory.resolve(file), yaml.writeValueAsBytes(renamed(yaml.readTree(Catalogue.class.getResource(file)), before, field.name())));

        final Catalogue overridden = CatalogueLoader.withOverrides(directory);
        final Resource after = overridden.resource(before.code()).orElseThrow();
        final String context = "%s.%s".formatted(before.code(), field.name());
        assertEquals(before.fields().size(), after.fields().size(), context);
        final CanonicalSchema schema = CanonicalSchema.of(after);
        assertEquals(-1, schema.indexOf(field.name()), context);
        assertEquals(CanonicalSchema.of(before).indexOf(field.name()), schema.indexOf(NEW_NAME), context);
        for (final Dialect dialect : Dialect.values()) {
            final String sql = String.join("\n", DdlGenerator.canonicalTable(overridden, after, dialect));
            assertTrue(sql.contains("    " + NEW_NAME + " "), context);
            assertFalse(Pattern.compile("(?m)^    " + field.name() + " ").matcher(sql).find(), context);
        }
        assertEquals(1, cells(overridden, system.code()).stream().filter(NEW_NAME::equals).count(), context);
        assertEquals(List.of(0), SourceLayout.of(after, List.of(field.label()), Map.of()).sources(schema.indexOf(NEW_NAME)), context);
    }

    /** Texts of all cells of the workbook of a system in layout B, which has a column of identifiers. */
    private static List<String> cells(final Catalogue catalogue, final String system) throws IOException {
        final ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        WorkbookWriter.write(catalogue, WorkbookWriter.system(catalogue, system), LayoutLoader.builtIn("B"), workbook);
        final List<String> texts = new ArrayList<>();
        try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
            for (final Sheet sheet : readable.getSheets().toList()) {
                sheet.read().forEach(row -> row.stream().filter(Objects::nonNull).forEach(cell -> texts.add(cell.getText())));
            }
        }
        return texts;
    }

    /** The system's file as an override: the resource is replaced by itself with its field renamed wherever a key or rule names it. */
    private static JsonNode renamed(final JsonNode system, final Resource resource, final String field) {
        for (final JsonNode node : system.path("resources")) {
            if (node.path("code").asText().equals(resource.code())) {
                ((ObjectNode) node).put("replace", true);
                node.path("fields").forEach(item -> rename(item, List.of("name"), field));
                node.path("rules").forEach(rule -> rename(rule, List.of("field", "other", "parts", "inputs"), field));
                rename(node, List.of("businessKey", "incrementField"), field);
                rename(node.path("deleteMarker"), List.of("field"), field);
            }
        }
        return system;
    }

    private static void rename(final JsonNode node, final List<String> keys, final String field) {
        for (final String key : keys) {
            if (node.path(key).asText().equals(field)) {
                ((ObjectNode) node).put(key, NEW_NAME);
            }
            for (int i = 0; i < node.path(key).size(); i++) {
                if (node.path(key).get(i).asText().equals(field)) {
                    ((ArrayNode) node.path(key)).set(i, NEW_NAME);
                }
            }
        }
    }
}
