// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.DdlGenerator;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.core.share.Admission;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.GrantState;
import org.healthhub.core.share.Provision;
import org.healthhub.core.share.ShareCode;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.core.share.SharePage;
import org.healthhub.core.share.ShareQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The sharing ledger on a real PostgreSQL.
 */
class SharingLedgerTest {

    private static final String CONSUMER = "demo-civil";
    private static final String PERSON = "ab".repeat(32);

    private static EmbeddedPostgres postgres;
    private static Resource resource;

    private DatabaseSharingLedger ledger;
    private GrantRegister register;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        final Catalogue catalogue = CatalogueLoader.builtIn();
        resource = catalogue.resource("S20R01").orElseThrow();
        for (final String sql : DdlGenerator.canonicalTable(catalogue, resource, Dialect.POSTGRESQL)) {
            execute(sql);
        }
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void setLedger() throws Exception {
        final TestRunner runner = TestRunners.newTestRunner(NoOpProcessor.class);
        final DataSourcePool pool = new DataSourcePool(postgres.getPostgresDatabase());
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        ledger = new DatabaseSharingLedger();
        runner.addControllerService("sharing", ledger);
        runner.setProperty(ledger, DatabaseCollectionLedger.CONNECTION_POOL, "pool");
        runner.assertNotValid(ledger);
        runner.setProperty(ledger, DatabaseSharingLedger.SHARING_KEY, "a key of tests only");
        runner.assertValid(ledger);
        runner.setProperty(ledger, DatabaseSharingLedger.PROVISION_RETENTION, "1000 days");
        runner.assertNotValid(ledger);
        runner.removeProperty(ledger, DatabaseSharingLedger.PROVISION_RETENTION);
        runner.enableControllerService(ledger);
        for (final String table : List.of("hh_consumer", "hh_grant", "hh_grant_column", "hh_grant_audit", "hh_share_nonce", "hh_provision", "hh_record", "dth_death")) {
            execute("delete from " + table);
        }
        register = new GrantRegister(() -> postgres.getPostgresDatabase().getConnection(), "tester");
    }

