// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

/**
 * What reading a workbook found.
 *
 * @param kind weight
 * @param sheet name of the sheet, empty for the workbook as a whole
 * @param cell address of the cell such as {@code B7}, empty for the sheet as a whole
 * @param message what is wrong and what to write instead
 */
public record WorkbookFinding(Kind kind, String sheet, String cell, String message) {

    /** Weight of a finding. */
    public enum Kind {
        /** The cell was not taken over. */
        ERROR,
        /** Something that the catalogue needs and the workbook does not say; a placeholder stands in the catalogue file. */
        MISSING,
        /** Something that was decided or left out, worth knowing. */
        NOTE
    }

    @Override
    public String toString() {
        final String place = sheet.isEmpty() ? "" : cell.isEmpty() ? sheet + ": " : "%s!%s: ".formatted(sheet, cell);
        return "%s %s%s".formatted(kind, place, message);
    }
}
