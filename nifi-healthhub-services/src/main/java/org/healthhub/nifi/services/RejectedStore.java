// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.RejectedRow;

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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The refused records in the ledger: keys and codes, never the platform's words, because they can quote data. Stateless but for the clock; thread-safe.
 */
final class RejectedStore {

    private final Clock clock;

    RejectedStore(final Clock clock) {
        this.clock = clock;
    }

    List<RejectedRow> of(final Connection connection, final BatchPart part) throws SQLException {
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

    void insert(final Connection connection, final BatchPart part, final SortedMap<Integer, RejectedRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_rejected_record "
                + "(batch_no, part_no, row_no, resource_code, record_key, platform_code, field, rejected_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            final LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            for (final Map.Entry<Integer, RejectedRow> entry : rows.entrySet()) {
                final int rowNo = entry.getKey();
                final RejectedRow row = entry.getValue();
                insert.setString(1, part.batchNo());
                insert.setInt(2, part.partNo());
                insert.setInt(3, rowNo);
                insert.setString(4, part.resourceCode());
                insert.setString(5, part.recordKeys().get(rowNo - 1));
                insert.setString(6, PartStore.bounded(row.code()));
                if (row.field() == null || row.field().isEmpty()) {
                    insert.setNull(7, Types.VARCHAR);
                } else {
                    insert.setString(7, PartStore.bounded(row.field()));
                }
                insert.setObject(8, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** One entry a record: a platform may name a record twice, and one that names only the key gives no row number. */
    static SortedMap<Integer, RejectedRow> byRow(final BatchPart part, final List<RejectedRow> rows) {
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

    static SortedMap<Integer, RejectedRow> everyRow(final BatchPart part, final String code) {
        final SortedMap<Integer, RejectedRow> byRow = new TreeMap<>();
        for (int row = 1; row <= part.size(); row++) {
            byRow.put(row, new RejectedRow(row, part.recordKeys().get(row - 1), code, "", ""));
        }
        return byRow;
    }
}
