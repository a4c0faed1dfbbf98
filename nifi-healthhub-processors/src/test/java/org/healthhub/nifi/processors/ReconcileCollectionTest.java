// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.IncomingRecord;
import org.healthhub.core.reconcile.BucketDigests;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.HeldRecord;
import org.healthhub.core.reconcile.InventoryBucket;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.PlatformInventory;
import org.healthhub.nifi.services.DatabaseCollectionLedger;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReconcileCollectionTest {

    private static final String CODE = "S20R01";
    private static final String NAME = "演示姓名";

    private final KeptPlatform platform = new KeptPlatform();
    private HsqldbPool pool;
    private DatabaseCollectionLedger ledger;
    private Resource resource;
    private TestRunner runner;

    @BeforeEach
    void setRunner() throws Exception {
        resource = CatalogueLoader.builtIn().resource(CODE).orElseThrow();
        runner = Runners.runner(ReconcileCollection.class);
        pool = new HsqldbPool(UUID.randomUUID().toString());
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        ledger = new DatabaseCollectionLedger();
        runner.addControllerService("ledger", ledger);
        runner.setProperty(ledger, "Database Connection Pooling Service", "pool");
        runner.enableControllerService(ledger);
        runner.addControllerService("platform", platform);
        runner.enableControllerService(platform);
        runner.removeProperty("Record Reader");
        runner.setProperty(ReconcileCollection.COLLECTION_LEDGER, "ledger");
        runner.setProperty(ReconcileCollection.PROVINCIAL_PLATFORM, "platform");
        runner.setProperty(ReconcileCollection.SYSTEM_CODE, "S20");
        runner.setProperty(ReconcileCollection.SETTLING_TIME, "0 secs");
        createTable();
        for (int number = 1; number <= 4; number++) {
            store(number);
            platform.keep(new HeldRecord(key(number), digest('a'), false));
        }
        see(1, 2, 3, 4);
        // what changed within the settling time of 0 seconds is what changed in this very millisecond
        Thread.sleep(5);
    }

    @Test
    void testAgreementIsReportedAndNothingLeaves() {
        runner.run();
        assertEquals("true", report(".html").getAttribute(HealthHubAttributes.RECONCILED));
        assertTrue(report(".html").getContent().contains("一致"));
        assertEquals("S20", report(".xlsx").getAttribute(HealthHubAttributes.SYSTEM));
        runner.assertTransferCount(ReconcileCollection.DIFFERENCE, 0);
        runner.assertTransferCount(ReconcileCollection.MISSING, 0);
        runner.assertTransferCount(ReconcileCollection.DELETED, 0);
    }

    @Test
    void testExactlyWhatThePlatformLacksIsPushedAgain() throws Exception {
        platform.kept.remove(key(2));
        platform.keep(new HeldRecord(key(3), digest('f'), false));
        platform.keep(new HeldRecord(key(9), digest('a'), false));
        runner.run();
        final MockFlowFile missing = only(ReconcileCollection.MISSING);
        assertEquals(CODE, missing.getAttribute(HealthHubAttributes.RESOURCE));
        assertEquals(resource.table(), missing.getAttribute("healthhub.table"));
        final Map<String, JsonNode> records = Runners.records(missing).stream().collect(Collectors.toMap(record -> record.path("data_uuid").asText(), record -> record));
        assertEquals(List.of(key(2), key(3)), records.keySet().stream().sorted().toList());
        assertEquals(1, records.get(key(2)).path("data_version").asInt());
        assertEquals(NAME, records.get(key(2)).path(textField()).asText());
        final List<JsonNode> differences = Runners.records(only(ReconcileCollection.DIFFERENCE));
        assertEquals(List.of("CHANGED PUSH_AGAIN", "EXTRA ", "MISSING PUSH_AGAIN"),
                differences.stream().map(node -> node.path("kind").asText() + " " + node.path("action").asText("").replace("null", "")).sorted().toList());
        assertEquals("false", report(".html").getAttribute(HealthHubAttributes.RECONCILED));
    }

    @Test
    void testNothingLeavesWhenOnlyAReportIsWanted() {
        platform.kept.remove(key(2));
        runner.setProperty(ReconcileCollection.PUSH_AGAIN, "Nothing");
        runner.run();
        runner.assertTransferCount(ReconcileCollection.MISSING, 0);
        runner.assertTransferCount(ReconcileCollection.DIFFERENCE, 1);
    }

    @Test
    void testRecordThatChangedJustNowIsLeftAlone() {
        platform.kept.remove(key(2));
        runner.setProperty(ReconcileCollection.SETTLING_TIME, "1 hour");
        runner.run();
        runner.assertTransferCount(ReconcileCollection.MISSING, 0);
        assertEquals("true", report(".html").getAttribute(HealthHubAttributes.RECONCILED));
    }

    @Test
    void testDeletionThatTheHubMissesLeavesAsNextVersion() throws Exception {
        see(Instant.now(), new IncomingRecord(key(4), digest('d'), true));
        Thread.sleep(5);
        runner.run();
        final JsonNode deleted = Runners.records(only(ReconcileCollection.DELETED)).getFirst();
        assertEquals("D 1 2", deleted.path("op_type").asText() + " " + deleted.path("is_deleted").asText() + " " + deleted.path("data_version").asInt());
    }

    @Test
    void testPlatformThatCanNotBeAskedIsSaid() {
        platform.fault = "HTTP_TIMEOUT";
        runner.run();
        assertTrue(report(".html").getContent().contains("未能对账：HTTP_TIMEOUT"));
        assertEquals("false", report(".html").getAttribute(HealthHubAttributes.RECONCILED));
    }

    @Test
    void testLedgerOutOfReachGivesNoReport() {
        pool.setDown(true);
        runner.run();
        runner.assertTransferCount(ReconcileCollection.REPORT, 0);
        assertTrue(Runners.logs(runner).stream().anyMatch(line -> line.contains("Reconciliation could not be done")));
    }

    @Test
    void testNothingOfAPersonIsTold() {
        platform.kept.clear();
        runner.run();
        Runners.logs(runner).forEach(line -> assertTrue(!line.contains(NAME), line));
        runner.getFlowFilesForRelationship(ReconcileCollection.REPORT).forEach(flowFile -> assertTrue(!flowFile.getContent().contains(NAME)));
        runner.getProvenanceEvents().forEach(event -> assertTrue(!(event.getDetails() + event.getAttributes()).contains(NAME)));
    }

    private MockFlowFile only(final Relationship relationship) {
        runner.assertTransferCount(relationship, 1);
        return runner.getFlowFilesForRelationship(relationship).getFirst();
    }

    private MockFlowFile report(final String extension) {
        return runner.getFlowFilesForRelationship(ReconcileCollection.REPORT).stream()
                .filter(flowFile -> flowFile.getAttribute(HealthHubAttributes.FILENAME).endsWith(extension)).findFirst().orElseThrow();
    }

    private String textField() {
        return "deceased_name".equals(resource.fields().get(1).name()) ? "deceased_name" : resource.fields().stream().filter(field -> field.name().endsWith("name"))
                .findFirst().orElseThrow().name();
    }

    private void createTable() throws SQLException {
        final String columns = CanonicalSchema.of(resource).columns().stream().map(field -> field.name() + " " + switch (field.type()) {
            case C, M -> "varchar(1000)";
            case D -> "date";
            case T -> "timestamp(0)";
            case N -> "numeric(20, 6)";
            case I -> "bigint";
            case B -> "boolean";
        }).collect(Collectors.joining(", "));
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table %s (%s, primary key (data_uuid))".formatted(resource.table(), columns));
        }
    }

    private void store(final int number) throws SQLException {
        final String sql = "insert into %s (data_uuid, row_digest, is_deleted, op_type, data_version, collect_time, %s) values (?, ?, '0', 'I', 1, ?, ?)"
                .formatted(resource.table(), textField());
        try (Connection connection = pool.getConnection(); PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, key(number));
            insert.setString(2, digest('a'));
            insert.setObject(3, LocalDateTime.of(2025, 3, 10, 12, 0));
            insert.setString(4, NAME);
            insert.executeUpdate();
        }
    }

    private void see(final int... numbers) throws Exception {
        see(Instant.now().minusSeconds(60), IntStream.of(numbers).mapToObj(number -> new IncomingRecord(key(number), digest('a'), false)).toArray(IncomingRecord[]::new));
    }

    private void see(final Instant readAt, final IncomingRecord... records) throws Exception {
        ledger.decide(new ChangeChunk(UUID.randomUUID().toString(), 1, CODE, readAt, LocalDateTime.of(2025, 3, 10, 12, 0), false, List.of(records)));
    }

    private static String key(final int number) {
        return "%03x00000-0000-8000-8000-%012x".formatted(number * 256, number);
    }

    private static String digest(final char content) {
        return String.valueOf(content).repeat(64);
    }

    /**
     * A platform that only tells what it keeps.
     */
    private static final class KeptPlatform extends AbstractControllerService implements ProvincialPlatform, PlatformInventory {
        private final Map<String, HeldRecord> kept = new HashMap<>();
        private String fault;

        private void keep(final HeldRecord record) {
            kept.put(record.recordKey(), record);
        }

        @Override
        public Optional<PlatformInventory> inventory() {
            return Optional.of(this);
        }

        @Override
        public List<InventoryBucket> buckets(final Resource resource) throws InventoryException {
            if (fault != null) {
                throw new InventoryException(fault, "no answer", null);
            }
            final BucketDigests digests = new BucketDigests();
            kept.values().forEach(digests::add);
            return digests.buckets();
        }

        @Override
        public List<HeldRecord> records(final Resource resource, final String prefix) {
            return kept.values().stream().filter(record -> record.recordKey().startsWith(prefix)).toList();
        }

        @Override
        public List<HeldPart> parts(final Resource resource, final LocalDate from, final LocalDate to) {
            return List.of();
        }

        @Override
        public SubmissionOutcome submit(final BatchPart part) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String transitUri() {
            return "kept";
        }
    }
}
