// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.FlowImport;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.runtime.NiFiHeap;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.SourceLoader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From a table to the platform on a genuine NiFi, by the wall clock: the hub's whole chain (read, identity check, canonicalization, changes, hub database,
 * push with ledger and receipts) beside stock processors that only read the table and post JSON. PostgreSQL is one server for source, hub and ledger; the
 * platform answers at once, so that its own cost stays out.
 */
final class FlowPair implements AutoCloseable {

    static final String NAME = "flow.table-to-platform.vs-stock";

    private static final String SYSTEM = "S20";
    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HUB = "org.healthhub.nifi.processors.";
    private static final int HEAP_MEGABYTES = 1024;
    private static final int POSTED_RECORDS = 1_000;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 100;

    private final int rows;
    private final Sandbox sandbox;
    private final ReceiptServer server;
    private OpenSandbox open;
    private FlowGroup hub;
    private FlowGroup stock;
    private String table;
    private long pushed;
    private int hubRounds;

    FlowPair(final int rows) throws IOException {
        this.rows = rows;
        final SandboxHome home = SandboxHome.ofSystemProperties();
        sandbox = new Sandbox(new SandboxHome(home.repository(), home.directory().resolve("bench")), new NiFiHeap(HEAP_MEGABYTES).forThroughput());
        server = new ReceiptServer();
    }

