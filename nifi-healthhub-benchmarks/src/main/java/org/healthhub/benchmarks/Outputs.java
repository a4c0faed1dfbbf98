// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what processors wrote, without NiFi's readers.
 */
final class Outputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Outputs() {
    }

    static List<Map<String, String>> json(final byte[] content) {
        try {
            final List<Map<String, String>> records = new ArrayList<>();
            for (final JsonNode node : JSON.readTree(content)) {
                final Map<String, String> record = new LinkedHashMap<>();
                node.properties().forEach(field -> record.put(field.getKey(), field.getValue().isNull() ? null : field.getValue().asText()));
                records.add(record);
            }
            return records;
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> avro(final byte[] content) {
        final List<Map<String, String>> records = new ArrayList<>();
        try (DataFileStream<GenericRecord> stream = new DataFileStream<>(new ByteArrayInputStream(content), new GenericDatumReader<>())) {
            for (final GenericRecord read : stream) {
                final Map<String, String> record = new LinkedHashMap<>();
                for (final Schema.Field field : read.getSchema().getFields()) {
                    final Object value = read.get(field.pos());
                    record.put(field.name(), value == null ? null : value.toString());
                }
                records.add(record);
            }
            return records;
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
