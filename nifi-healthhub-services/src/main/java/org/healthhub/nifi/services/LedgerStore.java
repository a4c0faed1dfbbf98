// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.ledger.SourceRead;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The batches and collections in the ledger. Each method works on a connection whose transaction the caller commits. Stateless but for the clock;
 * thread-safe.
 */
final class LedgerStore {

    private static final int KEYS_AT_ONCE = 1_000;

    private final Clock clock;

    /**
     * For any number of connections.
     *
     * @param clock gives the time in the zone in which the ledger writes it
     */
    LedgerStore(final Clock clock) {
        this.clock = clock;
    }

    /** Inserts a batch; fails with SQLState 23… when it is there. */
    void insertBatch(final Connection connection, final String batchNo, final String resourceCode, final PartLimits limits) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into hh_batch (batch_no, resource_code, state, part_records, part_bytes, created_at) values (?, ?, 'OPEN', ?, ?, ?)")) {
            insert.setString(1, batchNo);
            insert.setString(2, resourceCode);
            insert.setInt(3, limits.records());
            insert.setLong(4, limits.bytes());
            insert.setObject(5, now());
            insert.executeUpdate();
        }
    }

    Optional<PartLimits> batchLimits(final Connection connection, final String batchNo, final String resourceCode) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select part_records, part_bytes from hh_batch where batch_no = ? and resource_code = ?")) {
            select.setString(1, batchNo);
            select.setString(2, resourceCode);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(new PartLimits(result.getInt(1), result.getLong(2))) : Optional.empty();
            }
        }
    }

    /**
     * Closes a batch.
     *
     * @return whether the batch is there
     */
    boolean closeBatch(final Connection connection, final String batchNo, final int parts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update hh_batch set state = 'CLOSED', part_count = ?, closed_at = coalesce(closed_at, ?) where batch_no = ?")) {
            update.setInt(1, parts);
            update.setObject(2, now());
            update.setString(3, batchNo);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Replaces a collection entry.
     *
     * @return whether there was one
     */
    boolean updateCollection(final Connection connection, final CollectionEntry entry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_collection set resource_code = ?, read_count = ?, "
                + "canonical_count = ?, suspect_count = ?, problem_count = ?, collected_at = ?, read_id = ?, read_piece = ?, read_pieces = ?, read_rows = ? "
                + "where collection_id = ?")) {
            return fill(update, entry) == 1 && seen(connection, entry);
        }
    }

    /** Inserts a collection entry; fails with SQLState 23… when it is there. */
    void insertCollection(final Connection connection, final CollectionEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_collection "
                + "(resource_code, read_count, canonical_count, suspect_count, problem_count, collected_at, read_id, read_piece, read_pieces, read_rows, collection_id) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            fill(insert, entry);
        }
        seen(connection, entry);
    }

    /** Records with errors are in the source, although they do not pass: a complete reading has seen them. */
    private static boolean seen(final Connection connection, final CollectionEntry entry) throws SQLException {
        for (int from = 0; from < entry.problemKeys().size(); from += KEYS_AT_ONCE) {
            final List<String> keys = entry.problemKeys().subList(from, Math.min(from + KEYS_AT_ONCE, entry.problemKeys().size()));
            try (PreparedStatement update = connection.prepareStatement("update hh_record set last_read = ? where resource_code = ? and record_key in (%s)"
                    .formatted(String.join(", ", Collections.nCopies(keys.size(), "?"))))) {
                update.setString(1, entry.sourceRead().map(SourceRead::id).orElse(null));
                update.setString(2, entry.resourceCode());
                for (int i = 0; i < keys.size(); i++) {
                    update.setString(3 + i, keys.get(i));
                }
                update.executeUpdate();
            }
        }
        return true;
    }

    private int fill(final PreparedStatement statement, final CollectionEntry entry) throws SQLException {
        statement.setString(1, entry.resourceCode());
        statement.setLong(2, entry.read());
        statement.setLong(3, entry.canonical());
        statement.setLong(4, entry.suspect());
        statement.setLong(5, entry.problem());
        statement.setObject(6, now());
        final SourceRead read = entry.sourceRead().orElse(null);
        statement.setString(7, read == null ? null : read.id());
        statement.setObject(8, read == null ? null : read.piece(), Types.INTEGER);
        statement.setObject(9, read == null ? null : read.pieces(), Types.INTEGER);
        statement.setObject(10, read == null ? null : read.rows(), Types.BIGINT);
        statement.setString(11, entry.id());
        return statement.executeUpdate();
    }

    /** Claims the purge of a day; fails with SQLState 23… when another node has it. */
    void insertPurge(final Connection connection, final LocalDateTime now, final LocalDateTime olderThan) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_purge (purge_day, older_than, batches, collections, purged_at) values (?, ?, 0, 0, ?)")) {
            insert.setString(1, now.toLocalDate().toString());
            insert.setObject(2, olderThan);
            insert.setObject(3, now);
            insert.executeUpdate();
        }
    }

    /**
     * Deletes closed batches all of whose parts were judged before a time, with their parts, refused records and history.
     *
     * @return how many batches
     */
    int purgeBatches(final Connection connection, final LocalDateTime olderThan, final int limit) throws SQLException {
        final List<String> batches = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select batch_no from hh_batch b where b.state = 'CLOSED' and b.closed_at < ? and not exists "
                + "(select 1 from hh_batch_part p where p.batch_no = b.batch_no and (p.state in ('INTENDED', 'PENDING', 'FAILED') or p.answered_at >= ?))")) {
            select.setMaxRows(limit);
            select.setObject(1, olderThan);
            select.setObject(2, olderThan);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    batches.add(result.getString(1));
                }
            }
        }
        for (final String table : List.of("hh_rejected_record", "hh_part_transition", "hh_batch_part", "hh_batch")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where batch_no = ?")) {
                for (final String batch : batches) {
                    delete.setString(1, batch);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
        return batches.size();
    }

    /**
     * Deletes collections and decisions about changes from before a time and writes down what the purge of the day deleted.
     *
     * @return how many collections
     */
    long finishPurge(final Connection connection, final LocalDateTime now, final LocalDateTime olderThan, final long batches) throws SQLException {
        final long collections;
        try (PreparedStatement delete = connection.prepareStatement("delete from hh_collection where collected_at < ?")) {
            delete.setObject(1, olderThan);
            collections = delete.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from hh_change_chunk where decided_at < ?")) {
            delete.setObject(1, olderThan);
            delete.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement("update hh_purge set batches = ?, collections = ? where purge_day = ?")) {
            update.setLong(1, batches);
            update.setLong(2, collections);
            update.setString(3, now.toLocalDate().toString());
            update.executeUpdate();
        }
        return collections;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
