// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

/**
 * The text of a cell with its place.
 *
 * @param text canonical text
 * @param column what the layout says about the cell
 * @param sheet name of the sheet
 * @param cell address
 */
record CellText(String text, ColumnLayout column, String sheet, String cell) {

    WorkbookFinding finding(final WorkbookFinding.Kind kind, final String format, final Object... arguments) {
        return new WorkbookFinding(kind, sheet, cell, format.formatted(arguments));
    }
}
