// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The statements of the ledger. Each method works on a connection whose transaction the caller commits. Stateless but for the clock; thread-safe.
 * While the fate of a part is open its records count as pending, so that pushed = accepted + rejected + pending holds at any time.
 */
final class LedgerStore {

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

    /** Inserts the intent of a first try; fails with SQLState 23… when the part is there. */
    void insertIntent(final Connection connection, final BatchPart part, final byte[] keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_batch_part (batch_no, part_no, resource_code, state, "
                + "first_row, record_count, content_digest, record_keys, attempts, accepted_count, rejected_count, pending_count, last_part, intended_at) "
                + "values (?, ?, ?, 'INTENDED', ?, ?, ?, ?, 1, 0, 0, ?, ?, ?)")) {
            insert.setString(1, part.batchNo());
            insert.setInt(2, part.partNo());
            insert.setString(3, part.resourceCode());
            insert.setLong(4, part.firstRow());
            insert.setInt(5, part.size());
            insert.setString(6, part.contentDigest());
            insert.setBytes(7, keys);
            insert.setInt(8, part.size());
            insert.setBoolean(9, part.last());
            insert.setObject(10, now());
            insert.executeUpdate();
        }
    }

    /**
     * What is known of a part that is there; a try that will be sent is counted. A failed part that is tried again becomes intended, because its fate is
     * open from now on; parts that were answered, refused or are pending, or hold other records, are not sent and stay as they are.
     */
    Optional<StoredPart> intendAgain(final Connection connection, final BatchPart part) throws SQLException {
        // The update comes first: it locks the row, so that two tasks with the same part do not read the same count.
        try (PreparedStatement count = connection.prepareStatement("update hh_batch_part set attempts = attempts + 1, intended_at = ? "
                + "where batch_no = ? and part_no = ? and content_digest = ? and state in ('INTENDED', 'FAILED')")) {
            count.setObject(1, now());
            count.setString(2, part.batchNo());
            count.setInt(3, part.partNo());
            count.setString(4, part.contentDigest());
            count.executeUpdate();
        }
        final Optional<StoredPart> stored = read(connection, part);
        if (stored.isPresent() && stored.get().state() == PartState.FAILED && stored.get().contentDigest().equals(part.contentDigest())) {
            try (PreparedStatement reopen = connection.prepareStatement("update hh_batch_part set state = 'INTENDED' where batch_no = ? and part_no = ? and state = 'FAILED'")) {
                reopen.setString(1, part.batchNo());
                reopen.setInt(2, part.partNo());
                reopen.executeUpdate();
            }
        }
        return stored;
    }

    private Optional<StoredPart> read(final Connection connection, final BatchPart part) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select state, content_digest, receipt_no, platform_code, record_count, "
                + "accepted_count, rejected_count, attempts from hh_batch_part where batch_no = ? and part_no = ?")) {
            select.setString(1, part.batchNo());
            select.setInt(2, part.partNo());
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                final PartState state = PartState.valueOf(result.getString(1));
                final String receiptNo = result.getString(3);
                final String platformCode = result.getString(4);
                final Receipt receipt = platformCode == null ? null
                        : new Receipt(receiptNo == null ? "" : receiptNo, platformCode, result.getInt(5), result.getInt(6), result.getInt(7), "");
                final StoredPart stored = new StoredPart(state, result.getString(2), receipt, List.of(), result.getInt(8));
                final boolean judged = state == PartState.ANSWERED || state == PartState.REFUSED;
                return Optional.of(judged ? new StoredPart(state, stored.contentDigest(), receipt, rejectedRows(connection, part), stored.attempts()) : stored);
            }
        }
    }

    private static List<RejectedRow> rejectedRows(final Connection connection, final BatchPart part) throws SQLException {
        final List<RejectedRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select row_no, record_key, platform_code, field from hh_rejected_record where batch_no = ? and part_no = ? order by row_no")) {
            select.setString(1, part.batchNo());
            select.setInt(2, part.partNo());
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    final String field = result.getString(4);
                    rows.add(new RejectedRow(result.getInt(1), result.getString(2), result.getString(3), field == null ? "" : field, ""));
                }
            }
        }
        return rows;
    }

    /**
     * Records an outcome. What the platform said for certain is never replaced by less: an answer stays although a later try of the same part failed.
     *
     * @return whether an intent for this part with the same content is there
     */
    boolean record(final Connection connection, final BatchPart part, final SubmissionOutcome outcome) throws SQLException {
        if (!lock(connection, part)) {
            return false;
        }
        switch (outcome) {
            case final SubmissionOutcome.Answered answered -> {
                final SortedMap<Integer, RejectedRow> rows = byRow(part, answered.rejectedRows());
                final int rejected = rows.size();
                if (settle(connection, part, answered.code(), PartState.ANSWERED, answered.receipt(), new int[]{part.size() - rejected, rejected, 0},
                        "'INTENDED', 'FAILED', 'PENDING', 'REFUSED', 'ANSWERED'")) {
                    replaceRejected(connection, part, rows);
                }
            }
            case final SubmissionOutcome.Refused refused -> {
                if (settle(connection, part, refused.code(), PartState.REFUSED, refused.receipt(), new int[]{0, part.size(), 0},
                        "'INTENDED', 'FAILED', 'PENDING', 'REFUSED'")) {
                    replaceRejected(connection, part, byRow(part, everyRow(part, refused.code())));
                }
            }
            case final SubmissionOutcome.Pending pending -> settle(connection, part, pending.code(), PartState.PENDING, pending.receipt(), new int[]{0, 0, part.size()},
                    "'INTENDED', 'FAILED', 'PENDING'");
            case final SubmissionOutcome.Retry retry -> note(connection, part, retry.code(), PartState.INTENDED);
            case final SubmissionOutcome.Failed failed -> note(connection, part, failed.code(), PartState.FAILED);
        }
        return true;
    }

    private boolean lock(final Connection connection, final BatchPart part) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("update hh_batch_part set attempts = attempts where batch_no = ? and part_no = ? and content_digest = ?")) {
            lock.setString(1, part.batchNo());
            lock.setInt(2, part.partNo());
            lock.setString(3, part.contentDigest());
            return lock.executeUpdate() == 1;
        }
    }

    private boolean settle(
            final Connection connection,
            final BatchPart part,
            final String code,
            final PartState state,
            final Receipt receipt,
            final int[] counts,
            final String replaceable) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_batch_part set state = ?, outcome_code = ?, receipt_no = ?, platform_code = ?, accepted_count = ?, "
                + "rejected_count = ?, pending_count = ?, answered_at = ? where batch_no = ? and part_no = ? and state in (" + replaceable + ")")) {
            update.setString(1, state.name());
            update.setString(2, bounded(code));
            final String receiptNo = receipt == null || receipt.receiptNo() == null || receipt.receiptNo().isEmpty() ? null : bounded(receipt.receiptNo());
            update.setString(3, receiptNo);
            update.setString(4, receipt == null ? null : bounded(receipt.platformCode()));
            update.setInt(5, counts[0]);
            update.setInt(6, counts[1]);
            update.setInt(7, counts[2]);
            update.setObject(8, now());
            update.setString(9, part.batchNo());
            update.setInt(10, part.partNo());
            return update.executeUpdate() == 1;
        }
    }

    private static void note(final Connection connection, final BatchPart part, final String code, final PartState state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update hh_batch_part set state = ?, outcome_code = ? where batch_no = ? and part_no = ? and state in ('INTENDED', 'FAILED')")) {
            update.setString(1, state.name());
            update.setString(2, bounded(code));
            update.setString(3, part.batchNo());
            update.setInt(4, part.partNo());
            update.executeUpdate();
        }
    }

    private void replaceRejected(final Connection connection, final BatchPart part, final SortedMap<Integer, RejectedRow> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from hh_rejected_record where batch_no = ? and part_no = ?")) {
            delete.setString(1, part.batchNo());
            delete.setInt(2, part.partNo());
            delete.executeUpdate();
        }
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_rejected_record "
                + "(batch_no, part_no, row_no, resource_code, record_key, platform_code, field, rejected_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            final LocalDateTime now = now();
            for (final Map.Entry<Integer, RejectedRow> entry : rows.entrySet()) {
                final int rowNo = entry.getKey();
                final RejectedRow row = entry.getValue();
                insert.setString(1, part.batchNo());
                insert.setInt(2, part.partNo());
                insert.setInt(3, rowNo);
                insert.setString(4, part.resourceCode());
                insert.setString(5, part.recordKeys().get(rowNo - 1));
                insert.setString(6, bounded(row.code()));
                if (row.field() == null || row.field().isEmpty()) {
                    insert.setNull(7, Types.VARCHAR);
                } else {
                    insert.setString(7, bounded(row.field()));
                }
                insert.setObject(8, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** One entry a record: a platform may name a record twice, and one that names only the key gives no row number. */
    private static SortedMap<Integer, RejectedRow> byRow(final BatchPart part, final List<RejectedRow> rows) {
        final SortedMap<Integer, RejectedRow> byRow = new TreeMap<>();
        for (final RejectedRow row : rows) {
            final int rowNo = row.rowNo() > 0 ? row.rowNo() : part.recordKeys().indexOf(row.recordKey()) + 1;
            if (rowNo < 1 || rowNo > part.size()) {
                throw new IllegalArgumentException("A refused row of batch %s part %d is no record of the part".formatted(part.batchNo(), part.partNo()));
            }
            byRow.putIfAbsent(rowNo, row);
        }
        return byRow;
    }

    private static List<RejectedRow> everyRow(final BatchPart part, final String code) {
        return IntStream.rangeClosed(1, part.size()).mapToObj(row -> new RejectedRow(row, part.recordKeys().get(row - 1), code, "", "")).toList();
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
                + "canonical_count = ?, suspect_count = ?, problem_count = ?, collected_at = ? where collection_id = ?")) {
            return fill(update, entry) == 1;
        }
    }

    /** Inserts a collection entry; fails with SQLState 23… when it is there. */
    void insertCollection(final Connection connection, final CollectionEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_collection "
                + "(resource_code, read_count, canonical_count, suspect_count, problem_count, collected_at, collection_id) values (?, ?, ?, ?, ?, ?, ?)")) {
            fill(insert, entry);
        }
    }

    private int fill(final PreparedStatement statement, final CollectionEntry entry) throws SQLException {
        statement.setString(1, entry.resourceCode());
        statement.setLong(2, entry.read());
        statement.setLong(3, entry.canonical());
        statement.setLong(4, entry.suspect());
        statement.setLong(5, entry.problem());
        statement.setObject(6, now());
        statement.setString(7, entry.id());
        return statement.executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Codes and numbers of a platform are short; one that is not must not keep a receipt from being recorded. */
    private static String bounded(final String text) {
        return text == null || text.length() <= 64 ? text : text.substring(0, 64);
    }
}
