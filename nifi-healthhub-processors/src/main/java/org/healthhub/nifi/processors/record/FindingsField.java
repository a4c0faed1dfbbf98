// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.MapRecord;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;
import org.healthhub.core.problem.Stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The record field in which findings travel: a nullable array of records of strings.
 */
public final class FindingsField {

    /** Name of the field. */
    public static final String NAME = "healthhub_problems";

    private static final String CODE = "code";
    private static final String FIELD = "field";
    private static final String SEVERITY = "severity";
    private static final String STAGE = "stage";
    private static final String MESSAGE = "message";

    private static final RecordSchema FINDING = new SimpleRecordSchema(List.of(text(CODE), text(FIELD), text(SEVERITY), text(STAGE), text(MESSAGE)));

    /** The field as part of a schema. */
    public static final RecordField RECORD_FIELD =
            new RecordField(NAME, RecordFieldType.ARRAY.getArrayDataType(RecordFieldType.RECORD.getRecordDataType(FINDING)), true);

    private static final Map<String, ProblemCode> CODES = new HashMap<>();

    static {
        for (final ProblemCode code : ProblemCode.values()) {
            CODES.put(code.name(), code);
        }
    }

    private FindingsField() {
    }

    private static RecordField text(final String name) {
        return new RecordField(name, RecordFieldType.STRING.getDataType(), true);
    }

    /**
     * A schema that has the field as its last one.
     *
     * @param columns the other fields
     */
    public static RecordSchema schema(final List<RecordField> columns) {
        final List<RecordField> fields = new ArrayList<>(columns);
        fields.add(RECORD_FIELD);
        return WriterSchema.of(fields);
    }

    /**
     * Value of the field as it was read.
     *
     * @return its elements, empty when the record has none
     */
    public static List<Object> elements(final Record record) {
        final Object value = record.toMap().get(NAME);
        if (value instanceof final Object[] array) {
            return Arrays.asList(array);
        }
        return value instanceof final Collection<?> collection ? new ArrayList<>(collection) : List.of();
    }

    /**
     * The findings that a record carries. Elements with a code that is not the hub's, such as those of a platform's refusal, are left out.
     */
    public static List<Problem> carried(final Record record) {
        final List<Object> elements = elements(record);
        if (elements.isEmpty()) {
            return List.of();
        }
        final List<Problem> problems = new ArrayList<>(elements.size());
        for (final Object element : elements) {
            final Map<?, ?> values = element instanceof final Record finding ? finding.toMap() : element instanceof final Map<?, ?> map ? map : Map.of();
            final ProblemCode code = CODES.get(string(values, CODE));
            if (code != null) {
                problems.add(new Problem(code, string(values, FIELD), severity(string(values, SEVERITY), code), stage(string(values, STAGE)),
                        string(values, MESSAGE)));
            }
        }
        return problems;
    }

    private static String string(final Map<?, ?> values, final String name) {
        final Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    private static Severity severity(final String name, final ProblemCode code) {
        for (final Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        return code.severity();
    }

    private static Stage stage(final String name) {
        for (final Stage stage : Stage.values()) {
            if (stage.name().equals(name)) {
                return stage;
            }
        }
        return Stage.IDENTITY;
    }

    /**
     * A finding as an element of the field.
     */
    public static Record element(final Problem problem) {
        return element(problem.code().name(), problem.field(), problem.severity(), problem.stage(), problem.message());
    }

    /**
     * A finding with a code that need not be the hub's.
     */
    public static Record element(final String code, final String field, final Severity severity, final Stage stage, final String message) {
        final Map<String, Object> values = new HashMap<>();
        values.put(CODE, code);
        values.put(FIELD, field);
        values.put(SEVERITY, severity.name());
        values.put(STAGE, stage.name());
        values.put(MESSAGE, message);
        return new MapRecord(FINDING, values);
    }
}
