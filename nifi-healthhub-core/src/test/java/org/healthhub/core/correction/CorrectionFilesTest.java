// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.correction;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CorrectionFilesTest {

    private static final List<CorrectionRow> ROWS = List.of(
            new CorrectionRow("S20R01", "人口死亡信息", "0a", "SWZMBH=00123", "src_dth_death", "身份证件号码", "SFZH", "6***9", "ID_CHECK_DIGIT", "错误", "校验码错误", "对照\"证件\"更正",
                    "2025-03-10 12:00:00", 2, ""),
            new CorrectionRow("S20R01", "人口死亡信息", "0b", "=HYPERLINK(1)", "", "性别", "XB", "-1", "CODE_UNKNOWN", "错误", "第一行\n第二行", "@SUM(1)", "2025-03-10 12:00:00", 1, "＝1"));

    @Test
    void testCsvOpensInSpreadsheetsWithoutFormulas() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorrectionCsv.write(ROWS, out);
        final String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF\"序号\",\"资源代码\""));
        assertTrue(text.contains("\r\n\"1\",\"S20R01\",\"人口死亡信息\",\"0a\",\"SWZMBH=00123\""));
        assertTrue(text.contains("\"对照\"\"证件\"\"更正\""));
        assertTrue(text.contains("\"'=HYPERLINK(1)\"") && text.contains("\"'-1\"") && text.contains("\"'@SUM(1)\"") && text.contains("\"'＝1\""));
        assertTrue(text.endsWith("\"\r\n") || text.endsWith("\"'＝1\"\r\n"));
    }

    @Test
    void testWorkbookHoldsTheCellsAsTheyAre() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        CorrectionWorkbook.write("更正", ROWS, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            final List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(CorrectionRow.HEADINGS, rows.getFirst().stream().map(cell -> cell.getText()).toList());
            assertEquals("SWZMBH=00123", rows.get(1).getCellText(4));
            assertEquals("=HYPERLINK(1)", rows.get(2).getCellText(4));
            assertEquals("", rows.get(2).getCell(4).getFormula() == null ? "" : rows.get(2).getCell(4).getFormula());
            assertEquals("2", rows.get(1).getCellText(14));
        }
    }
}
