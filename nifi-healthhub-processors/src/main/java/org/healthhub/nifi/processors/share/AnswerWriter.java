// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.share;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.healthhub.core.share.ShareCode;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/**
 * Writes the answer with data: {@code {"code","message","data"}}, empty values left out. Stateless.
 */
final class AnswerWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private AnswerWriter() {
    }

    /**
     * Writes a page.
     *
     * @param request FlowFile with the attributes of the question
     * @return number of records
     */
    static long page(final OutputStream out, final FlowFile request, final RecordSource records) throws IOException, RecordFailureException {
        long count = 0;
        try (JsonGenerator json = begin(out, request)) {
            json.writeStringField("masking_profile", request.getAttribute(HealthHubAttributes.SHARE_PROFILE));
            json.writeStringField("as_of", request.getAttribute(HealthHubAttributes.SHARE_AS_OF));
            final String cursor = request.getAttribute(HealthHubAttributes.SHARE_CURSOR);
            if (cursor != null) {
                json.writeStringField("next_cursor", cursor);
            }
            json.writeArrayFieldStart("records");
            for (Record record = records.next(); record != null; record = records.next()) {
                write(json, record);
                count++;
            }
            json.writeEndArray();
            json.writeNumberField("count", count);
        }
        return count;
    }

    /** Writes the result of a verification. */
    static void result(final OutputStream out, final FlowFile request, final boolean yes) throws IOException {
        try (JsonGenerator json = begin(out, request)) {
            json.writeStringField("result", yes ? "yes" : "no");
        }
    }

    /** Closing the generator ends the open objects. */
    private static JsonGenerator begin(final OutputStream out, final FlowFile request) throws IOException {
        final JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("code", ShareCode.SUCCESS);
        json.writeStringField("message", "成功");
        json.writeObjectFieldStart("data");
        json.writeStringField("provision_no", request.getAttribute(HealthHubAttributes.SHARE_PROVISION));
        json.writeStringField("resource_code", request.getAttribute(HealthHubAttributes.RESOURCE));
        return json;
    }

    private static void write(final JsonGenerator json, final Record record) throws IOException {
        json.writeStartObject();
        for (final RecordField field : record.getSchema().getFields()) {
            final Object value = record.getValue(field);
            if (value != null) {
                json.writeFieldName(field.getFieldName());
                switch (value) {
                    case BigDecimal number -> json.writeNumber(number);
                    case Double number -> json.writeNumber(BigDecimal.valueOf(number));
                    case Number number -> json.writeNumber(number.longValue());
                    case Boolean flag -> json.writeBoolean(flag);
                    default -> json.writeString(value.toString());
                }
            }
        }
        json.writeEndObject();
    }
}
