// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.correction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Correction rows as CSV (RFC 4180) that spreadsheets open right: UTF-8 with byte order mark, every cell quoted, and no cell that a spreadsheet would take as a
 * formula. Stateless.
 */
public final class CorrectionCsv {

    /** Media type of the file. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** First characters by which spreadsheets know a formula, also in their full-width form (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String LINE_END = "\r\n";

    private CorrectionCsv() {
    }

    /**
     * Writes a file.
     *
     * @param out not closed
     */
    public static void write(final List<CorrectionRow> rows, final OutputStream out) throws IOException {
        final Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        line(CorrectionRow.HEADINGS, text);
        int number = 0;
        for (final CorrectionRow row : rows) {
            number++;
            line(row.cells(number), text);
        }
        text.flush();
    }

    private static void line(final List<String> cells, final Writer text) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            text.write(i == 0 ? "\"" : ",\"");
            text.write(harmless(cells.get(i)).replace("\"", "\"\""));
            text.write('"');
        }
        text.write(LINE_END);
    }

    /** A cell that begins like a formula gets the apostrophe by which spreadsheets know a text. */
    static String harmless(final String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
