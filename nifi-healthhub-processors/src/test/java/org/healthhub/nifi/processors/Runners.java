// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.csv.CSVReader;
import org.apache.nifi.json.JsonRecordSetWriter;
import org.apache.nifi.json.JsonTreeReader;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.LogMessage;
import org.apache.nifi.util.MockComponentLog;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.nifi.services.StandardResourceCatalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * Test runners with the real readers, writers and catalogue.
 */
final class Runners {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Runners() {
    }

    static TestRunner runner(final Class<? extends Processor> type) throws InitializationException {
        final TestRunner runner = TestRunners.newTestRunner(type);
        addCatalogue(runner);
        addJsonReader(runner, "schema-text-property", DeathRows.SCHEMA);
        final JsonRecordSetWriter writer = new JsonRecordSetWriter();
        runner.addControllerService("writer", writer);
        runner.setProperty(writer, "Schema Write Strategy", "full-schema-attribute");
        runner.setProperty(writer, "schema-access-strategy", "inherit-record-schema");
        runner.enableControllerService(writer);
        runner.setProperty("Record Reader", "reader");
        runner.setProperty("Record Writer", "writer");
        return runner;
    }

    private static void addCatalogue(final TestRunner runner) throws InitializationException {
        final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
        runner.addControllerService("catalogue", catalogue);
        runner.setProperty(catalogue, "Hub Key", "a key for tests only");
        runner.enableControllerService(catalogue);
        runner.setProperty("Resource Catalogue", "catalogue");
    }

    static void addJsonReader(final TestRunner runner, final String strategy, final String schema) throws InitializationException {
        final JsonTreeReader reader = new JsonTreeReader();
        runner.addControllerService("reader", reader);
        runner.setProperty(reader, "schema-access-strategy", strategy);
        if (schema != null) {
            runner.setProperty(reader, "schema-text", schema);
        }
        runner.enableControllerService(reader);
    }

    static void addCsvReader(final TestRunner runner, final String strategy) throws InitializationException {
        final CSVReader reader = new CSVReader();
        runner.addControllerService("csv-reader", reader);
        runner.setProperty(reader, "schema-access-strategy", strategy);
        runner.setProperty(reader, "Skip Header Line", "true");
        if ("schema-text-property".equals(strategy)) {
            runner.setProperty(reader, "schema-text", DeathRows.SCHEMA);
        }
        runner.enableControllerService(reader);
        runner.setProperty("Record Reader", "csv-reader");
    }

    static void enqueue(final TestRunner runner, final List<Map<String, String>> rows) {
        runner.enqueue(DeathRows.json(rows), Map.of(HealthHubAttributes.RESOURCE, DeathRows.RESOURCE));
    }

    static List<JsonNode> records(final MockFlowFile flowFile) throws IOException {
        final List<JsonNode> records = new ArrayList<>();
        JSON.readTree(flowFile.toByteArray()).forEach(records::add);
        return records;
    }

    static List<String> logs(final TestRunner runner) {
        final MockComponentLog log = runner.getLogger();
        return Stream.of(log.getTraceMessages(), log.getDebugMessages(), log.getInfoMessages(), log.getWarnMessages(), log.getErrorMessages())
                .flatMap(List::stream)
                .map(Runners::text)
                .toList();
    }

    private static String text(final LogMessage message) {
        return message.getMsg() + " " + Arrays.toString(message.getArgs()) + (message.getThrowable() == null ? "" : " " + message.getThrowable());
    }

    /** No value of a person may stand in any attribute, log or provenance event. */
    static void assertNothingTold(final TestRunner runner, final Set<Relationship> relationships, final List<Map<String, String>> rows) {
        final List<String> told = new ArrayList<>(logs(runner));
        for (final Relationship relationship : relationships) {
            runner.getFlowFilesForRelationship(relationship).forEach(flowFile -> told.addAll(flowFile.getAttributes().values()));
        }
        runner.getProvenanceEvents().forEach(event -> told.add(event.getDetails() + event.getTransitUri() + event.getAttributes()));
        for (final Map<String, String> row : rows) {
            for (final String column : List.of("SFZH", "姓名", "cause_a")) {
                final String value = row.get(column);
                assertFalse(value != null && told.stream().anyMatch(text -> text.contains(value)), "A value of " + column + " was told");
            }
        }
    }
}
