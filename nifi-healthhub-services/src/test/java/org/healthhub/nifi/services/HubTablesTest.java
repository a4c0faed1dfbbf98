// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.DdlGenerator;
import org.healthhub.core.ddl.Dialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The scripts for PostgreSQL on a real PostgreSQL.
 */
class HubTablesTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @Test
    void testScriptGivesTheTablesOfTheLedgerService() throws SQLException {
        try (Connection script = schema("script"); Connection service = schema("service")) {
            // Twice: the script can be run again.
            execute(script, DdlGenerator.ledgerTables(Dialect.POSTGRESQL));
            execute(script, DdlGenerator.ledgerTables(Dialect.POSTGRESQL));
            LedgerTables.install(service, Clock.systemUTC());

            for (final String description : List.of(
                    "SELECT table_name, ordinal_position, column_name, data_type, character_maximum_length, numeric_precision, datetime_precision, is_nullable, "
                            + "column_default "
                            + "FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2",
                    "SELECT tablename, indexname, replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1, 2",
                    "SELECT version, file_name FROM hh_schema_version ORDER BY 1")) {
                final List<List<String>> expected = rows(service, description);
                assertFalse(expected.isEmpty());
                assertEquals(expected, rows(script, description));
            }
            assertEquals(Optional.empty(), LedgerTables.fault(script, TableCreation.REQUIRE));
        }
    }

    @Test
    void testCanonicalTablesOfAllSystems() throws SQLException, CatalogueException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final List<String> statements = DdlGenerator.canonicalTables(catalogue, Dialect.POSTGRESQL, catalogue.systems().stream().map(BusinessSystem::code).toList());
        try (Connection connection = schema("canonical")) {
            execute(connection, statements);
            execute(connection, statements);
            assertEquals(catalogue.resources().stream().map(Resource::table).sorted().toList(),
                    rows(connection, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()").stream().map(List::getFirst).sorted().toList());
            assertEquals(List.of(List.of("S20R01 人口死亡信息")), rows(connection, "SELECT obj_description('dth_death'::regclass)"));
            assertTrue(rows(connection, "SELECT indexname FROM pg_indexes WHERE tablename = 'epi_vaccination'").stream().map(List::getFirst).toList()
                    .containsAll(List.of("epi_vaccination_person_key", "epi_vaccination_update_time", "epi_vaccination_parent")));
        }
    }

    @Test
    void testOlderVersionThatComesLaterReplacesNothing() throws SQLException, CatalogueException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        // As PutDatabaseRecord writes a batch: the second row is skipped, the others are stored.
        final String upsert = "INSERT INTO dth_death (data_uuid, data_version, op_type) VALUES %s "
                + "ON CONFLICT (data_uuid) DO UPDATE SET (data_uuid, data_version, op_type) = (EXCLUDED.data_uuid, EXCLUDED.data_version, EXCLUDED.op_type)";
        try (Connection connection = schema("versions")) {
            execute(connection, DdlGenerator.canonicalTables(catalogue, Dialect.POSTGRESQL, List.of("S20")));
            execute(connection, List.of(upsert.formatted("('a', 1, 'I'), ('b', 2, 'U')")));
            try (Statement batch = connection.createStatement()) {
                for (final String row : List.of("('a', 2, 'U')", "('b', 1, 'I')", "('c', 1, 'I')", "('a', 2, 'D')")) {
                    batch.addBatch(upsert.formatted(row));
                }
                batch.executeBatch();
            }
            assertEquals(List.of(List.of("a", "2", "D"), List.of("b", "2", "U"), List.of("c", "1", "I")),
                    rows(connection, "SELECT data_uuid, data_version, op_type FROM dth_death ORDER BY 1"));
        }
    }

    private static Connection schema(final String name) throws SQLException {
        final Connection connection = postgres.getPostgresDatabase().getConnection();
        execute(connection, List.of("CREATE SCHEMA " + name));
        connection.setSchema(name);
        return connection;
    }

    private static void execute(final Connection connection, final List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (final String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<List<String>> rows(final Connection connection, final String sql) throws SQLException {
        final List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                final List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
