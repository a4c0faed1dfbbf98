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
 * @param presetNow whether a row without a value gets the present time
 */
record Column(String name, Kind kind, int length, int scale, boolean required, String comment, boolean presetNow) {

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
        return new Column(field.name(), kind, field.length(), field.scale(), required, field.label(), false);
    }

    static Column text(final String name, final int length, final String comment) {
        return new Column(name, Kind.TEXT, length, 0, false, comment, false);
    }

    static Column moment(final String name, final String comment) {
        return new Column(name, Kind.TIME, MICROSECONDS, 0, false, comment, false);
    }

    static Column of(final String name, final Kind kind, final String comment) {
        return new Column(name, kind, 0, 0, false, comment, false);
    }

    /** The same column, NOT NULL. */
    Column notNull() {
        return new Column(name, kind, length, scale, true, comment, presetNow);
    }

    /** The same column, filled with the present time where a row has no value. */
    Column withPresetNow() {
        return new Column(name, kind, length, scale, required, comment, true);
    }
}
