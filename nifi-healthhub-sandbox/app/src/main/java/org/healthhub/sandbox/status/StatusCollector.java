// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.status.CountReader;
import org.healthhub.core.status.LedgerCounts;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.sample.SourceLoader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts afresh from the databases, the ledger and NiFi's REST API every time it is asked; remembers nothing. */
public final class StatusCollector {
    private static final String ROWS = "count(*)";
    private static final String FLAGGED_ROWS = "count(quality_flags)";

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
            final List<String> tables = catalogue.resources().stream().map(Resource::table).toList();
            final Hub counts = new Hub(rows(hub, ROWS, tables), rows(hub, FLAGGED_ROWS, tables), CountReader.counts(hub), CountReader.records(hub));
            final List<SystemStatus> systems = new ArrayList<>();
            for (final BusinessSystem system : catalogue.systems()) {
                systems.add(system(system, groups, counts));
            }
            return new StatusReport(new StatusReport.NiFi(canvas, nifi.version()), systems);
        } catch (final SQLException e) {
            throw new SandboxException("The databases cannot be read: " + e.getMessage(), e);
        }
    }

    private SystemStatus system(final BusinessSystem system, final List<JsonNode> groups, final Hub hub) throws SQLException {
        final Optional<JsonNode> group = groups.stream().filter(candidate -> SystemGroup.belongsTo(candidate, system)).findFirst();
        try (Connection source = databases.apply(Database.sourceName(system.code())).dataSource().getConnection()) {
            final Map<String, Long> rows = rows(source, ROWS, system.resources().stream().map(SourceLoader::tableName).toList());
            return new SystemStatus(system.code(), system.name(), group.isPresent(), group.map(SystemGroup::runs).orElse(false),
                system.resources().stream().map(resource -> hub.counts(resource, rows.getOrDefault(SourceLoader.tableName(resource), 0L))).toList());
        }
    }

    /** Rows by table, of those tables that exist; in one question, because there are many tables and the question is asked every second. */
    private static Map<String, Long> rows(final Connection connection, final String expression, final List<String> tables) throws SQLException {
        final Set<String> existing = CountReader.tables(connection);
        final String query = tables.stream().filter(existing::contains).map(table -> "SELECT '%s', %s FROM %s".formatted(table, expression, table))
            .collect(Collectors.joining(" UNION ALL "));
        final Map<String, Long> counts = new HashMap<>();
        if (!query.isEmpty()) {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    /**
     * What the hub's database knows.
     *
     * @param stored rows by canonical table
     * @param suspect rows with a finding by canonical table
     * @param counted what the ledger counted, by resource
     * @param records known records by resource
     */
    private record Hub(Map<String, Long> stored, Map<String, Long> suspect, Map<String, LedgerCounts> counted, Map<String, Long> records) {

        ResourceCounts counts(final Resource resource, final long source) {
            final LedgerCounts ledger = counted.getOrDefault(resource.code(), LedgerCounts.NONE);
            return new ResourceCounts(resource.code(), resource.name(), source, ledger.read(), ledger.canonical(), suspect.getOrDefault(resource.table(), 0L),
                ledger.problem(), stored.getOrDefault(resource.table(), 0L), ledger.pushed(), ledger.accepted(), ledger.rejected(), ledger.pending(), ledger.receipts(),
                ledger.decided() - records.getOrDefault(resource.code(), 0L), ledger.unchanged(), ledger.open(),
                ledger.submitted(), ledger.received(), ledger.checking());
        }
    }
}
