// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads code tables: comma-separated, a heading line, no quoting, UTF-8.
 */
final class ReferenceTable {
    private static final String FOLDER = "/org/healthhub/core/reference/";

    private ReferenceTable() {
    }

    /**
     * The rows of a built-in table.
     */
    static List<String[]> rows(final String name) {
        try (InputStream stream = ReferenceTable.class.getResourceAsStream(FOLDER + name)) {
            return rows(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows below the heading; empty lines are skipped, empty cells are empty strings. The reader is not closed.
     */
    static List<String[]> rows(final Reader reader) throws IOException {
        final BufferedReader lines = new BufferedReader(reader);
        final List<String[]> rows = new ArrayList<>();
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                rows.add(line.strip().split(",", -1));
            }
        }

        return rows;
    }
}
