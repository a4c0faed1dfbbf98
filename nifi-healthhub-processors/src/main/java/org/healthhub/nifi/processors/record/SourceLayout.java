// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The columns of a reader's schema by position, without the column of findings. Values are taken from the record's map by the schema's own name strings,
 * which costs one look-up a value. Immutable.
 */
public final class SourceLayout {

    private final List<RecordField> fields;
    private final String[] names;
    private final boolean[] plain;

    private SourceLayout(final List<RecordField> fields) {
        this.fields = List.copyOf(fields);
        names = fields.stream().map(RecordField::getFieldName).toArray(String[]::new);
        plain = new boolean[names.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = fields.get(i).getAliases().isEmpty() && fields.get(i).getDefaultValue() == null;
        }
    }

    public static SourceLayout of(final RecordSchema schema) {
        final List<RecordField> fields = new ArrayList<>();
        for (final RecordField field : schema.getFields()) {
            if (!FindingsField.NAME.equals(field.getFieldName())) {
                fields.add(field);
            }
        }
        return new SourceLayout(fields);
    }

    /** Columns in schema order. */
    public List<RecordField> fields() {
        return fields;
    }

    /** Names of the columns in schema order. */
    public List<String> names() {
        return List.of(names);
    }

    /**
     * Reads a record.
     *
     * @param record record of the layout's schema
     * @param target receives the values from its beginning; may be longer than the layout
     */
    public void read(final Record record, final Object[] target) {
        final Map<String, Object> values = record.toMap();
        for (int i = 0; i < names.length; i++) {
            final Object value = values.get(names[i]);
            target[i] = value != null || plain[i] ? value : record.getValue(fields.get(i));
        }
    }
}
