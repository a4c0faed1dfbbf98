// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws sheets: widths and heights that a person can read, frozen header, merged cells, drop-down lists, print settings. Not thread-safe.
 */
final class SheetPainter {

    private static final String FONT = "宋体";
    private static final int FONT_SIZE = 10;
    private static final int TITLE_SIZE = 14;
    private static final double LINE_HEIGHT = 13.5;
    private static final double ROW_PADDING = 4;
    private static final double LOWEST_ROW = 18;
    private static final double HIGHEST_ROW = 400;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    private static final String TEXT_FORMAT = "@";
    private static final String HEAD_COLOUR = "DCE6F1";
    private static final String PROPOSAL_HEAD_COLOUR = "FFE699";
    private static final String PROPOSAL_COLOUR = "FFF7DC";
    private static final String BORDER_COLOUR = "A6A6A6";
    /** Broader sheets are printed on A3. */
    private static final int A4_COLUMNS = 12;
    /** Rows below the last one that have drop-down lists too. */
    private static final int SPARE_ROWS = 500;
    private static final List<Integer> EXPLANATION_WIDTHS = List.of(14, 26, 13, 90);

    private final Workbook workbook;
    private final WorkbookLayout layout;
    private final Map<String, Range> listRanges = new HashMap<>();
    private Worksheet lists;

    SheetPainter(final Workbook workbook, final WorkbookLayout layout) {
        this.workbook = workbook;
        this.layout = layout;
    }

    void paint(final SheetContent content) {
        final Worksheet sheet = workbook.newWorksheet(content.layout().name());
        final List<ColumnLayout> columns = content.layout().columns();
        final double[] widths = new double[columns.size()];
        int headLines = 1;
        for (int column = 0; column < columns.size(); column++) {
            final ColumnLayout layoutColumn = columns.get(column);
            widths[column] = width(layoutColumn, content, column);
            sheet.width(column, widths[column]);
            sheet.value(0, column, layoutColumn.title());
            cell(sheet.style(0, column)).bold().horizontalAlignment("center").fillColor(layoutColumn.proposal() ? PROPOSAL_HEAD_COLOUR : HEAD_COLOUR).set();
            headLines = Math.max(headLines, TextSize.lines(layoutColumn.title(), widths[column]));
        }
        sheet.rowHeight(0, height(headLines));
        sheet.freezePane(0, 1);
        print(sheet);
        sheet.repeatRows(0);
        int first = 0;
        while (first < content.lines().size()) {
            int end = first + 1;
            while (end < content.lines().size() && content.lines().get(end).resource().equals(content.lines().get(first).resource())) {
                end++;
            }
            block(sheet, content, widths, first, end);
            first = end;
        }
        for (int column = 0; column < columns.size(); column++) {
            final int column0 = column;
            columns.get(column).list().ifPresent(list -> choose(sheet.range(1, column0, content.lines().size() + SPARE_ROWS, column0), list));
        }
    }

    /** The rows of one resource. */
    private static void block(final Worksheet sheet, final SheetContent content, final double[] widths, final int first, final int end) {
        final List<ColumnLayout> columns = content.layout().columns();
        final double[] heights = new double[end - first];
        double mergedHeight = 0;
        for (int column = 0; column < columns.size(); column++) {
            final boolean merged = columns.get(column).merge() && end - first > 1;
            for (int line = first; line < end; line++) {
                final String text = content.lines().get(line).cells().get(column);
                final double needed = height(TextSize.lines(text, widths[column]));
                if (merged) {
                    mergedHeight = Math.max(mergedHeight, needed);
                } else {
                    heights[line - first] = Math.max(heights[line - first], needed);
                }
                if (!text.isEmpty() && (!merged || line == first)) {
                    sheet.value(line + 1, column, text);
                }
                final StyleSetter style = cell(sheet.style(line + 1, column));
                if (isShort(columns.get(column))) {
                    style.horizontalAlignment("center");
                }
                if (merged) {
                    // Centred text of a block that runs over two pages would be cut in two.
                    style.verticalAlignment("top");
                }
                if (columns.get(column).source() == CellSource.FIELD_LABEL && content.lines().get(line).proposal()) {
                    style.fillColor(PROPOSAL_COLOUR);
                }
                style.set();
            }
            if (merged) {
                sheet.range(first + 1, column, end, column).merge();
            }
        }
        double sum = 0;
        for (final double height : heights) {
            sum += height;
        }
        final double extra = Math.max(0, mergedHeight - sum) / heights.length;
        for (int line = first; line < end; line++) {
            sheet.rowHeight(line + 1, Math.min(HIGHEST_ROW, heights[line - first] + extra));
        }
    }

