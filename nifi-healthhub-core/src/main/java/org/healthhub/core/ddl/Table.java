// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import java.util.List;

/**
 * One table of the hub, whatever the database. Immutable.
 *
 * @param name snake_case, at most 30 characters
 * @param comment in Chinese
 * @param columns columns in order
 * @param primaryKey names of columns
 * @param indexes further indexes
 */
record Table(String name, String comment, List<Column> columns, List<String> primaryKey, List<Index> indexes) {

    Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        indexes = List.copyOf(indexes);
    }

    /**
     * An index that is not unique.
     *
     * @param name wanted name; shortened where the database allows fewer characters
     * @param columns names of columns, the leading one first
     */
    record Index(String name, List<String> columns) {

        Index {
            columns = List.copyOf(columns);
        }
    }
}
