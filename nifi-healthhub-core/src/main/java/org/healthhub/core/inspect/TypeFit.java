// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.inspect.SourceColumn.Nature;

import java.util.Optional;

/**
 * Tells whether values of a column can become values of a field.
 */
final class TypeFit {

    /** yyyyMMdd. */
    private static final int SHORTEST_DATE = 8;
    /** yyyyMMddHHmm. */
    private static final int SHORTEST_TIME = 12;

    private TypeFit() {
    }

    static Optional<Remark> remark(final Field field, final SourceColumn column) {
        final Nature nature = column.nature();
        if (nature == Nature.OTHER) {
            return Optional.of(Remark.UNREADABLE);
        }
        return switch (field.type()) {
            case C -> text(field, column);
            case M, B -> Optional.empty();
            case N -> decimal(field, column);
            case I -> when(isMoment(nature), Remark.UNREADABLE);
            case D -> nature == Nature.TEXT ? when(column.isLimited() && column.size() < SHORTEST_DATE, Remark.TOO_SHORT) : when(nature == Nature.BOOLEAN, Remark.UNREADABLE);
            case T -> time(column);
        };
    }

    private static Optional<Remark> text(final Field field, final SourceColumn column) {
        if (column.nature().isNumber()) {
            return Optional.of(Remark.LOSES_ZEROS);
        }
        if (column.nature() != Nature.TEXT || !column.isLimited()) {
            return Optional.empty();
        }
        if (column.size() < field.length()) {
            return Optional.of(Remark.TOO_SHORT);
        }
        // A code may be spelled by a word that is longer than the code.
        return when(column.size() > field.length() && field.domain().isEmpty(), Remark.TOO_LONG);
    }

    private static Optional<Remark> decimal(final Field field, final SourceColumn column) {
        return switch (column.nature()) {
            case WHOLE -> when(field.scale() > 0, Remark.LOSES_DECIMALS);
            case DECIMAL -> column.scale() < field.scale() ? Optional.of(Remark.LOSES_DECIMALS)
                    : when(column.size() - column.scale() < field.length() - field.scale(), Remark.TOO_SHORT);
            case DATE, DATE_TIME, BOOLEAN, OTHER -> Optional.of(Remark.UNREADABLE);
            case TEXT, FLOATING -> Optional.empty();
        };
    }

    private static Optional<Remark> time(final SourceColumn column) {
        return switch (column.nature()) {
            case DATE -> Optional.of(Remark.LOSES_TIME);
            case TEXT -> when(column.isLimited() && column.size() < SHORTEST_TIME, Remark.LOSES_TIME);
            case BOOLEAN, OTHER -> Optional.of(Remark.UNREADABLE);
            case WHOLE, DECIMAL, FLOATING, DATE_TIME -> Optional.empty();
        };
    }

    private static boolean isMoment(final Nature nature) {
        return nature == Nature.DATE || nature == Nature.DATE_TIME;
    }

    private static Optional<Remark> when(final boolean condition, final Remark remark) {
        return condition ? Optional.of(remark) : Optional.empty();
    }
}
