// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.reconcile.BucketDigests;
import org.healthhub.core.reconcile.HeldRecord;
import org.healthhub.core.reconcile.Inventory;
import org.healthhub.core.reconcile.InventoryBucket;
import org.healthhub.core.reconcile.InventoryException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records in a table of the hub's database as one side of a reconciliation. Streams: a table of any size takes the memory of its buckets. Thread-safe.
 *
 * @param connections where connections come from
 * @param table the table of a resource
 */
record StoredInventory(LedgerTransactions.Connections connections, TableOf table) implements Inventory {

    private static final int FETCH_SIZE = 5_000;
    private static final String ALL = "select %s, row_digest, is_deleted from %s where %s";
    private static final String RANGE = ALL + " and %s >= ? and %s < ?";
    private static final String DELETED = "1";

    /**
     * The table with the records of a resource.
     *
     * @param name name of the table
     * @param key name of the column with the record key
     * @param condition condition of the records of the resource, true for all
     */
    record Source(String name, String key, String condition) {
    }

    @FunctionalInterface
    interface TableOf {
        Source of(Resource resource);
    }

    @Override
    public List<InventoryBucket> buckets(final Resource resource) throws InventoryException {
        final Source source = table.of(resource);
        final BucketDigests digests = new BucketDigests();
        read(ALL.formatted(source.key(), source.name(), source.condition()), List.of(), digests::add);
        return digests.buckets();
    }

    @Override
    public List<HeldRecord> records(final Resource resource, final String prefix) throws InventoryException {
        final Source source = table.of(resource);
        final List<HeldRecord> records = new ArrayList<>();
        read(RANGE.formatted(source.key(), source.name(), source.condition(), source.key(), source.key()), List.of(prefix, BucketDigests.end(prefix)), records::add);
        return records;
    }

    private void read(final String sql, final List<String> values, final Consumer<HeldRecord> records) throws InventoryException {
        try (Connection connection = connections.open()) {
            // PostgreSQL streams a result only outside auto-commit
            final boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                read(connection, sql, values, records);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (final LedgerException e) {
            throw new InventoryException("LEDGER_UNAVAILABLE", e.getMessage(), null);
        } catch (final SQLException e) {
            throw new InventoryException("LEDGER_UNAVAILABLE", LedgerFault.of("Reading the hub's records for reconciliation", e).getMessage(), null);
        }
    }

    private static void read(final Connection connection, final String sql, final List<String> values, final Consumer<HeldRecord> records) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH_SIZE);
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    records.accept(new HeldRecord(rows.getString(1), rows.getString(2), DELETED.equals(rows.getString(3))));
                }
            }
        }
    }
}
