// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.postgres;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.DdlGenerator;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.Step;
import org.healthhub.sandbox.sample.SourceLoader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The tables that exist before the flows run: the hub's canonical ones, empty, and the sources', with synthetic people. */
public final class SampleTables {
    /** The same rows in every sandbox, so that its results can be compared. */
    public static final long SEED = 20260101L;

    private final Catalogue catalogue;
    private final Function<String, Database> databases;

    /** The function gives the database of a name. */
    public SampleTables(final Catalogue catalogue, final Function<String, Database> databases) {
        this.catalogue = catalogue;
        this.databases = databases;
    }

    /** Creates the canonical tables that do not exist. */
    public void createCanonical(final List<BusinessSystem> systems) {
        try (Connection connection = databases.apply(Database.HUB).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (final String ddl : DdlGenerator.canonicalTables(catalogue, Dialect.POSTGRESQL, systems.stream().map(BusinessSystem::code).toList())) {
                statement.execute(ddl);
            }
        } catch (final SQLException e) {
            throw new SandboxException("The canonical tables cannot be created: " + e.getMessage(), e);
        }
    }

    /**
     * Creates and fills the source tables that do not exist.
     *
     * @param progress told about every table
     */
    public void loadSources(final List<BusinessSystem> systems, final int rows, final Consumer<Step> progress) {
        final int total = systems.stream().mapToInt(system -> system.resources().size()).sum();
        int done = 0;
        for (final BusinessSystem system : systems) {
            try (Connection connection = databases.apply(Database.sourceName(system.code())).dataSource().getConnection()) {
                for (final Resource resource : system.resources()) {
                    progress.accept(Step.of("Loading", done++, total, resource.code()));
                    if (!exists(connection, SourceLoader.tableName(resource))) {
                        SourceLoader.load(connection, catalogue, resource, rows, SEED);
                    }
                }
            } catch (final SQLException e) {
                throw new SandboxException("The source of %s cannot be filled: %s".formatted(system.code(), e.getMessage()), e);
            }
        }
    }

    private static boolean exists(final Connection connection, final String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
