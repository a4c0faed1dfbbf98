// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.ddl.DdlGenerator;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.nifi.services.StandardResourceCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What an operator changes in the Catalogue Directory changes schema, mapping, codes and tables without any code.
 */
class CatalogueDirectoryTest {

    private static final String OLD_NAME = "interval_a";
    private static final String NEW_NAME = "onset_interval";
    private static final String ADDED = "reporter_no";

    @TempDir
    private Path directory;

    private TestRunner runner;
    private Map<String, String> row;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = Runners.runner(CanonicalizeHealthRecord.class);
        row = DeathRows.row(1);
        row.put("FBDJG", "2小时");
        row.put("TBRGH", "A007");
        row.put("SWDD", "演示场所");
        final String schema = row.keySet().stream().map(column -> "{\"name\":\"%s\",\"type\":[\"null\",\"string\"]}".formatted(column))
                .collect(Collectors.joining(",", "{\"type\":\"record\",\"name\":\"source\",\"fields\":[", "]}"));
        Runners.addJsonReader(runner, "schema-text-property", schema);
    }

    @Test
    void testBuiltInCatalogueKnowsNothingOfIt() throws IOException {
        run();
        final JsonNode problem = Runners.records(runner.getFlowFilesForRelationship(CanonicalizeHealthRecord.PROBLEM).getFirst()).getFirst();
        assertEquals("CODE_UNKNOWN", problem.get("problem_codes").asText());
    }

    @Test
    void testRenamedAndAddedFieldsAliasesAndCodes() throws IOException {
        writeSystem(true);
        writeDomain();
        useDirectory();
        run();

        runner.assertTransferCount(CanonicalizeHealthRecord.PROBLEM, 0);
        final MockFlowFile canonical = runner.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL).getFirst();
        final JsonNode record = Runners.records(canonical).getFirst();
        assertEquals("2小时", record.get(NEW_NAME).asText());
        assertEquals("A007", record.get(ADDED).asText());
        assertEquals("7", record.get("death_place_type").asText());
        assertFalse(record.has(OLD_NAME));
        final String schema = canonical.getAttribute("avro.schema");
        assertTrue(schema.contains("\"" + NEW_NAME + "\"") && schema.contains("\"" + ADDED + "\"") && !schema.contains("\"" + OLD_NAME + "\""), schema);

        final Catalogue catalogue = service().catalogue();
        for (final Dialect dialect : Dialect.values()) {
            final String sql = String.join("\n", DdlGenerator.canonicalTables(catalogue, dialect, List.of("S20")));
            assertTrue(sql.contains("    " + NEW_NAME + " ") && sql.contains("    " + ADDED + " ") && sql.contains("填报人工号"), sql);
            assertFalse(sql.contains("    " + OLD_NAME + " "), sql);
        }
    }

    @Test
    void testRecordKeyStaysWhenOtherFieldsChange() throws IOException, CatalogueException {
        row.put("SWDD", "3");
        run();
        final String before = key();
        runner.clearTransferState();
        writeSystem(false);
        useDirectory();
        run();
        assertEquals(before, key());
        assertTrue(CatalogueLoader.builtIn().resource("S20R01").orElseThrow().field(OLD_NAME).isPresent(), "the built-in catalogue is as it was");
    }

    private String key() throws IOException {
        return Runners.records(runner.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL).getFirst()).getFirst().get("data_uuid").asText();
    }

    private void run() {
        Runners.enqueue(runner, List.of(row));
        runner.run();
    }

    private StandardResourceCatalogue service() {
        return runner.getControllerService("catalogue", StandardResourceCatalogue.class);
    }

    private void useDirectory() {
        runner.disableControllerService(service());
        runner.setProperty(service(), "Catalogue Directory", directory.toString());
        runner.enableControllerService(service());
    }

    /** The built-in resource with a field of another name and alias, and one more field. */
    private void writeSystem(final boolean required) throws IOException {
        final YAMLMapper yaml = new YAMLMapper();
        final JsonNode system = yaml.readTree(Catalogue.class.getResource("S20-death-registration.yaml"));
        final ObjectNode resource = (ObjectNode) system.at("/resources/0");
        resource.put("replace", true);
        for (final JsonNode field : resource.path("fields")) {
            if (field.path("name").asText().equals(OLD_NAME)) {
                ((ObjectNode) field).put("name", NEW_NAME).putArray("aliases").add("FBDJG");
            }
        }
        resource.withArray("fields").addObject().put("name", ADDED).put("label", "填报人工号").put("type", "C(4)").put("required", required ? "Y" : "N")
                .put("evidence", "C").putArray("aliases").add("TBRGH");
        Files.write(directory.resolve("ours.yaml"), yaml.writeValueAsBytes(system));
    }

    private void writeDomain() throws IOException {
        final String name = "domains/death-place.csv";
        final String builtIn = new String(Catalogue.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
        Files.createDirectory(directory.resolve("domains"));
        Files.writeString(directory.resolve(name), builtIn + "7,演示,Demonstration,演示场所\n");
        final String dictionaries = "domains/death-place.dictionaries.csv";
        Files.write(directory.resolve(dictionaries), Catalogue.class.getResourceAsStream(dictionaries).readAllBytes());
    }
}
