// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.PlatformStage;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the ledger must do on every database; one subclass a database.
 */
abstract class LedgerContract {

    private static final PartLimits LIMITS = new PartLimits(1000, 4L * 1024 * 1024);
    private static final String BATCH = "S20R0120250101aabbccddeeff001122";

    private TestRunner runner;
    private DatabaseCollectionLedger ledger;

    abstract DataSource source();

    @BeforeEach
    void setLedger() throws Exception {
        try (Connection connection = source().getConnection(); Statement statement = connection.createStatement()) {
            for (final String table : LedgerTables.TABLES) {
                statement.execute("drop table if exists " + table);
            }
            statement.execute("drop table if exists hh_schema_version");
        }
        runner = TestRunners.newTestRunner(NoOpProcessor.class);
        ledger = addLedger("ledger", source());
        runner.enableControllerService(ledger);
    }

    @Test
    void testFirstIntentIsNew() throws Exception {
        assertEquals(LIMITS, ledger.openBatch(BATCH, "S20R01", LIMITS));
        final BatchPart part = Parts.of(BATCH, 1, 3);
        assertEquals(Optional.empty(), ledger.intend(part));
        assertEquals("INTENDED|1|3|0|0|3", row(
                "select state || '|' || attempts || '|' || record_count || '|' || accepted_count || '|' || rejected_count || '|' || pending_count from hh_batch_part"));
    }

