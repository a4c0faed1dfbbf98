// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.reconcile.Vanished;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Finds what the last complete reading of a source table no longer holds. Each method works on a connection whose transaction the caller ends. Stateless
 * but for the clock; thread-safe.
 */
final class VanishedStore {

    /**
     * Readings, the latest first: a piece may come in several FlowFiles, because the identity check sorts its rows. A reading is usable when all pieces are
     * there with all of their rows, and every row without errors has been compared.
     */
    private static final String READINGS = """
            select p.read_id, max(p.pieces), count(*), sum(p.missing), sum(p.canonical), min(p.begun)
            from (select read_id, read_piece, max(read_pieces) as pieces, max(read_rows) - sum(read_count) as missing, sum(canonical_count) as canonical,
                         min(collected_at) as begun, max(collected_at) as ended
                  from hh_collection where resource_code = ? and read_id is not null group by read_id, read_piece) p
            group by p.read_id order by max(p.ended) desc""";
    private static final String COMPARED = """
            select coalesce(sum(inserted_count + updated_count + deleted_count + again_count + unchanged_count + outdated_count), 0)
            from hh_change_chunk where resource_code = ? and read_id = ?""";
    /** What was seen since the reading began, in whatever way, has not vanished. */
    private static final String GONE = " where resource_code = ? and is_deleted = '0' and last_seen < ? and (last_read is null or last_read <> ?)";
    private static final String LIVE = "select count(*) from hh_record where resource_code = ? and is_deleted = '0'";
    private static final String COUNT = "select count(*) from hh_record" + GONE;
    /** Without a digest the record is a change when it comes back. */
    private static final String MARK = "update hh_record set is_deleted = '1', op_type = 'D', data_version = data_version + 1, row_digest = '', decided_by = ?, "
            + "changed_at = ?" + GONE;
    private static final int PERCENT = 100;

    private final Clock clock;

    VanishedStore(final Clock clock) {
        this.clock = clock;
    }

    /**
     * A usable reading.
     *
     * @param begun when the first of its rows had been checked
     */
    private record Reading(String id, LocalDateTime begun) {
    }

    Vanished mark(final Connection connection, final String resourceCode, final int mostPercent) throws SQLException {
        final Optional<Reading> reading = lastUsable(connection, resourceCode);
        if (reading.isEmpty()) {
            return new Vanished(Vanished.State.NO_READING, 0);
        }
        final long gone = count(connection, COUNT, resourceCode, reading.get());
        if (gone == 0) {
            return new Vanished(Vanished.State.NONE, 0);
        }
        if (gone * PERCENT > mostPercent * count(connection, LIVE, resourceCode, null)) {
            return new Vanished(Vanished.State.TOO_MANY, gone);
        }
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setString(1, reading.get().id());
            mark.setObject(2, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
            mark.setString(3, resourceCode);
            mark.setObject(4, reading.get().begun());
            mark.setString(5, reading.get().id());
            return new Vanished(Vanished.State.MARKED, mark.executeUpdate());
        }
    }

    /** The latest reading of which anything has arrived, when it is usable; an older one says nothing about what happened since. */
    private static Optional<Reading> lastUsable(final Connection connection, final String resourceCode) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READINGS)) {
            select.setString(1, resourceCode);
            select.setMaxRows(1);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getInt(2) != row.getInt(3) || row.getLong(4) != 0) {
                    return Optional.empty();
                }
                final Reading reading = new Reading(row.getString(1), row.getObject(6, LocalDateTime.class));
                return compared(connection, resourceCode, reading.id()) == row.getLong(5) ? Optional.of(reading) : Optional.empty();
            }
        }
    }

    private static long compared(final Connection connection, final String resourceCode, final String readId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COMPARED)) {
            select.setString(1, resourceCode);
            select.setString(2, readId);
            return number(select);
        }
    }

    private static long count(final Connection connection, final String sql, final String resourceCode, final Reading reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, resourceCode);
            if (reading != null) {
                select.setObject(2, reading.begun());
                select.setString(3, reading.id());
            }
            return number(select);
        }
    }

    private static long number(final PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
