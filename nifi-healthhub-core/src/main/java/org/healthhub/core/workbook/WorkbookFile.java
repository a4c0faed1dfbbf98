// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the cells of an {@code .xlsx} file. Bounded: a small file that unpacks to a huge one is refused.
 */
final class WorkbookFile {

    /** Largest file; a catalogue of all systems takes less than 1 MB. */
    static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final int MAX_ROWS = 100_000;
    private static final int HEAD_BYTES = 8;
    private static final int BUFFER = 65_536;
    private static final String NO_VALUE = "a formula without a value";

    private WorkbookFile() {
    }

    static List<SheetGrid> read(final InputStream in) throws IOException, WorkbookFileException {
        final byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new WorkbookFileException("The file is larger than %d MB; split it".formatted(MAX_BYTES / 1024 / 1024));
        }
        final byte[] head = Arrays.copyOf(bytes, HEAD_BYTES);
        if (ReadableWorkbook.isOLE2Header(head)) {
            throw new WorkbookFileException("The file is an .xls file or is protected by a password; save it as .xlsx without password");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(head)) {
            throw new WorkbookFileException("The file is no .xlsx workbook; save it as .xlsx");
        }
        try (ZipFile archive = ZipFile.builder().setByteArray(bytes).get()) {
            checkSize(archive);
            final Map<String, List<MergedCells.Range>> merged = MergedCells.of(archive);
            return sheets(bytes, merged);
        } catch (final XMLStreamException | IOException | RuntimeException e) {
            // The libraries report broken content in many ways; none of them says more to a user.
            throw new WorkbookFileException("The file is damaged; open it in an office program and save it again", e);
        }
    }

    private static void checkSize(final ZipFile archive) throws IOException, WorkbookFileException {
        long unpacked = 0;
        final byte[] buffer = new byte[BUFFER];
        for (final ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            try (InputStream stream = archive.getInputStream(entry)) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    unpacked += count;
                    if (unpacked > MAX_UNPACKED) {
                        throw new WorkbookFileException("The file unpacks to more than %d MB; it is no catalogue workbook".formatted(MAX_UNPACKED / 1024 / 1024));
                    }
                }
            }
        }
    }

    private static List<SheetGrid> sheets(final byte[] bytes, final Map<String, List<MergedCells.Range>> merged) throws IOException {
        final List<SheetGrid> grids = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (final Sheet sheet : workbook.getSheets().toList()) {
                final SortedMap<Integer, SortedMap<Integer, SheetGrid.Cell>> rows = new TreeMap<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.limit(MAX_ROWS).forEach(row -> read(row, rows));
                }
                merged.getOrDefault(sheet.getName(), List.of()).forEach(range -> fill(range, rows));
                grids.add(new SheetGrid(sheet.getName(), rows));
            }
        }
        return grids;
    }

    private static void read(final Row row, final SortedMap<Integer, SortedMap<Integer, SheetGrid.Cell>> rows) {
        for (final Cell cell : row) {
            if (cell != null) {
                final String text = text(cell);
                final SheetGrid.Kind kind = text.equals(NO_VALUE) ? SheetGrid.Kind.ERROR : kind(cell.getType());
                if (!text.isBlank()) {
                    rows.computeIfAbsent(row.getRowNum() - 1, number -> new TreeMap<>()).put(cell.getColumnIndex(), new SheetGrid.Cell(text, kind));
                }
            }
        }
    }

    private static void fill(final MergedCells.Range range, final SortedMap<Integer, SortedMap<Integer, SheetGrid.Cell>> rows) {
        final SheetGrid.Cell first = rows.getOrDefault(range.top(), new TreeMap<>()).get(range.column());
        if (first != null) {
            // Rows that hold nothing else stay empty: people merge down to the end of the sheet.
            rows.subMap(range.top() + 1, Math.max(range.top() + 1, range.bottom() + 1)).values().forEach(row -> row.putIfAbsent(range.column(), first));
        }
    }

    private static String text(final Cell cell) {
        final String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> number(raw);
            case BOOLEAN -> "1".equals(raw) || "TRUE".equalsIgnoreCase(raw) ? "是" : "否";
            case STRING -> cell.asString();
            case FORMULA -> raw == null || raw.isBlank() ? NO_VALUE : cell.getText();
            case ERROR -> "the error " + raw;
            case EMPTY -> "";
        };
    }

    /** Office programs store 0.1 as 0.1 but 6.3 at times as 6.2999999999999998. */
    private static String number(final String raw) {
        try {
            return raw == null ? "" : new BigDecimal(Double.toString(Double.parseDouble(raw))).stripTrailingZeros().toPlainString();
        } catch (final NumberFormatException e) {
            return raw;
        }
    }

    private static SheetGrid.Kind kind(final CellType type) {
        return switch (type) {
            case FORMULA -> SheetGrid.Kind.FORMULA;
            case ERROR -> SheetGrid.Kind.ERROR;
            case NUMBER, STRING, BOOLEAN, EMPTY -> SheetGrid.Kind.PLAIN;
        };
    }
}
