// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.healthhub.sandbox.sample.SampleExpectations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * One FlowFile that is much larger than the heap passes all three processors. By default a size that takes seconds, with a heap that would not hold its
 * records; {@code -Dhealthhub.large.mb=2048 -Dhealthhub.large.heap=512m} is the size that the processors promise. Needs up to 10 times the size on disk.
 */
class LargeFlowFileIT {

    private static final String RESOURCE = "S20R01";
    private static final long MEGABYTES = Long.getLong("healthhub.large.mb", 48);
    private static final NiFiHeap HEAP = NiFiHeap.of(System.getProperty("healthhub.large.heap", "256m"));
    /** Large enough for every kind of fault, small enough to be generated in a moment. */
    private static final int SAMPLE_ROWS = 2000;
    private static final long DISK_FACTOR = 10;
    /** What leaves on its own, from which on the rest must leave together. */
    private static final int SINGLE_LIMIT = MEGABYTES < 1024 ? 50 : 1000;
    private static final Duration LIMIT = Duration.ofSeconds(180 + 4 * MEGABYTES);

    private static Sandbox sandbox;
    private static SandboxState state;

    @BeforeAll
    static void start() {
        final SandboxHome shared = SandboxHome.ofSystemProperties();
        sandbox = new Sandbox(new SandboxHome(shared.repository(), shared.directory().resolveSibling("sandbox-large")), HEAP);
        sandbox.stop();
        sandbox.clean();
        state = sandbox.start(Ports.free(), System.out::println);
    }

    @AfterAll
    static void stop() {
        sandbox.stop();
        if (!Boolean.getBoolean("healthhub.large.keep")) {
            sandbox.clean();
        }
    }

    @Test
    void testFileLargerThanTheHeap() throws Exception {
        final OpenSandbox open = new OpenSandbox(sandbox.home(), state.ports());
        final BusinessSystem system = open.systems(List.of("S20")).getFirst();
        final Resource resource = open.catalogue().resource(RESOURCE).orElseThrow();
        final Path folder = Files.createDirectories(sandbox.home().directory().resolve("large"));
        final long free = Files.getFileStore(folder).getUsableSpace() >> 20;
        assertTrue(free > DISK_FACTOR * MEGABYTES, () -> "Only %d MB are free on the disk; %d MB are needed".formatted(free, DISK_FACTOR * MEGABYTES));
        final LargeFlow flow = LargeFlow.build(open.nifi(), services(open, system), resource, folder, LargeFile.schema(resource), SINGLE_LIMIT);
        final LargeFile file = LargeFile.write(folder.resolve("S20R01.json"), resource,
                SampleExpectations.rows(open.catalogue(), resource, SAMPLE_ROWS, SampleTables.SEED), MEGABYTES << 20);
        System.out.println("File: " + String.join(", ", file.facts()));

        final LargeFlowWatch watch = new LargeFlowWatch(open.nifi());
        flow.start();
        final JsonNode end = await(flow, watch, file);
        System.out.println(watch);

        assertEquals(collected(file), query(open, "SELECT sum(read_count), sum(canonical_count), sum(suspect_count), sum(problem_count) FROM hh_collection"));
        assertEquals(pushed(file), query(open, "SELECT sum(record_count), sum(accepted_count), sum(rejected_count), sum(pending_count) FROM hh_batch_part"));
        assertEquals(query(open, "SELECT batch_no, part_no, receipt_no, accepted_count, rejected_count FROM hh_batch_part ORDER BY 1, 2"),
                Rows.of(open.database(Database.PLATFORM), "SELECT batch_no, part_no, receipt_no, accepted, rejected FROM received_part ORDER BY 1, 2"));
        assertEquals(List.of(List.of(Long.toString(file.count(ExpectedRow::isAccepted)), "1")),
                Rows.of(open.database(Database.PLATFORM), "SELECT count(*), max(times_received) FROM received_record"));
        assertEquals(receipts(open), LargeFlow.ended(end, LargeFlow.PUSH, "receipt"));
        assertEquals(singles(open, "SELECT problem_count FROM hh_collection"), LargeFlow.ended(end, LargeFlow.CANONICAL, "problem"));
        assertEquals(singles(open, "SELECT sum(rejected_count) FROM hh_batch_part GROUP BY batch_no"), LargeFlow.ended(end, LargeFlow.PUSH, "rejected"));
        assertTrue(singles(open, "SELECT sum(problem_count) FROM hh_collection") > SINGLE_LIMIT, "Too few problems to go beyond the limit");
        assertNothingRanOut();
    }

