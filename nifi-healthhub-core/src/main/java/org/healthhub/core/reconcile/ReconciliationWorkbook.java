// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a report as a workbook: one sheet for each table, titles frozen and filterable. Stateless and thread-safe.
 */
public final class ReconciliationWorkbook {

    private static final String APPLICATION = "HealthHub";
    private static final String HEAD_COLOUR = "D9E2F3";
    private static final int WIDEST = 60;
    private static final int PADDING = 3;

    private ReconciliationWorkbook() {
    }

    /**
     * Writes the workbook; does not close the stream.
     *
     * @throws IOException when the stream fails
     */
    public static void write(final ReconciliationReport report, final OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, null)) {
            for (final ReportTables.Table table : ReportTables.of(report)) {
                paint(workbook.newWorksheet(table.title()), table);
            }
        }
    }

    private static void paint(final Worksheet sheet, final ReportTables.Table table) {
        for (int column = 0; column < table.heads().size(); column++) {
            final int position = column;
            sheet.value(0, column, table.heads().get(column));
            sheet.width(column, Math.min(WIDEST, PADDING + table.rows().stream().mapToInt(row -> columns(row.get(position).toString()))
                    .reduce(columns(table.heads().get(column)), Math::max)));
        }
        sheet.range(0, 0, 0, table.heads().size() - 1).style().bold().fillColor(HEAD_COLOUR).set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            write(sheet, row + 1, table.rows().get(row));
        }
        sheet.setAutoFilter(0, 0, table.rows().size(), table.heads().size() - 1);
    }

    private static void write(final Worksheet sheet, final int row, final List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof final Long number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }

    /** A Chinese character is two columns wide. */
    private static int columns(final String text) {
        return text.codePoints().map(point -> Character.isIdeographic(point) || point > 0x2000 ? 2 : 1).sum();
    }
}
