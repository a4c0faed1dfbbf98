// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.feedback;

import org.apache.nifi.dbcp.DBCPService;
import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.canonical.CanonicalTexts;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.canonical.RecordCanonicalizer;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.feedback.Evidence.SourceSide;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one record again from a source table: first the rows whose key columns hold the canonical key as it is, then, because sources write keys in their own
 * ways, all rows up to a limit. Every row is brought into canonical form; the one with the record key is the record. Values are always bound, names come from the
 * database itself. Thread-safe.
 */
final class SourceLookup {

    private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR);
    private static final int FETCH = 1_000;
    private static final int SECONDS = 60;

    private final DBCPService pool;
    private final CanonicalizerFactory canonicalizers;
    private final int scanLimit;

    /**
     * A lookup.
     *
     * @param scanLimit rows of a table that are read at most to find one whose key the source writes in another way
     */
    SourceLookup(final DBCPService pool, final CanonicalizerFactory canonicalizers, final int scanLimit) {
        this.pool = pool;
        this.canonicalizers = canonicalizers;
        this.scanLimit = scanLimit;
    }

    /**
     * What the source has.
     *
     * @param row the record, {@code null} unless it was found
     */
    record Found(SourceSide side, CanonicalRow row) {
    }

    /**
     * Looks for a record.
     *
     * @param table table or view, as the administrator wrote it
     * @param hub the record as the hub has it, {@code null} when it has none
     * @throws SQLException when the source can not be asked; its message can quote data and must not be shown
     */
    Found find(final String table, final Resource resource, final String recordKey, final CanonicalRow hub, final CollectionContext context) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            final boolean autoCommit = connection.getAutoCommit();
            // PostgreSQL streams a result only outside auto-commit
            connection.setAutoCommit(false);
            try {
                return find(connection, table, resource, recordKey, hub, context);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private Found find(final Connection connection, final String table, final Resource resource, final String recordKey, final CanonicalRow hub,
            final CollectionContext context) throws SQLException {
        final Columns columns = columns(connection, table);
        final RecordCanonicalizer canonicalizer;
        try {
            canonicalizer = canonicalizers.forLayout(resource.code(), columns.names(), Map.of());
        } catch (final IllegalArgumentException e) {
            return new Found(SourceSide.NOT_COMPARABLE, null);
        }
        if (resource.businessKey().stream().anyMatch(field -> canonicalizer.sourcesOf(field).isEmpty())) {
            return new Found(SourceSide.NOT_COMPARABLE, null);
        }
        final Search search = new Search(resource, recordKey, canonicalizer, columns, context);
        final Map<Integer, String> wanted = hub == null ? Map.of() : wanted(resource, hub, canonicalizer, columns);
        if (!wanted.isEmpty()) {
            final String quote = connection.getMetaData().getIdentifierQuoteString().strip();
            final String condition = wanted.keySet().stream().map(column -> quote + columns.names().get(column).replace(quote, quote + quote) + quote + " = ?")
                    .collect(Collectors.joining(" and "));
            search.read(connection, "select * from %s where %s".formatted(table, condition), List.copyOf(wanted.values()), scanLimit);
        }
        final boolean complete = search.found() != null || search.read(connection, "select * from " + table, List.of(), scanLimit);
        if (search.found() != null) {
            return new Found(SourceSide.FOUND, search.found());
        }
        return new Found(complete ? SourceSide.NOT_FOUND : SourceSide.NOT_COMPARABLE, null);
    }

    private static Map<Integer, String> wanted(final Resource resource, final CanonicalRow hub, final RecordCanonicalizer canonicalizer, final Columns columns) {
        final Map<Integer, String> wanted = new LinkedHashMap<>();
        for (final String field : resource.businessKey()) {
            final List<Integer> sources = canonicalizer.sourcesOf(field);
            final Object value = hub.value(resource, field);
            if (sources.size() == 1 && value != null && TEXTS.contains(columns.types().get(sources.getFirst()))) {
                wanted.put(sources.getFirst(), CanonicalTexts.of(value));
            }
        }
        return wanted;
    }

    private static Columns columns(final Connection connection, final String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
                final ResultSetMetaData data = none.getMetaData();
                final List<String> names = new ArrayList<>();
                final List<Integer> types = new ArrayList<>();
                for (int i = 1; i <= data.getColumnCount(); i++) {
                    names.add(data.getColumnLabel(i));
                    types.add(data.getColumnType(i));
                }
                return new Columns(names, types);
            }
        }
    }

    private record Columns(List<String> names, List<Integer> types) {
    }

    /** Goes through rows. Not thread-safe. */
    private static final class Search {
        private final Resource resource;
        private final String recordKey;
        private final RecordCanonicalizer canonicalizer;
        private final Columns columns;
        private final CollectionContext context;
        private final int updateTime;
        private CanonicalRow found;

        private Search(final Resource resource, final String recordKey, final RecordCanonicalizer canonicalizer, final Columns columns, final CollectionContext context) {
            this.resource = resource;
            this.recordKey = recordKey;
            this.canonicalizer = canonicalizer;
            this.columns = columns;
            this.context = context;
            this.updateTime = CanonicalSchema.of(resource).indexOf(CommonColumns.SRC_UPDATE_TIME);
        }

        private CanonicalRow found() {
            return found;
        }

        /** Reads rows; tells whether all were read. Of several rows with the key the one that was changed last counts. */
        private boolean read(final Connection connection, final String sql, final List<String> values, final int limit) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setQueryTimeout(SECONDS);
                select.setFetchSize(FETCH);
                select.setMaxRows(limit + 1);
                for (int i = 0; i < values.size(); i++) {
                    select.setString(i + 1, values.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    int read = 0;
                    while (rows.next()) {
                        read++;
                        if (read > limit) {
                            return false;
                        }
                        consider(rows);
                    }
                    return true;
                }
            }
        }

        private void consider(final ResultSet rows) throws SQLException {
            final Object[] row = new Object[columns.names().size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(rows.getObject(i + 1));
            }
            final CanonicalResult result = canonicalizer.canonicalize(row, List.of(), context);
            if (result.recordKey().equals(recordKey) && (found == null || time(result.values()).compareTo(time(found.values())) >= 0)) {
                found = CanonicalRow.of(result, names(resource.fields().stream().map(field -> field.name()).toList()), keys(row));
            }
        }

        private String time(final Object[] values) {
            return values[updateTime] == null ? "" : values[updateTime].toString();
        }

        /** What a driver gives for long texts and the like is taken as text. */
        private static Object value(final Object value) throws SQLException {
            return switch (value) {
                case null -> null;
                case Clob text -> text.getSubString(1, (int) Math.min(text.length(), Integer.MAX_VALUE));
                case byte[] bytes -> null;
                default -> value;
            };
        }

        private Map<String, String> names(final List<String> fields) {
            final Map<String, String> names = new LinkedHashMap<>();
            for (final String field : fields) {
                final List<Integer> sources = canonicalizer.sourcesOf(field);
                if (!sources.isEmpty()) {
                    names.put(field, sources.stream().map(columns.names()::get).collect(Collectors.joining(" | ")));
                }
            }
            return names;
        }

        private Map<String, String> keys(final Object[] row) {
            final Map<String, String> keys = new LinkedHashMap<>();
            for (final String field : resource.businessKey()) {
                for (final int source : canonicalizer.sourcesOf(field)) {
                    keys.put(columns.names().get(source), row[source] == null ? "" : row[source].toString());
                }
            }
            return keys;
        }
    }
}