    /** Imports the definition for its services; its processors stay stopped. */
    private static String services(final OpenSandbox open, final BusinessSystem system) {
        final FlowImport flows = new FlowImport(open.nifi(), new FlowDefinitions(sandbox.home().flowTemplates()));
        final SandboxParameters parameters = new SandboxParameters(sandbox.home(), state.ports(), Secrets.of(sandbox.home()), open::database);
        final String group = flows.importOnce(system);
        flows.fill(SandboxParameters.contextOf(system), parameters.of(system));
        flows.fill(SandboxParameters.COMMON_CONTEXT, parameters.common());
        open.nifi().controllerServices().enableAll(group);
        return group;
    }

    private static JsonNode await(final LargeFlow flow, final LargeFlowWatch watch, final LargeFile file) throws InterruptedException {
        final long limit = System.nanoTime() + LIMIT.toNanos();
        boolean begun = false;
        while (true) {
            assertTrue(state.nifi().isAlive(), "NiFi ended: its heap ran out, or see its log");
            final JsonNode status = flow.status();
            watch.look(status);
            begun |= LargeFlow.ended(status, LargeFlow.PUSH, "accepted") > 0;
            if (begun && !LargeFlow.isBusy(status)) {
                return status;
            }
            for (final String processor : List.of(LargeFlow.IDENTITY, LargeFlow.CANONICAL, LargeFlow.PUSH)) {
                assertEquals(0, LargeFlow.ended(status, processor, "failure"), () -> processor + " failed; see the log of NiFi");
            }
            assertTrue(System.nanoTime() < limit, () -> "%s are not through after %s; %s".formatted(file.facts(), LIMIT, watch));
        }
    }

    private static List<List<String>> collected(final LargeFile file) {
        return texts(file.records(), file.count(ExpectedRow::isStored), file.count(row -> row.isStored() && !row.codes().isEmpty()),
                file.count(row -> row.verdict() == Verdict.PROBLEM));
    }

    private static List<List<String>> pushed(final LargeFile file) {
        return texts(file.count(ExpectedRow::isStored), file.count(ExpectedRow::isAccepted), file.count(row -> row.verdict() == Verdict.REJECTED), 0);
    }

    private static List<List<String>> texts(final long... numbers) {
        final List<String> texts = new ArrayList<>();
        for (final long number : numbers) {
            texts.add(Long.toString(number));
        }
        return List.of(texts);
    }

    private static long receipts(final OpenSandbox open) throws SQLException {
        final List<String> counts = query(open, "SELECT count(*), count(receipt_no) FROM hh_batch_part").getFirst();
        assertEquals(counts.getFirst(), counts.getLast());
        return Long.parseLong(counts.getLast());
    }

    /** FlowFiles that so many records give: each its own up to the limit, then one for the rest. */
    private static long singles(final OpenSandbox open, final String counts) throws SQLException {
        return query(open, counts).stream().mapToLong(row -> Long.parseLong(row.getFirst())).map(count -> Math.min(count, SINGLE_LIMIT + 1L)).sum();
    }

    private static List<List<String>> query(final OpenSandbox open, final String sql) throws SQLException {
        return Rows.of(open.database(Database.HUB), sql);
    }

    private static void assertNothingRanOut() throws IOException {
        for (final String name : List.of("nifi-app.log", "console.log")) {
            final String log = Files.readString(sandbox.home().nifiLogs().resolve(name), StandardCharsets.UTF_8);
            assertFalse(log.contains("OutOfMemoryError") || log.contains(" ERROR "), name);
        }
    }
}
