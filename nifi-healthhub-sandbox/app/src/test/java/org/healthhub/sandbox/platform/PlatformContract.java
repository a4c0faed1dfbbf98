// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.nifi.controller.ControllerService;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.FrontEndModel;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartControl;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.reconcile.BucketDigests;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.HeldRecord;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.PlatformInventory;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.healthhub.nifi.services.StandardResourceCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What holds for every way to the platform: the hub's service on one side, the emulator on the other, nothing made up in between.
 */
abstract class PlatformContract {

    private static final String BATCH = "S20R0120261122abcdef0123456789ab";
    private static final Resource RESOURCE = catalogue().resource("S20R01").orElseThrow();
    private static final Duration JUDGED_AFTER = Duration.ofMillis(800);

    private static EmbeddedPostgres postgres;

    private TestRunner runner;
    private ProvincialPlatform platform;

    /** Nothing but a place for services. */
    static final class NoOp extends AbstractProcessor {
        @Override
        public void onTrigger(final ProcessContext context, final ProcessSession session) {
            context.yield();
        }
    }

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    final void start() throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        }
        runner = TestRunners.newTestRunner(new NoOp());
        platform = connect();
    }

    static Catalogue catalogue() {
        try {
            final Catalogue all = CatalogueLoader.builtIn();
            return new Catalogue(List.of(all.system("S20").orElseThrow()), Map.of(), "test");
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    static EmbeddedPostgres postgres() {
        return postgres;
    }

    static EmulatorConfig config(final int port) {
        return EmulatorConfig.of(port, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "",
                EmulatorRequests.RID, EmulatorRequests.SID, EmulatorRequests.SECRET, catalogue());
    }

    /** Starts the platform's side and gives the hub's, enabled. */
    abstract ProvincialPlatform connect() throws Exception;

    /** What the platform does between a submission and its receipt. */
    abstract void platformWorks() throws Exception;

    abstract void mode(PlatformMode mode);

    abstract void breakConnection() throws Exception;

    abstract void mendConnection() throws Exception;

    final ProvincialPlatform platform() {
        return platform;
    }

    /** Gives an enabled service other properties. */
    final void change(final ControllerService service, final Map<String, String> properties) {
        runner.disableControllerService(service);
        properties.forEach((name, value) -> runner.setProperty(service, name, value));
        runner.enableControllerService(service);
    }

    final <T extends ControllerService> T enabled(final T service, final Map<String, String> properties) throws InitializationException {
        final String id = service.getClass().getSimpleName();
        runner.addControllerService(id, service);
        properties.forEach((name, value) -> runner.setProperty(service, name, value));
        runner.enableControllerService(service);
        return service;
    }

    final String enabledCatalogue() throws InitializationException {
        enabled(new StandardResourceCatalogue(), Map.of("Hub Key", "key-of-the-test-0123456789"));
        return StandardResourceCatalogue.class.getSimpleName();
    }

    @Test
    void testEveryRecordAccepted() throws Exception {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, settle(part(1, 3, 0)));
        assertEquals(3, answered.receipt().accepted());
        assertEquals(List.of(), answered.rejectedRows());
        assertTrue(answered.receipt().receiptNo().startsWith("HZ"));
        assertEquals("3 1", stored());
    }

    @Test
    void testOneRecordRefused() throws Exception {
        final BatchPart part = part(1, 3, 2);
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, settle(part));
        assertEquals(2, answered.receipt().accepted());
        assertEquals(1, answered.rejectedRows().size());
        assertEquals(2, answered.rejectedRows().getFirst().rowNo());
        assertEquals(part.recordKeys().get(1), answered.rejectedRows().getFirst().recordKey());
        assertEquals("row-unregistered-org", answered.rejectedRows().getFirst().code());
        assertEquals("2 1", stored());
    }

    @Test
    void testWholePartRefused() throws Exception {
        mode(new PlatformMode(PlatformMode.Receipts.SYNC, Duration.ZERO, PlatformMode.Refusal.WHOLE_PART));
        final SubmissionOutcome.Refused refused = assertInstanceOf(SubmissionOutcome.Refused.class, settle(part(1, 3, 2)));
        assertEquals("CATALOG_002", refused.code());
        assertEquals("0 0", stored());
    }

    @Test
    void testJudgedLater() throws Exception {
        mode(new PlatformMode(PlatformMode.Receipts.ASYNC, JUDGED_AFTER, PlatformMode.Refusal.ROWS));
        final BatchPart part = part(1, 3, 2);
        assertInstanceOf(SubmissionOutcome.Pending.class, platform.submit(part));
        platformWorks();
        assertInstanceOf(SubmissionOutcome.Pending.class, platform.receipt(reference(part)));
        assertInstanceOf(SubmissionOutcome.Pending.class, platform.submit(part));
        Thread.sleep(JUDGED_AFTER);
        platformWorks();
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, platform.receipt(reference(part)));
        assertEquals(2, answered.receipt().accepted());
        assertEquals("2 1", stored());
    }

    @Test
    void testSamePartAgain() throws Exception {
        final SubmissionOutcome.Answered first = assertInstanceOf(SubmissionOutcome.Answered.class, settle(part(1, 3, 2)));
        final SubmissionOutcome.Answered second = assertInstanceOf(SubmissionOutcome.Answered.class, settle(part(1, 3, 2)));
        assertEquals(first.receipt().receiptNo(), second.receipt().receiptNo());
        assertEquals(first.rejectedRows(), second.rejectedRows());
        assertEquals("2 1", stored());
    }

    @Test
    void testOtherContentUnderTheSameNumbers() throws Exception {
        settle(part(1, 3, 0));
        assertInstanceOf(SubmissionOutcome.Failed.class, settle(part(1, 2, 0)));
        assertEquals("3 1", stored());
    }

    @Test
    void testPartsOfABatch() throws Exception {
        settle(part(1, 3, 0));
        settle(part(2, 4, 0));
        assertEquals("7 1", stored());
    }

    @Test
    void testUnknownPart() {
        assertInstanceOf(SubmissionOutcome.Unknown.class, platform.receipt(reference(part(1, 3, 0))));
    }

    @Test
    void testConnectionBroken() throws Exception {
        breakConnection();
        assertInstanceOf(SubmissionOutcome.Retry.class, platform.submit(part(1, 3, 0)));
        mendConnection();
        assertInstanceOf(SubmissionOutcome.Answered.class, settle(part(1, 3, 0)));
        assertEquals("3 1", stored());
    }

    @Test
    void testInventoryTellsWhatThePlatformKeeps() throws Exception {
        final BatchPart part = part(1, 3, 2);
        settle(part);
        final PlatformInventory inventory = platform.inventory().orElseThrow();
        final List<String> kept = List.of(part.recordKeys().get(0), part.recordKeys().get(2));
        final BucketDigests digests = new BucketDigests();
        kept.forEach(key -> digests.add(new HeldRecord(key, digest(key), false)));

        try (ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor()) {
            worker.scheduleWithFixedDelay(this::workQuietly, 0, 100, TimeUnit.MILLISECONDS);
            assertEquals(digests.buckets(), inventory.buckets(RESOURCE));
            assertEquals(kept, inventory.records(RESOURCE, digests.buckets().getFirst().prefix()).stream().map(HeldRecord::recordKey).toList());
            final LocalDate today = LocalDate.now();
            final HeldPart held = inventory.parts(RESOURCE, today.minusDays(1), today.plusDays(1)).getFirst();
            assertEquals(List.of(part.batchNo(), 3, 2, 1), List.of(held.batchNo(), held.records(), held.accepted(), held.rejected()));
            assertEquals("catalog-001", assertThrows(InventoryException.class, () -> inventory.buckets(unknown())).code());
            worker.shutdownNow();
        }
    }

    /** A resource that the platform does not know. */
    private static Resource unknown() throws CatalogueException {
        return CatalogueLoader.builtIn().resource("S06R01").orElseThrow();
    }

    private void workQuietly() {
        try {
            platformWorks();
        } catch (final Exception e) {
            throw new IllegalStateException(e);
        }
    }

    final void submitted(final BatchPart part) {
        assertInstanceOf(SubmissionOutcome.Pending.class, platform.submit(part));
    }

    final SubmissionOutcome receiptOf(final BatchPart part) {
        return platform.receipt(reference(part));
    }

    private SubmissionOutcome settle(final BatchPart part) throws Exception {
        final SubmissionOutcome outcome = platform.submit(part);
        if (outcome instanceof SubmissionOutcome.Pending) {
            platformWorks();
            return platform.receipt(reference(part));
        }
        return outcome;
    }

    static PartReference reference(final BatchPart part) {
        return new PartReference(part.batchNo(), part.partNo(), part.resourceCode(), null, part.size(), part.contentDigest());
    }

    /**
     * A part as the hub sends it.
     *
     * @param refused row that the platform refuses, from 1; 0 for none
     */
    static BatchPart part(final int partNo, final int records, final int refused) {
        final List<Field> fields = FrontEndModel.sentColumns(RESOURCE);
        final List<String> keys = IntStream.rangeClosed(1, records).mapToObj(row -> new UUID(partNo << 16 | 0x8000L, 0x8000000000000000L | row).toString()).toList();
        final List<Object[]> rows = IntStream.rangeClosed(1, records)
                .mapToObj(row -> fields.stream().map(field -> value(field, keys.get(row - 1), row == refused)).toArray()).toList();
        final StringBuilder content = new StringBuilder();
        keys.forEach(key -> content.append(key).append(':').append(digest(key)).append('\n'));
        return new BatchPart(BATCH, partNo, true, RESOURCE.code(), 0, fields.stream().map(Field::name).toList(), rows, keys, digest(content.toString()));
    }

    private static Object value(final Field field, final String key, final boolean refused) {
        return switch (field.name()) {
            case CommonColumns.DATA_UUID -> key;
            case CommonColumns.EXCH_BATCH_NO -> BATCH;
            case CommonColumns.OP_TYPE -> "I";
            case CommonColumns.IS_DELETED -> "0";
            case CommonColumns.ROW_DIGEST -> digest(key);
            case "report_org_name" -> refused ? PlatformRegisters.UNREGISTERED_ORGANIZATION : "演示医院";
            default -> switch (field.type()) {
                case C, M -> field.length() == 1 ? "1" : "值";
                case N -> new BigDecimal("1");
                case I -> 1L;
                case D -> "2026-02-28";
                case T -> "2026-02-28 23:59:59";
                case B -> Boolean.TRUE;
            };
        };
    }

    private static String digest(final String text) {
        return PartControl.digest(FileDigest.SHA_256, text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many records the platform holds, and how often it got one at most. */
    private static String stored() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) || ' ' || coalesce(max(times_received), 0) FROM received_record")) {
            row.next();
            return row.getString(1);
        }
    }
}
