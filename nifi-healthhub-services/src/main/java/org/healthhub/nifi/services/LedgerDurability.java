// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Whether the database keeps what it confirms. With {@code synchronous_commit = off} PostgreSQL confirms a commit before it is written, and a crash of the server
 * takes the last ones back: the ledger would have forgotten a part that was sent, the hub a record that the ledger knows.
 * Source: PostgreSQL documentation, chapter "Asynchronous Commit". Stateless; thread-safe.
 */
final class LedgerDurability {

    private static final String SETTING = "select current_setting('synchronous_commit')";

    private LedgerDurability() {
    }

    /**
     * What a crash of the database would cost.
     *
     * @return what is wrong and how to mend it; empty when nothing is, or when the database is one whose settings are not known here
     */
    static Optional<String> fault(final Connection connection) throws SQLException {
        if (LedgerDialect.of(connection) != LedgerDialect.POSTGRESQL) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement(); ResultSet setting = statement.executeQuery(SETTING)) {
            return setting.next() && "off".equals(setting.getString(1))
                    ? Optional.of("The database has synchronous_commit = off: when it crashes it forgets what it confirmed in the last moments, and records can be lost. "
                            + "Set it to on, for the database or for the hub's user")
                    : Optional.empty();
        }
    }
}
