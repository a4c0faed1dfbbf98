// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Runs questions that change nothing.
 */
final class Query {

    private Query() {
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Hands over every row of the answer. */
    static void each(final Connection connection, final String sql, final List<?> parameters, final RowReader rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.read(result);
                }
            }
        }
    }

    /** A time of the ledger; empty when there is none. */
    static Optional<LocalDateTime> time(final ResultSet row, final int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class));
    }

    /** Names of the tables in the present schema, in lower case. */
    static Set<String> tables(final Connection connection) throws SQLException {
        final Set<String> tables = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }
}
