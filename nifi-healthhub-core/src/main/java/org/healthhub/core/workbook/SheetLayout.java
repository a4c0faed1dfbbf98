// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import java.util.List;

/**
 * One sheet of a workbook. Immutable.
 *
 * @param name name of the sheet
 * @param rows what a row stands for
 * @param columns columns from left to right
 */
public record SheetLayout(String name, Rows rows, List<ColumnLayout> columns) {

    /** What a row of a sheet stands for. */
    public enum Rows {
        RESOURCES,
        ITEMS
    }

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    boolean has(final CellSource source) {
        return columns.stream().anyMatch(column -> column.source() == source);
    }
}
