// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * The condition that a row is that of one of some record keys of a resource. PostgreSQL takes the keys as one array: a thousand places would be parsed and
 * planned anew for every statement. Immutable.
 */
final class RecordKeyCondition {

    private final String resourceCode;
    private final List<String> keys;
    private final boolean array;

    private RecordKeyCondition(final String resourceCode, final List<String> keys, final boolean array) {
        this.resourceCode = resourceCode;
        this.keys = keys;
        this.array = array;
    }

    /**
     * A condition.
     *
     * @param connection of the statements
     * @param keys at least one
     */
    static RecordKeyCondition of(final Connection connection, final String resourceCode, final List<String> keys) throws SQLException {
        return new RecordKeyCondition(resourceCode, keys, LedgerDialect.of(connection).hasArrays());
    }

    /** A statement with the condition at the end of what is given. */
    String after(final String sql) {
        return sql + " where resource_code = ? and record_key " + (array ? "= any (?)" : "in (%s)".formatted(String.join(", ", Collections.nCopies(keys.size(), "?"))));
    }

    /**
     * Fills the places.
     *
     * @param first number of the first one
     * @return number of the place after the last one
     */
    int set(final PreparedStatement statement, final int first) throws SQLException {
        statement.setString(first, resourceCode);
        if (array) {
            statement.setArray(first + 1, statement.getConnection().createArrayOf("varchar", keys.toArray()));
            return first + 2;
        }
        for (int i = 0; i < keys.size(); i++) {
            statement.setString(first + 1 + i, keys.get(i));
        }
        return first + 1 + keys.size();
    }
}
