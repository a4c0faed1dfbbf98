// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordSchema;
import org.apache.nifi.serialization.record.SerializedForm;
import org.apache.nifi.serialization.record.util.DataTypeUtils;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * A record over an array that is filled anew for every row, so that writing a row allocates no map. Meant for writers only: its schema can not be
 * changed. Not thread-safe.
 */
public final class ArrayRecord implements Record {

    private static final int ABSENT = -1;

    private final RecordSchema schema;
    private final RecordField[] fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Object> map = new RowMap();
    private Object[] values;
    private int cursor;

    /**
     * A record of nulls.
     */
    public ArrayRecord(final RecordSchema schema) {
        this.schema = schema;
        fields = schema.getFields().toArray(new RecordField[0]);
        for (int i = 0; i < fields.length; i++) {
            final RecordField field = fields[i];
            names.add(field.getFieldName());
            positions.put(field.getFieldName(), i);
            field.getAliases().forEach(alias -> positions.putIfAbsent(alias, positions.get(field.getFieldName())));
        }
        values = new Object[fields.length];
    }

    /**
     * Shows another row.
     *
     * @param row values in the order of the schema's fields; used as it is, not copied
     * @return this record
     */
    public ArrayRecord show(final Object[] row) {
        if (row.length != values.length) {
            throw new IllegalArgumentException("%d values for %d fields".formatted(row.length, values.length));
        }
        values = row;
        cursor = 0;
        return this;
    }

    @Override
    public RecordSchema getSchema() {
        return schema;
    }

    @Override
    public Object[] getValues() {
        return values.clone();
    }

    @Override
    public Object getValue(final String fieldName) {
        final int position = positions.getOrDefault(fieldName, ABSENT);
        return position == ABSENT ? null : values[position];
    }

    @Override
    public Object getValue(final RecordField field) {
        // Writers ask in schema order: the next field usually is the one asked for.
        if (cursor < values.length && fields[cursor] == field) {
            final Object value = values[cursor];
            cursor++;
            return value;
        }

        int position = positions.getOrDefault(field.getFieldName(), ABSENT);
        for (final String alias : field.getAliases()) {
            position = position == ABSENT ? positions.getOrDefault(alias, ABSENT) : position;
        }
        cursor = position + 1;
        return position == ABSENT ? field.getDefaultValue() : values[position];
    }

    /**
     * The row by name, without the aliases: a view that shows another row after {@link #show}. NiFi's Avro writer asks for the map of every record, and a
     * copy of forty values costs as much as canonicalizing them.
     */
    @Override
    public Map<String, Object> toMap() {
        return map;
    }

    @Override
    public Set<String> getRawFieldNames() {
        return Collections.unmodifiableSet(names);
    }

    @Override
    public Optional<SerializedForm> getSerializedForm() {
        return Optional.empty();
    }

    @Override
    public boolean isTypeChecked() {
        return false;
    }

    @Override
    public boolean isDropUnknownFields() {
        return true;
    }

    @Override
    public String getAsString(final String fieldName) {
        final String format = schema.getDataType(fieldName).map(DataType::getFormat).orElse(null);
        return getAsString(fieldName, format);
    }

    @Override
    public String getAsString(final String fieldName, final String format) {
        return text(getValue(fieldName), format);
    }

    @Override
    public String getAsString(final RecordField field, final String format) {
        return text(getValue(field), format);
    }

    private static String text(final Object value, final String format) {
        return value == null ? null : DataTypeUtils.toString(value, format);
    }

    @Override
    public Long getAsLong(final String fieldName) {
        return DataTypeUtils.toLong(getValue(fieldName), fieldName);
    }

    @Override
    public Integer getAsInt(final String fieldName) {
        return DataTypeUtils.toInteger(getValue(fieldName), fieldName);
    }

    @Override
    public Double getAsDouble(final String fieldName) {
        return DataTypeUtils.toDouble(getValue(fieldName), fieldName);
    }

    @Override
    public Float getAsFloat(final String fieldName) {
        return DataTypeUtils.toFloat(getValue(fieldName), fieldName);
    }

    @Override
    public Record getAsRecord(final String fieldName, final RecordSchema recordSchema) {
        return DataTypeUtils.toRecord(getValue(fieldName), recordSchema, fieldName);
    }

    @Override
    public Boolean getAsBoolean(final String fieldName) {
        return DataTypeUtils.toBoolean(getValue(fieldName), fieldName);
    }

    @Override
    public LocalDate getAsLocalDate(final String fieldName, final String format) {
        throw unsupported();
    }

    @Override
    public LocalDateTime getAsLocalDateTime(final String fieldName, final String format) {
        throw unsupported();
    }

    @Override
    public OffsetDateTime getAsOffsetDateTime(final String fieldName, final String format) {
        throw unsupported();
    }

    @Override
    public Object[] getAsArray(final String fieldName) {
        return DataTypeUtils.toArray(getValue(fieldName), fieldName, null, StandardCharsets.UTF_8);
    }

    @Override
    public void setValue(final String fieldName, final Object value) {
        final int position = positions.getOrDefault(fieldName, ABSENT);
        if (position != ABSENT) {
            values[position] = value;
        }
    }

    @Override
    public void setValue(final RecordField field, final Object value) {
        setValue(field.getFieldName(), value);
    }

    @Override
    public void incorporateSchema(final RecordSchema other) {
        throw unsupported();
    }

    @Override
    public void incorporateInactiveFields() {
        throw unsupported();
    }

    @Override
    public void remove(final RecordField field) {
        throw unsupported();
    }

    @Override
    public boolean rename(final RecordField field, final String newName) {
        throw unsupported();
    }

    @Override
    public void regenerateSchema() {
        throw unsupported();
    }

    @Override
    public void setArrayValue(final String fieldName, final int arrayIndex, final Object value) {
        throw unsupported();
    }

    @Override
    public void setMapValue(final String fieldName, final String mapKey, final Object value) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("An ArrayRecord is for writers only");
    }

    @Override
    public String toString() {
        return "ArrayRecord" + names;
    }

    /** The present row as a map. */
    private final class RowMap extends AbstractMap<String, Object> {

        private final Set<Entry<String, Object>> entries = new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new RowIterator();
            }

            @Override
            public int size() {
                return fields.length;
            }
        };

        @Override
        public Object get(final Object name) {
            final int position = position(name);
            return position == ABSENT ? null : values[position];
        }

        @Override
        public boolean containsKey(final Object name) {
            return position(name) != ABSENT;
        }

        private int position(final Object name) {
            final Integer position = positions.get(name);
            return position != null && fields[position].getFieldName().equals(name) ? position : ABSENT;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return entries;
        }
    }

    private final class RowIterator implements Iterator<Map.Entry<String, Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < fields.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            final int position = next;
            next++;
            return new AbstractMap.SimpleImmutableEntry<>(fields[position].getFieldName(), values[position]);
        }
    }
}
