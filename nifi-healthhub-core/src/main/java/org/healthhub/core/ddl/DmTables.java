// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

/**
 * 达梦 DM8. A length counts bytes unless the database was initialised with LENGTH_IN_CHAR, so lengths are multiplied for UTF-8 (resources.md §1.2). Rows may be
 * longer than half a page; a text that does not fit a page of 8 KB, the default, becomes CLOB.
 */
final class DmTables extends TableWriter {

    private static final int LONGEST_NAME = 128;
    private static final int CHARACTER_BYTES = 3;
    private static final int MOST_BYTES = 3900;

    @Override
    int longestName() {
        return LONGEST_NAME;
    }

    @Override
    String tableOptions() {
        return " STORAGE (USING LONG ROW)";
    }

    @Override
    String type(final Column column) {
        return switch (column.kind()) {
            case TEXT -> column.length() * CHARACTER_BYTES <= MOST_BYTES ? "VARCHAR(%d)".formatted(column.length() * CHARACTER_BYTES) : "CLOB";
            case LONG_TEXT -> "CLOB";
            case DECIMAL -> "DECIMAL(%d,%d)".formatted(column.length(), column.scale());
            case INTEGER -> "INT";
            case LONG -> "BIGINT";
            case BOOLEAN -> "BIT";
            case DATE -> "DATE";
            case TIME -> "TIMESTAMP(%d)".formatted(column.length());
            case BINARY -> "BLOB";
        };
    }
}
