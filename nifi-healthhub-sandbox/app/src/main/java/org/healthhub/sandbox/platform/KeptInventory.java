// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.reconcile.BucketDigests;
import org.healthhub.core.reconcile.HeldRecord;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Tells what the platform keeps, for reconciliation. Answers from the tables alone.
 */
final class KeptInventory {

    private static final String RECORDS = "SELECT data_uuid, row_digest, is_deleted FROM received_record WHERE resource_code = ?";
    private static final String OF_BUCKET = RECORDS + " AND data_uuid >= ? AND data_uuid < ? ORDER BY data_uuid";
    private static final String PARTS = """
            SELECT batch_no, part_no, receipt_no, record_count, accepted, rejected FROM received_part
            WHERE resource_code = ? AND refused_code IS NULL AND received_at >= ?::date AND received_at < ?::date + 1 ORDER BY batch_no, part_no""";
    private static final int FETCH_SIZE = 5_000;

    private KeptInventory() {
    }

    /**
     * The answer to an inquiry.
     *
     * @param connection outside auto-commit, so that a result is streamed
     */
    static PlatformAnswer answer(final Connection connection, final InventoryInquiry inquiry) throws SQLException {
        return PlatformAnswer.success(switch (inquiry) {
            case final InventoryInquiry.Buckets buckets -> buckets(connection, buckets);
            case final InventoryInquiry.Records records -> records(connection, records);
            case final InventoryInquiry.Parts parts -> parts(connection, parts);
        });
    }

    private static ObjectNode buckets(final Connection connection, final InventoryInquiry.Buckets inquiry) throws SQLException {
        final BucketDigests digests = new BucketDigests();
        read(connection, RECORDS, List.of(inquiry.resourceCode()), row -> digests.add(held(row)));
        final ObjectNode data = JsonNodeFactory.instance.objectNode();
        final ArrayNode buckets = data.putArray("buckets");
        digests.buckets().forEach(bucket -> buckets.addObject().put("prefix", bucket.prefix()).put("count", bucket.count()).put("digest", bucket.digest()));
        return data;
    }

    private static ObjectNode records(final Connection connection, final InventoryInquiry.Records inquiry) throws SQLException {
        final ObjectNode data = JsonNodeFactory.instance.objectNode();
        final ArrayNode records = data.putArray("records");
        read(connection, OF_BUCKET, List.of(inquiry.resourceCode(), inquiry.prefix(), BucketDigests.end(inquiry.prefix())), row -> {
            final HeldRecord held = held(row);
            records.addObject().put("data_uuid", held.recordKey()).put("row_digest", held.rowDigest()).put("is_deleted", held.deleted() ? "1" : "0");
        });
        return data;
    }

    private static ObjectNode parts(final Connection connection, final InventoryInquiry.Parts inquiry) throws SQLException {
        final ObjectNode data = JsonNodeFactory.instance.objectNode();
        final ArrayNode parts = data.putArray("parts");
        read(connection, PARTS, List.of(inquiry.resourceCode(), inquiry.from().toString(), inquiry.to().toString()), row -> parts.addObject()
                .put("batch_no", row.getString(1)).put("part_no", row.getInt(2)).put("receipt_no", row.getString(3))
                .put("received", row.getInt(4)).put("accepted", row.getInt(5)).put("rejected", row.getInt(6)));
        return data;
    }

    private static HeldRecord held(final ResultSet row) throws SQLException {
        return new HeldRecord(row.getString(1), row.getString(2), "1".equals(row.getString(3)));
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(final Connection connection, final String sql, final List<String> values, final RowReader rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH_SIZE);
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.read(result);
                }
            }
        }
    }
}
