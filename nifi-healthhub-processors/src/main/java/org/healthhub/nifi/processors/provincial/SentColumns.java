// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.record.CanonicalValues;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.TextColumns;

import java.util.List;
import java.util.Map;

/**
 * The columns of a canonical record that go to the platform, with the types that the transports expect. Immutable.
 */
final class SentColumns {

    private static final List<String> KEYS = List.of(CommonColumns.DATA_UUID, CommonColumns.ROW_DIGEST);

    private final List<Field> fields;
    private final List<String> names;
    private final int batchNoPosition;
    private final int keyPosition;
    private final int digestPosition;

    private SentColumns(final List<Field> fields) {
        this.fields = fields;
        names = fields.stream().map(Field::name).toList();
        batchNoPosition = names.indexOf(CommonColumns.EXCH_BATCH_NO);
        keyPosition = names.indexOf(CommonColumns.DATA_UUID);
        digestPosition = names.indexOf(CommonColumns.ROW_DIGEST);
    }

    /**
     * Checks a reader's schema against the canonical one.
     *
     * @throws RecordFailureException when the records are not canonical, or their texts were read as numbers
     */
    static SentColumns of(final Resource resource, final RecordSchema schema) throws RecordFailureException {
        final SentColumns columns =
                new SentColumns(CanonicalSchema.of(resource).columns().stream().filter(field -> !CommonColumns.HUB_ONLY.contains(field.name())).toList());
        for (final String key : KEYS) {
            if (schema.getField(key).isEmpty()) {
                throw notCanonical(0, "The records have no field %s".formatted(key));
            }
        }
        for (final Field field : columns.fields) {
            final RecordField column = schema.getField(field.name()).orElse(null);
            if (column != null) {
                TextColumns.check(column, field);
            }
        }
        return columns;
    }

    List<String> names() {
        return names;
    }

    /** Record key of a row. */
    String recordKey(final Object[] row) {
        return (String) row[keyPosition];
    }

    /** Row digest of a row. */
    String rowDigest(final Object[] row) {
        return (String) row[digestPosition];
    }

    /**
     * The values of a record.
     *
     * @param index number of the record, for messages
     * @return new array in the order of {@link #names()}
     * @throws RecordFailureException when the record lacks its key or digest, or a value is not of its column's type
     */
    Object[] row(final Record record, final String batchNo, final long index) throws RecordFailureException {
        final Map<String, Object> values = record.toMap();
        final Object[] row = new Object[names.size()];
        for (int i = 0; i < row.length; i++) {
            final Object value = values.get(names.get(i));
            row[i] = convert(value, fields.get(i), index);
        }
        row[batchNoPosition] = batchNo;
        if (row[keyPosition] == null || row[digestPosition] == null) {
            throw notCanonical(index, "Record %d has no %s".formatted(index, row[keyPosition] == null ? CommonColumns.DATA_UUID : CommonColumns.ROW_DIGEST));
        }
        return row;
    }

    private static Object convert(final Object value, final Field field, final long index) throws RecordFailureException {
        try {
            return CanonicalValues.of(value, field);
        } catch (final ArithmeticException | NumberFormatException e) {
            throw notCanonical(index, "Record %d has no number in %s".formatted(index, field.name()));
        }
    }

    private static RecordFailureException notCanonical(final long index, final String what) {
        return new RecordFailureException(FailureCode.NOT_CANONICAL, index,
                what + ": PutProvincialRecord takes the canonical relationship of CanonicalizeHealthRecord; put that processor before it");
    }
}
