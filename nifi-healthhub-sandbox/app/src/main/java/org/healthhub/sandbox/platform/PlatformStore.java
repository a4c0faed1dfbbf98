// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.CommonColumns;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the platform keeps: one transaction for each part, so that a part is either stored with its receipt or not at all. Thread-safe.
 */
final class PlatformStore implements AutoCloseable {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> TABLES = List.of(
            "CREATE SEQUENCE IF NOT EXISTS receipt_seq",
            """
            CREATE TABLE IF NOT EXISTS received_part (
                batch_no varchar(32) NOT NULL,
                part_no integer NOT NULL,
                resource_code varchar(16) NOT NULL,
                is_last boolean NOT NULL,
                record_count integer NOT NULL,
                accepted integer NOT NULL,
                rejected integer NOT NULL,
                content_digest varchar(64) NOT NULL,
                receipt_no varchar(32) NOT NULL UNIQUE,
                answer text NOT NULL,
                times_received integer NOT NULL DEFAULT 1,
                received_at timestamp NOT NULL DEFAULT now(),
                PRIMARY KEY (batch_no, part_no))""",
            """
            CREATE TABLE IF NOT EXISTS received_record (
                resource_code varchar(16) NOT NULL,
                data_uuid varchar(36) NOT NULL,
                batch_no varchar(32) NOT NULL,
                part_no integer NOT NULL,
                row_digest varchar(64) NOT NULL,
                is_deleted varchar(1) NOT NULL,
                times_received integer NOT NULL DEFAULT 1,
                received_at timestamp NOT NULL DEFAULT now(),
                PRIMARY KEY (resource_code, data_uuid))""");
    private static final String INSERT_RECORD = """
            INSERT INTO received_record (resource_code, data_uuid, batch_no, part_no, row_digest, is_deleted) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (resource_code, data_uuid) DO UPDATE SET times_received = received_record.times_received + 1,
                batch_no = excluded.batch_no, part_no = excluded.part_no, row_digest = excluded.row_digest, is_deleted = excluded.is_deleted, received_at = now()""";
    private static final String INSERT_PART = """
            INSERT INTO received_part (batch_no, part_no, resource_code, is_last, record_count, accepted, rejected, content_digest, receipt_no, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    PlatformStore(final EmulatorConfig config) {
        dataSource.setUrl(config.jdbcUrl());
        dataSource.setUser(config.user());
        dataSource.setPassword(config.password());
    }

    void createTables() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (final String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    /**
     * Stores a part and gives its receipt; the same part again gives the same receipt.
     *
     * @param part part as submitted
     * @param judge rules of the part's resource
     * @return the answer: a receipt, or db-409 when the numbers were used for other content
     */
    PlatformAnswer receive(final PartSubmission part, final RowJudge judge) throws SQLException {
        final Connection connection = borrow();
        boolean usable = false;
        try {
            final PlatformAnswer answer = receive(connection, part, judge);
            connection.commit();
            usable = true;
            return answer;
        } finally {
            giveBack(connection, usable);
        }
    }

    /**
     * Counts for {@code /admin/stats}: {@code resources[]} with parts, records received, accepted, rejected and distinct records stored.
     */
    ObjectNode statistics() throws SQLException {
        final ObjectNode statistics = JsonNodeFactory.instance.objectNode();
        final ArrayNode resources = statistics.putArray("resources");
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                SELECT p.resource_code, count(*), sum(p.record_count), sum(p.accepted), sum(p.rejected), sum(p.times_received - 1),
                       (SELECT count(*) FROM received_record r WHERE r.resource_code = p.resource_code)
                FROM received_part p GROUP BY p.resource_code ORDER BY p.resource_code""")) {
            while (rows.next()) {
                final ObjectNode resource = resources.addObject();
                resource.put("resource_code", rows.getString(1));
                resource.put("parts", rows.getLong(2));
                resource.put("received", rows.getLong(3));
                resource.put("accepted", rows.getLong(4));
                resource.put("rejected", rows.getLong(5));
                resource.put("duplicate_parts", rows.getLong(6));
                resource.put("stored", rows.getLong(7));
            }
        }
        return statistics;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!idle.isEmpty()) {
            discard(idle.pop());
        }
    }

    private static PlatformAnswer receive(final Connection connection, final PartSubmission part, final RowJudge judge) throws SQLException {
        lock(connection, part);
        final Optional<PlatformAnswer> known = known(connection, part);
        if (known.isPresent()) {
            return known.get();
        }
        final ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        int accepted = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT_RECORD)) {
            int rowNo = 0;
            for (final JsonNode row : part.records()) {
                rowNo++;
                final Optional<RowRefusal> refusal = judge.judge(row, part.batchNo());
                if (refusal.isPresent()) {
                    final ObjectNode error = errors.addObject();
                    error.put("row_no", rowNo);
                    error.put("data_uuid", row.path(CommonColumns.DATA_UUID).asText(""));
                    error.put("code", refusal.get().code());
                    error.put("field", refusal.get().field());
                    error.put("message", refusal.get().message());
                } else {
                    insert.setString(1, part.resourceCode());
                    insert.setString(2, row.get(CommonColumns.DATA_UUID).textValue());
                    insert.setString(3, part.batchNo());
                    insert.setInt(4, part.partNo());
                    insert.setString(5, row.get(CommonColumns.ROW_DIGEST).textValue());
                    insert.setString(6, row.get(CommonColumns.IS_DELETED).textValue());
                    insert.addBatch();
                    accepted++;
                }
            }
            insert.executeBatch();
        }
        final ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("receipt_no", nextReceipt(connection));
        data.put("batch_no", part.batchNo());
        data.put("part_no", part.partNo());
        data.put("status", errors.isEmpty() ? "accepted" : accepted == 0 ? "rejected" : "partial");
        data.put("received", part.records().size());
        data.put("accepted", accepted);
        data.put("rejected", errors.size());
        data.set("errors", errors);
        insertPart(connection, part, data);
        return PlatformAnswer.success(data);
    }

    /** Two tries of the same part at once wait for one another. */
    private static void lock(final Connection connection, final PartSubmission part) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext(?), ?)")) {
            statement.setString(1, part.batchNo());
            statement.setInt(2, part.partNo());
            statement.execute();
        }
    }

    private static Optional<PlatformAnswer> known(final Connection connection, final PartSubmission part) throws SQLException {
        final String sql = "UPDATE received_part SET times_received = times_received + 1 WHERE batch_no = ? AND part_no = ? RETURNING content_digest, answer";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, part.batchNo());
            statement.setInt(2, part.partNo());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(part.contentDigest())) {
                    return Optional.of(PlatformAnswer.of(200, "db-409", "该批次分片号已用于其他内容"));
                }
                final ObjectNode data = (ObjectNode) MAPPER.readTree(row.getString(2));
                data.put("duplicate", true);
                return Optional.of(PlatformAnswer.success(data));
            } catch (final IOException e) {
                throw new IllegalStateException("The stored answer is JSON", e);
            }
        }
    }

    private static String nextReceipt(final Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT nextval('receipt_seq')")) {
            row.next();
            return "HZ%s%010d".formatted(LocalDate.now(SHANGHAI).format(DateTimeFormatter.BASIC_ISO_DATE), row.getLong(1));
        }
    }

    private static void insertPart(final Connection connection, final PartSubmission part, final ObjectNode data) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_PART)) {
            insert.setString(1, part.batchNo());
            insert.setInt(2, part.partNo());
            insert.setString(3, part.resourceCode());
            insert.setBoolean(4, part.last());
            insert.setInt(5, part.records().size());
            insert.setInt(6, data.get("accepted").intValue());
            insert.setInt(7, data.get("rejected").intValue());
            insert.setString(8, part.contentDigest());
            insert.setString(9, data.get("receipt_no").textValue());
            insert.setString(10, data.toString());
            insert.executeUpdate();
        }
    }

    private Connection borrow() throws SQLException {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        final Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void giveBack(final Connection connection, final boolean usable) {
        if (usable) {
            synchronized (this) {
                if (!closed) {
                    idle.push(connection);
                    return;
                }
            }
        }
        // Closing takes back what was not committed.
        discard(connection);
    }

    private static void discard(final Connection connection) {
        try {
            connection.close();
        } catch (final SQLException ignored) {
            // A connection that can not even be closed is gone.
        }
    }
}
