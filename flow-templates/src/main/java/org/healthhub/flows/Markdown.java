// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import java.util.List;

/**
 * A Markdown page in the making. Not thread-safe.
 */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(final int level, final String heading) {
        return paragraph("#".repeat(level) + " " + heading);
    }

    Markdown paragraph(final String paragraph) {
        text.append(paragraph.strip()).append("\n\n");
        return this;
    }

    Markdown table(final List<String> header, final List<List<String>> rows) {
        row(header);
        row(header.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    /** The page, ending in one line feed. */
    String page() {
        return text.toString().stripTrailing() + "\n";
    }

    static String code(final String code) {
        return "`" + code + "`";
    }

    private void row(final List<String> cells) {
        text.append("| ").append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList())).append(" |\n");
    }
}
