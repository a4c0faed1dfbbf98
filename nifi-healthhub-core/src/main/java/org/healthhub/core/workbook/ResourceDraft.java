// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook says about one resource, before it is compared with the catalogue. Mutable.
 */
final class ResourceDraft {

    private final Map<CellSource, CellText> cells = new EnumMap<>(CellSource.class);
    private final List<Map<CellSource, CellText>> items = new ArrayList<>();
    /** Cells of columns that are not read back; one per column. */
    private final List<CellText> others = new ArrayList<>();

    Optional<CellText> cell(final CellSource source) {
        return Optional.ofNullable(cells.get(source));
    }

    String text(final CellSource source) {
        return cell(source).map(CellText::text).orElse("");
    }

    /** Any cell of the resource, for findings about the whole. */
    CellText place() {
        return cell(CellSource.RESOURCE_CODE).or(() -> cell(CellSource.RESOURCE_NAME)).orElseThrow();
    }

    /** Takes a cell; gives back the earlier one of another text. */
    Optional<CellText> put(final CellText cell) {
        if (!cell.column().source().isReadBack()) {
            if (others.stream().noneMatch(other -> other.column().equals(cell.column()))) {
                others.add(cell);
            }
            return Optional.empty();
        }
        final CellText earlier = cells.putIfAbsent(cell.column().source(), cell);
        return Optional.ofNullable(earlier).filter(other -> !TextNormalizer.spelling(other.text()).equals(TextNormalizer.spelling(cell.text())));
    }

    void addItem(final Map<CellSource, CellText> item) {
        items.add(item);
    }

    List<Map<CellSource, CellText>> items() {
        return items;
    }

    List<CellText> others() {
        return others;
    }
}
