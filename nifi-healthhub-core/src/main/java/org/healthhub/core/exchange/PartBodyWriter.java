// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Writes a part as the JSON body of the reference contract: lower-case keys, UTF-8, numbers in plain notation, empty values left out.
 * Streaming: no tree is built. Stateless and thread-safe.
 */
public final class PartBodyWriter {

    static final JsonFactory FACTORY = JsonFactory.builder()
            // Rare characters of names lie outside the basic plane; as UTF-8 they survive receivers that do not join two escapes.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private PartBodyWriter() {
    }

    /**
     * Writes the body.
     *
     * @param part complete part
     * @param out target, flushed but not closed
     * @throws IOException when the target fails, or when a text can not be written as UTF-8 (half of a surrogate pair)
     */
    public static void write(final BatchPart part, final OutputStream out) throws IOException {
        final SerializableString[] keys = keys(part.columns());
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            json.writeStartObject();
            json.writeStringField("batch_no", part.batchNo());
            json.writeNumberField("part_no", part.partNo());
            json.writeBooleanField("is_last", part.last());
            json.writeStringField("resource_code", part.resourceCode());
            json.writeNumberField("record_count", part.size());
            json.writeStringField("content_digest", part.contentDigest());
            json.writeArrayFieldStart("records");
            for (final Object[] row : part.rows()) {
                writeRow(json, keys, row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Names of columns as they are written, encoded once for all rows of a part. */
    static SerializableString[] keys(final List<String> columns) {
        return columns.stream().map(column -> new SerializedString(column.toLowerCase(Locale.ROOT))).toArray(SerializableString[]::new);
    }

    static void writeRow(final JsonGenerator json, final SerializableString[] keys, final Object[] row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                json.writeFieldName(keys[i]);
                writeValue(json, row[i]);
            }
        }
        json.writeEndObject();
    }

    private static void writeValue(final JsonGenerator json, final Object value) throws IOException {
        switch (value) {
            case final BigDecimal decimal -> json.writeNumber(decimal);
            case final Long number -> json.writeNumber(number);
            case final Integer number -> json.writeNumber(number);
            case final Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(complete(value.toString()));
        }
    }

    /** Half of a surrogate pair has no form in UTF-8; the writer would put bytes into the body that no receiver can read. */
    private static String complete(final String text) throws CharConversionException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw new CharConversionException("Half of a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }
}
