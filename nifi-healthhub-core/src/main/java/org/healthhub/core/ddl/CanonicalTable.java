// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the table of a resource of its canonical record.
 */
final class CanonicalTable {

    private CanonicalTable() {
    }

    /**
     * The table. Only the record key is NOT NULL: the gate before the store refuses records with missing required fields one by one, while a constraint would
     * refuse the whole FlowFile.
     */
    static Table of(final Catalogue catalogue, final Resource resource) {
        final List<Column> columns = CanonicalSchema.of(resource).columns().stream()
                .map(field -> Column.of(field, field.name().equals(CommonColumns.DATA_UUID))).toList();
        return new Table(resource.table(), "%s %s".formatted(resource.code(), resource.name()), columns, List.of(CommonColumns.DATA_UUID),
                indexes(catalogue, resource));
    }

    /**
     * A person across resources, the rows changed since, the children of a parent. The increment field itself needs no index: its value stands in
     * src_update_time of every resource, which resources.md §1.3 wants indexed.
     */
    private static List<Table.Index> indexes(final Catalogue catalogue, final Resource resource) {
        final List<Table.Index> indexes = new ArrayList<>();
        indexes.add(new Table.Index(resource.table() + "_person_key", List.of(CommonColumns.PERSON_KEY)));
        indexes.add(new Table.Index(resource.table() + "_update_time", List.of(CommonColumns.SRC_UPDATE_TIME)));
        final List<String> parentKey = parentKey(catalogue, resource);
        if (!parentKey.isEmpty()) {
            indexes.add(new Table.Index(resource.table() + "_parent", parentKey));
        }
        return indexes;
    }

    /** The fields of the parent's business key that the child has under the same name and type; a child that names them otherwise gets no such index. */
    private static List<String> parentKey(final Catalogue catalogue, final Resource resource) {
        return resource.parent().flatMap(catalogue::resource)
                .map(parent -> parent.businessKey().stream().filter(name -> isSame(parent.field(name).orElse(null), resource.field(name).orElse(null))).toList())
                .orElse(List.of());
    }

    private static boolean isSame(final Field parent, final Field child) {
        return parent != null && child != null && parent.type() == child.type();
    }
}
