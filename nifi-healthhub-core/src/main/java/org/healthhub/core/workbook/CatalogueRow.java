// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one row of a sheet shows: a resource, or an item of it.
 *
 * @param catalogue for the names of value domains
 * @param system name and code of the resource's system
 * @param resource the resource
 * @param field the item, empty on sheets with one row per resource
 */
record CatalogueRow(Catalogue catalogue, BusinessSystem system, Resource resource, Optional<Field> field) {

    private static final int SUMMARY_ITEMS = 6;

    /** The text of a cell. */
    String text(final ColumnLayout column, final int row) {
        final String value = value(column, row);
        return column.list().isPresent() && !value.isEmpty() && column.source() != CellSource.CONSTANT ? column.list().get().label(value) : value;
    }

    private String value(final ColumnLayout column, final int row) {
        return switch (column.source()) {
            case ROW_NUMBER -> Integer.toString(row);
            case BLANK -> "";
            case CONSTANT -> column.text();
            case SYSTEM_CODE -> system.code();
            case SYSTEM_NAME -> system.name();
            case RESOURCE_CODE -> resource.code();
            case RESOURCE_NAME -> resource.name();
            case RESOURCE_SUMMARY -> summary();
            case RESOURCE_TABLE -> resource.table();
            case RESOURCE_SHARING -> resource.sharingType().name();
            case RESOURCE_SHARING_CONDITION -> resource.sharingCondition();
            case RESOURCE_LEVEL -> resource.level();
            case RESOURCE_UPDATE_CYCLE -> resource.updateCycle();
            case RESOURCE_PARENT -> resource.parent().orElse("");
            case RESOURCE_PERSONAL_DATA -> resource.personalData();
            case RESOURCE_STANDARDS -> String.join("；", resource.standards());
            case RESOURCE_BUSINESS_KEY -> resource.businessKey().stream().flatMap(name -> resource.field(name).stream()).map(Field::label).collect(Collectors.joining("、"));
            case FIELD_NUMBER -> field.map(item -> Integer.toString(resource.fields().indexOf(item) + 1)).orElse("");
            case FIELD_NAME -> field.map(Field::name).orElse("");
            case FIELD_LABEL -> field.map(Field::label).orElse("");
            case FIELD_TYPE -> field.map(item -> item.type().name()).orElse("");
            case FIELD_LENGTH -> field.map(CatalogueRow::length).orElse("");
            case FIELD_REQUIRED -> field.map(item -> item.requirement().letter()).orElse("");
            case FIELD_KEY -> field.map(item -> resource.businessKey().contains(item.name()) ? "Y" : "N").orElse("");
            case FIELD_DOMAIN -> field.flatMap(Field::domain).map(this::domain).orElse("");
            case FIELD_FORMAT -> field.map(item -> item.format().name()).orElse("");
            case FIELD_SENSITIVITY -> field.map(item -> item.sensitivity().name()).orElse("");
            case FIELD_DATA_ELEMENT -> field.flatMap(Field::dataElement).orElse("");
            case FIELD_EVIDENCE -> field.map(Field::evidence).orElse("");
            case FIELD_NOTE -> field.map(Field::note).orElse("");
        };
    }

    private String summary() {
        final String items = resource.fields().stream().limit(SUMMARY_ITEMS).map(Field::label).collect(Collectors.joining("、"));
        return "%s的%s，含%s等%d个信息项".formatted(system.name(), resource.name(), items, resource.fields().size());
    }

    private String domain(final String id) {
        return Optional.ofNullable(catalogue.domains().get(id)).map(domain -> "%s [%s]".formatted(domain.name(), id)).orElse(id);
    }

    static String length(final Field field) {
        if (field.type() == FieldType.C) {
            return Integer.toString(field.length());
        }
        return field.type() == FieldType.N ? "%d,%d".formatted(field.length(), field.scale()) : "";
    }
}
