// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordSchema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The columns of a reader's schema by position, without the column of findings. Not thread-safe: one per task.
 *
 * <p>Readers fill the map of every record in the same order with the same name strings. So the entries are gone through in that order and recognised by
 * identity, and the map is asked by name, which costs a look-up a value, only when a record differs from the one before.
 */
public final class SourceLayout {

    /** Records that differ again and again, such as JSON without its empty fields, have no order worth learning. */
    private static final int MOST_LESSONS = 8;

    private final List<RecordField> fields;
    private final String[] names;
    private final boolean[] plain;
    private String[] order = {};
    private int[] places = {};
    private int lessons;

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
        if (!readInOrder(values, target)) {
            if (lessons < MOST_LESSONS) {
                learn(values);
                lessons++;
            }
            for (int i = 0; i < names.length; i++) {
                target[i] = values.get(names[i]);
            }
        }
        for (int i = 0; i < names.length; i++) {
            if (target[i] == null && !plain[i]) {
                target[i] = record.getValue(fields.get(i));
            }
        }
    }

    /** Whether the record has the entries of the one before. */
    private boolean readInOrder(final Map<String, Object> values, final Object[] target) {
        if (values.size() != order.length || order.length == 0) {
            return false;
        }
        Arrays.fill(target, 0, names.length, null);
        int next = 0;
        for (final Map.Entry<String, Object> entry : values.entrySet()) {
            if (isOther(entry.getKey(), next)) {
                return false;
            }
            final int place = places[next];
            if (place >= 0) {
                target[place] = entry.getValue();
            }
            next++;
        }
        return true;
    }

    @SuppressWarnings("StringEquality")
    private boolean isOther(final String name, final int position) {
        return name != order[position];
    }

    private void learn(final Map<String, Object> values) {
        order = values.keySet().toArray(new String[0]);
        places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[i] = Arrays.asList(names).indexOf(order[i]);
        }
    }
}
