// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.avro.AvroReader;
import org.apache.nifi.avro.AvroRecordSetWriter;
import org.apache.nifi.csv.CSVReader;
import org.apache.nifi.json.JsonRecordSetWriter;
import org.apache.nifi.json.JsonTreeReader;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.TestRunner;

import java.util.List;
import java.util.Map;

/**
 * A format with NiFi's own reader and writer, explicit schemas everywhere.
 */
enum Format {

    CSV {
        @Override
        void addReader(final TestRunner runner, final String id, final String schema) throws InitializationException {
            final CSVReader reader = new CSVReader();
            runner.addControllerService(id, reader);
            runner.setProperty(reader, SCHEMA_ACCESS, SCHEMA_TEXT_PROPERTY);
            runner.setProperty(reader, SCHEMA_TEXT, schema);
            runner.setProperty(reader, "Skip Header Line", "true");
            runner.enableControllerService(reader);
        }

        @Override
        void addWriter(final TestRunner runner, final String id) {
            throw new UnsupportedOperationException("nothing is written as CSV");
        }

        @Override
        List<Map<String, String>> read(final byte[] content) {
            throw new UnsupportedOperationException("nothing is written as CSV");
        }
    },

    JSON {
        @Override
        void addReader(final TestRunner runner, final String id, final String schema) throws InitializationException {
            final JsonTreeReader reader = new JsonTreeReader();
            runner.addControllerService(id, reader);
            runner.setProperty(reader, SCHEMA_ACCESS, SCHEMA_TEXT_PROPERTY);
            runner.setProperty(reader, SCHEMA_TEXT, schema);
            runner.enableControllerService(reader);
        }

        @Override
        void addWriter(final TestRunner runner, final String id) throws InitializationException {
            final JsonRecordSetWriter writer = new JsonRecordSetWriter();
            runner.addControllerService(id, writer);
            runner.setProperty(writer, "Schema Write Strategy", "full-schema-attribute");
            runner.setProperty(writer, SCHEMA_ACCESS, "inherit-record-schema");
            runner.enableControllerService(writer);
        }

        @Override
        List<Map<String, String>> read(final byte[] content) {
            return Outputs.json(content);
        }
    },

    AVRO {
        @Override
        void addReader(final TestRunner runner, final String id, final String schema) throws InitializationException {
            final AvroReader reader = new AvroReader();
            runner.addControllerService(id, reader);
            runner.setProperty(reader, SCHEMA_ACCESS, "embedded-avro-schema");
            runner.enableControllerService(reader);
        }

        @Override
        void addWriter(final TestRunner runner, final String id) throws InitializationException {
            final AvroRecordSetWriter writer = new AvroRecordSetWriter();
            runner.addControllerService(id, writer);
            runner.setProperty(writer, "Schema Write Strategy", "avro-embedded");
            runner.setProperty(writer, SCHEMA_ACCESS, "inherit-record-schema");
            runner.enableControllerService(writer);
        }

        @Override
        List<Map<String, String>> read(final byte[] content) {
            return Outputs.avro(content);
        }
    };

    private static final String SCHEMA_ACCESS = "schema-access-strategy";
    private static final String SCHEMA_TEXT_PROPERTY = "schema-text-property";
    private static final String SCHEMA_TEXT = "schema-text";

    abstract void addReader(TestRunner runner, String id, String schema) throws InitializationException;

    abstract void addWriter(TestRunner runner, String id) throws InitializationException;

    abstract List<Map<String, String>> read(byte[] content);
}
