// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.exception.ProcessException;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.PlatformInventory;
import org.healthhub.nifi.services.DatabaseProvincialPlatform;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

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
    void testInventoryThatNobodyAnswers() throws Exception {
        change(platform(), Map.of("Inventory Timeout", "1 sec"));
        final PlatformInventory inventory = platform().inventory().orElseThrow();
        assertEquals("INVENTORY_UNANSWERED", assertThrows(InventoryException.class, () -> inventory.buckets(catalogue().resources().getFirst())).code());
        broken = true;
        assertEquals("FRONT_END_CONNECTION", assertThrows(InventoryException.class, () -> inventory.buckets(catalogue().resources().getFirst())).code());
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
