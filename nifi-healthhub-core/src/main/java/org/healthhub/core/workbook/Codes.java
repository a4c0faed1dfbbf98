// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;

import java.util.List;
import java.util.Optional;

/**
 * Reads coded cells: by the column's list, or by the catalogue's own codes.
 */
final class Codes {

    private Codes() {
    }

    /**
     * The catalogue's value of a cell.
     *
     * @return the value, or empty after a finding
     */
    static Optional<String> read(final CellText cell, final List<WorkbookFinding> findings) {
        return read(cell, cell.text(), findings);
    }

    /**
     * The catalogue's value of a part of a cell.
     */
    static Optional<String> read(final CellText cell, final String text, final List<WorkbookFinding> findings) {
        final List<String> codes = cell.column().source().codes();
        if (cell.column().list().isPresent()) {
            final ValueList list = cell.column().list().get();
            final Optional<ValueList.Entry> entry = list.entry(text);
            if (entry.isEmpty()) {
                findings.add(cell.finding(WorkbookFinding.Kind.ERROR, "'%s' is none of %s", text, list.labels()));
                return Optional.empty();
            }
            if (entry.get().value().isEmpty() && !codes.isEmpty()) {
                findings.add(cell.finding(WorkbookFinding.Kind.ERROR, "the catalogue has nothing like '%s'; choose another value", text));
                return Optional.empty();
            }
            return entry.get().value().or(() -> Optional.of(entry.get().label()));
        }
        final String code = TextNormalizer.spelling(text);
        if (!codes.isEmpty() && !codes.contains(code)) {
            findings.add(cell.finding(WorkbookFinding.Kind.ERROR, "'%s' is none of %s", text, String.join(", ", codes)));
            return Optional.empty();
        }
        return Optional.of(codes.isEmpty() ? text : code);
    }
}
