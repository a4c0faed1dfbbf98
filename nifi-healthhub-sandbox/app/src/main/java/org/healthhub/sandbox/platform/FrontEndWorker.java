// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.core.ddl.FrontEndModel;
import org.healthhub.core.ddl.FrontEndNames;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The platform's side of a front-end database (前置库) on PostgreSQL: takes parts with exchange flag 0, judges them, and writes receipts. A part is taken in one
 * transaction of the front-end database; when that is lost after the platform stored the part, the part is found again and gets the same receipt. One thread.
 */
final class FrontEndWorker implements Intake {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int WORDS = 500;
    private static final String NEXT = """
            SELECT batch_no, part_no, resource_code, last_part, record_count, content_digest FROM qz_batch
            WHERE exch_flag = '0' ORDER BY submitted_at, batch_no, part_no LIMIT 1 FOR UPDATE SKIP LOCKED""";
    private static final String UNJUDGED = "SELECT batch_no, part_no FROM qz_receipt WHERE status IN ('received', 'checking') ORDER BY batch_no, part_no FOR UPDATE SKIP LOCKED";

    private static final String UNANSWERED = "SELECT question_no, question FROM qz_inventory WHERE exch_flag = '0' ORDER BY asked_at FOR UPDATE SKIP LOCKED";
    private static final String ANSWERED = "UPDATE qz_inventory SET answer = ?, exch_flag = '1', answered_at = now() WHERE question_no = ?";
    /** An answer was read long ago, or nobody waits for it any more. */
    private static final String CLEAR_AWAY = "DELETE FROM qz_inventory WHERE answered_at < now() - interval '1 day'";

    private final DataSource source;
    private final PartIntake intake;
    private final Map<String, Resource> resources = new HashMap<>();

    FrontEndWorker(final DataSource source, final PartIntake intake) {
        this.source = source;
        this.intake = intake;
        intake.resources().forEach(resource -> resources.put(resource.code(), resource));
    }

    /** A part as its batch row announces it. */
    private record Announced(String batchNo, int partNo, String resourceCode, boolean last, int records, String contentDigest) {
    }

