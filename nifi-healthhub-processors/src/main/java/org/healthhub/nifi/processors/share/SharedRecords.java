// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.share;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.share.ShareColumns;
import org.healthhub.core.share.SharePage;
import org.healthhub.core.share.ShareQuery;
import org.healthhub.nifi.processors.canonical.CanonicalRecordSchema;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.CanonicalValues;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a page as records in canonical types: key, version, deletion, dispute, then the columns of the question. Stateless.
 */
public final class SharedRecords {

    private SharedRecords() {
    }

    /**
     * Writes a page.
     *
     * @param disputed keys of the records about which a report is open
     * @return the finished FlowFile, not yet delivered
     */
    public static FlowFile write(final Outbox outbox, final RecordSetWriterFactory writer, final Resource resource, final ShareQuery query, final SharePage page,
                                 final Set<String> disputed) throws RecordFailureException {
        final List<Field> read = Stream.concat(ShareColumns.ALWAYS.stream().map(column -> ShareColumns.common(column).orElseThrow()),
                query.columns().stream().map(column -> ShareColumns.find(resource, column).orElseThrow())).toList();
        final int flag = ShareColumns.ALWAYS.size();
        final List<RecordField> fields = new ArrayList<>(CanonicalRecordSchema.fields(read));
        fields.add(flag, new RecordField(ShareColumns.DISPUTED, RecordFieldType.BOOLEAN.getDataType(), true));
        final SimpleRecordSchema schema = new SimpleRecordSchema(fields);
        final RecordOutput output = outbox.begin(writer, schema);
        final ArrayRecord record = new ArrayRecord(schema);
        for (final Object[] row : page.rows()) {
            final Object[] values = new Object[row.length + 1];
            for (int i = 0; i < row.length; i++) {
                values[i < flag ? i : i + 1] = value(row[i], read.get(i));
            }
            values[flag] = disputed.contains((String) row[0]);
            output.write(record.show(values));
        }
        return outbox.finish(output);
    }

    private static Object value(final Object value, final Field field) throws RecordFailureException {
        try {
            return CanonicalValues.of(value, field);
        } catch (final ArithmeticException | NumberFormatException e) {
            throw new RecordFailureException(FailureCode.NOT_CANONICAL, 0, "Column %s of the hub's table does not hold its canonical type".formatted(field.name()));
        }
    }
}
