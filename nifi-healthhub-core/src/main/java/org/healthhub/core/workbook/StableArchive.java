// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of writing out of a workbook: the same catalogue gives the same bytes, so that two exports can be compared.
 */
final class StableArchive {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    private static final String SHEETS = "xl/worksheets/sheet";
    private static final String MERGED_BEGIN = "<mergeCell ref=";
    private static final Pattern MERGED = Pattern.compile(MERGED_BEGIN + "\"[A-Z0-9:]+\"/>");

    private StableArchive() {
    }

    static void copy(final byte[] archive, final OutputStream out) throws IOException {
        final ZipOutputStream copy = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // The JDK's reader of zip streams does not take the ZIP64 sizes of entries that were streamed.
        try (ZipFile entries = ZipFile.builder().setByteArray(archive).get()) {
            for (final ZipArchiveEntry entry : Collections.list(entries.getEntriesInPhysicalOrder())) {
                final ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(EARLIEST);
                copy.putNextEntry(stable);
                copy.write(content(entries, entry));
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static byte[] content(final ZipFile entries, final ZipArchiveEntry entry) throws IOException {
        try (InputStream stream = entries.getInputStream(entry)) {
            final byte[] content = stream.readAllBytes();
            final String text = new String(content, StandardCharsets.UTF_8);
            if (entry.getName().equals(CORE_PROPERTIES)) {
                return text.replaceFirst(CREATED, "").getBytes(StandardCharsets.UTF_8);
            }
            return entry.getName().startsWith(SHEETS) ? withMergedCellsInOrder(text).getBytes(StandardCharsets.UTF_8) : content;
        }
    }

    /** The library keeps merged cells in a set, whose order changes from run to run. */
    private static String withMergedCellsInOrder(final String sheet) {
        final List<String> cells = MERGED.matcher(sheet).results().map(MatchResult::group).sorted().toList();
        if (cells.isEmpty()) {
            return sheet;
        }
        final int begin = sheet.indexOf(MERGED_BEGIN);
        final int end = sheet.lastIndexOf(MERGED_BEGIN);
        return sheet.substring(0, begin) + String.join("", cells) + sheet.substring(sheet.indexOf("/>", end) + 2);
    }
}
