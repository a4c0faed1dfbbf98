// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.Database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Records that the hub keeps back because of a problem, as examples for those who look at the sandbox for the first time. */
final class OpenProblems {
    private static final String FIRST = "SELECT record_key FROM hh_problem_record WHERE state = 'OPEN' AND key_kind <> 'ROW' "
        + "ORDER BY system_code DESC, first_seen, record_key LIMIT 1";

    private OpenProblems() {
    }

    /**
     * Key of one such record, of the last system that has one.
     *
     * @param hub the hub's database
     */
    static Optional<String> first(final Database hub) {
        try (Connection connection = hub.dataSource().getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(FIRST)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (final SQLException e) {
            throw new SandboxException("The hub's database can not be asked", e);
        }
    }
}
