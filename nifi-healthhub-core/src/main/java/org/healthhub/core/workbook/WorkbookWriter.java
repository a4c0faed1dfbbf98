// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.dhatim.fastexcel.Workbook;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the catalogue of one system as a workbook. Every cell is text, so that codes keep their zeros and a cell that begins with {@code =} is no formula.
 * The same catalogue and layout give the same bytes. Stateless and thread-safe.
 */
public final class WorkbookWriter {

    /** Media type of the workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String APPLICATION = "HealthHub";

    private WorkbookWriter() {
    }

    /**
     * The system of a code.
     *
     * @throws IllegalArgumentException when the catalogue has no such system; the message lists those there are
     */
    public static BusinessSystem system(final Catalogue catalogue, final String code) {
        return catalogue.system(code).orElseThrow(() -> new IllegalArgumentException("The catalogue has no system '%s', only %s".formatted(code,
                catalogue.systems().stream().map(BusinessSystem::code).collect(Collectors.joining(", ")))));
    }

    /**
     * A file name that says what the workbook holds, such as {@code S20-death-registration-A.xlsx}.
     */
    public static String fileName(final BusinessSystem system, final WorkbookLayout layout) {
        return "%s-%s-%s.xlsx".formatted(system.code(), system.slug(), layout.id());
    }

    /**
     * Writes the workbook; does not close the stream.
     *
     * @param catalogue the catalogue, for value domains
     * @param system system to write
     * @param layout layout of the workbook
     * @param out receives the workbook
     * @throws IOException when the stream fails
     */
    public static void write(final Catalogue catalogue, final BusinessSystem system, final WorkbookLayout layout, final OutputStream out) throws IOException {
        final List<SheetContent> contents = layout.sheets().stream().map(sheet -> SheetContent.of(catalogue, system, sheet)).toList();
        final List<String> order = Stream.concat(layout.sheets().stream().map(SheetLayout::name), Stream.of(WorkbookLayout.LISTS_SHEET, WorkbookLayout.EXPLANATION_SHEET)).toList();
        final ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(archive, APPLICATION, null)) {
            workbook.properties().setTitle(system.name());
            final SheetPainter painter = new SheetPainter(workbook, layout);
            contents.forEach(painter::paint);
            painter.explain(ExplanationPage.of(system, layout));
            workbook.sortWorksheets(Comparator.comparing(sheet -> order.indexOf(sheet.getName())));
        }
        StableArchive.copy(archive.toByteArray(), out);
    }
}
