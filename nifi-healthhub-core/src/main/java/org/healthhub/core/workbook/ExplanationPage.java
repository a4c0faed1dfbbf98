// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts of the sheet 说明: what the workbook is, how to fill it in, and above all which values are proposals without a public source.
 *
 * @param lines rows of up to four cells
 */
record ExplanationPage(List<Line> lines) {

    /** Look of a row. */
    enum Look {
        TITLE,
        HEADING,
        TABLE_HEAD,
        ROW,
        PROPOSAL
    }

    /**
     * One row.
     *
     * @param look look of the row
     * @param cells texts from left to right
     */
    record Line(Look look, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    ExplanationPage {
        lines = List.copyOf(lines);
    }

    static ExplanationPage of(final BusinessSystem system, final WorkbookLayout layout) {
        final List<Line> lines = new ArrayList<>();
        lines.add(new Line(Look.TITLE, List.of("数据资源编目：%s（%s）".formatted(system.name(), system.code()))));
        lines.add(new Line(Look.ROW, List.of(layout.name())));
        if (!layout.remark().isEmpty()) {
            lines.add(new Line(Look.ROW, List.of(layout.remark())));
        }
        lines.add(new Line(Look.HEADING, List.of("填写方法")));
        lines.add(new Line(Look.ROW, List.of("所有单元格均为文本；代码保留前导零。带下拉列表的列请从列表中选择，允许的取值见“代码表”。")));
        lines.add(new Line(Look.ROW, List.of("新增信息项：在该资源的最后一行之后插入行，资源各列可合并、可重复填写、也可留空（留空即同上一行）。列按表头文字识别，顺序可变。")));
        lines.add(new Line(Look.ROW, List.of("修改后可读回：./healthhub catalogue --import 文件.xlsx --to 目录。空单元格保留目录中原有的值。")));
        columns(layout, lines);
        items(system, lines);
        return new ExplanationPage(lines);
    }

    private static void columns(final WorkbookLayout layout, final List<Line> lines) {
        lines.add(new Line(Look.HEADING, List.of("各列的来源（黄色为建议值：没有公开依据，须由数据提供单位或省级平台确认）")));
        lines.add(new Line(Look.TABLE_HEAD, List.of("工作表", "列", "性质", "说明")));
        for (final SheetLayout sheet : layout.sheets()) {
            for (final ColumnLayout column : sheet.columns()) {
                if (column.proposal() || !column.remark().isEmpty()) {
                    final String kind = column.proposal() ? "建议值" : column.source() == CellSource.BLANK ? "待填写" : "";
                    lines.add(new Line(column.proposal() ? Look.PROPOSAL : Look.ROW, List.of(sheet.name(), column.title(), kind, column.remark())));
                }
            }
        }
    }

    private static void items(final BusinessSystem system, final List<Line> lines) {
        lines.add(new Line(Look.HEADING, List.of("信息项的依据（黄色的信息项没有公开来源：凭记忆或为建议；标识、类型和长度一律为拟定）")));
        lines.add(new Line(Look.TABLE_HEAD, List.of("资源代码", "资源名称", "有依据/共计", "没有公开来源的信息项")));
        for (final Resource resource : system.resources()) {
            final List<Field> proposals = resource.fields().stream().filter(SheetContent::isProposal).toList();
            lines.add(new Line(proposals.isEmpty() ? Look.ROW : Look.PROPOSAL, List.of(resource.code(), resource.name(),
                    "%d/%d".formatted(resource.fields().size() - proposals.size(), resource.fields().size()),
                    proposals.isEmpty() ? "无" : proposals.stream().map(Field::label).collect(Collectors.joining("、")))));
        }
    }
}
