// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.share;

import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.MapRecord;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.masking.FieldMask;
import org.healthhub.core.masking.Masking;
import org.healthhub.core.masking.MaskingProfile;
import org.healthhub.core.share.ShareColumns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Masks records of one schema. A field is known by what the user says of it, else by the catalogue; of an unknown field long numbers are hidden. Nested values
 * are taken out: nothing is known of what is in them. Not thread-safe.
 */
public final class RecordMask {

    private final Map<RecordField, FieldMask> masks = new LinkedHashMap<>();
    private final List<RecordField> unknown = new ArrayList<>();
    private final RecordSchema schema;

    /**
     * A mask for records of a schema.
     *
     * @param source schema of the records
     * @param resource resource that knows the fields, empty for none
     * @param classes sensitivity classes that the user states, by field name
     * @param keepUnknown whether fields that nobody knows stay, with long numbers hidden
     */
    public RecordMask(final RecordSchema source, final Optional<Resource> resource, final Map<String, Sensitivity> classes, final MaskingProfile profile,
                      final FieldMask.Pseudonyms pseudonyms, final boolean keepUnknown) {
        final List<RecordField> fields = new ArrayList<>();
        for (final RecordField field : source.getFields()) {
            final Optional<FieldMask> mask = mask(field, resource, classes, profile, pseudonyms);
            if (isNested(field) || CommonColumns.HUB_ONLY.contains(field.getFieldName()) || mask.filter(FieldMask::removes).isPresent() || mask.isEmpty() && !keepUnknown) {
                continue;
            }
            if (mask.isPresent()) {
                masks.put(field, mask.get());
                fields.add(mask.get().keeps() ? field : new RecordField(field.getFieldName(), RecordFieldType.STRING.getDataType(), true));
            } else {
                unknown.add(field);
                fields.add(field);
            }
        }
        schema = new SimpleRecordSchema(fields);
    }

    private static Optional<FieldMask> mask(final RecordField field, final Optional<Resource> resource, final Map<String, Sensitivity> classes, final MaskingProfile profile,
                                            final FieldMask.Pseudonyms pseudonyms) {
        final String name = field.getFieldName();
        if (classes.containsKey(name)) {
            return Optional.of(new FieldMask(classes.get(name), type(field), profile, pseudonyms));
        }
        if (ShareColumns.DISPUTED.equals(name)) {
            return Optional.of(new FieldMask(Sensitivity.NONE, FieldType.B, MaskingProfile.OPEN, pseudonyms));
        }
        final Optional<Field> known = resource.flatMap(found -> found.field(name));
        // origin and version of a record tell about no person: they stay whatever the profile
        return known.isPresent() ? known.map(found -> FieldMask.of(found, profile, pseudonyms))
                : ShareColumns.common(name).map(found -> FieldMask.of(found, MaskingProfile.OPEN, pseudonyms));
    }

    private static FieldType type(final RecordField field) {
        return switch (field.getDataType().getFieldType()) {
            case BYTE, SHORT, INT, LONG, BIGINT -> FieldType.I;
            case FLOAT, DOUBLE, DECIMAL -> FieldType.N;
            case BOOLEAN -> FieldType.B;
            case DATE -> FieldType.D;
            case TIMESTAMP -> FieldType.T;
            default -> FieldType.C;
        };
    }

    private static boolean isNested(final RecordField field) {
        return switch (field.getDataType().getFieldType()) {
            case RECORD, ARRAY, MAP, CHOICE -> true;
            default -> false;
        };
    }

    /** Schema of the masked records. */
    public RecordSchema schema() {
        return schema;
    }

    /** Masks a record. */
    public Record mask(final Record record) {
        final Map<String, Object> values = new HashMap<>();
        masks.forEach((field, mask) -> values.put(field.getFieldName(), mask.keeps() ? record.getValue(field) : mask.mask(plain(record.getValue(field)))));
        unknown.forEach(field -> {
            final Object value = record.getValue(field);
            values.put(field.getFieldName(), value instanceof final String text ? Masking.mask(Sensitivity.NONE, text) : value);
        });
        return new MapRecord(schema, values);
    }

    /** Days and times as the canonical text, whatever the reader made of them. */
    private static Object plain(final Object value) {
        return value instanceof Number || value instanceof Boolean || value == null ? value : value.toString();
    }
}
