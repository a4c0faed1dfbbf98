// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.SharingType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a column of the workbook shows: the whole vocabulary of layout files. Each constant has an expression that layout files write.
 */
public enum CellSource {
    /** Number of the row on its sheet, from 1. */
    ROW_NUMBER("row.number", Subject.SHEET, false),
    /** Nothing; for columns that somebody else fills. */
    BLANK("blank", Subject.SHEET, false),
    /** The text that the column states. */
    CONSTANT("constant", Subject.SHEET, false),
    SYSTEM_CODE("system.code", Subject.RESOURCE, false),
    SYSTEM_NAME("system.name", Subject.RESOURCE, false),
    RESOURCE_CODE("resource.code", Subject.RESOURCE, true),
    RESOURCE_NAME("resource.name", Subject.RESOURCE, true),
    /** A sentence made of the names of system, resource and first items. */
    RESOURCE_SUMMARY("resource.summary", Subject.RESOURCE, false),
    RESOURCE_TABLE("resource.table", Subject.RESOURCE, true),
    RESOURCE_SHARING("resource.sharing", Subject.RESOURCE, true, names(SharingType.values())),
    RESOURCE_SHARING_CONDITION("resource.sharingCondition", Subject.RESOURCE, true),
    RESOURCE_LEVEL("resource.level", Subject.RESOURCE, true, "L1", "L2", "L3", "L4", "L5"),
    RESOURCE_UPDATE_CYCLE("resource.updateCycle", Subject.RESOURCE, true),
    /** Code of the resource whose records must arrive first. */
    RESOURCE_PARENT("resource.parent", Subject.RESOURCE, true),
    RESOURCE_PERSONAL_DATA("resource.personalData", Subject.RESOURCE, true),
    RESOURCE_STANDARDS("resource.standards", Subject.RESOURCE, false),
    /** Chinese names of the items that identify a record. */
    RESOURCE_BUSINESS_KEY("resource.businessKey", Subject.RESOURCE, false),
    /** Number of the item inside its resource, from 1. */
    FIELD_NUMBER("field.number", Subject.FIELD, false),
    FIELD_NAME("field.name", Subject.FIELD, true),
    FIELD_LABEL("field.label", Subject.FIELD, true),
    /** Letter of the type: C, N, I, D, T, M, B. */
    FIELD_TYPE("field.type", Subject.FIELD, true, names(FieldType.values())),
    /** Length of text, precision and scale of numbers ({@code 6,3}), empty for other types. */
    FIELD_LENGTH("field.length", Subject.FIELD, true),
    /** Y required, N optional, C conditional. */
    FIELD_REQUIRED("field.required", Subject.FIELD, true, "Y", "N", "C"),
    /** Y when the item is part of the business key, else N. */
    FIELD_KEY("field.key", Subject.FIELD, true, "Y", "N"),
    /** Name and id of the value domain, such as {@code 性别代码 [sex]}. */
    FIELD_DOMAIN("field.domain", Subject.FIELD, true),
    FIELD_FORMAT("field.format", Subject.FIELD, true, names(FieldFormat.values())),
    FIELD_SENSITIVITY("field.sensitivity", Subject.FIELD, true, names(Sensitivity.values())),
    FIELD_DATA_ELEMENT("field.dataElement", Subject.FIELD, true),
    /** Letters of the provenance, such as {@code TS}. */
    FIELD_EVIDENCE("field.evidence", Subject.FIELD, true),
    FIELD_NOTE("field.note", Subject.FIELD, true);

    /** Whom the values of a source belong to. */
    enum Subject {
        SHEET,
        RESOURCE,
        FIELD
    }

    private final String expression;
    private final Subject subject;
    private final boolean readBack;
    private final List<String> codes;

    CellSource(final String expression, final Subject subject, final boolean readBack, final String... codes) {
        this.expression = expression;
        this.subject = subject;
        this.readBack = readBack;
        this.codes = List.of(codes);
    }

    /** How layout files write it. */
    public String expression() {
        return expression;
    }

    Subject subject() {
        return subject;
    }

    /** Whether reading a workbook takes the cell over into the catalogue. */
    public boolean isReadBack() {
        return readBack;
    }

    /** The only values there are; empty when any text is one. */
    List<String> codes() {
        return codes;
    }

    static Optional<CellSource> of(final String expression) {
        return Arrays.stream(values()).filter(source -> source.expression.equals(expression)).findFirst();
    }

    static String vocabulary() {
        return Arrays.stream(values()).map(CellSource::expression).collect(Collectors.joining(", "));
    }

    private static String[] names(final Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }
}
