// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.CsvLine;
import org.healthhub.core.workbook.SheetTexts;
import org.healthhub.core.workbook.WorkbookFileException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads grants from a table that a person filled in: CSV in UTF-8 or a workbook, titles in the first row in Chinese or as the options of the command.
 */
public final class GrantFile {

    private GrantFile() {
    }

    /**
     * Reads a file.
     *
     * @param name name of the file; {@code .xlsx} is a workbook, anything else CSV
     * @return one draft a row that holds anything, by the number of the row
     * @throws IllegalArgumentException when a title is unknown or the file holds no grant
     * @throws WorkbookFileException when the file is a workbook that can not be read
     * @throws IOException when reading fails
     */
    public static Map<Integer, GrantDraft> read(final String name, final InputStream in) throws IOException, WorkbookFileException {
        final List<List<String>> rows = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? SheetTexts.first(in) : csv(in);
        if (rows.size() < 2) {
            throw new IllegalArgumentException("The file holds no grant below its titles");
        }
        final Map<Integer, GrantDraft.Title> titles = titles(rows.getFirst());
        final Map<Integer, GrantDraft> drafts = new TreeMap<>();
        for (int row = 1; row < rows.size(); row++) {
            final List<String> cells = rows.get(row);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                final GrantDraft draft = new GrantDraft();
                titles.forEach((column, title) -> {
                    if (column < cells.size() && !cells.get(column).isBlank()) {
                        draft.put(title, cells.get(column));
                    }
                });
                drafts.put(row + 1, draft);
            }
        }
        return drafts;
    }

    private static Map<Integer, GrantDraft.Title> titles(final List<String> row) {
        final Map<Integer, GrantDraft.Title> titles = new HashMap<>();
        for (int column = 0; column < row.size(); column++) {
            final String text = row.get(column).replace("\ufeff", "");
            if (!text.isBlank()) {
                titles.put(column, GrantDraft.Title.of(text).orElseThrow(() -> new IllegalArgumentException("Unknown title '%s'; titles are %s".formatted(text,
                        List.of(GrantDraft.Title.values()).stream().map(GrantDraft.Title::label).toList()))));
            }
        }
        return titles;
    }

    private static List<List<String>> csv(final InputStream in) throws IOException {
        final List<List<String>> rows = new ArrayList<>();
        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> rows.add(CsvLine.parse(line, rows.size() + 1).cells()));
        return rows;
    }
}
