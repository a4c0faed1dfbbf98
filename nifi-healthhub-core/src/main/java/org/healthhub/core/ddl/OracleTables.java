// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

/**
 * Oracle: names of at most 30 characters as before 12.2, lengths in characters, texts that could exceed the 4000 bytes of VARCHAR2 become CLOB.
 */
final class OracleTables extends TableWriter {

    private static final int LONGEST_NAME = 30;
    /** Of four bytes each, as rare ideographs have in AL32UTF8. */
    private static final int MOST_CHARACTERS = 4000 / 4;

    @Override
    int longestName() {
        return LONGEST_NAME;
    }

    @Override
    String type(final Column column) {
        return switch (column.kind()) {
            case TEXT -> column.length() <= MOST_CHARACTERS ? "VARCHAR2(%d CHAR)".formatted(column.length()) : "CLOB";
            case LONG_TEXT -> "CLOB";
            case DECIMAL -> "NUMBER(%d,%d)".formatted(column.length(), column.scale());
            case INTEGER -> "NUMBER(10)";
            case LONG -> "NUMBER(19)";
            case BOOLEAN -> "NUMBER(1)";
            case DATE -> "DATE";
            case TIME -> "TIMESTAMP(%d)".formatted(column.length());
            case BINARY -> "BLOB";
        };
    }
}
