// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.PartState;
import org.healthhub.core.feedback.Evidence.PlatformSide;
import org.healthhub.core.feedback.KnownState;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What became of one record at the platform since a time, from the parts of the ledger. Each method works on a connection whose transaction the caller ends.
 * Stateless.
 */
final class RecordFate {

    private static final String PARTS = "select batch_no, part_no, state, receipt_no, record_keys, accepted_count, record_count from hh_batch_part "
            + "where resource_code = ? and intended_at >= ? and state <> 'SPLIT' order by intended_at";
    private static final String REJECTED = "select 1 from hh_rejected_record where batch_no = ? and part_no = ? and record_key = ?";
    private static final int PARTS_AT_ONCE = 50;
    /** After so many parts without the record it counts as not pushed: sixteen megabytes a thousand parts are enough for one look. */
    private static final int MOST_PARTS = 5_000;

    private RecordFate() {
    }

    /**
     * The last thing that is known of a push.
     *
     * @param batchNo {@code null} when the record was not pushed
     */
    record Push(PlatformSide side, String batchNo, int partNo, String receiptNo) {
    }

    /** What the ledger knows of a record and of the push of its present version. */
    static KnownState known(final Connection connection, final String resourceCode, final String recordKey) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select data_version, is_deleted, changed_at from hh_record where resource_code = ? and record_key = ?")) {
            select.setString(1, resourceCode);
            select.setString(2, recordKey);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new KnownState(0, false, null, PlatformSide.NOT_PUSHED);
                }
                final LocalDateTime changed = row.getObject(3, LocalDateTime.class);
                return new KnownState(row.getLong(1), "1".equals(row.getString(2)), changed, since(connection, resourceCode, recordKey, changed).side());
            }
        }
    }

    /** The last push of a record that was intended at a time or later; one that was accepted counts more than a later one under way. */
    static Push since(final Connection connection, final String resourceCode, final String recordKey, final LocalDateTime from) throws SQLException {
        final byte[] key = key(recordKey);
        Push last = new Push(PlatformSide.NOT_PUSHED, null, 0, null);
        try (PreparedStatement select = connection.prepareStatement(PARTS)) {
            select.setString(1, resourceCode);
            select.setObject(2, from);
            select.setMaxRows(MOST_PARTS);
            select.setFetchSize(PARTS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (holds(row.getBytes(5), key)) {
                        final Optional<PlatformSide> side = side(connection, row, recordKey);
                        if (side.isPresent() && !(side.get() == PlatformSide.UNDER_WAY && last.side() == PlatformSide.ACCEPTED)) {
                            last = new Push(side.get(), row.getString(1), row.getInt(2), row.getString(4));
                        }
                    }
                }
            }
        }
        return last;
    }

    private static Optional<PlatformSide> side(final Connection connection, final ResultSet row, final String recordKey) throws SQLException {
        return switch (PartState.valueOf(row.getString(3))) {
            case INTENDED, PENDING, FAILED -> Optional.of(PlatformSide.UNDER_WAY);
            case REFUSED -> Optional.of(PlatformSide.REFUSED);
            case ANSWERED -> Optional.of(row.getInt(6) < row.getInt(7) && rejected(connection, row.getString(1), row.getInt(2), recordKey)
                    ? PlatformSide.REFUSED : PlatformSide.ACCEPTED);
            case SPLIT -> Optional.empty();
        };
    }

    private static boolean rejected(final Connection connection, final String batchNo, final int partNo, final String recordKey) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REJECTED)) {
            select.setString(1, batchNo);
            select.setInt(2, partNo);
            select.setString(3, recordKey);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static byte[] key(final String recordKey) {
        return RecordKeys.pack(List.of(recordKey));
    }

    private static boolean holds(final byte[] keys, final byte[] key) {
        for (int from = 0; from + key.length <= keys.length; from += key.length) {
            if (Arrays.equals(keys, from, from + key.length, key, 0, key.length)) {
                return true;
            }
        }
        return false;
    }
}
