// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.sample.SourceLoader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Counts afresh from the databases, the ledger and NiFi's REST API every time it is asked; remembers nothing. */
public final class StatusCollector {
    private final Catalogue catalogue;
    private final Function<String, Database> databases;
    private final NiFiClient nifi;
    private final String canvas;

    /**
     * Builds a collector.
     *
     * @param databases gives the database of a name
     * @param canvas URL to show to the user
     */
    public StatusCollector(final Catalogue catalogue, final Function<String, Database> databases, final NiFiClient nifi, final String canvas) {
        this.catalogue = catalogue;
        this.databases = databases;
        this.nifi = nifi;
        this.canvas = canvas;
    }

    /** The report of this moment; a table that does not exist yet counts as empty. */
    public StatusReport collect() {
        final List<JsonNode> groups = nifi.processGroups().children(nifi.processGroups().root());
        try (Connection hub = databases.apply(Database.HUB).dataSource().getConnection()) {
            final List<SystemStatus> systems = new ArrayList<>();
            for (final BusinessSystem system : catalogue.systems()) {
                systems.add(system(system, groups, hub));
            }
            return new StatusReport(new StatusReport.NiFi(canvas, nifi.version()), systems);
        } catch (final SQLException e) {
            throw new SandboxException("The databases cannot be read: " + e.getMessage(), e);
        }
    }

    private SystemStatus system(final BusinessSystem system, final List<JsonNode> groups, final Connection hub) throws SQLException {
        final Optional<JsonNode> group = groups.stream().filter(candidate -> SystemGroup.belongsTo(candidate, system)).findFirst();
        try (Connection source = databases.apply(Database.sourceName(system.code())).dataSource().getConnection()) {
            final List<ResourceCounts> resources = new ArrayList<>();
            for (final Resource resource : system.resources()) {
                resources.add(resource(resource, source, hub));
            }
            return new SystemStatus(system.code(), system.name(), group.isPresent(), group.map(SystemGroup::runs).orElse(false), resources);
        }
    }

    private static ResourceCounts resource(final Resource resource, final Connection source, final Connection hub) throws SQLException {
        final long[] collected = sums(hub, "hh_collection", List.of("read_count", "canonical_count", "suspect_count", "problem_count"), resource.code());
        final long[] parts = sums(hub, "hh_batch_part", List.of("record_count", "accepted_count", "rejected_count", "pending_count"), resource.code());
        return new ResourceCounts(resource.code(), resource.name(), rows(source, SourceLoader.tableName(resource)), collected[0], collected[1], collected[2], collected[3],
            rows(hub, resource.table()), parts[0], parts[1], parts[2], parts[3], receipts(hub, resource.code()));
    }

    private static long rows(final Connection connection, final String table) throws SQLException {
        return exists(connection, table) ? number(connection, "SELECT count(*) FROM " + table) : 0;
    }

    private static long number(final Connection connection, final String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long[] sums(final Connection hub, final String table, final List<String> columns, final String resource) throws SQLException {
        final long[] sums = new long[columns.size()];
        if (exists(hub, table)) {
            final String query = "SELECT %s FROM %s WHERE resource_code = ?"
                .formatted(String.join(", ", columns.stream().map("coalesce(sum(%s), 0)"::formatted).toList()), table);
            try (PreparedStatement statement = hub.prepareStatement(query)) {
                statement.setString(1, resource);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] = rows.getLong(i + 1);
                    }
                }
            }
        }
        return sums;
    }

    private static long receipts(final Connection hub, final String resource) throws SQLException {
        if (!exists(hub, "hh_batch_part")) {
            return 0;
        }
        try (PreparedStatement statement = hub.prepareStatement("SELECT count(*) FROM hh_batch_part WHERE resource_code = ? AND receipt_no IS NOT NULL")) {
            statement.setString(1, resource);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
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
