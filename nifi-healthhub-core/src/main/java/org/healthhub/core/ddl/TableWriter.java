// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Writes a table in the words of one database: table, indexes, then comments as statements of their own. Stateless.
 */
abstract class TableWriter {

    private static final Set<String> RESERVED = reserved();
    private static final int CHECKSUM_DIGITS = 4;

    /** Longest name of an index. */
    abstract int longestName();

    abstract String type(Column column);

    /** Between {@code CREATE TABLE} or {@code CREATE INDEX} and the name; empty or ended by a space. */
    String ifNotExists() {
        return "";
    }

    /** After the closing parenthesis of a table; empty or begun by a space. */
    String tableOptions() {
        return "";
    }

    /** The source of a SELECT that needs none; empty or begun by a space. */
    String fromNothing() {
        return " FROM DUAL";
    }

    /** The present time, for a column that is preset with it. */
    String now() {
        return "LOCALTIMESTAMP";
    }

    /** A reserved word as the name that it would be without quotes. */
    String quoted(final String name) {
        return "\"" + name.toUpperCase(Locale.ROOT) + "\"";
    }

    List<String> statements(final Table table) {
        final List<String> statements = new ArrayList<>();
        final String lines = table.columns().stream().map(column -> "    " + line(column, type(column)) + ",\n").collect(Collectors.joining());
        statements.add("CREATE TABLE %s%s (\n%s    PRIMARY KEY (%s)\n)%s".formatted(ifNotExists(), name(table.name()), lines, names(table.primaryKey()), tableOptions()));
        table.indexes().forEach(index -> statements.add("CREATE INDEX %s%s ON %s (%s)".formatted(ifNotExists(), indexName(index), name(table.name()), names(index.columns()))));
        statements.add("COMMENT ON TABLE %s IS %s".formatted(name(table.name()), literal(table.comment())));
        table.columns().forEach(column -> statements.add("COMMENT ON COLUMN %s.%s IS %s".formatted(name(table.name()), name(column.name()), literal(column.comment()))));
        return statements;
    }

    /** What {@link #keepNewer(String)} needs, once for a database; can be repeated. Nothing where the database is not kept from taking older versions. */
    List<String> keepNewerFunction() {
        return List.of();
    }

    /** Keeps a table from replacing a record by an older version of it; can be repeated. */
    List<String> keepNewer(final String table) {
        return List.of();
    }

    /** The rows that tell the ledger service which version of its tables is there; can be repeated. */
    final List<String> versionRows() {
        final String table = name(LedgerModel.VERSION_TABLE);
        final List<String> rows = new ArrayList<>();
        for (int version = 1; version <= LedgerModel.FILES.size(); version++) {
            rows.add("INSERT INTO %s (version, file_name, installed_at)\nSELECT %d, %s, CURRENT_TIMESTAMP%s\nWHERE NOT EXISTS (SELECT 1 FROM %s WHERE version = %d)"
                    .formatted(table, version, literal(LedgerModel.FILES.get(version - 1)), fromNothing(), table, version));
        }
        return rows;
    }

    final String line(final Column column, final String type) {
        return "%s %s%s%s".formatted(name(column.name()), type, column.presetNow() ? " DEFAULT " + now() : "", column.required() ? " NOT NULL" : "");
    }

    final String name(final String identifier) {
        return RESERVED.contains(identifier) ? quoted(identifier) : identifier;
    }

    final String names(final List<String> identifiers) {
        return identifiers.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A name that is too long keeps its beginning and gets a checksum, so that two of them stay different. */
    final String indexName(final Table.Index index) {
        final String name = index.name();
        if (name.length() <= longestName()) {
            return name;
        }
        final CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        final String digits = "%08x".formatted(checksum.getValue()).substring(0, CHECKSUM_DIGITS);
        return name.substring(0, longestName() - CHECKSUM_DIGITS - 1) + "_" + digits;
    }

    String literal(final String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static Set<String> reserved() {
        try (InputStream in = TableWriter.class.getResourceAsStream("reserved-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ")).stream()).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
