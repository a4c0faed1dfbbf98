// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.Field;

/**
 * One column of a table of the hub, whatever the database.
 *
 * @param name snake_case, at most 30 characters
 * @param kind what it holds
 * @param length most characters of {@link Kind#TEXT}, precision of {@link Kind#DECIMAL}, digits of the second of {@link Kind#TIME}; otherwise 0
 * @param scale digits after the point of {@link Kind#DECIMAL}; otherwise 0
 * @param required whether it is NOT NULL
 * @param comment in Chinese
 */
record Column(String name, Kind kind, int length, int scale, boolean required, String comment) {

    private static final int MICROSECONDS = 6;

    /** What a column holds. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        DECIMAL,
        INTEGER,
        LONG,
        BOOLEAN,
        DATE,
        TIME,
        BINARY
    }

    static Column of(final Field field, final boolean required) {
        final Kind kind = switch (field.type()) {
            case C -> Kind.TEXT;
            case N -> Kind.DECIMAL;
            case I -> Kind.LONG;
            case D -> Kind.DATE;
            case T -> Kind.TIME;
            case M -> Kind.LONG_TEXT;
            case B -> Kind.BOOLEAN;
        };
        return new Column(field.name(), kind, field.length(), field.scale(), required, field.label());
    }

    static Column text(final String name, final int length, final String comment) {
        return new Column(name, Kind.TEXT, length, 0, false, comment);
    }

    static Column moment(final String name, final String comment) {
        return new Column(name, Kind.TIME, MICROSECONDS, 0, false, comment);
    }

    static Column of(final String name, final Kind kind, final String comment) {
        return new Column(name, kind, 0, 0, false, comment);
    }

    /** The same column, NOT NULL. */
    Column notNull() {
        return new Column(name, kind, length, scale, true, comment);
    }
}