    @Test
    void testRecordKeysAreSixteenBytesEach() throws Exception {
        ledger.intend(Parts.of(BATCH, 1, 2));
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select record_keys from hh_batch_part")) {
            assertTrue(result.next());
            final byte[] keys = result.getBytes(1);
            assertEquals(32, keys.length);
            assertArrayEquals(RecordKeys.pack(List.of(Parts.key(1), Parts.key(2))), keys);
        }
    }

    @Test
    void testLimitsOfTheFirstTryHold() throws Exception {
        ledger.openBatch(BATCH, "S20R01", LIMITS);
        assertEquals(LIMITS, ledger.openBatch(BATCH, "S20R01", new PartLimits(10, 10)));
        assertTrue(assertThrows(LedgerException.class, () -> ledger.openBatch(BATCH, "S06R01", LIMITS)).getMessage().contains("another resource"));
    }

    @Test
    void testRepeatAfterCrashBeforeTheAnswer() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.intend(part);
        final StoredPart stored = ledger.intend(part).orElseThrow();
        assertEquals(PartState.INTENDED, stored.state());
        assertEquals(part.contentDigest(), stored.contentDigest());
        assertEquals(2, stored.attempts());
        ledger.record(part, new SubmissionOutcome.Retry("HTTP_TIMEOUT", Optional.empty()));
        assertEquals(3, ledger.intend(part).orElseThrow().attempts());
        assertEquals("INTENDED|HTTP_TIMEOUT", row("select state || '|' || outcome_code from hh_batch_part"));
    }

    @Test
    void testRepeatAfterAnswerGivesReceiptAndRejectedRows() throws Exception {
        final BatchPart part = Parts.of(BATCH, 2, 3);
        ledger.intend(part);
        ledger.record(part, answered(part, new RejectedRow(2, Parts.key(2), "row-type", "birth_date", Parts.NAME)));
        ledger.record(part, answered(part, new RejectedRow(2, Parts.key(2), "row-type", "birth_date", Parts.NAME)));
        final StoredPart stored = ledger.intend(part).orElseThrow();
        assertEquals(new StoredPart(PartState.ANSWERED, part.contentDigest(), new Receipt("R-1", "200", 3, 2, 1, ""),
                List.of(new RejectedRow(2, Parts.key(2), "row-type", "birth_date", "")), 1), stored);
        assertEquals("2|1|0|1", row(
                "select accepted_count || '|' || rejected_count || '|' || pending_count || '|' || (select count(*) from hh_rejected_record) from hh_batch_part"));
    }

    @Test
    void testRecordNamedTwiceCountsOnce() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.intend(part);
        ledger.record(part, answered(part, new RejectedRow(2, Parts.key(2), "row-type", "", ""), new RejectedRow(0, Parts.key(2), "row-required", "", "")));
        assertEquals("2|1|1", row("select accepted_count || '|' || rejected_count || '|' || (select count(*) from hh_rejected_record) from hh_batch_part"));
        final SubmissionOutcome foreign = answered(part, new RejectedRow(4, null, "row-type", "", ""));
        assertThrows(IllegalArgumentException.class, () -> ledger.record(part, foreign));
        assertEquals("1", row("select count(*) from hh_rejected_record"));
    }

    @Test
    void testAnswerIsNeverReplacedByLess() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.intend(part);
        ledger.record(part, answered(part));
        ledger.record(part, new SubmissionOutcome.Failed("HTTP_404"));
        ledger.record(part, new SubmissionOutcome.Retry("HTTP_TIMEOUT", Optional.empty()));
        ledger.record(part, new SubmissionOutcome.Pending("PLATFORM_200", receipt("R-9", 0, 0)));
        ledger.record(part, new SubmissionOutcome.Refused("PLATFORM_300", receipt("", 0, 3)));
        assertEquals(PartState.ANSWERED, ledger.intend(part).orElseThrow().state());
        assertEquals("R-1|3", row("select receipt_no || '|' || accepted_count from hh_batch_part"));
    }

    @Test
    void testRefusedPartNamesEveryRecord() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.intend(part);
        ledger.record(part, new SubmissionOutcome.Refused("CATALOG_001", receipt("", 0, 3)));
        final StoredPart stored = ledger.intend(part).orElseThrow();
        assertEquals(PartState.REFUSED, stored.state());
        assertEquals(3, stored.rejectedRows().size());
        assertEquals("CATALOG_001", stored.rejectedRows().getFirst().code());
        assertEquals("0", row("select count(receipt_no) from hh_batch_part"));
    }

    @Test
    void testPendingThenAnswered() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.intend(part);
        ledger.record(part, new SubmissionOutcome.Pending("PLATFORM_200", receipt("R-5", 0, 0)));
        final StoredPart stored = ledger.intend(part).orElseThrow();
        assertEquals(PartState.PENDING, stored.state());
        assertEquals("R-5", stored.receipt().receiptNo());
        assertEquals(1, stored.attempts());
        ledger.record(part, answered(part));
        assertEquals(PartState.ANSWERED, ledger.intend(part).orElseThrow().state());
    }

    @Test
    void testStagesAreKeptWithTheirTimes() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        final Instant next = Instant.parse("2026-11-20T01:02:03Z");
        ledger.intend(part);
        ledger.record(part, pending(PlatformStage.RECEIVED));
        ledger.inquired(part, pending(PlatformStage.RECEIVED), next);
        ledger.inquired(part, pending(PlatformStage.CHECKING), next);
        // An older stage that comes late, trouble with the question and a wrong answer change neither state nor stage.
        ledger.inquired(part, pending(PlatformStage.RECEIVED), next);
        ledger.inquired(part, new SubmissionOutcome.Retry("HTTP_TIMEOUT", Optional.empty()), next);
        ledger.inquired(part, new SubmissionOutcome.Failed("ANSWER_COUNTS"), next);
        assertEquals("PENDING|CHECKING|5|3|ANSWER_COUNTS", row("select state || '|' || platform_stage || '|' || inquiries || '|' || pending_count || '|' || outcome_code "
                + "from hh_batch_part"));
        final LedgerPart stored = ledger.parts(BATCH).getFirst();
        assertEquals(Optional.of(next), stored.nextInquiry());
        assertEquals("R-5", stored.reference().receiptNo());
        assertTrue(stored.pendingSince().isPresent());
        ledger.inquired(part, answered(part, new RejectedRow(2, Parts.key(2), "row-type", "", "")), next);
        assertEquals(List.of("null>INTENDED SUBMITTED", "INTENDED>PENDING RECEIVED", "PENDING>PENDING CHECKING", "PENDING>ANSWERED PARTIAL"), history(1));
        assertEquals("4", row("select count(happened_at) from hh_part_transition"));
        assertEquals("3|2|1|0", row("select record_count || '|' || accepted_count || '|' || rejected_count || '|' || pending_count from hh_batch_part"));
    }

    @Test
    void testForgottenPartIsIntendedAgain() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.intend(part);
        ledger.record(part, pending(PlatformStage.RECEIVED));
        ledger.inquired(part, new SubmissionOutcome.Unknown("RECEIPT_404"), Instant.now());
        assertEquals("0", row("select count(receipt_no) from hh_batch_part"));
        assertEquals(PartState.INTENDED, ledger.intend(part).orElseThrow().state());
        ledger.record(part, answered(part));
        assertEquals(List.of("null>INTENDED SUBMITTED", "INTENDED>PENDING RECEIVED", "PENDING>INTENDED SUBMITTED", "INTENDED>ANSWERED STORED"), history(1));
        assertEquals("2", row("select attempts from hh_batch_part"));
    }

    @Test
    void testSplitPartCountsOnce() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        final BatchPart left = Parts.of(BATCH, 100_000_001, 2, "b".repeat(64));
        final BatchPart right = Parts.of(BATCH, 100_000_004, 1, "c".repeat(64));
        final SubmissionOutcome.Refused refusal = new SubmissionOutcome.Refused("CATALOG_002", receipt("R-1", 0, 3));
        ledger.intend(part);
        ledger.split(part, refusal, List.of(left, right));
        ledger.split(part, refusal, List.of(left, right));
        assertEquals("3|3|3", row("select sum(record_count) || '|' || sum(pending_count) || '|' || count(*) from hh_batch_part"));
        assertEquals(PartState.SPLIT, ledger.intend(part).orElseThrow().state());
        ledger.record(part, answered(part));
        ledger.intend(left);
        ledger.record(left, answered(left));
        ledger.intend(right);
        ledger.record(right, new SubmissionOutcome.Refused("CATALOG_002", receipt("R-3", 0, 1)));
        assertEquals("3|2|1|0", row("select sum(record_count) || '|' || sum(accepted_count) || '|' || sum(rejected_count) || '|' || sum(pending_count) from hh_batch_part"));
        assertEquals("0", row("select count(*) from hh_batch_part where record_count <> accepted_count + rejected_count + pending_count"));
        assertEquals(List.of(Optional.empty(), Optional.of(1), Optional.of(1)), ledger.parts(BATCH).stream().map(LedgerPart::splitOf).toList());
        assertEquals(List.of("null>INTENDED SUBMITTED", "INTENDED>SPLIT RETURNED"), history(1));
        assertThrows(LedgerException.class, () -> ledger.split(left, refusal, List.of(left)));
        assertEquals("1", row("select attempts from hh_batch_part where part_no = 100000001"));
    }

    @ParameterizedTest
    @EnumSource(PartState.class)
    void testTransitionsAreThoseOfTheStates(final PartState state) throws Exception {
        for (final PartState wanted : PartState.values()) {
            final BatchPart part = Parts.of(BATCH, 10 * state.ordinal() + wanted.ordinal() + 1, 2, "%064d".formatted(wanted.ordinal()));
            ledger.intend(part);
            reach(part, state);
            try {
                reach(part, wanted);
            } catch (final LedgerException e) {
                assertTrue(state.isFinal(), e.getMessage());
            }
            final PartState reached = PartState.valueOf(row("select state from hh_batch_part where part_no = " + part.partNo()));
            final boolean forgotten = state == PartState.PENDING && wanted == PartState.INTENDED;
            assertTrue(reached == state || state.next().contains(reached), state + " became " + reached);
            assertEquals(state.next().contains(wanted) && !forgotten ? wanted : state, reached, state + " to " + wanted);
        }
    }

    private void reach(final BatchPart part, final PartState state) throws LedgerException {
        switch (state) {
            case INTENDED -> ledger.record(part, new SubmissionOutcome.Retry("HTTP_503", Optional.empty()));
            case ANSWERED -> ledger.record(part, answered(part));
            case REFUSED -> ledger.record(part, new SubmissionOutcome.Refused("CATALOG_001", receipt("", 0, part.size())));
            case PENDING -> ledger.record(part, pending(PlatformStage.RECEIVED));
            case FAILED -> ledger.record(part, new SubmissionOutcome.Failed("SIGN_401"));
            case SPLIT -> ledger.split(part, new SubmissionOutcome.Refused("CATALOG_001", receipt("", 0, part.size())),
                    List.of(Parts.of(BATCH, part.partNo() + 1_000_000, 1), Parts.of(BATCH, part.partNo() + 2_000_000, 1)));
        }
    }

    @Test
    void testPurgeOfWhatIsOld() throws Exception {
        final String waiting = BATCH.replace('S', 'W');
        final String young = BATCH.replace('S', 'Y');
        for (final String batch : List.of(BATCH, waiting, young)) {
            final BatchPart part = Parts.of(batch, 1, 3);
            ledger.openBatch(batch, "S20R01", LIMITS);
            ledger.intend(part);
            ledger.record(part, batch.equals(waiting) ? pending(PlatformStage.RECEIVED) : answered(part, new RejectedRow(1, Parts.key(1), "row-type", "", "")));
            ledger.closeBatch(batch, 1);
        }
        ledger.recordCollection(new CollectionEntry("run-1", "S20R01", 10, 9, 2, 1));
        execute("update hh_batch set closed_at = timestamp '2020-01-01 00:00:00' where batch_no <> '" + young + "'");
        execute("update hh_batch_part set answered_at = timestamp '2020-01-01 00:00:00' where batch_no <> '" + young + "'");
        execute("update hh_collection set collected_at = timestamp '2020-01-01 00:00:00'");
        final LedgerTransactions transactions = new LedgerTransactions(() -> {
            try {
                return source().getConnection();
            } catch (final SQLException e) {
                throw LedgerFault.noConnection();
            }
        }, Clock.systemUTC());
        try (LedgerPurge purge = LedgerPurge.start(transactions, Retention.THREE_YEARS, Clock.systemUTC(), runner.getLogger())) {
            assertEquals(1, purge.run());
            assertEquals(0, purge.run());
        }
        assertEquals("2|2|1|0", row("select (select count(*) from hh_batch) || '|' || (select count(*) from hh_batch_part) || '|' "
                + "|| (select count(*) from hh_rejected_record) || '|' || (select count(*) from hh_collection) from hh_schema_version where version = 1"));
        assertEquals("0", row("select count(*) from hh_part_transition where batch_no = '" + BATCH + "'"));
        assertEquals("1|1", row("select batches || '|' || collections from hh_purge"));
    }

    @Test
    void testRetentionBelowThreeYearsIsAnExplicitChoice() throws Exception {
        final DatabaseCollectionLedger shorter = addLedger("shorter", source());
        runner.assertValid(shorter);
        runner.setProperty(shorter, DatabaseCollectionLedger.RETENTION_PERIOD, "365 days");
        runner.assertNotValid(shorter);
        runner.setProperty(shorter, DatabaseCollectionLedger.RETENTION_RULE, Retention.SHORTER);
        runner.assertValid(shorter);
        runner.removeProperty(shorter, DatabaseCollectionLedger.RETENTION_PERIOD);
        runner.assertValid(shorter);
    }

    @Test
    void testFaultyCalendarMakesTheServiceInvalid(@TempDir final Path folder) throws Exception {
        final Path file = Files.writeString(folder.resolve("days.csv"), "year;2027;published;of the test;certain\noff;2027-01-01;2027-01-03;holiday\n");
        final DatabaseCollectionLedger counting = addLedger("counting", source());
        // what a parameter without a value leaves
        runner.setProperty(counting, CalendarFile.PROPERTY, "");
        runner.assertValid(counting);
        runner.setProperty(counting, CalendarFile.PROPERTY, file.toString());
        runner.assertValid(counting);
        Files.writeString(file, "off;2027-01-01;2027-01-03;holiday\nwork;nonsense;;holiday\n");
        runner.assertNotValid(counting);
        Files.delete(file);
        runner.assertNotValid(counting);
    }

    @Test
    void testFailedPartIsTriedAgain() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        ledger.intend(part);
        ledger.record(part, new SubmissionOutcome.Failed("SIGN_401"));
        final StoredPart stored = ledger.intend(part).orElseThrow();
        assertEquals(PartState.FAILED, stored.state());
        assertEquals(2, stored.attempts());
        assertEquals("INTENDED|3", row("select state || '|' || pending_count from hh_batch_part"));
    }

    @Test
    void testOtherRecordsUnderTheSameNumber() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 3);
        final BatchPart other = Parts.of(BATCH, 1, 2, "b".repeat(64));
        ledger.intend(part);
        final StoredPart stored = ledger.intend(other).orElseThrow();
        assertEquals(part.contentDigest(), stored.contentDigest());
        assertEquals(1, stored.attempts());
        assertThrows(LedgerException.class, () -> ledger.record(other, answered(other)));
    }

    @Test
    void testOutcomeWithoutIntentIsRefused() {
        final BatchPart part = Parts.of(BATCH, 7, 1);
        assertTrue(assertThrows(LedgerException.class, () -> ledger.record(part, answered(part))).getMessage().contains("intent"));
    }

    @Test
    void testConcurrentIntentsHaveOneFirst() throws Exception {
        final int tasks = 8;
        final BatchPart part = Parts.of(BATCH, 1, 1000);
        final CyclicBarrier start = new CyclicBarrier(tasks);
        final List<Optional<StoredPart>> results = together(tasks, () -> {
            start.await();
            ledger.openBatch(BATCH, "S20R01", LIMITS);
            return ledger.intend(part);
        });
        assertEquals(1, results.stream().filter(Optional::isEmpty).count());
        assertEquals(String.valueOf(tasks), row("select attempts from hh_batch_part"));
    }

    @Test
    void testConcurrentOutcomesKeepOneSetOfRejectedRows() throws Exception {
        final int tasks = 6;
        final BatchPart part = Parts.of(BATCH, 1, 50);
        ledger.intend(part);
        final CyclicBarrier start = new CyclicBarrier(tasks);
        together(tasks, () -> {
            start.await();
            ledger.record(part, answered(part, new RejectedRow(3, Parts.key(3), "row-type", "", "")));
            return true;
        });
        assertEquals("1", row("select count(*) from hh_rejected_record"));
    }

    @Test
    void testThousandRejectedRows() throws Exception {
        final BatchPart part = Parts.of(BATCH, 1, 1000);
        ledger.intend(part);
        final List<RejectedRow> rows = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            // Platforms that name only the key give no row number.
            rows.add(new RejectedRow(i % 2 == 0 ? i : 0, Parts.key(i), "c".repeat(100), "f".repeat(100), "m"));
        }
        ledger.record(part, answered(part, rows.toArray(new RejectedRow[0])));
        final StoredPart stored = ledger.intend(part).orElseThrow();
        assertEquals(1000, stored.rejectedRows().size());
        assertEquals(new RejectedRow(999, Parts.key(999), "c".repeat(64), "f".repeat(64), ""), stored.rejectedRows().get(998));
    }

    @Test
    void testCloseBatch() throws Exception {
        ledger.openBatch(BATCH, "S20R01", LIMITS);
        ledger.closeBatch(BATCH, 4);
        ledger.closeBatch(BATCH, 4);
        assertEquals("CLOSED|4", row("select state || '|' || part_count from hh_batch"));
        assertThrows(LedgerException.class, () -> ledger.closeBatch("unknown", 1));
    }

    @Test
    void testCollectionEntryCountsOnce() throws Exception {
        ledger.recordCollection(new CollectionEntry("run-1", "S20R01", 10, 9, 2, 1));
        ledger.recordCollection(new CollectionEntry("run-1", "S20R01", 10, 8, 2, 2));
        ledger.recordCollection(new CollectionEntry("run-2", "S20R01", 5, 5, 0, 0));
        assertEquals("15|13|2|2", row(
                "select sum(read_count) || '|' || sum(canonical_count) || '|' || sum(suspect_count) || '|' || sum(problem_count) from hh_collection"));
    }

    @Test
    void testConcurrentCollectionEntriesCountOnce() throws Exception {
        final CyclicBarrier start = new CyclicBarrier(6);
        together(6, () -> {
            start.await();
            ledger.recordCollection(new CollectionEntry("run-1", "S20R01", 10, 9, 2, 1));
            return true;
        });
        assertEquals("1|10", row("select count(*) || '|' || sum(read_count) from hh_collection"));
    }

    @Test
    void testTablesAreCreatedOnceByManyNodes() throws Exception {
        setLedgerTablesAway();
        final List<DatabaseCollectionLedger> ledgers = List.of(addLedger("a", source()), addLedger("b", source()), addLedger("c", source()));
        final List<Callable<Boolean>> enabling = ledgers.stream().<Callable<Boolean>>map(each -> () -> {
            each.onEnabled(context("a", each, source()));
            return true;
        }).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (final Future<Boolean> done : threads.invokeAll(enabling)) {
                assertTrue(done.get());
            }
        }
        assertEquals(String.valueOf(LedgerTables.presentVersion()), row("select count(*) from hh_schema_version"));
    }

    @Test
    void testRequireExistingTables() throws Exception {
        final MockConfigurationContext require = requiring();
        assertDoesNotThrow(() -> ledger.onEnabled(require));
        setLedgerTablesAway();
        final String message = assertThrows(LedgerException.class, () -> ledger.onEnabled(require)).getMessage();
        assertTrue(message.contains("'Create Missing Tables' in Table Creation"), message);
    }

    @Test
    void testNewerTablesAreRefused() throws Exception {
        execute("insert into hh_schema_version (version, file_name, installed_at) values (99, 'V099__later.sql', current_timestamp)");
        assertTrue(assertThrows(LedgerException.class, () -> ledger.onEnabled(requiring())).getMessage().contains("install the newer bundle"));
    }

    @Test
    void testVerifyGood() throws Exception {
        final List<ConfigVerificationResult> results = verify(source());
        assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.SUCCESSFUL), results.stream().map(ConfigVerificationResult::getOutcome).toList(), results.toString());
        setLedgerTablesAway();
        assertTrue(verify(source()).getLast().getExplanation().contains("will be created"));
        assertThrows(SQLException.class, () -> row("select count(*) from hh_batch"));
    }

    @Test
    void testVerifyMissingTable() throws Exception {
        execute("drop table hh_rejected_record");
        final ConfigVerificationResult tables = verify(source()).getLast();
        assertEquals(Outcome.FAILED, tables.getOutcome());
        assertTrue(tables.getExplanation().contains("hh_rejected_record"), tables.getExplanation());
    }

    @Test
    void testFaultsNameNoDataAndNoAddress() throws Exception {
        execute("drop table hh_batch_part");
        final String table = assertThrows(LedgerException.class, () -> ledger.intend(Parts.of(BATCH, 1, 3))).getMessage();
        assertTrue(table.contains("a table is missing") && table.contains("SQLState 42"), table);
        assertFalse(table.contains(Parts.NAME) || table.contains(Parts.key(1)), table);
        final DataSource broken = broken();
        final List<ConfigVerificationResult> results = verify(broken);
        assertEquals(List.of(Outcome.FAILED, Outcome.SKIPPED), results.stream().map(ConfigVerificationResult::getOutcome).toList());
        assertFalse(results.getFirst().getExplanation().contains("user:word"), results.getFirst().getExplanation());
    }

    @Test
    void testKeyThatIsNoRecordKey() {
        final BatchPart part = new BatchPart(BATCH, 1, true, "S20R01", 0, List.of(), List.<Object[]>of(new Object[0]), List.of(Parts.NAME), "a".repeat(64));
        final String message = assertThrows(LedgerException.class, () -> ledger.intend(part)).getMessage();
        assertTrue(message.contains("record 1 of the part"), message);
        assertFalse(message.contains(Parts.NAME), message);
    }

    private DataSource broken() {
        final JDBCDataSource broken = new JDBCDataSource();
        broken.setUrl("jdbc:hsqldb:hsql://127.0.0.1:1/none");
        return broken;
    }

    List<ConfigVerificationResult> verify(final DataSource database) throws InitializationException {
        final DatabaseCollectionLedger verified = addLedger("verified-" + System.identityHashCode(database) + "-" + System.nanoTime(), database);
        return verified.verify(context("verified", verified, database), runner.getLogger(), Map.of());
    }

    private MockConfigurationContext requiring() throws InitializationException {
        return new MockConfigurationContext(
                Map.of(DatabaseCollectionLedger.CONNECTION_POOL, "pool-ledger", DatabaseCollectionLedger.TABLE_CREATION, TableCreation.REQUIRE.getValue()),
                runner.getProcessContext().getControllerServiceLookup(), Map.of());
    }

    private MockConfigurationContext context(final String name, final DatabaseCollectionLedger service, final DataSource database) throws InitializationException {
        final String pool = "pool-" + name + "-" + System.nanoTime();
        final DataSourcePool added = new DataSourcePool(database);
        runner.addControllerService(pool, added);
        runner.enableControllerService(added);
        return new MockConfigurationContext(service,
                Map.of(DatabaseCollectionLedger.CONNECTION_POOL, pool, DatabaseCollectionLedger.TABLE_CREATION, TableCreation.CREATE.getValue()),
                runner.getProcessContext().getControllerServiceLookup(), Map.of());
    }

    private DatabaseCollectionLedger addLedger(final String name, final DataSource database) throws InitializationException {
        final DataSourcePool pool = new DataSourcePool(database);
        runner.addControllerService("pool-" + name, pool);
        runner.enableControllerService(pool);
        final DatabaseCollectionLedger added = new DatabaseCollectionLedger();
        runner.addControllerService(name, added);
        runner.setProperty(added, DatabaseCollectionLedger.CONNECTION_POOL, "pool-" + name);
        return added;
    }

    private void setLedgerTablesAway() throws SQLException {
        for (final String table : LedgerTables.TABLES) {
            execute("drop table if exists " + table);
        }
        execute("drop table if exists hh_schema_version");
    }

    private void execute(final String sql) throws SQLException {
        try (Connection connection = source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String row(final String sql) throws SQLException {
        try (Connection connection = source().getConnection(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            final String text = result.getString(1);
            assertFalse(result.next());
            return text;
        }
    }

    private static <T> List<T> together(final int tasks, final Callable<T> task) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks)) {
            final List<T> results = new ArrayList<>();
            for (final Future<T> future : threads.invokeAll(Collections.nCopies(tasks, task))) {
                results.add(future.get());
            }
            return results;
        }
    }

    private List<String> history(final int partNo) throws SQLException {
        final List<String> history = new ArrayList<>();
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select from_state, to_state, platform_stage from hh_part_transition where part_no = " + partNo + " order by seq")) {
            while (result.next()) {
                history.add(result.getString(1) + ">" + result.getString(2) + " " + result.getString(3));
            }
        }
        return history;
    }

    private static SubmissionOutcome pending(final PlatformStage stage) {
        return new SubmissionOutcome.Pending("PLATFORM_200", receipt("R-5", 0, 0), stage);
    }

    private static SubmissionOutcome answered(final BatchPart part, final RejectedRow... rejected) {
        return new SubmissionOutcome.Answered("PLATFORM_200", receipt("R-1", part.size() - rejected.length, rejected.length), List.of(rejected));
    }

    private static Receipt receipt(final String number, final int accepted, final int rejected) {
        return new Receipt(number, "200", accepted + rejected, accepted, rejected, "body with " + Parts.NAME);
    }
}
