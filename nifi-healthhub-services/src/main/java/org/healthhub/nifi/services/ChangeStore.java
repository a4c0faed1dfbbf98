// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeDecision;
import org.healthhub.core.ledger.ChangeJudge;
import org.healthhub.core.ledger.ChangeKind;
import org.healthhub.core.ledger.ChangeResult;
import org.healthhub.core.ledger.DecisionCodec;
import org.healthhub.core.ledger.IncomingRecord;
import org.healthhub.core.ledger.KnownRecord;
import org.healthhub.core.ledger.Operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements by which the ledger decides about records. A chunk is one transaction that the caller commits; one that collides with another task's fails
 * with SQLState 23… or 40… and is to be run again as a whole. Stateless but for the clock; thread-safe.
 */
final class ChangeStore {

    private static final String INSERT = "insert into hh_record (row_digest, data_version, op_type, is_deleted, decided_by, read_at, changed_at, resource_code, record_key, "
            + "first_seen, last_seen, last_read) ";

    private final Clock clock;

    /**
     * For any number of connections.
     *
     * @param clock gives the time in the zone in which the ledger writes it
     */
    ChangeStore(final Clock clock) {
        this.clock = clock;
    }

    /**
     * Decides about a chunk, or repeats what was decided about it.
     *
     * @return empty when the same chunk was decided earlier with other records and is not to be pushed again
     */
    Optional<ChangeResult> decide(final Connection connection, final ChangeChunk chunk) throws SQLException {
        final Optional<Stored> stored = stored(connection, chunk);
        if (stored.isPresent()) {
            if (stored.get().contentDigest().equals(chunk.contentDigest()) && stored.get().decisions() != null) {
                return Optional.of(new ChangeResult(DecisionCodec.unpack(stored.get().decisions()), 0));
            }
            if (!chunk.pushAgain()) {
                return Optional.empty();
            }
            forget(connection, chunk);
        }
        // Every task takes the rows in the order of their keys, so that two with the same keys rarely wait for each other crosswise.
        final List<String> keys = chunk.records().stream().map(IncomingRecord::key).distinct().sorted().toList();
        final LocalDateTime now = now();
        // The update comes first: it locks the rows, so that nobody else decides about the same keys until this transaction ends.
        final RecordKeyCondition ofKeys = RecordKeyCondition.of(connection, chunk.resourceCode(), keys);
        final Map<String, KnownRecord> known = seen(connection, chunk, ofKeys, now) == 0 ? Map.of() : known(connection, ofKeys);
        final ChangeJudge judge = new ChangeJudge(chunk, known);
        final List<ChangeDecision> decisions = judge.decide(chunk.records());
        insert(connection, chunk, judge.inserted(), now);
        update(connection, chunk, judge.updated(), now);
        final ChangeResult result = new ChangeResult(decisions, closeProblems(connection, chunk, ofKeys, now));
        keep(connection, chunk, result, now);
        return Optional.of(result);
    }

