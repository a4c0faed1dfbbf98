// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordSchema;
import org.apache.nifi.serialization.record.SchemaIdentifier;
import org.apache.nifi.serialization.record.type.ArrayDataType;
import org.apache.nifi.serialization.record.type.DecimalDataType;
import org.apache.nifi.serialization.record.type.RecordDataType;

import java.util.List;
import java.util.Optional;

/**
 * Schemas that bring their Avro text along. NiFi's writers derive that text for the FlowFile's attribute or header: without it they look the schema up, by
 * the equality of all its fields, for every single record, and build it anew for every FlowFile. The text is the one that they would derive. Stateless.
 */
public final class WriterSchema {

    private static final String AVRO = "avro";
    /** What NiFi names the records of a schema that has no name. */
    private static final String HEAD = "{\"type\":\"record\",\"name\":\"nifiRecord\",\"namespace\":\"org.apache.nifi\",\"fields\":[";

    private WriterSchema() {
    }

    /**
     * A schema of fields.
     *
     * @param fields texts, whole numbers, decimals, booleans and arrays of records of these, nullable, under names that Avro allows; a schema with others has
     *     no text, which is slower and no less right
     */
    public static RecordSchema of(final List<RecordField> fields) {
        return fields(fields, "")
                .<RecordSchema>map(text -> new SimpleRecordSchema(fields, HEAD + text + "]}", AVRO, SchemaIdentifier.EMPTY))
                .orElseGet(() -> new SimpleRecordSchema(fields));
    }

    private static Optional<String> fields(final List<RecordField> fields, final String prefix) {
        final StringBuilder text = new StringBuilder();
        for (final RecordField field : fields) {
            final Optional<String> type = isPlain(field) ? type(field.getDataType(), field.getFieldName(), prefix) : Optional.empty();
            if (type.isEmpty()) {
                return Optional.empty();
            }
            text.append(text.isEmpty() ? "" : ",").append("{\"name\":\"").append(field.getFieldName()).append("\",\"type\":[").append(type.get()).append(",\"null\"]}");
        }
        return Optional.of(text.toString());
    }

    private static boolean isPlain(final RecordField field) {
        return field.isNullable() && field.getDefaultValue() == null && field.getAliases().isEmpty() && isAvroName(field.getFieldName());
    }

    private static Optional<String> type(final DataType type, final String name, final String prefix) {
        return switch (type.getFieldType()) {
            case STRING -> Optional.of("\"string\"");
            case INT -> Optional.of("\"int\"");
            case LONG -> Optional.of("\"long\"");
            case BOOLEAN -> Optional.of("\"boolean\"");
            case DECIMAL -> Optional.of("{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":%d,\"scale\":%d}".formatted(
                    ((DecimalDataType) type).getPrecision(), ((DecimalDataType) type).getScale()));
            case ARRAY -> type(((ArrayDataType) type).getElementType(), name, prefix).map("{\"type\":\"array\",\"items\":%s}"::formatted);
            case RECORD -> fields(((RecordDataType) type).getChildSchema().getFields(), prefix + name + "_").map(
                    fields -> "{\"type\":\"record\",\"name\":\"%sType\",\"fields\":[%s]}".formatted(prefix + name, fields));
            default -> Optional.empty();
        };
    }

    /** Names that NiFi takes for Avro as they are, without those that JSON would have to escape or Avro could refuse. */
    private static boolean isAvroName(final String name) {
        for (int i = 0; i < name.length(); i++) {
            final char c = name.charAt(i);
            if (c != '_' && !(i == 0 ? Character.isLetter(c) : Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
