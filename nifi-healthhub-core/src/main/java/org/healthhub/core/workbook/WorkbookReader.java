// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a workbook that a person filled in. Columns are found by title; cells of a resource may be merged, repeated or left empty below the first; an empty
 * cell keeps what the catalogue has; what the workbook cannot say (roles, formats, rules, aliases) is kept from the catalogue.
 */
public final class WorkbookReader {

    private final Catalogue existing;
    private final List<WorkbookFinding> findings = new ArrayList<>();
    private final List<ResourceDraft> drafts = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    private WorkbookReader(final Catalogue existing) {
        this.existing = existing;
    }

    /**
     * Reads a workbook by the layout among several whose columns it has.
     *
     * @param in the workbook; not closed
     * @param layouts layouts to choose from
     * @param existing catalogue that says what the workbook cannot
     * @return catalogue files and findings
     * @throws WorkbookFileException when the file is no workbook
     * @throws IOException when reading fails
     */
    public static WorkbookImport read(final InputStream in, final List<WorkbookLayout> layouts, final Catalogue existing) throws WorkbookFileException, IOException {
        final List<SheetGrid> grids = WorkbookFile.read(in);
        final WorkbookLayout layout = layouts.stream().max(Comparator.comparingInt(candidate -> score(candidate, grids))).orElseThrow();
        return new WorkbookReader(existing).read(grids, layout);
    }

    private static int score(final WorkbookLayout layout, final List<SheetGrid> grids) {
        return layout.sheets().stream().flatMap(sheet -> table(sheet, grids).stream()).mapToInt(table -> table.columns().size()).sum();
    }

    private static Optional<SheetTable> table(final SheetLayout sheet, final List<SheetGrid> grids) {
        return grids.stream().filter(grid -> TextNormalizer.spelling(grid.name()).equals(TextNormalizer.spelling(sheet.name()))).findFirst()
                .flatMap(grid -> SheetTable.match(sheet, grid))
                .or(() -> grids.stream().flatMap(grid -> SheetTable.match(sheet, grid).stream()).max(Comparator.comparingInt(table -> table.columns().size())));
    }

    private WorkbookImport read(final List<SheetGrid> grids, final WorkbookLayout layout) {
        for (final SheetLayout sheet : layout.sheets()) {
            table(sheet, grids).ifPresentOrElse(this::readTable, () -> lacking(sheet));
        }
        final ResourceAssembler assembler = new ResourceAssembler(existing, findings);
        final Map<String, List<Resource>> systems = new TreeMap<>();
        for (final ResourceDraft draft : drafts) {
            assembler.assemble(draft).ifPresent(resource -> systems.computeIfAbsent(resource.systemCode(), code -> new ArrayList<>()).add(resource));
        }
        final TreeMap<String, String> files = new TreeMap<>();
        systems.forEach((code, resources) -> {
            final BusinessSystem system = existing.system(code).orElseGet(() -> unknown(code));
            files.put("%s-%s.yaml".formatted(code, system.slug()), SystemFile.text(new BusinessSystem(code, system.slug(), system.name(), resources)));
        });
        return new WorkbookImport(layout.id(), files, findings);
    }

    private BusinessSystem unknown(final String code) {
        findings.add(new WorkbookFinding(WorkbookFinding.Kind.MISSING, "", "", "system %s is new: write its slug and name into the catalogue file".formatted(code)));
        return new BusinessSystem(code, "system-" + code.substring(1), ResourceAssembler.TO_COMPLETE, List.of());
    }

    private void lacking(final SheetLayout sheet) {
        final List<String> needed = sheet.columns().stream()
                .filter(column -> column.source() == CellSource.RESOURCE_CODE || column.source() == CellSource.RESOURCE_NAME || column.source() == CellSource.FIELD_LABEL)
                .map(ColumnLayout::title).toList();
        if (!needed.isEmpty()) {
            findings.add(new WorkbookFinding(WorkbookFinding.Kind.ERROR, sheet.name(), "",
                    "no sheet has the columns of '%s'; write the titles %s into one row near the top".formatted(sheet.name(), String.join("、", needed))));
        }
    }

