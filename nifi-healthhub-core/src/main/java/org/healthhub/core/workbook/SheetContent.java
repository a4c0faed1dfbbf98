// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts of one sheet, before any of it is drawn.
 *
 * @param layout the sheet
 * @param lines rows below the header
 */
record SheetContent(SheetLayout layout, List<Line> lines) {

    /**
     * One row.
     *
     * @param resource code of its resource; cells of one resource are merged
     * @param cells texts from left to right
     * @param proposal whether no tender, standard or comparable system names the item
     */
    record Line(String resource, List<String> cells, boolean proposal) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    SheetContent {
        lines = List.copyOf(lines);
    }

    static SheetContent of(final Catalogue catalogue, final BusinessSystem system, final SheetLayout layout) {
        final List<Line> lines = new ArrayList<>();
        for (final Resource resource : system.resources()) {
            switch (layout.rows()) {
                case RESOURCES -> lines.add(line(new CatalogueRow(catalogue, system, resource, Optional.empty()), layout, lines.size() + 1));
                case ITEMS -> resource.fields().forEach(field -> lines.add(line(new CatalogueRow(catalogue, system, resource, Optional.of(field)), layout, lines.size() + 1)));
            }
        }
        return new SheetContent(layout, lines);
    }

    /** Whether only memory or a proposal stands behind an item. */
    static boolean isProposal(final Field field) {
        return field.evidence().chars().allMatch(mark -> mark == 'D' || mark == 'M');
    }

    private static Line line(final CatalogueRow row, final SheetLayout layout, final int number) {
        return new Line(row.resource().code(), layout.columns().stream().map(column -> row.text(column, number)).toList(),
                row.field().filter(SheetContent::isProposal).isPresent());
    }
}