    private static Optional<Stored> stored(final Connection connection, final ChangeChunk chunk) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select content_digest, decisions from hh_change_chunk where decided_by = ? and chunk_no = ?")) {
            select.setString(1, chunk.runId());
            select.setInt(2, chunk.chunkNo());
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(new Stored(result.getString(1), result.getBytes(2))) : Optional.empty();
            }
        }
    }

    private static void forget(final Connection connection, final ChangeChunk chunk) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from hh_change_chunk where decided_by = ? and chunk_no = ?")) {
            delete.setString(1, chunk.runId());
            delete.setInt(2, chunk.chunkNo());
            delete.executeUpdate();
        }
    }

    /**
     * A record that is as it was has been read all the same: a state that was read before this reading and comes after it must not replace it.
     */
    private int seen(final Connection connection, final ChangeChunk chunk, final RecordKeyCondition ofKeys, final LocalDateTime now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ofKeys.after("update hh_record set last_seen = ?, last_read = ?, "
                + "read_at = case when read_at < ? then ? else read_at end"))) {
            final LocalDateTime readAt = LocalDateTime.ofInstant(chunk.readAt(), clock.getZone());
            update.setObject(1, now);
            update.setString(2, chunk.readId().orElse(null));
            update.setObject(3, readAt);
            update.setObject(4, readAt);
            ofKeys.set(update, 5);
            return update.executeUpdate();
        }
    }

    private Map<String, KnownRecord> known(final Connection connection, final RecordKeyCondition ofKeys) throws SQLException {
        final Map<String, KnownRecord> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ofKeys.after("select record_key, row_digest, data_version, op_type, read_at from hh_record"))) {
            ofKeys.set(select, 1);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    final Instant readAt = result.getObject(5, LocalDateTime.class).atZone(clock.getZone()).toInstant();
                    known.put(result.getString(1), new KnownRecord(result.getString(2), result.getLong(3), Operation.valueOf(result.getString(4)), readAt));
                }
            }
        }
        return known;
    }

    private void insert(final Connection connection, final ChangeChunk chunk, final Map<String, KnownRecord> records, final LocalDateTime now) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        final List<String> keys = records.keySet().stream().sorted().toList();
        if (LedgerDialect.of(connection).hasArrays()) {
            insertArrays(connection, chunk, keys, records, now);
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (final String key : keys) {
                fill(insert, chunk, key, records.get(key), now);
                insert.setObject(10, now);
                insert.setObject(11, now);
                insert.setString(12, chunk.readId().orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All rows in one statement: a first load, where every record is new, spends most of its time in the ledger here. */
    private void insertArrays(final Connection connection, final ChangeChunk chunk, final List<String> keys, final Map<String, KnownRecord> records, final LocalDateTime now)
            throws SQLException {
        final List<KnownRecord> rows = keys.stream().map(records::get).toList();
        try (PreparedStatement insert = connection.prepareStatement(INSERT + "select digest, version, operation, case operation when 'D' then '1' else '0' end, ?, read_at, ?, ?, "
                + "key, ?, ?, ? from unnest(?, ?, ?, ?, ?) as new_row (digest, version, operation, read_at, key)")) {
            insert.setString(1, chunk.runId());
            insert.setObject(2, now);
            insert.setString(3, chunk.resourceCode());
            insert.setObject(4, now);
            insert.setObject(5, now);
            insert.setString(6, chunk.readId().orElse(null));
            insert.setArray(7, connection.createArrayOf("varchar", rows.stream().map(KnownRecord::rowDigest).toArray()));
            insert.setArray(8, connection.createArrayOf("bigint", rows.stream().map(KnownRecord::version).toArray()));
            insert.setArray(9, connection.createArrayOf("varchar", rows.stream().map(row -> row.operation().name()).toArray()));
            insert.setArray(10, connection.createArrayOf("timestamp", rows.stream().map(row -> LocalDateTime.ofInstant(row.readAt(), clock.getZone())).toArray()));
            insert.setArray(11, connection.createArrayOf("varchar", keys.toArray()));
            insert.executeUpdate();
        }
    }

    private void update(final Connection connection, final ChangeChunk chunk, final Map<String, KnownRecord> records, final LocalDateTime now) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update hh_record set row_digest = ?, data_version = ?, op_type = ?, is_deleted = ?, decided_by = ?, "
                + "read_at = ?, changed_at = ? where resource_code = ? and record_key = ?")) {
            for (final Map.Entry<String, KnownRecord> record : records.entrySet()) {
                fill(update, chunk, record.getKey(), record.getValue(), now);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void fill(final PreparedStatement statement, final ChangeChunk chunk, final String key, final KnownRecord record, final LocalDateTime now)
            throws SQLException {
        statement.setString(1, record.rowDigest());
        statement.setLong(2, record.version());
        statement.setString(3, record.operation().name());
        statement.setString(4, record.operation() == Operation.D ? "1" : "0");
        statement.setString(5, chunk.runId());
        statement.setObject(6, LocalDateTime.ofInstant(record.readAt(), clock.getZone()));
        statement.setObject(7, now);
        statement.setString(8, chunk.resourceCode());
        statement.setString(9, key);
    }

    /** A problem found at the same second or later stays open: another row with the same key was faulty then. */
    private static int closeProblems(final Connection connection, final ChangeChunk chunk, final RecordKeyCondition ofKeys, final LocalDateTime now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ofKeys.after("update hh_problem_record set state = 'CLOSED', closed_at = ?, closed_by = ?")
                + " and state = 'OPEN' and last_seen < ?")) {
            update.setObject(1, now);
            update.setString(2, chunk.runId());
            update.setObject(ofKeys.set(update, 3), chunk.collectedAt());
            return update.executeUpdate();
        }
    }

    /** Those of some keys whose problem is closed. */
    Set<String> closedProblems(final Connection connection, final String resourceCode, final Collection<String> keys) throws SQLException {
        final Set<String> closed = new HashSet<>();
        if (keys.isEmpty()) {
            return closed;
        }
        final RecordKeyCondition ofKeys = RecordKeyCondition.of(connection, resourceCode, List.copyOf(keys));
        try (PreparedStatement select = connection.prepareStatement(ofKeys.after("select record_key from hh_problem_record") + " and state = 'CLOSED'")) {
            ofKeys.set(select, 1);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    closed.add(result.getString(1));
                }
            }
        }
        return closed;
    }

    private static void keep(final Connection connection, final ChangeChunk chunk, final ChangeResult result, final LocalDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_change_chunk (decided_by, chunk_no, resource_code, content_digest, decisions, "
                + "inserted_count, updated_count, deleted_count, again_count, unchanged_count, outdated_count, closed_problems, decided_at, read_id) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, chunk.runId());
            insert.setInt(2, chunk.chunkNo());
            insert.setString(3, chunk.resourceCode());
            insert.setString(4, chunk.contentDigest());
            insert.setBytes(5, DecisionCodec.pack(result.decisions()));
            insert.setInt(6, result.count(ChangeKind.INSERTED));
            insert.setInt(7, result.count(ChangeKind.UPDATED));
            insert.setInt(8, result.count(ChangeKind.DELETED));
            insert.setInt(9, result.count(ChangeKind.PUSHED_AGAIN));
            insert.setInt(10, result.count(ChangeKind.UNCHANGED));
            insert.setInt(11, result.count(ChangeKind.OUTDATED));
            insert.setInt(12, result.closedProblems());
            insert.setObject(13, now);
            insert.setString(14, chunk.readId().orElse(null));
            insert.executeUpdate();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What is stored of a chunk.
     *
     * @param decisions packed decisions, {@code null} when they were cleaned away
     */
    private record Stored(String contentDigest, byte[] decisions) {
    }
}