    private void choose(final Range cells, final ValueList list) {
        cells.validateWithList(listRange(list)).errorStyle(DataValidationErrorStyle.STOP).showErrorMessage(true).errorTitle(WorkbookLayout.LISTS_SHEET)
                .error("请从下拉列表中选择").allowBlank(true).showDropdown(true);
    }

    private Range listRange(final ValueList list) {
        if (lists == null) {
            lists = workbook.newWorksheet(WorkbookLayout.LISTS_SHEET);
            lists.freezePane(0, 1);
            print(lists);
        }
        return listRanges.computeIfAbsent(list.name(), name -> {
            final int column = listRanges.size();
            int width = Math.max(NARROWEST, TextSize.width(name) + 2);
            lists.value(0, column, name);
            cell(lists.style(0, column)).bold().horizontalAlignment("center").fillColor(HEAD_COLOUR).set();
            for (int row = 1; row <= list.entries().size(); row++) {
                final String label = list.entries().get(row - 1).label();
                lists.value(row, column, label);
                cell(lists.style(row, column)).set();
                width = Math.max(width, TextSize.width(label) + 2);
            }
            lists.width(column, width);
            return lists.range(1, column, list.entries().size(), column);
        });
    }

    void explain(final ExplanationPage page) {
        final Worksheet sheet = workbook.newWorksheet(WorkbookLayout.EXPLANATION_SHEET);
        for (int column = 0; column < EXPLANATION_WIDTHS.size(); column++) {
            sheet.width(column, EXPLANATION_WIDTHS.get(column));
        }
        print(sheet);
        final int whole = EXPLANATION_WIDTHS.stream().mapToInt(Integer::intValue).sum();
        for (int row = 0; row < page.lines().size(); row++) {
            final ExplanationPage.Line line = page.lines().get(row);
            final boolean wide = line.cells().size() == 1;
            int lines = 1;
            for (int column = 0; column < line.cells().size(); column++) {
                sheet.value(row, column, line.cells().get(column));
                lines = Math.max(lines, TextSize.lines(line.cells().get(column), wide ? whole : EXPLANATION_WIDTHS.get(column)));
                explained(wide ? sheet.style(row, column).fontName(FONT).format(TEXT_FORMAT).wrapText(true).verticalAlignment("center") : cell(sheet.style(row, column)),
                        line.look());
            }
            if (wide) {
                sheet.range(row, 0, row, EXPLANATION_WIDTHS.size() - 1).merge();
            }
            sheet.rowHeight(row, line.look() == ExplanationPage.Look.TITLE || line.look() == ExplanationPage.Look.HEADING ? 2 * LOWEST_ROW - 8 : height(lines));
        }
    }

    private static void explained(final StyleSetter style, final ExplanationPage.Look look) {
        switch (look) {
            case TITLE -> style.bold().fontSize(TITLE_SIZE).set();
            case HEADING -> style.bold().fontSize(FONT_SIZE + 1).set();
            case TABLE_HEAD -> style.bold().fontSize(FONT_SIZE).fillColor(HEAD_COLOUR).set();
            case ROW -> style.fontSize(FONT_SIZE).set();
            case PROPOSAL -> style.fontSize(FONT_SIZE).fillColor(PROPOSAL_COLOUR).set();
        }
    }

    /** Whether a column holds numbers or codes only, which read best centred. */
    private static boolean isShort(final ColumnLayout column) {
        return column.list().isPresent() || switch (column.source()) {
            case ROW_NUMBER, FIELD_NUMBER, FIELD_LENGTH, FIELD_EVIDENCE, RESOURCE_CODE, RESOURCE_PARENT, RESOURCE_LEVEL, SYSTEM_CODE -> true;
            default -> false;
        };
    }

    private static double width(final ColumnLayout column, final SheetContent content, final int index) {
        if (column.width().isPresent()) {
            return column.width().get();
        }
        final int contents = content.lines().stream().mapToInt(line -> TextSize.width(line.cells().get(index))).max().orElse(0);
        // A title may take two lines.
        return Math.clamp(Math.max(contents, (TextSize.width(column.title()) + 1) / 2) + 2L, NARROWEST, WIDEST);
    }

    private static double height(final int lines) {
        return Math.max(LOWEST_ROW, lines * LINE_HEIGHT + ROW_PADDING);
    }

    private static StyleSetter cell(final StyleSetter style) {
        style.fontName(FONT).fontSize(FONT_SIZE).format(TEXT_FORMAT).wrapText(true).verticalAlignment("center").borderStyle(BorderStyle.THIN).borderColor(BORDER_COLOUR);
        return style;
    }

    private void print(final Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(layout.sheets().stream().anyMatch(SheetPainter::isBroad) ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.5f);
    }

    private static boolean isBroad(final SheetLayout sheet) {
        return sheet.columns().size() > A4_COLUMNS;
    }
}