    private static Grant grant(final String id, final int requests, final long rows) {
        return new Grant(id, CONSUMER, "S20R01", EnumSet.of(ShareOperation.RECORDS), List.of("name", "sex_code"), new TreeMap<>(Map.of("sex_code", "2")), "STANDARD",
                "核验", "社会保险法", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), requests, rows, GrantState.ACTIVE);
    }

    private static ShareQuery query(final Map<String, String> equalities, final Optional<String> person, final Optional<LocalDateTime> since, final Optional<String> after,
                                    final int limit) {
        return new ShareQuery(ShareOperation.RECORDS, CONSUMER, "G1", "S20R01", "STANDARD", List.of("name", "sex_code", "death_time"), new TreeMap<>(equalities), person, since,
                after, limit);
    }

    private static Provision provision(final Grant grant, final String number, final int rows) {
        return new Provision(number, grant, ShareOperation.RECORDS, List.of("name"), Optional.of("op-1"), rows);
    }

    private static String key(final int number) {
        return "00000000-0000-8000-8000-%012d".formatted(number);
    }

    private static void death(final int number, final String sex, final String deleted, final String changedAt) throws SQLException {
        execute("insert into dth_death (data_uuid, name, sex_code, death_time, op_type, is_deleted, source_system, collect_time, row_digest, data_version, person_key) values ("
                + "'%s', '张三%d', '%s', '2026-03-02 08:00:00', 'I', '%s', 'S20', now(), 'd', 1, '%s')".formatted(key(number), number, sex, deleted, PERSON));
        execute("insert into hh_record (resource_code, record_key, row_digest, data_version, op_type, is_deleted, decided_by, read_at, first_seen, last_seen, changed_at) values ("
                + "'S20R01', '%s', 'd', 1, 'I', '%s', 'f', now(), now(), now(), '%s')".formatted(key(number), deleted, changedAt));
    }

    @Test
    void testGrantsAndTheirAudit() throws Exception {
        final Grant grant = grant("G1", 60, 1000);
        register.add(List.of(grant, grant("G2", 1, 1)), "民政厅");
        assertEquals(1, ledger.consumer(CONSUMER).orElseThrow().secretNumber());
        assertEquals(List.of(grant, grant("G2", 1, 1)), ledger.grants(CONSUMER, "S20R01"));
        assertEquals(List.of(), ledger.grants("demo-other", "S20R01"));
        assertTrue(register.revoke("G1", "用途结束"));
        assertFalse(register.revoke("G1", "again"));
        assertEquals(GrantState.REVOKED, ledger.grants(CONSUMER, "S20R01").getFirst().state());
        assertTrue(register.renewSecret(CONSUMER));
        assertEquals(2, ledger.consumer(CONSUMER).orElseThrow().secretNumber());
        assertEquals(List.of("ADDED", "ADDED", "CONSUMER_ADDED", "REVOKED", "SECRET_RENEWED"), texts("select action_code from hh_grant_audit order by 1"));
        assertThrows(LedgerException.class, () -> register.add(List.of(grant("G3", 1, 1), grant("G1", 1, 1)), ""), "all or none");
        assertEquals(2, register.all().size());
    }

    @Test
    void testSecretsAreDerivedAndNotStored() throws Exception {
        final String first = ledger.keys().consumerSecret(CONSUMER, 1);
        assertEquals(64, first.length());
        assertFalse(first.equals(ledger.keys().consumerSecret(CONSUMER, 2)));
        assertFalse(first.equals(ledger.keys().consumerSecret("demo-other", 1)));
    }

    @Test
    void testNonceIsUsedOnceByWhoeverComesFirst() throws Exception {
        final Instant expires = Instant.now().plusSeconds(60);
        final List<Callable<Boolean>> tries = new ArrayList<>(Collections.nCopies(8, () -> ledger.useNonce(CONSUMER, "AAAABBBBCCCCDDDD", expires)));
        int successes = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (final Future<Boolean> used : pool.invokeAll(tries)) {
                successes += used.get() ? 1 : 0;
            }
        }
        assertEquals(1, successes);
        assertTrue(ledger.useNonce("demo-other", "AAAABBBBCCCCDDDD", expires));
    }

    @Test
    void testLimitsHoldTogether() throws Exception {
        final Grant grant = grant("G1", 5, 1000);
        register.add(List.of(grant), "");
        final List<Callable<Admission>> tries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            final int number = i;
            tries.add(() -> ledger.admit(provision(grant, "P" + number, 10)));
        }
        int admitted = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (final Future<Admission> admission : pool.invokeAll(tries)) {
                admitted += admission.get().refusal().isEmpty() ? 1 : 0;
            }
        }
        assertEquals(5, admitted);
        final Admission refused = ledger.admit(provision(grant, "P99", 10));
        assertEquals(Optional.of(ShareCode.RATE), refused.refusal());
        assertTrue(refused.retryAfter().toSeconds() > 0 && refused.retryAfter().toSeconds() <= 61);
    }

    @Test
    void testVolumeOfTheDay() throws Exception {
        final Grant grant = grant("G1", 60, 25);
        register.add(List.of(grant), "");
        assertEquals(10, ledger.admit(provision(grant, "P1", 10)).rows());
        ledger.provide("P1", 3, "d".repeat(64));
        ledger.provide("P1", 3, "d".repeat(64));
        assertEquals(20, ledger.admit(provision(grant, "P2", 20)).rows());
        assertEquals(2, ledger.admit(provision(grant, "P3", 20)).rows(), "what is under way counts as full");
        assertEquals(Optional.of(ShareCode.VOLUME), ledger.admit(provision(grant, "P4", 20)).refusal());
        assertEquals(List.of("PROVIDED|3|name|核验|op-1"),
                texts("select state || '|' || row_count || '|' || column_names || '|' || purpose || '|' || requester from hh_provision where provision_no = 'P1'"));
        assertThrows(LedgerException.class, () -> ledger.provide("P404", 1, ""));
        register.revoke("G1", "");
        assertEquals(Optional.of(ShareCode.REVOKED), ledger.admit(provision(grant, "P5", 1)).refusal());
    }

    @Test
    void testPagesByKey() throws Exception {
        for (int i = 1; i <= 5; i++) {
            death(i, i == 3 ? "1" : "2", i == 5 ? "1" : "0", "2026-11-0" + i + " 00:00:00");
        }
        final SharePage first = ledger.read(query(Map.of("sex_code", "2"), Optional.empty(), Optional.empty(), Optional.empty(), 2), resource);
        assertEquals(List.of(key(1), key(2)), first.rows().stream().map(row -> row[0]).toList());
        assertEquals(Optional.of(key(2)), first.lastKey());
        final SharePage last = ledger.read(query(Map.of("sex_code", "2"), Optional.empty(), Optional.empty(), first.lastKey(), 2), resource);
        assertEquals(List.of(key(4)), last.rows().stream().map(row -> row[0]).toList());
        assertEquals(Optional.empty(), last.lastKey());
        final SharePage changed = ledger.read(query(Map.of(), Optional.of(PERSON), Optional.of(LocalDateTime.of(2026, 11, 4, 0, 0)), Optional.empty(), 10), resource);
        assertEquals(List.of(key(4), key(5)), changed.rows().stream().map(row -> row[0]).toList());
        assertNull(changed.rows().get(1)[3], "nothing of a deleted record but its key");
        assertEquals("1", changed.rows().get(1)[2]);
    }

    @Test
    void testValuesAreBoundAndNamesAreTheCataloguesOwn() throws Exception {
        death(1, "2", "0", "2026-11-01 00:00:00");
        final ShareQuery hostile = query(Map.of("name", "' or '1'='1"), Optional.empty(), Optional.empty(), Optional.empty(), 10);
        assertEquals(0, ledger.read(hostile, resource).rows().size());
        assertThrows(IllegalArgumentException.class, () -> ledger.read(query(Map.of("1=1 or name", "x"), Optional.empty(), Optional.empty(), Optional.empty(), 10), resource));
        assertThrows(IllegalArgumentException.class, () -> ledger.read(query(Map.of("person_key", "x"), Optional.empty(), Optional.empty(), Optional.empty(), 10), resource));
    }

    @Test
    void testVerification() throws Exception {
        death(1, "2", "0", "2026-11-01 00:00:00");
        assertTrue(ledger.verify(query(Map.of("name", "张三1", "death_time", "2026-03-02 08:00:00"), Optional.of(PERSON), Optional.empty(), Optional.empty(), 1), resource));
        assertTrue(ledger.verify(query(Map.of(), Optional.of(PERSON), Optional.empty(), Optional.empty(), 1), resource));
        assertFalse(ledger.verify(query(Map.of("name", "张三2"), Optional.of(PERSON), Optional.empty(), Optional.empty(), 1), resource));
        assertFalse(ledger.verify(query(Map.of(), Optional.of("cd".repeat(32)), Optional.empty(), Optional.empty(), 1), resource));
    }

    private static void execute(final String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(final String sql) throws SQLException {
        final List<String> texts = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
