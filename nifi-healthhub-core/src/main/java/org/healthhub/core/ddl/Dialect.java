// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A database kind that canonical tables can be written for.
 */
public enum Dialect {

    /** PostgreSQL 12 and later, and kinds that follow it (openGauss, KingbaseES in its PostgreSQL mode: not tried). Lengths count characters. */
    POSTGRESQL("PostgreSQL") {
        @Override
        String type(final Field field) {
            return switch (field.type()) {
                case C -> "varchar(%d)".formatted(field.length());
                case N -> "numeric(%d,%d)".formatted(field.length(), field.scale());
                case I -> "bigint";
                case D -> "date";
                case T -> "timestamp(0)";
                case M -> "text";
                case B -> "boolean";
            };
        }

        @Override
        List<String> comments(final String table, final String tableComment, final List<Field> columns) {
            final List<String> statements = new ArrayList<>();
            statements.add("COMMENT ON TABLE %s IS %s".formatted(table, literal(tableComment)));
            columns.forEach(column -> statements.add("COMMENT ON COLUMN %s.%s IS %s".formatted(table, column.name(), literal(column.label()))));
            return statements;
        }
    };

    private final String label;

    Dialect(final String label) {
        this.label = label;
    }

    /**
     * The column type of a field.
     */
    abstract String type(Field field);

    /**
     * The statements that comment a table and its columns; they can be repeated.
     */
    abstract List<String> comments(String table, String tableComment, List<Field> columns);

    /**
     * The product's name.
     */
    public String label() {
        return label;
    }

    /**
     * The folder name of committed scripts.
     *
     * @return lower-case name
     */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String literal(final String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
