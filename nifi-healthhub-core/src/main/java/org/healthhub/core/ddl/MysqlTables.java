// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * MySQL: one statement with indexes and comments inside, because indexes know no {@code IF NOT EXISTS}. Lengths count characters, but the row has a limit in
 * bytes. Codes are compared exactly ({@code utf8mb4_bin}). DATETIME, because TIMESTAMP depends on the session's zone and ends in 2038.
 */
final class MysqlTables extends TableWriter {

    private static final int LONGEST_NAME = 64;
    /** Limit of a row's defined size, kept a little below the 65,535 of the server for its own bytes. */
    private static final int ROW_BYTES = 65_000;
    private static final int CHARACTER_BYTES = 4;
    /** What a text outside the row takes, and more than any number or date takes. */
    private static final int SMALL_BYTES = 20;

    @Override
    int longestName() {
        return LONGEST_NAME;
    }

    @Override
    String now() {
        return "CURRENT_TIMESTAMP(6)";
    }

    @Override
    String quoted(final String name) {
        return "`" + name + "`";
    }

    @Override
    List<String> statements(final Table table) {
        final Set<String> outside = outsideRow(table);
        final String lines = table.columns().stream()
                .map(column -> "    %s COMMENT %s,\n".formatted(line(column, outside.contains(column.name()) ? "text" : type(column)), literal(column.comment())))
                .collect(Collectors.joining());
        final String keys = table.indexes().stream().map(index -> ",\n    KEY %s (%s)".formatted(indexName(index), names(index.columns()))).collect(Collectors.joining());
        return List.of("CREATE TABLE IF NOT EXISTS %s (\n%s    PRIMARY KEY (%s)%s\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT=%s"
                .formatted(name(table.name()), lines, names(table.primaryKey()), keys, literal(table.comment())));
    }

    @Override
    String type(final Column column) {
        return switch (column.kind()) {
            case TEXT -> "varchar(%d)".formatted(column.length());
            case LONG_TEXT -> "mediumtext";
            case DECIMAL -> "decimal(%d,%d)".formatted(column.length(), column.scale());
            case INTEGER -> "int";
            case LONG -> "bigint";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "datetime(%d)".formatted(column.length());
            case BINARY -> "mediumblob";
        };
    }

    /** A backslash escapes in a literal of MySQL. */
    @Override
    String literal(final String text) {
        return super.literal(text.replace("\\", "\\\\"));
    }

    /** The longest texts leave the row until it fits; keys and indexed columns stay. */
    private static Set<String> outsideRow(final Table table) {
        final Set<String> outside = new HashSet<>();
        int size = table.columns().stream().mapToInt(MysqlTables::bytes).sum();
        final List<Column> candidates = table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.TEXT && !table.primaryKey().contains(column.name())
                        && table.indexes().stream().noneMatch(index -> index.columns().contains(column.name())))
                .sorted(Comparator.comparingInt(Column::length).reversed()).toList();
        for (final Column column : candidates) {
            if (size <= ROW_BYTES) {
                break;
            }
            outside.add(column.name());
            size -= bytes(column) - SMALL_BYTES;
        }
        return outside;
    }

    private static int bytes(final Column column) {
        return column.kind() == Column.Kind.TEXT ? column.length() * CHARACTER_BYTES + 2 : SMALL_BYTES;
    }
}
