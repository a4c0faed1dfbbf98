// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Creates and fills the tables of the source systems: one table for each resource, all columns text except the increment column, one row number as key.
 */
public final class SourceLoader {

    private static final int BATCH_ROWS = 500;

    private SourceLoader() {
    }

    /**
     * {@link #load(Connection, Catalogue, Resource, int, long)} on a connection of its own.
     */
    public static void load(final DataSource database, final Catalogue catalogue, final Resource resource, final int rows, final long seed) throws SQLException {
        try (Connection connection = database.getConnection()) {
            load(connection, catalogue, resource, rows, seed);
        }
    }

    /**
     * Drops, creates and fills the source table of a resource in one transaction. The same arguments give the same rows.
     *
     * @param connection connection to the source's database (PostgreSQL); left in the commit mode it came in
     * @param catalogue catalogue that the resource is part of
     * @param resource resource
     * @param rows number of rows
     * @param seed seed of the rows
     */
    public static void load(final Connection connection, final Catalogue catalogue, final Resource resource, final int rows, final long seed) throws SQLException {
        final SourceColumns columns = new SourceColumns(resource);
        final boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            create(connection, resource, columns);
            fill(connection, columns, resource, new SampleGenerator(catalogue, resource, rows, seed), 0);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    /**
     * Adds the last rows of a larger source to a table that {@link #load} filled, in one transaction. Row numbers go on; whether an incremental read finds the
     * rows depends on the increment field, which only grows with the row number where the resource has no field for it.
     *
     * @param from rows already there, which are left out
     * @param rows rows of the larger source
     */
    public static void append(final Connection connection, final Catalogue catalogue, final Resource resource, final int from, final int rows, final long seed)
            throws SQLException {
        final boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            fill(connection, new SourceColumns(resource), resource, new SampleGenerator(catalogue, resource, rows, seed), from);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Name of the source table of a resource. */
    public static String tableName(final Resource resource) {
        return new SourceColumns(resource).table();
    }

    /** Name of the key of every source table: the number of the row, from 1. */
    public static String rowNumberColumn() {
        return SourceColumns.ROW_NUMBER;
    }

    /** Name of the column that grows with every change; usable without quotes. */
    public static String incrementColumn(final Resource resource) {
        return new SourceColumns(resource).increment();
    }

    /** Name of the source column of a field; needs quotes in SQL. */
    public static String columnName(final Resource resource, final Field field) {
        return new SourceColumns(resource).of(field);
    }

    private static void create(final Connection connection, final Resource resource, final SourceColumns columns) throws SQLException {
        final List<String> definitions = new ArrayList<>();
        definitions.add(quoted(SourceColumns.ROW_NUMBER) + " integer PRIMARY KEY");
        for (final Field field : resource.fields()) {
            if (!columns.of(field).equals(columns.increment())) {
                definitions.add(quoted(columns.of(field)) + " varchar");
            }
        }
        definitions.add(quoted(columns.increment()) + " timestamp(0) NOT NULL");
        final String table = quoted(columns.table());
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + table);
            statement.execute("CREATE TABLE " + table + " (" + String.join(", ", definitions) + ")");
            statement.execute("CREATE INDEX ON " + table + " (" + quoted(columns.increment()) + ")");
        }
    }

    private static void fill(final Connection connection, final SourceColumns columns, final Resource resource, final SampleGenerator generator, final int from)
            throws SQLException {
        final List<Integer> texts = new ArrayList<>();
        final List<String> names = new ArrayList<>(List.of(SourceColumns.ROW_NUMBER));
        for (int i = 0; i < resource.fields().size(); i++) {
            final String name = columns.of(resource.fields().get(i));
            if (!name.equals(columns.increment())) {
                texts.add(i);
                names.add(name);
            }
        }
        names.add(columns.increment());
        final String sql = "INSERT INTO %s (%s) VALUES (%s)".formatted(quoted(columns.table()),
                names.stream().map(SourceLoader::quoted).collect(Collectors.joining(", ")), String.join(", ", Collections.nCopies(names.size(), "?")));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (final Iterator<SampleRow> rows = generator.iterator(); rows.hasNext();) {
                final SampleRow row = rows.next();
                if (row.expected().rowNo() <= from) {
                    continue;
                }
                int parameter = 1;
                insert.setInt(parameter++, row.expected().rowNo());
                for (final int text : texts) {
                    insert.setString(parameter++, row.values().get(text));
                }
                insert.setObject(parameter, row.updateTime());
                insert.addBatch();
                waiting++;
                if (waiting == BATCH_ROWS) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static String quoted(final String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
