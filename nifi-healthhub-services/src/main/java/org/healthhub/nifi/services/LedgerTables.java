// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;


import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of the ledger: numbered SQL files, and a table that says which of them have been run.
 */
final class LedgerTables {

    /** The tables that must be there in the present version. */
    static final List<String> TABLES = List.of("hh_collection", "hh_batch", "hh_batch_part", "hh_rejected_record", "hh_problem_record",
            "hh_record", "hh_change_chunk", "hh_part_transition", "hh_purge", "hh_consumer", "hh_grant", "hh_grant_column", "hh_grant_audit", "hh_share_nonce", "hh_provision",
            "hh_feedback", "hh_feedback_record", "hh_feedback_value", "hh_feedback_step", "hh_dispute", "hh_reconciliation", "hh_alert");

    private static final List<String> FILES = List.of("V001__ledger.sql", "V002__changes.sql", "V003__receipts.sql", "V004__reads.sql", "V005__sharing.sql",
            "V006__feedback.sql", "V007__status.sql");
    private static final String FOLDER = "/org/healthhub/services/ledger/";
    private static final String VERSION_TABLE = "create table if not exists hh_schema_version "
            + "(version integer not null primary key, file_name varchar(100) not null, installed_at timestamp not null)";
    private static final String UNKNOWN_OBJECT = "42";

    private LedgerTables() {
    }

    /** Version that this software works with. */
    static int presentVersion() {
        return FILES.size();
    }

    /**
     * Version of the tables in the database.
     *
     * @param connection a connection in auto-commit mode, because a missing table breaks a transaction
     * @return 0 when there are none
     * @throws SQLException when the database can not be asked
     */
    static int installedVersion(final Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("select max(version) from hh_schema_version")) {
            return result.next() ? result.getInt(1) : 0;
        } catch (final SQLException e) {
            if (LedgerFault.state(e).startsWith(UNKNOWN_OBJECT)) {
                return 0;
            }
            throw e;
        }
    }

    /**
     * Tables that can not be read.
     *
     * @param connection a connection in auto-commit mode
     * @return their names
     */
    static List<String> missing(final Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return TABLES.stream().filter(table -> !isReadable(statement, table)).toList();
        }
    }

    /**
     * What keeps the ledger from working with the tables.
     *
     * @param connection a connection in auto-commit mode
     * @param creation what the user chose, for the remedy
     * @return words with the remedy, empty when all is well
     */
    static Optional<String> fault(final Connection connection, final TableCreation creation) throws SQLException {
        final int installed = installedVersion(connection);
        if (installed > presentVersion()) {
            return Optional.of("The ledger tables are of version %d, this bundle knows version %d: install the newer bundle".formatted(installed, presentVersion()));
        }
        if (installed < presentVersion()) {
            return Optional.of("The ledger tables are of version %d (0: not there), version %d is required: ".formatted(installed, presentVersion())
                    + (creation == TableCreation.CREATE ? "they could not be created" : "create them, or choose 'Create Missing Tables' in Table Creation"));
        }
        final List<String> missing = missing(connection);
        return missing.isEmpty() ? Optional.empty()
                : Optional.of("These ledger tables are missing or the database user has no right to read them: " + String.join(", ", missing));
    }

    /**
     * Runs the files that have not been run. May be called by several nodes at once.
     *
     * @param connection a connection in auto-commit mode
     * @param clock gives the time in the zone in which the ledger writes it
     * @throws SQLException when a table can not be created
     */
    static void install(final Connection connection, final Clock clock) throws SQLException {
        final LedgerDialect dialect = LedgerDialect.of(connection);
        for (int version = installedVersion(connection) + 1; version <= FILES.size(); version++) {
            try {
                install(connection, dialect, version, clock);
            } catch (final SQLException e) {
                // Another node may have created the tables in the meantime; then its version is there.
                if (installedVersion(connection) < version) {
                    throw e;
                }
            }
        }
    }

    private static void install(final Connection connection, final LedgerDialect dialect, final int version, final Clock clock) throws SQLException {
        final String file = FILES.get(version - 1);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(VERSION_TABLE);
            for (final String sql : statements(file)) {
                statement.execute(dialect.statement(sql));
            }
            recordVersion(connection, version, file, clock);
            connection.commit();
        } catch (final SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void recordVersion(final Connection connection, final int version, final String file, final Clock clock) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_schema_version (version, file_name, installed_at) values (?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, file);
            insert.setObject(3, LocalDateTime.now(clock));
            insert.executeUpdate();
        }
    }

    private static List<String> statements(final String file) {
        try (InputStream in = LedgerTables.class.getResourceAsStream(FOLDER + file)) {
            final String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            final String withoutNotes = String.join("\n", text.lines().filter(line -> !line.startsWith("--")).toList());
            return Stream.of(withoutNotes.split(";")).map(String::strip).filter(sql -> !sql.isEmpty()).toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadable(final Statement statement, final String table) {
        try (ResultSet result = statement.executeQuery("select 1 from " + table + " where 1 = 0")) {
            return !result.next();
        } catch (final SQLException e) {
            return false;
        }
    }
}
