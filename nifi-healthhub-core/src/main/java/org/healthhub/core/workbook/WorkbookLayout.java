// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import java.util.List;

/**
 * The layout of a workbook: sheets, columns and lists of allowed texts. Immutable; read by {@link LayoutLoader}.
 *
 * @param id short name for file names, such as {@code A}
 * @param name name in words
 * @param remark where the layout comes from; stands on the sheet 说明
 * @param sheets sheets in order
 * @param lists lists of allowed texts in order
 */
public record WorkbookLayout(String id, String name, String remark, List<SheetLayout> sheets, List<ValueList> lists) {

    /** Sheet that explains the workbook; made by the writer. */
    public static final String EXPLANATION_SHEET = "说明";
    /** Sheet that holds the lists of allowed texts; made by the writer. */
    public static final String LISTS_SHEET = "代码表";

    public WorkbookLayout {
        sheets = List.copyOf(sheets);
        lists = List.copyOf(lists);
    }
}
