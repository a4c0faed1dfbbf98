// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a plain table in a workbook: one row of titles, then rows. Bounded like every workbook that is read.
 */
public final class SheetTexts {

    private SheetTexts() {
    }

    /**
     * Reads the first sheet.
     *
     * @param in the workbook; not closed
     * @return rows from the first to the last that holds anything, empty cells as empty texts
     * @throws WorkbookFileException when the file is no workbook
     * @throws IOException when reading fails
     */
    public static List<List<String>> first(final InputStream in) throws IOException, WorkbookFileException {
        final List<SheetGrid> grids = WorkbookFile.read(in);
        final List<List<String>> rows = new ArrayList<>();
        if (grids.isEmpty() || grids.getFirst().rows().isEmpty()) {
            return rows;
        }
        final SheetGrid grid = grids.getFirst();
        final int columns = grid.rows().values().stream().mapToInt(cells -> cells.isEmpty() ? 0 : cells.lastKey() + 1).max().orElse(0);
        for (int row = 0; row <= grid.rows().lastKey(); row++) {
            final List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(grid.cell(row, column).text().strip());
            }
            rows.add(cells);
        }
        return rows;
    }
}
