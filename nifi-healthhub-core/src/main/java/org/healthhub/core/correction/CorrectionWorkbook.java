// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.correction;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Correction rows as a workbook. Every cell is text: numbers keep their zeros, and nothing is a formula. Stateless.
 */
public final class CorrectionWorkbook {

    private static final String APPLICATION = "HealthHub";
    private static final String TEXT_FORMAT = "@";
    private static final String HEAD_COLOUR = "DCE6F1";
    private static final List<Integer> WIDTHS = List.of(6, 10, 24, 38, 36, 20, 18, 18, 24, 24, 9, 40, 40, 20, 9, 40);

    private CorrectionWorkbook() {
    }

    /**
     * Writes a file with one sheet.
     *
     * @param sheetName at most 31 characters, none of {@code : \ / ? * [ ]}
     * @param out not closed
     */
    public static void write(final String sheetName, final List<CorrectionRow> rows, final OutputStream out) throws IOException {
        final Workbook workbook = new Workbook(out, APPLICATION, null);
        final Worksheet sheet = workbook.newWorksheet(sheetName);
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(0, column, CorrectionRow.HEADINGS.get(column));
            sheet.style(0, column).bold().fillColor(HEAD_COLOUR).borderStyle(BorderStyle.THIN).set();
        }
        sheet.freezePane(0, 1);
        for (int row = 1; row <= rows.size(); row++) {
            final List<String> cells = rows.get(row - 1).cells(row);
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row, column, cells.get(column));
            }
        }
        sheet.range(1, 0, rows.size(), WIDTHS.size() - 1).style().format(TEXT_FORMAT).wrapText(true).verticalAlignment("top").set();
        sheet.setAutoFilter(0, 0, rows.size(), WIDTHS.size() - 1);
        workbook.finish();
    }
}
