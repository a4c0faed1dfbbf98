// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet that was read, matched with a sheet of a layout: columns are found by their titles, wherever they stand.
 *
 * @param layout sheet of the layout
 * @param grid cells
 * @param headRow row of the titles, from 0
 * @param columns index of each column that was found
 */
record SheetTable(SheetLayout layout, SheetGrid grid, int headRow, Map<ColumnLayout, Integer> columns) {

    /** A title row stands near the top; a template may have a caption and instructions above it. */
    private static final int HEAD_ROWS = 20;
    private static final String REMARK = "\\(.*?\\)|[*＊]|\\[.*?]|【.*?】";

    /** Finds the title row of a sheet, or nothing when the sheet lacks the columns without which rows mean nothing. */
    static Optional<SheetTable> match(final SheetLayout layout, final SheetGrid grid) {
        final Map<String, ColumnLayout> titles = new HashMap<>();
        for (final ColumnLayout column : layout.columns()) {
            Stream.concat(Stream.of(column.title()), column.titles().stream()).forEach(title -> titles.putIfAbsent(TextNormalizer.spelling(title), column));
        }
        Optional<SheetTable> best = Optional.empty();
        for (final int row : grid.rows().keySet().stream().limit(HEAD_ROWS).toList()) {
            final Map<ColumnLayout, Integer> columns = new LinkedHashMap<>();
            grid.rows().get(row).forEach((column, cell) -> column(titles, cell.text()).ifPresent(found -> columns.putIfAbsent(found, column)));
            final SheetTable table = new SheetTable(layout, grid, row, columns);
            if (table.isUsable() && best.filter(other -> other.columns().size() >= columns.size()).isEmpty()) {
                best = Optional.of(table);
            }
        }
        return best;
    }

    private static Optional<ColumnLayout> column(final Map<String, ColumnLayout> titles, final String text) {
        final String title = TextNormalizer.spelling(text);
        return Optional.ofNullable(titles.get(title)).or(() -> Optional.ofNullable(titles.get(title.replaceAll(REMARK, ""))));
    }

    private boolean isUsable() {
        final boolean resource = has(CellSource.RESOURCE_CODE) || has(CellSource.RESOURCE_NAME);
        return resource && (layout.rows() == SheetLayout.Rows.RESOURCES || has(CellSource.FIELD_LABEL) || has(CellSource.FIELD_NAME));
    }

    boolean has(final CellSource source) {
        return columns.keySet().stream().anyMatch(column -> column.source() == source);
    }

    List<Integer> rows() {
        return grid.rows().tailMap(headRow + 1).keySet().stream().toList();
    }
}
