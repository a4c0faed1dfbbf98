// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a canonical record: the resource's fields in catalogue order, then the common columns.
 * Java types of the values: C, M, D, T {@link String}; N {@link java.math.BigDecimal}; I {@link Long}; B {@link Boolean}.
 *
 * @param resource the resource
 * @param columns all columns in order
 */
public record CanonicalSchema(Resource resource, List<Field> columns) {

    public CanonicalSchema {
        columns = List.copyOf(columns);
    }

    public static CanonicalSchema of(final Resource resource) {
        return new CanonicalSchema(resource, Stream.concat(resource.fields().stream(), CommonColumns.FIELDS.stream()).toList());
    }

    /**
     * Position of a column.
     *
     * @return index, or -1 when there is no such column
     */
    public int indexOf(final String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
