// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.record.path.FieldValue;
import org.apache.nifi.record.path.RecordPath;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.canonical.RecordCanonicalizer;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FieldNames;
import org.healthhub.nifi.processors.record.FindingsField;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.SourceLayout;
import org.healthhub.nifi.processors.record.TextColumns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One source layout resolved against one resource: which column or path fills which field, checked before the first record. Not thread-safe: one per task.
 */
final class CanonicalLayout {

    private final SourceLayout columns;
    private final List<Path> paths;
    private final RecordCanonicalizer canonicalizer;
    private final SourceNames sourceNames;
    private final RecordSchema recordSchema;
    private final ArrayRecord canonicalRecord;
    private final Object[] row;

    private CanonicalLayout(final SourceLayout columns, final List<Path> paths, final RecordCanonicalizer canonicalizer, final SourceNames sourceNames) {
        this.columns = columns;
        this.paths = paths;
        this.canonicalizer = canonicalizer;
        this.sourceNames = sourceNames;
        recordSchema = CanonicalRecordSchema.of(canonicalizer.schema());
        canonicalRecord = new ArrayRecord(recordSchema);
        row = new Object[columns.fields().size() + paths.size()];
    }

    /**
     * Resolves a layout.
     *
     * @throws RecordFailureException when a dynamic property fits neither the resource nor the source, or the schema makes a number of a text
     */
    static CanonicalLayout resolve(final CanonicalizerFactory factory, final Resource resource, final RecordSchema schema, final SourceOverrides overrides)
            throws RecordFailureException {
        final SourceLayout columns = SourceLayout.of(schema);
        final List<String> names = new ArrayList<>(columns.names());
        final List<Path> paths = new ArrayList<>();
        final Map<String, String> sourceNames = new HashMap<>();
        overrides.checkFields(resource);
        for (final Map.Entry<String, String> override : new TreeMap<>(overrides.sources()).entrySet()) {
            final String source = override.getValue();
            if (!overrides.isColumn(override.getKey(), columns.names()) && !names.contains(source)) {
                names.add(source);
                paths.add(new Path(override.getKey(), RecordPath.compile(source)));
            }
            sourceNames.put(override.getKey(), source);
        }
        checkTexts(columns, resource, sourceNames);
        final RecordCanonicalizer canonicalizer = factory.forLayout(resource.code(), names, sourceNames);
        return new CanonicalLayout(columns, List.copyOf(paths), canonicalizer, new SourceNames(resource, canonicalizer, names));
    }

    private static void checkTexts(final SourceLayout columns, final Resource resource, final Map<String, String> overrides) throws RecordFailureException {
        final FieldNames fieldNames = new FieldNames(resource);
        for (final RecordField column : columns.fields()) {
            final String name = column.getFieldName();
            final Field field = fieldNames.field(name).orElse(null);
            if (field != null && !overrides.containsKey(field.name())) {
                TextColumns.checkSource(column, field);
            }
            for (final Map.Entry<String, String> override : overrides.entrySet()) {
                if (override.getValue().equals(name)) {
                    TextColumns.checkSource(column, resource.field(override.getKey()).orElseThrow());
                }
            }
        }
    }

    /** Source columns that fill no field. */
    List<String> unmappedColumns() {
        return canonicalizer.unmappedSourceNames();
    }

    /** Fields of the resource that no source column fills. */
    List<String> unfilledFields() {
        return canonicalizer.unfilledFields();
    }

    /** Names of the source's columns by field. */
    SourceNames sourceNames() {
        return sourceNames;
    }

    /** Schema of {@link #show(CanonicalResult)}. */
    RecordSchema recordSchema() {
        return recordSchema;
    }

    /**
     * Canonicalizes a record.
     *
     * @param index number of the record, for messages
     * @return the result, valid until the next call
     */
    CanonicalResult canonicalize(final Record source, final long index, final CollectionContext context) throws RecordFailureException {
        columns.read(source, row);
        for (int i = 0; i < paths.size(); i++) {
            row[columns.fields().size() + i] = paths.get(i).value(source, index);
        }
        return canonicalizer.canonicalize(row, FindingsField.carried(source), context);
    }

    /**
     * The values of a result as a record, valid until the next call.
     */
    Record show(final CanonicalResult result) {
        return canonicalRecord.show(result.values());
    }

    private record Path(String field, RecordPath path) {

        Object value(final Record source, final long index) throws RecordFailureException {
            try {
                return path.evaluate(source).getSelectedFields().findFirst().map(FieldValue::getValue).orElse(null);
            } catch (final RuntimeException e) {
                // Functions of a record path throw many types, and quote the value they can not convert.
                throw new RecordFailureException(FailureCode.OVERRIDE_INVALID, index,
                        "Dynamic property '%s': its record path can not be evaluated for record %d; check the path's functions".formatted(field, index));
            }
        }
    }
}
