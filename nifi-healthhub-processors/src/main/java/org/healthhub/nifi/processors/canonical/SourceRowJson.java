// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.record.FindingsField;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The JSON texts inside a problem record.
 */
final class SourceRowJson {

    private static final JsonFactory JSON = new JsonFactory();

    private SourceRowJson() {
    }

    /**
     * The source record as it was read, without the findings it carried.
     */
    static String row(final Record record) {
        return write(generator -> {
            generator.writeStartObject();
            for (final Map.Entry<String, Object> value : record.toMap().entrySet()) {
                if (!FindingsField.NAME.equals(value.getKey())) {
                    generator.writeFieldName(value.getKey());
                    writeValue(generator, value.getValue());
                }
            }
            generator.writeEndObject();
        });
    }

    /**
     * Findings as an array of objects.
     */
    static String problems(final List<Problem> problems) {
        return write(generator -> {
            generator.writeStartArray();
            for (final Problem problem : problems) {
                generator.writeStartObject();
                generator.writeStringField("code", problem.code().name());
                generator.writeStringField("field", problem.field());
                generator.writeStringField("severity", problem.severity().name());
                generator.writeStringField("stage", problem.stage().name());
                generator.writeStringField("message", problem.message());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    /**
     * Texts by name as an object.
     */
    static String texts(final Map<String, String> texts) {
        return write(generator -> writeMap(generator, texts));
    }

    private static String write(final Content content) {
        final StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            content.write(generator);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeValue(final JsonGenerator generator, final Object value) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case BigInteger number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number.toPlainString());
            case Record child -> writeMap(generator, child.toMap());
            case Map<?, ?> map -> writeMap(generator, map);
            case Object[] array -> writeArray(generator, Arrays.asList(array));
            case Collection<?> collection -> writeArray(generator, collection);
            default -> generator.writeString(value.toString());
        }
    }

    private static void writeMap(final JsonGenerator generator, final Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (final Map.Entry<?, ?> value : map.entrySet()) {
            generator.writeFieldName(String.valueOf(value.getKey()));
            writeValue(generator, value.getValue());
        }
        generator.writeEndObject();
    }

    private static void writeArray(final JsonGenerator generator, final Collection<?> values) throws IOException {
        generator.writeStartArray();
        for (final Object value : values) {
            writeValue(generator, value);
        }
        generator.writeEndArray();
    }

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator generator) throws IOException;
    }
}