    /**
     * Measures.
     *
     * @param warmUps rounds that are not counted
     */
    Result measure(final int warmUps, final int rounds) {
        start();
        for (int i = 0; i < warmUps; i++) {
            once(hub);
            once(stock);
        }
        final double[] ratios = new double[rounds];
        final double[] ours = new double[rounds];
        final double[] peer = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                ours[i] = once(hub);
                peer[i] = once(stock);
            } else {
                peer[i] = once(stock);
                ours[i] = once(hub);
            }
            ratios[i] = peer[i] / ours[i];
        }
        final Quartiles quartiles = Quartiles.of(ratios);
        System.err.printf("%s %.3f%n", NAME, quartiles.median());
        return new Result(NAME, quartiles.median(), quartiles.q25(), quartiles.q75(), rounds, Quartiles.of(ours).median() / rows, Quartiles.of(peer).median() / rows,
                quartiles.median());
    }

    /** Which processors of the hub's flow the time went to, by the durations of their tasks. */
    Profile profile(final Result result) {
        final Map<String, Long> durations = hub.durations();
        final double all = Math.max(1, durations.values().stream().mapToLong(Long::longValue).sum());
        return new Profile("flow", "now", hubRounds, result.oursNanos(), durations.entrySet().stream()
                .map(duration -> new Profile.Share(duration.getKey(), duration.getValue() / all, 0)).toList());
    }

    /**
     * What the rounds left on the disk, in bytes a record, which is megabytes a million records.
     */
    List<GrowthPoint> disk() {
        final List<GrowthPoint> points = new ArrayList<>();
        points.add(new GrowthPoint("disk.parts with their history and receipts (hh_batch, hh_batch_part, hh_part_transition, hh_rejected_record)", 1,
                (double) size("hh_batch", "hh_batch_part", "hh_part_transition", "hh_rejected_record") / pushed));
        points.add(new GrowthPoint("disk.versions of the records (hh_record, with its indexes)", 1, (double) size("hh_record") / number("SELECT count(*) FROM hh_record")));
        points.add(new GrowthPoint("disk.canonical table (with its indexes)", 1, (double) size(table) / number("SELECT count(*) FROM " + table)));
        points.add(new GrowthPoint("disk.provenance of the hub's and the stock flow together", 1, (double) provenance() / (hubRounds * (double) rows)));
        return points;
    }

    private long size(final String... tables) {
        return Stream.of(tables).mapToLong(table -> number("SELECT pg_total_relation_size('%s')".formatted(table))).sum();
    }

    private long number(final String sql) {
        try (Connection connection = open.database(Database.HUB).dataSource().getConnection(); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (final SQLException e) {
            throw new IllegalStateException("The hub can not be asked", e);
        }
    }

    private long provenance() {
        try (Stream<Path> files = Files.walk(sandbox.home().nifi().resolve("provenance_repository"))) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        sandbox.stop();
        sandbox.clean();
        final Ports ports = sandbox.start(Ports.free(), System.err::println).ports();
        open = new OpenSandbox(sandbox.home(), ports);
        final BusinessSystem system = open.systems(List.of(SYSTEM)).getFirst();
        final Resource resource = system.resources().getFirst();
        table = resource.table();
        new SampleTables(open.catalogue(), open::database).createCanonical(List.of(system));
        try {
            SourceLoader.load(open.database(Database.HUB).dataSource(), open.catalogue(), resource, rows, SampleTables.SEED);
        } catch (final SQLException e) {
            throw new IllegalStateException("The source table can not be filled", e);
        }
        final FlowImport flows = new FlowImport(open.nifi(), new FlowDefinitions(sandbox.home().flowTemplates()));
        final SandboxParameters parameters = new SandboxParameters(sandbox.home(), ports, Secrets.of(sandbox.home()), open::database);
        final String definition = flows.importOnce(system);
        flows.fill(SandboxParameters.contextOf(system), parameters.of(system));
        final Map<String, String> common = new HashMap<>(parameters.common());
        common.put("platform.url", server.url().toString());
        flows.fill(SandboxParameters.COMMON_CONTEXT, common);
        open.nifi().controllerServices().enableAll(definition);
        hub = hub(definition, resource);
        stock = stock(definition, resource);
        hub.start();
        stock.start();
    }

    private static Map<String, String> query(final FlowGroup group, final Resource resource, final int rowsOfFlowFile) {
        return Map.of("Database Connection Pooling Service", group.service("DBCPConnectionPool"), "Table Name", SourceLoader.tableName(resource),
                "db-fetch-db-type", "PostgreSQL", "Fetch Size", "1000",
                "Set Auto Commit", "false", "dbf-user-logical-types", "false", "qdbt-max-rows", Integer.toString(rowsOfFlowFile), "qdbt-output-batch-size", "1",
                "qdbtr-record-writer", group.service("JsonRecordSetWriter"));
    }

    private FlowGroup hub(final String definition, final Resource resource) {
        final FlowGroup group = new FlowGroup(open.nifi(), definition, "Bench hub");
        final String reader = group.service("JsonTreeReader");
        final Map<String, String> records = Map.of("Record Reader", reader, "Record Writer", group.service("JsonRecordSetWriter"));
        final String query = group.add(STANDARD + "QueryDatabaseTableRecord", query(group, resource, 10_000), null, List.of(), List.of());
        final String mark = group.add("org.apache.nifi.processors.attributes.UpdateAttribute", Map.of("healthhub.resource", resource.code()), query, List.of("success"), List.of());
        final String identity = group.add(HUB + "ValidateIdCard", with(records, Map.of("Resource Catalogue", group.service("StandardResourceCatalogue"))),
                mark, List.of("success"), List.of("failure"));
        final String ledger = group.service("DatabaseCollectionLedger");
        final String canonical = group.add(HUB + "CanonicalizeHealthRecord",
                with(records, Map.of("Resource Catalogue", group.service("StandardResourceCatalogue"), "Collection Ledger", ledger)),
                identity, List.of("valid", "suspect", "invalid"), List.of("problem", "failure"));
        final String changes = group.add(HUB + "DetectHealthRecordChange", with(records, Map.of("Collection Ledger", ledger)), canonical, List.of("canonical"),
                List.of("unchanged", "retry", "failure"));
        final String store = group.add(STANDARD + "PutDatabaseRecord", Map.of("put-db-record-record-reader", reader, "db-type", "PostgreSQL",
                "put-db-record-statement-type", "UPSERT", "put-db-record-dcbp-service", group.service("DBCPConnectionPool"), "put-db-record-table-name", resource.table(),
                "put-db-record-update-keys", "data_uuid", "put-db-record-max-batch-size", "1000", "put-db-record-unmatched-field-behavior", "Ignore Unmatched Fields"),
                changes, List.of("changed"), List.of("retry", "failure"));
        group.add(HUB + "PutProvincialRecord", with(records, Map.of("Resource Catalogue", group.service("StandardResourceCatalogue"), "Collection Ledger", ledger,
                "Provincial Platform", group.service("HttpProvincialPlatform"))), store, List.of("success"),
                List.of("accepted", "rejected", "pending", "receipt", "retry", "failure"));
        return group;
    }

    private FlowGroup stock(final String definition, final Resource resource) {
        final FlowGroup group = new FlowGroup(open.nifi(), definition, "Bench stock");
        final String query = group.add(STANDARD + "QueryDatabaseTableRecord", query(group, resource, POSTED_RECORDS), null, List.of(), List.of());
        group.add(STANDARD + "InvokeHTTP", Map.of("HTTP Method", "POST", "HTTP URL", server.url() + "/post", "Request Content-Type", "application/json;charset=UTF-8"),
                query, List.of("success"), List.of("Original", "Response", "Retry", "No Retry", "Failure"));
        return group;
    }

    private static Map<String, String> with(final Map<String, String> properties, final Map<String, String> more) {
        final Map<String, String> all = new HashMap<>(properties);
        all.putAll(more);
        return all;
    }

    /** One reading of the table, until the last answer of the platform; nanoseconds. */
    private double once(final FlowGroup group) {
        if (group == hub) {
            forget();
        }
        final int before = server.requests();
        final int recordsBefore = server.received();
        final long start = System.nanoTime();
        group.read();
        int looks = 0;
        // Between two processors a FlowFile is in no queue for a moment.
        while (looks < 3) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException("The flow did not end within " + LIMIT);
            }
            looks = server.requests() > before && group.isIdle() ? looks + 1 : 0;
            pause();
        }
        final int requests = server.requests() - before;
        final int records = server.received() - recordsBefore;
        if (group == stock ? requests != (rows + POSTED_RECORDS - 1) / POSTED_RECORDS : records < rows / 2) {
            throw new IllegalStateException("%d requests with %d records reached the platform; see the bulletins of NiFi: %s".formatted(
                    requests, records, open.nifi().bulletins()));
        }
        pushed += records;
        hubRounds += group == hub ? 1 : 0;
        return server.lastAnswer() - start;
    }

    /** Every round finds all records new. */
    private void forget() {
        try (Connection connection = open.database(Database.HUB).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE hh_record, hh_change_chunk, " + table);
        } catch (final SQLException e) {
            throw new IllegalStateException("The hub can not be emptied", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.stop();
        sandbox.clean();
        server.close();
    }
}
