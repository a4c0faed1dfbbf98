// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.ddl.DdlGenerator;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.PlatformStage;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The front-end database on a real PostgreSQL.
 */
class DatabaseProvincialPlatformTest {

    private static final String DATA = "qz_dth_death";

    private static EmbeddedPostgres postgres;

    private TestRunner runner;
    private DatabaseProvincialPlatform service;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void setUp() throws SQLException, InitializationException {
        execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "GRANT ALL ON SCHEMA public TO public");
        DdlGenerator.frontEndTables(SentParts.catalogue(), Dialect.POSTGRESQL, List.of("S20")).forEach(DatabaseProvincialPlatformTest::execute);
        setRunner(postgres.getPostgresDatabase());
    }

    private void setRunner(final DataSource source) throws InitializationException {
        runner = TestRunners.newTestRunner(NoOpProcessor.class);
        service = new DatabaseProvincialPlatform();
        final DataSourcePool pool = new DataSourcePool(source);
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
        runner.addControllerService("catalogue", catalogue);
        runner.setProperty(catalogue, StandardResourceCatalogue.HUB_KEY, "key-of-the-test-0123456789");
        runner.enableControllerService(catalogue);
        runner.addControllerService("platform", service);
        runner.setProperty(service, DatabaseProvincialPlatform.CONNECTION_POOL, "pool");
        runner.setProperty(service, DatabaseProvincialPlatform.RESOURCE_CATALOGUE, "catalogue");
    }

    @Test
    void testPartLiesReadyWithItsRowsInOrder() throws SQLException {
        runner.enableControllerService(service);
        final SubmissionOutcome.Pending pending = assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(3, 2)));

        assertEquals("WAITING_FOR_RECEIPT", pending.code());
        assertEquals(List.of(List.of(SentParts.BATCH, "3", "S20R01", "1", "2", "a".repeat(64), "0")),
                rows("SELECT batch_no, part_no, resource_code, last_part, record_count, content_digest, exch_flag FROM qz_batch"));
        assertEquals(List.of(List.of("1", Parts.key(1), "U", "0", "0"), List.of("2", Parts.key(2), "U", "0", "0")),
                rows("SELECT exch_row_no, data_uuid, op_type, is_deleted, exch_flag FROM qz_dth_death WHERE exch_part_no = 3 ORDER BY 1"));
        assertEquals("database://front-end/qz_batch", service.transitUri());
    }

    @Test
    void testTimesStayAsTheyAreWhateverTheZone() throws SQLException {
        final TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        try {
            runner.enableControllerService(service);
            service.submit(SentParts.of(1, 1));
        } finally {
            TimeZone.setDefault(before);
        }
        assertEquals(List.of(List.of(SentParts.SKIPPED_TIME, "2026-02-28 23:59:59")), rows("SELECT src_update_time::text, collect_time::text FROM qz_dth_death"));
    }

    @Test
    void testSamePartAgainIsKnownAndStoredOnce() throws SQLException {
        runner.enableControllerService(service);
        service.submit(SentParts.of(1, 2));
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 2)));
        assertEquals(List.of(List.of("2")), rows("SELECT count(*) FROM qz_dth_death"));

        judge(1, "200", "accepted", 2, 0);
        assertInstanceOf(SubmissionOutcome.Answered.class, service.submit(SentParts.of(1, 2)));
    }

    @Test
    void testOtherContentUnderTheSameNumbers() throws SQLException {
        runner.enableControllerService(service);
        service.submit(SentParts.of(1, 2));
        final BatchPart other = SentParts.of(1, 2, "b".repeat(64));

        assertEquals(new SubmissionOutcome.Failed("BATCH_CONTENT_CHANGED"), service.submit(other));
        assertEquals(new SubmissionOutcome.Failed("BATCH_CONTENT_CHANGED"), service.receipt(SentParts.reference(other)));
        assertEquals(List.of(List.of("a".repeat(64))), rows("SELECT content_digest FROM qz_batch"));
    }

    @Test
    void testManyAtOnceStoreOnce() throws Exception {
        runner.enableControllerService(service);
        final Callable<SubmissionOutcome> submit = () -> service.submit(SentParts.of(1, 50));
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (final Future<SubmissionOutcome> outcome : threads.invokeAll(List.of(submit, submit, submit, submit, submit, submit))) {
                assertInstanceOf(SubmissionOutcome.Pending.class, outcome.get());
            }
        }
        assertEquals(List.of(List.of("50", "50")), rows("SELECT count(*), count(DISTINCT data_uuid) FROM qz_dth_death"));
    }

    @Test
    void testReceiptWithRefusedRow() throws SQLException {
        runner.enableControllerService(service);
        final BatchPart part = SentParts.of(1, 3);
        service.submit(part);
        assertInstanceOf(SubmissionOutcome.Pending.class, service.receipt(SentParts.reference(part)));

        judge(1, "200", "checking", null, null);
        assertEquals(PlatformStage.CHECKING, assertInstanceOf(SubmissionOutcome.Pending.class, service.receipt(SentParts.reference(part))).stage());

        execute("DELETE FROM qz_receipt");
        judge(1, "200", "partial", 2, 1);
        execute("INSERT INTO qz_receipt_error VALUES ('%s', 1, 2, '%s', 'row-type', 'name', '不符')".formatted(SentParts.BATCH, Parts.key(2)));
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, service.receipt(SentParts.reference(part)));
        assertEquals("HZ1", answered.receipt().receiptNo());
        assertEquals(2, answered.receipt().accepted());
        assertEquals(List.of(new RejectedRow(2, Parts.key(2), "row-type", "name", "不符")), answered.rejectedRows());
    }

    @Test
    void testWholePartRefused() throws SQLException {
        runner.enableControllerService(service);
        final BatchPart part = SentParts.of(1, 3);
        service.submit(part);
        judge(1, "catalog-001", "rejected", null, null);
        assertInstanceOf(SubmissionOutcome.Refused.class, service.receipt(SentParts.reference(part)));
    }

    @Test
    void testReceiptThatDoesNotAddUpIsNoDelivery() throws SQLException {
        runner.enableControllerService(service);
        final BatchPart part = SentParts.of(1, 3);
        service.submit(part);
        judge(1, "200", "partial", 2, 1);
        // The refused row is not named: which two were stored can not be known.
        assertInstanceOf(SubmissionOutcome.Failed.class, service.receipt(SentParts.reference(part)));
    }

    @Test
    void testReceiptOfPartNeverHandedOver() {
        runner.enableControllerService(service);
        final PartReference part = SentParts.reference(SentParts.of(1, 3));
        assertEquals(new SubmissionOutcome.Unknown("RECEIPT_UNKNOWN_PART"), service.receipt(part));
    }

    @Test
    void testFaultInTheMiddleLeavesNothing() throws SQLException {
        execute("ALTER TABLE qz_dth_death ADD CONSTRAINT refuse CHECK (exch_row_no < 2)");
        runner.enableControllerService(service);

        assertEquals(new SubmissionOutcome.Failed("FRONT_END_REFUSED"), service.submit(SentParts.of(1, 3)));
        assertEquals(List.of(List.of("0")), rows("SELECT count(*) FROM qz_batch"));
        assertEquals(List.of(List.of("0")), rows("SELECT count(*) FROM qz_dth_death"));

        execute("ALTER TABLE qz_dth_death DROP CONSTRAINT refuse");
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DROP TABLE qz_dth_death | FRONT_END_TABLE",
        "ALTER TABLE qz_dth_death DROP COLUMN op_type | FRONT_END_TABLE",
        "DROP TABLE qz_batch | FRONT_END_TABLE",
        "ALTER TABLE qz_dth_death ALTER COLUMN data_uuid TYPE varchar(5) | FRONT_END_VALUE",
    })
    void testFaultyTables(final String change, final String code) {
        execute(change);
        runner.enableControllerService(service);
        assertEquals(new SubmissionOutcome.Failed(code), service.submit(SentParts.of(1, 1)));
    }

    @Test
    void testColumnsOfOtherTypes() throws SQLException {
        // A platform may keep dates as text and whole numbers as decimals.
        execute("ALTER TABLE qz_dth_death ALTER COLUMN collect_time TYPE varchar(30), ALTER COLUMN data_version TYPE numeric(10,0)");
        runner.enableControllerService(service);
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 1)));
        assertEquals(List.of(List.of("2026-02-28 23:59:59", "3")), rows("SELECT collect_time, data_version FROM qz_dth_death"));
    }

    @Test
    void testLogicalDeletion() throws SQLException {
        runner.enableControllerService(service);
        final BatchPart part = SentParts.of(1, 1);
        part.rows().getFirst()[part.columns().indexOf("op_type")] = "D";
        part.rows().getFirst()[part.columns().indexOf("is_deleted")] = "1";
        service.submit(part);
        assertEquals(List.of(List.of("D", "1")), rows("SELECT op_type, is_deleted FROM qz_dth_death"));
    }

    @Test
    void testBusyTableIsTriedAgain() throws SQLException {
        runner.setProperty(service, DatabaseProvincialPlatform.STATEMENT_TIMEOUT, "1 sec");
        runner.enableControllerService(service);
        try (Connection other = postgres.getPostgresDatabase().getConnection(); Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("LOCK TABLE qz_batch IN ACCESS EXCLUSIVE MODE");
            assertEquals(new SubmissionOutcome.Retry("FRONT_END_BUSY", Optional.empty()), service.submit(SentParts.of(1, 1)));
            other.rollback();
        }
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 1)));
    }

    @Test
    void testNoDatabase() throws InitializationException {
        final PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/none");
        setRunner(nowhere);
        runner.enableControllerService(service);
        final SubmissionOutcome retry = new SubmissionOutcome.Retry("FRONT_END_CONNECTION", Optional.empty());
        assertEquals(retry, service.submit(SentParts.of(1, 1)));
        assertEquals(retry, service.receipt(SentParts.reference(SentParts.of(1, 1))));
        final List<ConfigVerificationResult> results = verify();
        assertEquals(List.of(Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED), outcomes(results));
        assertFalse(results.toString().contains("jdbc:"), results.toString());
    }

    @Test
    void testConnectionBrokenInTheMiddle() throws SQLException, InitializationException {
        // The server ends the connection while the batch row is being written.
        execute("CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$",
                "CREATE TRIGGER cut AFTER INSERT ON qz_batch FOR EACH ROW EXECUTE FUNCTION cut()");
        runner.enableControllerService(service);
        assertInstanceOf(SubmissionOutcome.Retry.class, service.submit(SentParts.of(1, 2)));
        execute("DROP TRIGGER cut ON qz_batch");
        assertEquals(List.of(List.of("0")), rows("SELECT count(*) FROM qz_batch"));
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 2)));
    }

    @Test
    void testVerifyGood() {
        final List<ConfigVerificationResult> results = verify();
        assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.SUCCESSFUL, Outcome.SUCCESSFUL, Outcome.SUCCESSFUL), outcomes(results), results.toString());
        assertTrue(results.getFirst().getExplanation().contains("PostgreSQL"), results.toString());
        assertTrue(results.get(2).getExplanation().startsWith("1 data tables can be written; resources without one"), results.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DROP TABLE qz_batch | 1 | qz_batch is missing",
        "DROP TABLE qz_receipt_error | 1 | qz_receipt_error is missing",
        "ALTER TABLE qz_receipt DROP COLUMN status | 1 | qz_receipt lacks the column status",
        "ALTER TABLE qz_dth_death DROP COLUMN op_type, DROP COLUMN row_digest | 2 | qz_dth_death lacks the columns op_type, row_digest",
        "DROP TABLE qz_dth_death | 2 | There is no data table",
        "DROP TABLE qz_inventory | 3 | qz_inventory is missing",
    })
    void testVerifyNamesWhatIsMissing(final String change, final int step, final String words) {
        execute(change);
        final ConfigVerificationResult result = verify().get(step);
        assertEquals(Outcome.FAILED, result.getOutcome());
        assertTrue(result.getExplanation().contains(words), result.getExplanation());
    }

    @Test
    void testVerifyNamesMissingRights() throws InitializationException {
        execute("DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", "GRANT INSERT ON qz_batch TO reader",
                "REVOKE SELECT ON qz_receipt FROM reader");
        setRunner(postgres.getDatabase("reader", "postgres"));
        final List<ConfigVerificationResult> results = verify();
        assertTrue(results.get(1).getExplanation().contains("qz_receipt is missing, or the database user may not read it"), results.toString());
        assertTrue(results.get(2).getExplanation().contains("may not insert into " + DATA), results.toString());
        execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM reader");
    }

    @Test
    void testNamesAreChecked() {
        runner.assertValid(service);
        runner.setProperty(service, DatabaseProvincialPlatform.DATA_TABLE_PATTERN, "qz_data");
        runner.assertNotValid(service);
        runner.setProperty(service, DatabaseProvincialPlatform.DATA_TABLE_PATTERN, "gov.{resource}");
        runner.setProperty(service, DatabaseProvincialPlatform.BATCH_TABLE, "a; DROP TABLE b");
        runner.assertNotValid(service);
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, POSTGRESQL", "KingbaseES, POSTGRESQL", "MySQL, MYSQL", "MariaDB, MYSQL", "Oracle, ORACLE", "DM DBMS, DM"})
    void testDialectIsDetected(final String product, final Dialect dialect) {
        assertEquals(dialect, FrontEndDialect.detect(product));
    }

    private void judge(final int partNo, final String code, final String status, final Integer accepted, final Integer rejected) {
        execute("INSERT INTO qz_receipt VALUES ('%s', %d, 'HZ1', '%s', '%s', %s, %s, %s, NULL, now())".formatted(SentParts.BATCH, partNo, code, status,
                accepted == null ? null : accepted + rejected, accepted, rejected));
    }

    private List<ConfigVerificationResult> verify() {
        final Map<PropertyDescriptor, String> properties = new HashMap<>();
        service.getPropertyDescriptors().stream().filter(property -> property.getDefaultValue() != null).forEach(property -> properties.put(property, property.getDefaultValue()));
        properties.put(DatabaseProvincialPlatform.CONNECTION_POOL, "pool");
        properties.put(DatabaseProvincialPlatform.RESOURCE_CATALOGUE, "catalogue");
        return service.verify(new MockConfigurationContext(service, properties, runner.getProcessContext().getControllerServiceLookup(), Map.of()), runner.getLogger(), Map.of());
    }

    private static List<Outcome> outcomes(final List<ConfigVerificationResult> results) {
        return results.stream().map(ConfigVerificationResult::getOutcome).toList();
    }

    private static void execute(final String... statements) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            for (final String sql : statements) {
                statement.execute(sql);
            }
        } catch (final SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(final String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            final List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                final List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
