// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.flow.DockingGroups;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SampleExpectations;
import org.healthhub.sandbox.sample.SampleRow;
import org.healthhub.sandbox.sample.SourceLoader;
import org.healthhub.sandbox.status.ResourceCounts;
import org.healthhub.sandbox.status.StatusReport;
import org.healthhub.sandbox.trace.RecordTracer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All 20 systems side by side on one NiFi, docked by table, with few rows of which many are faulty: what {@code ./healthhub up} does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AllSystemsIT {
    /** Enough that every kind of fault has a row. */
    private static final int ROWS = 60;
    private static final int SYSTEMS = 20;
    private static final int RESOURCES = 70;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LATE_LIMIT = Duration.ofSeconds(90);
    private static final String LEDGER = "SELECT batch_no, part_no, state, record_count, receipt_no FROM hh_batch_part ORDER BY 1, 2";
    private static final String RECEIVED = "SELECT resource_code, data_uuid, batch_no, part_no, times_received FROM received_record ORDER BY 1, 2";

    private static RunningSandbox sandbox;
    private static OpenSandbox open;
    private static List<BusinessSystem> systems;
    private static SampleFates fates;
    private static PersonalData people;
    private static StatusReport report;

    @BeforeAll
    static void run() {
        sandbox = RunningSandbox.startBeside("all");
        open = sandbox.open();
        systems = open.systems(List.of());
        fates = new SampleFates(sandbox, open.catalogue());
        people = new PersonalData();
        for (final Resource resource : open.catalogue().resources()) {
            final List<SampleRow> rows = SampleExpectations.rows(open.catalogue(), resource, ROWS, SampleTables.SEED);
            fates.put(resource.code(), rows);
            people.add(rows);
        }
        report = up();
    }

    private static StatusReport up() {
        open.run(systems, ROWS, step -> { });
        return open.awaitFates(systems, LIMIT, step -> { });
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void testEveryDefinitionIsOnTheCanvasAndNothingInItIsInvalid() {
        final NiFiClient nifi = open.nifi();
        final List<JsonNode> groups = nifi.processGroups().children(nifi.processGroups().root());
        final List<String> faults = new ArrayList<>();
        for (final JsonNode group : groups) {
            final String id = group.path("id").asText();
            if (group.path("invalidCount").asInt() > 0 || group.path("stoppedCount").asInt() > 0 || group.path("runningCount").asInt() == 0) {
                faults.add("%s: %d invalid, %d stopped, %d running".formatted(group.at("/component/name").asText(), group.path("invalidCount").asInt(),
                    group.path("stoppedCount").asInt(), group.path("runningCount").asInt()));
            }
            final DockingGroups dockings = new DockingGroups(nifi, id, DockingGroups.DEFAULT);
            nifi.controllerServices().of(id).stream().filter(dockings::needs).filter(service -> !service.path("state").asText().equals("ENABLED"))
                .forEach(service -> faults.add(service.path("name").asText() + " is " + service.path("state").asText()));
        }

        assertEquals(SYSTEMS, groups.size());
        assertEquals(List.of(), faults);
    }

    @Test
    void testCountsCloseForEveryResource() {
        final List<ResourceCounts> counts = report.systems().stream().flatMap(system -> system.resources().stream()).toList();

        assertEquals(RESOURCES, counts.size());
        assertEquals(List.of(), counts.stream().filter(resource -> !resource.isClosed() || resource.source() != ROWS || resource.pending() > 0).toList());
        for (final ResourceCounts resource : counts) {
            final List<ExpectedRow> expected = fates.expected(resource.code());
            assertEquals(expected.stream().filter(row -> !row.isStored()).count(), resource.problem(), resource.code());
            assertEquals(expected.stream().filter(row -> row.isStored() && !row.codes().isEmpty()).count(), resource.suspect(), resource.code());
            assertEquals(expected.stream().filter(ExpectedRow::isAccepted).count(), resource.accepted(), resource.code());
            assertTrue(resource.problem() > 0, resource.code() + " has no faulty row");
        }
    }

    static Stream<String> resources() throws CatalogueException {
        return builtIn().resources().stream().map(Resource::code);
    }

    private static Catalogue builtIn() throws CatalogueException {
        return CatalogueLoader.builtIn();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void testEveryRowHasExactlyTheExpectedFate(final String resource) throws SQLException {
        assertEquals(Map.of(), fates.problems(resource));
        assertEquals(Map.of(), fates.flags(resource));
        assertEquals(Map.of(), fates.stored(resource));
        assertEquals(Map.of(), fates.accepted(resource));
        assertEquals(Map.of(), fates.rejected(resource));
    }

    @Test
    void testHundredProblemKeysLeadToTheirSourceAndTheirCodes() throws SQLException {
        final RecordTracer tracer = new RecordTracer(open.catalogue(), open.database(Database.HUB).dataSource(), open.nifi().provenance());

        assertEquals(List.of(), ProblemTraces.faults(tracer, ProblemTraces.keys(fates), people));
    }

    @Test
    void testSecondUpOnTheSameDataPushesNothingTwice() throws SQLException, InterruptedException {
        final List<List<String>> ledger = fates.query(Database.HUB, LEDGER);
        final List<List<String>> received = fates.query(Database.PLATFORM, RECEIVED);
        sandbox.stopNiFi();
        sandbox.restart();

        final StatusReport again = up();
        awaitEveryReader();

        assertEquals(report.systems(), again.systems());
        assertEquals(ledger, fates.query(Database.HUB, LEDGER));
        assertEquals(received, fates.query(Database.PLATFORM, RECEIVED));
        assertEquals(0, readers().stream().mapToInt(reader -> reader.path("flowFilesOut").asInt()).sum());
    }

    /** Late, because what is pushed again counts once more in the ledger. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void testRecordThatThePlatformLostIsPushedAgainAndVanishedOneDeleted() throws SQLException, IOException, InterruptedException {
        LostRecord.assertFoundAndPushedAgain(sandbox, fates, VanishedRow.remove(open, sandbox.home(), fates, "S06R01"));
    }

    /** Last, because it changes the increment times of two rows. */
    @Test
    @Order(Integer.MAX_VALUE)
    void testRowThatCommitsAfterAYoungerOneIsRead() throws SQLException, InterruptedException {
        final Resource resource = open.catalogue().resource("S20R01").orElseThrow();
        final String touch = "UPDATE %s SET %s = date_trunc('second', clock_timestamp() AT TIME ZONE 'Asia/Shanghai') WHERE source_row_no = "
            .formatted(SourceLoader.tableName(resource), SourceLoader.incrementColumn(resource));
        readEverySecond("S20", "20");
        final long read = read(resource);
        try (Connection late = source(resource); Connection early = source(resource); Statement lateRow = late.createStatement(); Statement earlyRow = early.createStatement()) {
            late.setAutoCommit(false);
            lateRow.executeUpdate(touch + 1);
            Thread.sleep(2000);
            earlyRow.executeUpdate(touch + 2);
            // Several reads find the younger row while nobody can see the older one.
            Thread.sleep(5000);
            late.commit();
        }
        final long end = System.nanoTime() + LATE_LIMIT.toNanos();
        while (read(resource) < read + 2 && System.nanoTime() < end) {
            Thread.sleep(500);
        }

        assertEquals(read + 2, read(resource));
    }

    private static Connection source(final Resource resource) throws SQLException {
        return open.database(Database.sourceName(resource.systemCode())).dataSource().getConnection();
    }

    private static long read(final Resource resource) throws SQLException {
        return Long.parseLong(fates.query(Database.HUB, "SELECT coalesce(sum(read_count), 0) FROM hh_collection WHERE resource_code = '%s'".formatted(resource.code()))
            .getFirst().getFirst());
    }

    private static void readEverySecond(final String system, final String lag) {
        final String context = SandboxParameters.contextOf(open.catalogue().system(system).orElseThrow());
        open.nifi().parameterContexts().all().stream().filter(candidate -> candidate.path("name").asText().equals(context))
            .forEach(found -> open.nifi().parameterContexts().update(found.path("id").asText(), Map.of("source.read.period", "1 sec", "source.read.lag", lag)));
    }

    /** NiFi counts tasks afresh after a start, and readers run at once: then every source table was asked a second time. */
    private static void awaitEveryReader() throws InterruptedException {
        final long end = System.nanoTime() + LIMIT.toNanos();
        List<JsonNode> readers = readers();
        while (readers.stream().filter(reader -> reader.path("taskCount").asInt() > 0).count() < RESOURCES) {
            assertTrue(System.nanoTime() < end, "Not every source table was read again within " + LIMIT);
            Thread.sleep(500);
            readers = readers();
        }
    }

    private static List<JsonNode> readers() {
        final List<JsonNode> readers = new ArrayList<>();
        collect(open.nifi().processGroups().status("root"), readers);
        return readers;
    }

    private static void collect(final JsonNode group, final List<JsonNode> readers) {
        group.path("processorStatusSnapshots").forEach(entity -> {
            if (entity.at("/processorStatusSnapshot/type").asText().equals("QueryDatabaseTableRecord")) {
                readers.add(entity.path("processorStatusSnapshot"));
            }
        });
        group.path("processGroupStatusSnapshots").forEach(entity -> collect(entity.path("processGroupStatusSnapshot"), readers));
    }
}
