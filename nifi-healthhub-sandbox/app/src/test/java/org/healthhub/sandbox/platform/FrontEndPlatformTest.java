// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.exception.ProcessException;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.reconcile.BucketDigests;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.HeldRecord;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.PlatformInventory;
import org.healthhub.nifi.services.DatabaseProvincialPlatform;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** {@link PlatformContract} through a front-end database. */
class FrontEndPlatformTest extends PlatformContract {

    private static final String POOL = "Pool";

    @TempDir
    private Path folder;
    private PlatformIntakes intakes;
    private volatile PlatformMode mode = PlatformMode.STANDARD;
    private volatile boolean broken;

    /** A pool over the real database. */
    private final class Pool extends AbstractControllerService implements DBCPService {
        @Override
        public Connection getConnection() {
            try {
                if (broken) {
                    throw new SQLException("broken", "08006");
                }
                return postgres().getPostgresDatabase().getConnection();
            } catch (final SQLException e) {
                throw new ProcessException(e);
            }
        }
    }

    @Override
    ProvincialPlatform connect() throws Exception {
        intakes = PlatformIntakes.open(config(0), () -> mode, postgres().getPostgresDatabase(), folder);
        enabled(new Pool(), Map.of());
        return enabled(new DatabaseProvincialPlatform(), Map.of("Database Connection Pooling Service", POOL, "Resource Catalogue", enabledCatalogue()));
    }

    @AfterEach
    void stop() {
        intakes.close();
    }

    @Override
    void platformWorks() throws Exception {
        intakes.pass();
    }

    @Override
    void mode(final PlatformMode wanted) {
        mode = wanted;
    }

    @Override
    void breakConnection() {
        broken = true;
    }

    @Override
    void mendConnection() {
        broken = false;
    }

    @Test
    void testInventoryTellsWhatThePlatformKeeps() throws Exception {
        final BatchPart part = part(1, 3, 2);
        submitted(part);
        intakes.pass();
        final PlatformInventory inventory = platform().inventory().orElseThrow();
        final Resource resource = catalogue().resource(part.resourceCode()).orElseThrow();
        final List<String> kept = List.of(part.recordKeys().get(0), part.recordKeys().get(2));
        final BucketDigests digests = new BucketDigests();
        kept.forEach(key -> digests.add(new HeldRecord(key, digest(key), false)));

        try (ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor()) {
            worker.scheduleWithFixedDelay(this::passQuietly, 0, 100, TimeUnit.MILLISECONDS);
            assertEquals(digests.buckets(), inventory.buckets(resource));
            assertEquals(kept, inventory.records(resource, digests.buckets().getFirst().prefix()).stream().map(HeldRecord::recordKey).toList());
            final LocalDate today = LocalDate.now();
            final HeldPart held = inventory.parts(resource, today.minusDays(1), today.plusDays(1)).getFirst();
            assertEquals(List.of(part.batchNo(), 3, 2, 1), List.of(held.batchNo(), held.records(), held.accepted(), held.rejected()));
            assertEquals("catalog-001", assertThrows(InventoryException.class, () -> inventory.buckets(other(resource))).code());
            worker.shutdownNow();
        }
    }

    @Test
    void testInventoryThatNobodyAnswers() throws Exception {
        change(platform(), Map.of("Inventory Timeout", "1 sec"));
        final PlatformInventory inventory = platform().inventory().orElseThrow();
        assertEquals("INVENTORY_UNANSWERED", assertThrows(InventoryException.class, () -> inventory.buckets(catalogue().resources().getFirst())).code());
        broken = true;
        assertEquals("FRONT_END_CONNECTION", assertThrows(InventoryException.class, () -> inventory.buckets(catalogue().resources().getFirst())).code());
    }

    /** A resource that the platform does not know. */
    private static Resource other(final Resource resource) throws CatalogueException {
        return CatalogueLoader.builtIn().resources().stream().filter(candidate -> !candidate.code().equals(resource.code())).findFirst().orElseThrow();
    }

    private void passQuietly() {
        try {
            intakes.pass();
        } catch (final SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void testHalfPartIsNotTaken() throws Exception {
        final BatchPart part = part(1, 3, 0);
        submitted(part);
        execute("DELETE FROM qz_dth_death WHERE exch_row_no = 3");
        assertEquals(1, intakes.pass());
        assertEquals("COUNT_400", receiptOf(part).code());
        assertEquals(0, intakes.pass());
    }

    @Test
    void testChangedRowIsNotTaken() throws Exception {
        final BatchPart part = part(1, 3, 0);
        submitted(part);
        execute("UPDATE qz_dth_death SET row_digest = repeat('0', 64) WHERE exch_row_no = 2");
        intakes.pass();
        assertEquals("DIGEST_400", receiptOf(part).code());
    }

    private static void execute(final String sql) throws SQLException {
        try (Connection connection = postgres().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