    private void readTable(final SheetTable table) {
        ResourceDraft previous = null;
        for (final int row : table.rows()) {
            final Map<CellSource, CellText> item = new EnumMap<>(CellSource.class);
            final List<CellText> resourceCells = new ArrayList<>();
            table.columns().forEach((column, index) -> cell(table, row, column, index).ifPresent(cell -> {
                if (column.source().subject() == CellSource.Subject.FIELD) {
                    item.put(column.source(), cell);
                } else {
                    resourceCells.add(cell);
                }
            }));
            item.keySet().removeIf(source -> !source.isReadBack());
            if (item.isEmpty() && resourceCells.stream().noneMatch(cell -> cell.column().source().subject() == CellSource.Subject.RESOURCE)) {
                // A row that holds at most its number, or what a drop-down or a constant left behind.
                continue;
            }
            final ResourceDraft draft = draft(resourceCells, previous);
            if (draft == null) {
                findings.add(new WorkbookFinding(WorkbookFinding.Kind.ERROR, table.grid().name(), SheetGrid.address(row, 0),
                        "the row belongs to no resource; write code or name of the resource into it"));
                continue;
            }
            previous = draft;
            resourceCells.forEach(cell -> draft.put(cell).ifPresent(earlier -> findings.add(cell.finding(WorkbookFinding.Kind.ERROR,
                    "'%s' differs from '%s' in %s!%s of the same resource; write one of them", cell.text(), earlier.text(), earlier.sheet(), earlier.cell()))));
            if (!item.isEmpty()) {
                draft.addItem(item);
            }
        }
    }

    private Optional<CellText> cell(final SheetTable table, final int row, final ColumnLayout column, final int index) {
        final SheetGrid.Cell cell = table.grid().cell(row, index);
        final CellText text = new CellText(TextNormalizer.text(cell.text()), column, table.grid().name(), SheetGrid.address(row, index));
        if (text.text().isEmpty()) {
            return Optional.empty();
        }
        if (cell.kind() == SheetGrid.Kind.ERROR) {
            findings.add(text.finding(WorkbookFinding.Kind.ERROR, "holds %s; write the value", text.text()));
            return Optional.empty();
        }
        if (cell.kind() == SheetGrid.Kind.FORMULA && column.source().isReadBack() && reported.add(text.sheet() + text.cell())) {
            findings.add(text.finding(WorkbookFinding.Kind.NOTE, "holds a formula; its last value '%s' was read", text.text()));
        }
        return Optional.of(text);
    }

    /** The resource that a row belongs to, by code, else by name, else that of the row above. */
    private ResourceDraft draft(final List<CellText> cells, final ResourceDraft previous) {
        final String code = key(cells, CellSource.RESOURCE_CODE);
        final String name = key(cells, CellSource.RESOURCE_NAME);
        if (code.isEmpty() && name.isEmpty()) {
            return previous;
        }
        final Optional<ResourceDraft> known = drafts.stream().filter(draft -> {
            final String otherCode = TextNormalizer.spelling(draft.text(CellSource.RESOURCE_CODE));
            return code.isEmpty() || otherCode.isEmpty() ? !name.isEmpty() && TextNormalizer.spelling(draft.text(CellSource.RESOURCE_NAME)).equals(name) : otherCode.equals(code);
        }).findFirst();
        return known.orElseGet(() -> {
            final ResourceDraft draft = new ResourceDraft();
            drafts.add(draft);
            return draft;
        });
    }

    private static String key(final List<CellText> cells, final CellSource source) {
        return cells.stream().filter(cell -> cell.column().source() == source).findFirst().map(cell -> TextNormalizer.spelling(cell.text())).orElse("");
    }
}
