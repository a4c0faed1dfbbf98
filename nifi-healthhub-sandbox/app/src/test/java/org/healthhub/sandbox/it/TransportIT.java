// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.platform.EmulatorConfig;
import org.healthhub.sandbox.platform.PlatformEmulator;
import org.healthhub.sandbox.platform.SftpFolder;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.TlsFiles;
import org.healthhub.sandbox.runtime.SandboxPlatform;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.secure.TlsFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A running system gets another way to the platform, and every record arrives once all the same. */
@ExtendWith(SandboxExtension.class)
class TransportIT {

    private static final String RESOURCE = "S20R01";
    private static final int MORE = 60;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Test
    void testFrontEndDatabase(final RunningSandbox sandbox) throws Exception {
        final MainPath path = MainPath.of(sandbox);
        try (TransportSwap swap = new TransportSwap(sandbox.nifi(), "S20")) {
            assertTrue(swap.processors() >= 3);
            swap.use(swap.platform("DatabaseProvincialPlatform", Map.of(
                    "Database Connection Pooling Service", swap.pool(sandbox.database(Database.FRONT_END).url()),
                    "Resource Catalogue", swap.catalogue())));
            final long parts = count(path, Database.FRONT_END, "SELECT count(*) FROM qz_batch");
            growAndWait(path);
            assertTrue(count(path, Database.FRONT_END, "SELECT count(*) FROM qz_batch") > parts);
            assertEquals(0, count(path, Database.FRONT_END, "SELECT count(*) FROM qz_dth_death WHERE exch_flag = '0'"));
            // The platform is asked over the same database what it keeps.
            final String report = DailyReconciliation.run(sandbox, "S20", Optional.empty());
            assertFalse(report.contains("未能对账"), report);
            assertTrue(count(path, Database.FRONT_END, "SELECT count(*) FROM qz_inventory WHERE exch_flag = '1' AND answer LIKE '%\"code\":\"200\"%'") > 0);
        }
    }

    @Test
    void testFiles(final RunningSandbox sandbox) throws Exception {
        final MainPath path = MainPath.of(sandbox);
        try (SftpFolder server = SftpFolder.start(sandbox.home().platformFiles(), 0); TransportSwap swap = new TransportSwap(sandbox.nifi(), "S20")) {
            swap.use(swap.platform("FileProvincialPlatform", Map.of("Host Name", "127.0.0.1", "Port", Integer.toString(server.port()),
                    "Host Key Fingerprints", server.fingerprint(), "Username", SftpFolder.USER, "Password", SftpFolder.PASSWORD)));
            growAndWait(path);
            final String[] files = sandbox.home().platformFiles().resolve("receipt").toFile().list();
            assertTrue(files != null && files.length > 0);
        }
    }

    @Test
    void testHttps(final RunningSandbox sandbox, @TempDir final Path folder) throws Exception {
        final MainPath path = MainPath.of(sandbox);
        final TlsFolder tls = new TlsFolder(folder.resolve("tls"));
        assertTrue(tls.prepare());
        final Map<String, String> certificates = tls.serviceProperties();
        final SSLContext server = new TlsFiles(Path.of(certificates.get("Keystore Filename")), certificates.get("Keystore Password").toCharArray(), tls.trusted(), null).context();
        final Secrets secrets = Secrets.of(sandbox.home());
        final EmulatorConfig config = EmulatorConfig.of(0, sandbox.database(Database.PLATFORM).url(), Database.USER, secrets.databasePassword(), SandboxPlatform.REQUESTER_ID,
                SandboxPlatform.SERVICE_ID, secrets.platformSecret(), path.catalogue());
        try (PlatformEmulator platform = PlatformEmulator.startSecure(config, server); TransportSwap swap = new TransportSwap(sandbox.nifi(), "S20")) {
            assertEquals("https", platform.baseUrl().getScheme());
            final String trust = swap.certificates(certificates);
            swap.use(swap.http(Map.of("Base URL", platform.baseUrl().toString(), "SSL Context Service", trust)));
            growAndWait(path);
        }
    }

    /** New rows come into the source; the records that the platform holds and refuses become those that the sample knows. */
    private static void growAndWait(final MainPath path) throws SQLException, InterruptedException {
        final Resource resource = path.catalogue().resource(RESOURCE).orElseThrow();
        path.grow(resource, path.rows(RESOURCE).size() + MORE);
        final Map<String, String> accepted = new TreeMap<>();
        path.expected(RESOURCE).stream().filter(ExpectedRow::isAccepted).forEach(row -> accepted.put(path.recordKey(RESOURCE, row), "1"));
        final Map<String, String> rejected = new TreeMap<>();
        path.expected(RESOURCE).stream().filter(row -> row.verdict() == ExpectedRow.Verdict.REJECTED)
                .forEach(row -> rejected.put(path.recordKey(RESOURCE, row), row.platformCode().orElseThrow()));
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end && !(stored(path).keySet().equals(accepted.keySet()) && refused(path).equals(rejected) && unjudged(path) == 0)) {
            Thread.sleep(500);
        }
        assertEquals(accepted, stored(path));
        assertEquals(rejected, refused(path));
        assertEquals(0, unjudged(path));
        // Every receipt in the ledger is the platform's.
        assertEquals(path.query(Database.PLATFORM, "SELECT batch_no, part_no, receipt_no, accepted, rejected FROM received_part WHERE resource_code = '%s' ORDER BY 1, 2"
                .formatted(RESOURCE)), path.query(Database.HUB, "SELECT batch_no, part_no, receipt_no, accepted_count, rejected_count FROM hh_batch_part "
                + "WHERE resource_code = '%s' ORDER BY 1, 2".formatted(RESOURCE)));
    }

    private static Map<String, String> stored(final MainPath path) throws SQLException {
        return pairs(path.query(Database.PLATFORM, "SELECT data_uuid, times_received FROM received_record WHERE resource_code = '%s'".formatted(RESOURCE)));
    }

    private static Map<String, String> refused(final MainPath path) throws SQLException {
        return pairs(path.query(Database.HUB, "SELECT record_key, platform_code FROM hh_rejected_record WHERE resource_code = '%s'".formatted(RESOURCE)));
    }

    private static long unjudged(final MainPath path) throws SQLException {
        return count(path, Database.HUB, "SELECT coalesce(sum(pending_count), 0) FROM hh_batch_part WHERE resource_code = '%s'".formatted(RESOURCE));
    }

    private static Map<String, String> pairs(final List<List<String>> rows) {
        final Map<String, String> pairs = new TreeMap<>();
        rows.forEach(row -> pairs.put(row.get(0), row.get(1)));
        return pairs;
    }

    private static long count(final MainPath path, final String database, final String sql) throws SQLException {
        return Long.parseLong(path.query(database, sql).getFirst().getFirst());
    }
}
