// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

/**
 * PostgreSQL: lengths count characters, every statement can be repeated.
 */
final class PostgresqlTables extends TableWriter {

    private static final int LONGEST_NAME = 63;
    private static final int DEFAULT_DIGITS = 6;

    @Override
    int longestName() {
        return LONGEST_NAME;
    }

    @Override
    String ifNotExists() {
        return "IF NOT EXISTS ";
    }

    @Override
    String fromNothing() {
        return "";
    }

    @Override
    String now() {
        return "(now() AT TIME ZONE 'Asia/Shanghai')";
    }

    @Override
    String quoted(final String name) {
        return "\"" + name + "\"";
    }

    @Override
    String type(final Column column) {
        return switch (column.kind()) {
            case TEXT -> "varchar(%d)".formatted(column.length());
            case LONG_TEXT -> "text";
            case DECIMAL -> "numeric(%d,%d)".formatted(column.length(), column.scale());
            case INTEGER -> "integer";
            case LONG -> "bigint";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> column.length() == DEFAULT_DIGITS ? "timestamp" : "timestamp(%d)".formatted(column.length());
            case BINARY -> "bytea";
        };
    }
}
