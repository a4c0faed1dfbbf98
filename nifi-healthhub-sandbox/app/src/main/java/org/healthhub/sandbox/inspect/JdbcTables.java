// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.inspect;

import org.healthhub.core.inspect.SourceColumn;
import org.healthhub.core.inspect.SourceTable;
import org.healthhub.sandbox.SandboxException;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Describes a table or view from the metadata of its database. Reads no row.
 */
public final class JdbcTables {

    private static final String PRIMARY_KEY = "";

    private JdbcTables() {
    }

    /** A table as the database names it. */
    private record Found(String catalog, String schema, String name, String type) {

        boolean isView() {
            return type != null && type.contains("VIEW");
        }

        boolean isRelation() {
            return type == null || type.contains("TABLE") || type.contains("VIEW") || type.contains("SYNONYM");
        }

        String text() {
            final String where = schema == null ? catalog : schema;
            return where == null ? name : where + "." + name;
        }
    }

    /**
     * Describes a table.
     *
     * @param connection connection to its database
     * @param wanted name, with the schema before a point where it is not the connection's own; as written, or in upper or lower case
     * @return the description
     * @throws SQLException when the database can not be asked
     * @throws SandboxException when there is no such table, or several
     */
    public static SourceTable read(final Connection connection, final String wanted) throws SQLException {
        final DatabaseMetaData metadata = connection.getMetaData();
        final Found found = find(connection, metadata, wanted);
        return new SourceTable(found.text(), columns(metadata, found), found.isView() ? Optional.empty() : indexes(metadata, found));
    }

    private static Found find(final Connection connection, final DatabaseMetaData metadata, final String wanted) throws SQLException {
        final int point = wanted.lastIndexOf('.');
        final String name = wanted.substring(point + 1);
        for (final String spelling : spellings(name)) {
            final List<Found> candidates = new ArrayList<>();
            for (final String space : point < 0 ? List.of("") : spellings(wanted.substring(0, point))) {
                candidates.addAll(find(connection, metadata, space, spelling));
            }
            final List<Found> own = candidates.size() < 2 ? candidates : candidates.stream().filter(candidate -> isOwn(connection, candidate)).toList();
            if (own.size() == 1) {
                return own.getFirst();
            }
            if (!candidates.isEmpty()) {
                throw new SandboxException("Several tables have the name %s; write one of %s".formatted(name,
                        candidates.stream().map(Found::text).collect(Collectors.joining(", "))));
            }
        }
        throw new SandboxException("There is no table or view %s, or this user may not see it; check spelling and schema (--table SCHEMA.NAME)".formatted(wanted));
    }

    /** Some databases call catalog what others call schema. */
    private static List<Found> find(final Connection connection, final DatabaseMetaData metadata, final String space, final String name) throws SQLException {
        final boolean schemas = metadata.supportsSchemasInTableDefinitions();
        final String catalog = schemas || space.isEmpty() ? connection.getCatalog() : space;
        final String schema = schemas && !space.isEmpty() ? pattern(metadata, space) : null;
        final List<Found> found = new ArrayList<>();
        try (ResultSet tables = metadata.getTables(catalog, schema, pattern(metadata, name), null)) {
            while (tables.next()) {
                found.add(new Found(tables.getString("TABLE_CAT"), tables.getString("TABLE_SCHEM"), tables.getString("TABLE_NAME"), tables.getString("TABLE_TYPE")));
            }
        }
        return found.stream().filter(Found::isRelation).toList();
    }

    private static boolean isOwn(final Connection connection, final Found found) {
        try {
            return found.schema() != null && found.schema().equals(connection.getSchema());
        } catch (final SQLException e) {
            // An old driver does not tell: then the user has to name the schema.
            return false;
        }
    }

    private static Set<String> spellings(final String name) {
        return new LinkedHashSet<>(List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
    }

    private static List<SourceColumn> columns(final DatabaseMetaData metadata, final Found table) throws SQLException {
        final List<SourceColumn> columns = new ArrayList<>();
        final String schema = table.schema() == null ? null : pattern(metadata, table.schema());
        try (ResultSet rows = metadata.getColumns(table.catalog(), schema, pattern(metadata, table.name()), null)) {
            while (rows.next()) {
                columns.add(new SourceColumn(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME"), rows.getInt("COLUMN_SIZE"),
                        rows.getInt("DECIMAL_DIGITS"), rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
            }
        }
        return columns;
    }

    /** Empty when the database does not tell, for example because of the user's rights. */
    private static Optional<List<List<String>>> indexes(final DatabaseMetaData metadata, final Found table) {
        final Map<String, Map<Integer, String>> indexes = new LinkedHashMap<>();
        try (ResultSet keys = metadata.getPrimaryKeys(table.catalog(), table.schema(), table.name());
                ResultSet rows = metadata.getIndexInfo(table.catalog(), table.schema(), table.name(), false, true)) {
            while (keys.next()) {
                indexes.computeIfAbsent(PRIMARY_KEY, key -> new TreeMap<>()).put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
            }
            while (rows.next()) {
                final String column = rows.getString("COLUMN_NAME");
                if (rows.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic && column != null) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), key -> new TreeMap<>()).put(rows.getInt("ORDINAL_POSITION"), unquoted(column));
                }
            }
        } catch (final SQLException e) {
            return Optional.empty();
        }
        return Optional.of(indexes.values().stream().map(columns -> List.copyOf(columns.values())).toList());
    }

    /** PostgreSQL gives names that need quotes with them. */
    private static String unquoted(final String column) {
        return column.length() > 2 && column.startsWith("\"") && column.endsWith("\"") ? column.substring(1, column.length() - 1) : column;
    }

    /** A name as a pattern that only fits itself. */
    private static String pattern(final DatabaseMetaData metadata, final String name) throws SQLException {
        final String escape = metadata.getSearchStringEscape();
        if (escape == null || escape.isEmpty()) {
            return name;
        }
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
