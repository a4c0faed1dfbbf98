// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import java.util.List;
import java.util.Optional;

/**
 * One column of a sheet. Immutable.
 *
 * @param title text of its header cell
 * @param titles other texts by which the column is found when a workbook is read
 * @param source what it shows
 * @param text text of a {@link CellSource#CONSTANT} column, else empty
 * @param list name of the list of its allowed texts, empty for free text
 * @param width width in digits of the standard font (a Chinese character takes two), empty to fit the contents
 * @param merge whether the cells of one resource are merged into one
 * @param proposal whether its values are proposals without a public source; marks the header and is stated on the sheet 说明
 * @param remark what the sheet 说明 says about the column, may be empty
 */
public record ColumnLayout(
        String title,
        List<String> titles,
        CellSource source,
        String text,
        Optional<ValueList> list,
        Optional<Integer> width,
        boolean merge,
        boolean proposal,
        String remark) {

    public ColumnLayout {
        titles = List.copyOf(titles);
    }
}
