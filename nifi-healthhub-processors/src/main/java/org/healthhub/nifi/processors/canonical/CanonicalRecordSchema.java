// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.Field;
import org.healthhub.nifi.processors.record.WriterSchema;

import java.util.List;

/**
 * The canonical columns as a record schema. Dates and times are texts: a date that became an instant would be another day in another time zone.
 */
public final class CanonicalRecordSchema {

    private CanonicalRecordSchema() {
    }

    public static RecordSchema of(final CanonicalSchema schema) {
        return WriterSchema.of(fields(schema.columns()));
    }

    /** Some columns as fields of a record. */
    public static List<RecordField> fields(final List<Field> columns) {
        return columns.stream().map(field -> new RecordField(field.name(), type(field), true)).toList();
    }

    private static DataType type(final Field field) {
        return switch (field.type()) {
            case C, M, D, T -> RecordFieldType.STRING.getDataType();
            case N -> RecordFieldType.DECIMAL.getDecimalDataType(field.length(), field.scale());
            case I -> RecordFieldType.LONG.getDataType();
            case B -> RecordFieldType.BOOLEAN.getDataType();
        };
    }
}
