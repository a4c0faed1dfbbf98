// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.CommonColumns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Table {@code received_record}: every record in its latest version, whatever order the versions come in. */
final class ReceivedRecords {

    private static final String DELETED = "1";
    private static final String DELETE = "D";
    private static final String UPSERT = """
            INSERT INTO received_record AS r (resource_code, data_uuid, batch_no, part_no, row_digest, is_deleted, data_version, op_type)
            SELECT ?, u.data_uuid, ?, ?, u.row_digest, u.is_deleted, u.data_version, u.op_type
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[]) AS u(data_uuid, row_digest, is_deleted, data_version, op_type)
            ON CONFLICT (resource_code, data_uuid) DO UPDATE SET
                times_received = CASE WHEN excluded.data_version = r.data_version AND excluded.row_digest = r.row_digest THEN r.times_received + 1 ELSE 1 END,
                batch_no = excluded.batch_no, part_no = excluded.part_no, row_digest = excluded.row_digest, is_deleted = excluded.is_deleted,
                data_version = excluded.data_version, op_type = excluded.op_type, received_at = now()
            WHERE excluded.data_version >= r.data_version
            RETURNING data_uuid, times_received""";

    private ReceivedRecords() {
    }

    /**
     * Stores records of a part.
     *
     * @param good positions of the records in the part, ascending
     * @return fate of each record by its position in the part; {@code null} for those that are not among the good ones
     */
    static PartJudgement.Fate[] store(final Connection connection, final PartSubmission part, final List<Integer> good) throws SQLException {
        final PartJudgement.Fate[] fates = new PartJudgement.Fate[part.records().size()];
        List<Integer> left = good;
        while (!left.isEmpty()) {
            // One statement can not touch a record twice: its second version in the same part waits for the next round.
            final Map<String, Integer> first = new HashMap<>();
            final List<Integer> later = new ArrayList<>();
            for (final int row : left) {
                if (first.putIfAbsent(key(part, row), row) != null) {
                    later.add(row);
                }
            }
            upsert(connection, part, first, fates);
            left = later;
        }
        return fates;
    }

    private static void upsert(final Connection connection, final PartSubmission part, final Map<String, Integer> rows, final PartJudgement.Fate[] fates)
            throws SQLException {
        // In one order for all, so that two parts with the same records wait for one another instead of locking one another out.
        final List<Integer> ordered = rows.values().stream().sorted(Comparator.comparing(row -> key(part, row))).toList();
        ordered.forEach(row -> fates[row] = PartJudgement.Fate.SUPERSEDED);
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, part.resourceCode());
            upsert.setString(2, part.batchNo());
            upsert.setInt(3, part.partNo());
            upsert.setArray(4, connection.createArrayOf("text", ordered.stream().map(row -> key(part, row)).toArray()));
            upsert.setArray(5, connection.createArrayOf("text", ordered.stream().map(row -> text(part, row, CommonColumns.ROW_DIGEST)).toArray()));
            upsert.setArray(6, connection.createArrayOf("text", ordered.stream().map(row -> deleted(part, row)).toArray()));
            upsert.setArray(7, connection.createArrayOf("bigint", ordered.stream().map(row -> version(part.records().get(row))).toArray()));
            upsert.setArray(8, connection.createArrayOf("text", ordered.stream().map(row -> text(part, row, CommonColumns.OP_TYPE)).toArray()));
            try (ResultSet stored = upsert.executeQuery()) {
                while (stored.next()) {
                    fates[rows.get(stored.getString(1))] = stored.getInt(2) == 1 ? PartJudgement.Fate.STORED : PartJudgement.Fate.REPEATED;
                }
            }
        }
    }

    /** Version of a record, 1 when it has none. */
    static long version(final JsonNode row) {
        return row.path(CommonColumns.DATA_VERSION).asLong(1);
    }

    private static String deleted(final PartSubmission part, final int row) {
        return DELETE.equals(text(part, row, CommonColumns.OP_TYPE)) ? DELETED : text(part, row, CommonColumns.IS_DELETED);
    }

    private static String key(final PartSubmission part, final int row) {
        return text(part, row, CommonColumns.DATA_UUID);
    }

    private static String text(final PartSubmission part, final int row, final String column) {
        return part.records().get(row).path(column).asText("");
    }
}
