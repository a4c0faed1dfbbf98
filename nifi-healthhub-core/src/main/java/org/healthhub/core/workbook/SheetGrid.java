// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells of one sheet of a workbook that was read. Rows and columns count from 0. Merged cells that lie below each other all hold the text of the first.
 *
 * @param name name of the sheet
 * @param rows cells by row and column; empty cells are not held
 */
record SheetGrid(String name, SortedMap<Integer, SortedMap<Integer, Cell>> rows) {

    /**
     * One cell.
     *
     * @param text what it shows
     * @param kind how the text came about
     */
    record Cell(String text, Kind kind) {
    }

    /** How a cell's text came about. */
    enum Kind {
        PLAIN,
        /** The last value of a formula. */
        FORMULA,
        /** No value but an error such as {@code #N/A}; the text names it. */
        ERROR
    }

    private static final Cell EMPTY = new Cell("", Kind.PLAIN);
    private static final int LETTERS = 26;

    Cell cell(final int row, final int column) {
        return rows.getOrDefault(row, new TreeMap<>()).getOrDefault(column, EMPTY);
    }

    /** Address as office programs write it: {@code B7}. */
    static String address(final int row, final int column) {
        final StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
