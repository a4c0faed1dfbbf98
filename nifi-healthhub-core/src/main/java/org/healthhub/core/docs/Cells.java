// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import java.util.List;

/**
 * Rows of Markdown tables.
 */
final class Cells {

    private Cells() {
    }

    /**
     * A table, ended by an empty line.
     */
    static String table(final List<String> heads, final List<List<String>> rows) {
        final StringBuilder table = new StringBuilder(row(heads));
        table.append("|---".repeat(heads.size())).append("|\n");
        rows.forEach(cells -> table.append(row(cells)));
        return table.append('\n').toString();
    }

    /**
     * Text that Markdown shows as it is.
     */
    static String text(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_");
    }

    static String code(final String text) {
        return "`" + text + "`";
    }

    private static String row(final List<String> cells) {
        final StringBuilder row = new StringBuilder();
        cells.forEach(cell -> row.append("| ").append(cell.replace("|", "\\|")).append(' '));
        return row.append("|\n").toString();
    }
}
