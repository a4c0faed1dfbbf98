// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a CSV file (RFC 4180 without line breaks inside cells).
 *
 * @param number line number from 1
 * @param cells stripped cells
 */
public record CsvLine(int number, List<String> cells) {

    public CsvLine {
        cells = List.copyOf(cells);
    }

    /**
     * Reads one line.
     *
     * @param line the line without its end
     * @param number line number from 1
     */
    public static CsvLine parse(final String line, final int number) {
        final List<String> cells = new ArrayList<>();
        final StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            final char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return new CsvLine(number, cells);
    }

    /**
     * A cell, empty when the line is shorter.
     */
    public String cell(final int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
