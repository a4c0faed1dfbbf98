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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts afresh from the databases, the ledger and NiFi's REST API every time it is asked; remembers nothing. */
public final class StatusCollector {
    private static final List<String> COLLECTED = List.of("sum(read_count)", "sum(canonical_count)", "sum(problem_count)");
    private static final List<String> PARTS = List.of("sum(record_count)", "sum(accepted_count)", "sum(rejected_count)", "sum(pending_count)", "count(receipt_no)",
        pending("coalesce(platform_stage, 'SUBMITTED') NOT IN ('RECEIVED', 'CHECKING')"), pending("platform_stage = 'RECEIVED'"), pending("platform_stage = 'CHECKING'"));
    private static final List<String> CHANGES = List.of("sum(inserted_count + updated_count + deleted_count + again_count)", "sum(unchanged_count + outdated_count)");
    private static final List<String> PROBLEMS = List.of("count(*)", "count(*) FILTER (WHERE state = 'OPEN')");
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
            final Hub counts = new Hub(rows(hub, ROWS, tables), rows(hub, FLAGGED_ROWS, tables), sums(hub, "hh_collection", COLLECTED), sums(hub, "hh_batch_part", PARTS),
                sums(hub, "hh_change_chunk", CHANGES), sums(hub, "hh_record", List.of(ROWS)), sums(hub, "hh_problem_record", PROBLEMS));
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

    private static String pending(final String condition) {
        return "sum(pending_count) FILTER (WHERE %s)".formatted(condition);
    }

    /** Rows by table, of those tables that exist; in one question, because there are many tables and the question is asked every second. */
    private static Map<String, Long> rows(final Connection connection, final String expression, final List<String> tables) throws SQLException {
        final Set<String> existing = existing(connection);
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

    /** Values of the expressions by resource; nothing when the table does not exist yet. */
    private static Map<String, long[]> sums(final Connection hub, final String table, final List<String> expressions) throws SQLException {
        final Map<String, long[]> sums = new HashMap<>();
        if (existing(hub).contains(table)) {
            final String query = "SELECT resource_code, %s FROM %s GROUP BY resource_code".formatted(String.join(", ", expressions), table);
            try (Statement statement = hub.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    final long[] values = new long[expressions.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = rows.getLong(i + 2);
                    }
                    sums.put(rows.getString(1), values);
                }
            }
        }
        return sums;
    }

    private static Set<String> existing(final Connection connection) throws SQLException {
        final Set<String> tables = new HashSet<>();
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /**
     * What the hub's database knows.
     *
     * @param stored rows by canonical table
     * @param suspect rows with a finding by canonical table
     * @param collected sums of collections by resource
     * @param parts sums of parts by resource
     * @param changes sums of decisions by resource
     * @param records known records by resource
     * @param problems problems, and open ones, by resource
     */
    private record Hub(Map<String, Long> stored, Map<String, Long> suspect, Map<String, long[]> collected, Map<String, long[]> parts, Map<String, long[]> changes,
                       Map<String, long[]> records, Map<String, long[]> problems) {

        ResourceCounts counts(final Resource resource, final long source) {
            final long[] read = collected.getOrDefault(resource.code(), new long[COLLECTED.size()]);
            final long[] pushed = parts.getOrDefault(resource.code(), new long[PARTS.size()]);
            final long[] decided = changes.getOrDefault(resource.code(), new long[CHANGES.size()]);
            final long known = records.getOrDefault(resource.code(), new long[1])[0];
            final long[] problem = problems.getOrDefault(resource.code(), new long[PROBLEMS.size()]);
            final long canonical = read[1] - decided[1];
            // A problem that is read again is in the table once.
            final long total = read[0] - decided[1] - (read[2] - problem[0]);
            return new ResourceCounts(resource.code(), resource.name(), source, total, canonical, suspect.getOrDefault(resource.table(), 0L), problem[0],
                stored.getOrDefault(resource.table(), 0L), pushed[0], pushed[1], pushed[2], pushed[3], pushed[4], decided[0] - known, decided[1], problem[1], pushed[5], pushed[6],
                pushed[7]);
        }
    }
}