    @Override
    public int pass() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            int parts = 0;
            Optional<Announced> part = next(connection);
            while (part.isPresent()) {
                take(connection, part.get());
                connection.commit();
                parts++;
                part = next(connection);
            }
            judgeLater(connection);
            tellInventory(connection);
            connection.commit();
            return parts;
        }
    }

    private static Optional<Announced> next(final Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(NEXT)) {
            return row.next() ? Optional.of(new Announced(row.getString(1), row.getInt(2), row.getString(3), "1".equals(row.getString(4)), row.getInt(5), row.getString(6)))
                    : Optional.empty();
        }
    }

    private void take(final Connection connection, final Announced part) throws SQLException {
        final Resource resource = resources.get(part.resourceCode());
        final List<JsonNode> records = resource == null ? List.of() : records(connection, part, resource);
        final ObjectNode answer = intake.receive(
                new PartSubmission(part.batchNo(), part.partNo(), part.last(), part.resourceCode(), part.contentDigest(), records), part.records()).body();
        execute(connection, "UPDATE qz_batch SET exch_flag = '1', taken_at = now() WHERE batch_no = ? AND part_no = ?", part.batchNo(), part.partNo());
        if (resource != null) {
            execute(connection, "UPDATE %s SET exch_flag = '1' WHERE exch_batch_no = ? AND exch_part_no = ?".formatted(FrontEndNames.STANDARD.dataTable(resource)),
                    part.batchNo(), part.partNo());
        }
        writeReceipt(connection, part.batchNo(), part.partNo(), answer);
    }

    private void tellInventory(final Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); PreparedStatement update = connection.prepareStatement(ANSWERED)) {
            try (ResultSet row = statement.executeQuery(UNANSWERED)) {
                while (row.next()) {
                    update.setString(1, intake.inventory(row.getString(2).getBytes(StandardCharsets.UTF_8)).body().toString());
                    update.setString(2, row.getString(1));
                    update.executeUpdate();
                }
            }
            statement.executeUpdate(CLEAR_AWAY);
        }
    }

    /** Parts whose judgement was to come later. */
    private void judgeLater(final Connection connection) throws SQLException {
        final List<Announced> waiting = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(UNJUDGED)) {
            while (row.next()) {
                waiting.add(new Announced(row.getString(1), row.getInt(2), null, false, 0, null));
            }
        }
        for (final Announced part : waiting) {
            writeReceipt(connection, part.batchNo(), part.partNo(), intake.receipt(part.batchNo(), part.partNo()).body());
        }
    }

    /** The records of a part in order. Rows that are not numbered 1 to n are no part, so the count will not fit. */
    private static List<JsonNode> records(final Connection connection, final Announced part, final Resource resource) throws SQLException {
        final List<Field> fields = FrontEndModel.sentColumns(resource);
        final String columns = fields.stream().map(field -> Dialect.POSTGRESQL.identifier(field.name())).collect(Collectors.joining(", "));
        final String sql = "SELECT exch_row_no, %s FROM %s WHERE exch_batch_no = ? AND exch_part_no = ? ORDER BY exch_row_no"
                .formatted(columns, FrontEndNames.STANDARD.dataTable(resource));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, part.batchNo());
            select.setInt(2, part.partNo());
            try (ResultSet row = select.executeQuery()) {
                final List<JsonNode> records = new ArrayList<>();
                while (row.next()) {
                    if (row.getInt(1) != records.size() + 1) {
                        return List.of();
                    }
                    records.add(record(row, fields));
                }
                return records;
            }
        }
    }

    private static ObjectNode record(final ResultSet row, final List<Field> fields) throws SQLException {
        final ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields.size(); i++) {
            final int column = i + 2;
            final String name = fields.get(i).name();
            if (row.getObject(column) != null) {
                switch (fields.get(i).type()) {
                    case C, M -> record.put(name, row.getString(column));
                    case D -> record.put(name, row.getObject(column, LocalDate.class).toString());
                    case T -> record.put(name, row.getObject(column, LocalDateTime.class).format(TIME));
                    case N -> record.put(name, row.getBigDecimal(column));
                    case I -> record.put(name, row.getLong(column));
                    case B -> record.put(name, row.getBoolean(column));
                }
            }
        }
        return record;
    }

    private static void writeReceipt(final Connection connection, final String batchNo, final int partNo, final ObjectNode answer) throws SQLException {
        execute(connection, "DELETE FROM qz_receipt_error WHERE batch_no = ? AND part_no = ?", batchNo, partNo);
        execute(connection, "DELETE FROM qz_receipt WHERE batch_no = ? AND part_no = ?", batchNo, partNo);
        final JsonNode data = answer.path("data");
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO qz_receipt (batch_no, part_no, receipt_no, code, status, received_count, accepted_count, rejected_count, message, answered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")) {
            insert.setString(1, batchNo);
            insert.setInt(2, partNo);
            insert.setString(3, data.path("receipt_no").asText(null));
            insert.setString(4, PartIntake.code(answer));
            insert.setString(5, data.path("status").asText(null));
            final List<String> counts = List.of("received", "accepted", "rejected");
            for (int i = 0; i < counts.size(); i++) {
                if (data.path(counts.get(i)).isInt()) {
                    insert.setInt(6 + i, data.path(counts.get(i)).intValue());
                } else {
                    insert.setNull(6 + i, Types.INTEGER);
                }
            }
            insert.setString(9, answer.path("message").asText(null));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO qz_receipt_error (batch_no, part_no, row_no, data_uuid, code, field, message) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (final JsonNode error : data.path("errors")) {
                insert.setString(1, batchNo);
                insert.setInt(2, partNo);
                insert.setInt(3, error.path("row_no").intValue());
                insert.setString(4, error.path("data_uuid").asText());
                insert.setString(5, error.path("code").asText());
                insert.setString(6, error.path("field").asText());
                final String message = error.path("message").asText();
                insert.setString(7, message.substring(0, Math.min(message.length(), WORDS)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(final Connection connection, final String sql, final String batchNo, final int partNo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, batchNo);
            statement.setInt(2, partNo);
            statement.executeUpdate();
        }
    }
}
