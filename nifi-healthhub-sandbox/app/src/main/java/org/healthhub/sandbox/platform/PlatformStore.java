// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the platform keeps: one transaction for each part, so that a part is either stored with its receipt or not at all. Thread-safe.
 */
final class PlatformStore implements AutoCloseable {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String RECEIVED = "received";
    private static final String CHECKING = "checking";
    private static final String INSERT_PART = """
            INSERT INTO received_part (batch_no, part_no, resource_code, is_last, record_count, accepted, rejected, content_digest, receipt_no, answer, refused_code,
                checking_from, judged_from, whole_part, waiting_records, fates)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE_PART = """
            UPDATE received_part SET accepted = ?, rejected = ?, answer = ?, refused_code = ?, waiting_records = NULL, fates = ? WHERE batch_no = ? AND part_no = ?""";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Clock clock;
    private boolean closed;

    PlatformStore(final EmulatorConfig config, final Clock clock) {
        this.clock = clock;
        dataSource.setUrl(config.jdbcUrl());
        dataSource.setUser(config.user());
        dataSource.setPassword(config.password());
    }

    void createTables() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (final String table : PlatformTables.STATEMENTS) {
                statement.execute(table);
            }
        }
    }

    /**
     * Stores a part and gives its receipt; the same part again gives the same receipt.
     *
     * @param part part as submitted
     * @param judge rules of the part's resource
     * @param mode how new parts are judged
     * @return the answer: a receipt, a refusal of the whole part, or db-409 when the numbers were used for other content
     */
    PlatformAnswer receive(final PartSubmission part, final RowJudge judge, final PlatformMode mode) throws SQLException {
        return transaction(connection -> {
            lock(connection, part.batchNo(), part.partNo());
            final Optional<KnownPart> known = find(connection, part.batchNo(), part.partNo());
            if (known.isPresent()) {
                return repeated(connection, known.get(), part, judge);
            }
            return mode.receipts() == PlatformMode.Receipts.ASYNC ? keep(connection, part, mode) : judge(connection, part, judge, mode);
        });
    }

    /**
     * Tells what became of a part.
     *
     * @param judges rules of a resource
     * @return received or checking before its time has come, then the judgement; receipt-404 when the platform does not know it
     */
    PlatformAnswer receipt(final ReceiptInquiry inquiry, final Function<String, RowJudge> judges) throws SQLException {
        return transaction(connection -> {
            lock(connection, inquiry.batchNo(), inquiry.partNo());
            final Optional<KnownPart> known = find(connection, inquiry.batchNo(), inquiry.partNo())
                    .filter(part -> inquiry.receiptNo().isEmpty() || inquiry.receiptNo().equals(part.data().path("receipt_no").asText()));
            return known.isPresent() ? answer(connection, known.get(), judges.apply(known.get().resourceCode())) : PlatformAnswer.of(200, "receipt-404", "没有该回执");
        });
    }

    /**
     * What is kept, for reconciliation.
     *
     * @param question JSON of the inquiry
     * @param resources codes of the known resources
     */
    PlatformAnswer inventory(final byte[] question, final Set<String> resources) throws RefusedRequestException, SQLException {
        final InventoryInquiry inquiry = InventoryInquiry.parse(question);
        return !resources.contains(inquiry.resourceCode()) ? PlatformAnswer.of(200, "catalog-001", "无效目录编码") : transaction(connection -> KeptInventory.answer(connection, inquiry));
    }

    /** The receipt that was given before the one of this part, as it was given. */
    Optional<PlatformAnswer> receiptBefore(final String batchNo, final int partNo) throws SQLException {
        final String sql = "SELECT answer FROM received_part WHERE NOT (batch_no = ? AND part_no = ?) ORDER BY receipt_no DESC LIMIT 1";
        return transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, batchNo);
                statement.setInt(2, partNo);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(PlatformAnswer.success(data(row.getString(1)))) : Optional.empty();
                }
            }
        });
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

    /** Work in one transaction. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T transaction(final Work<T> work) throws SQLException {
        final Connection connection = borrow();
        boolean usable = false;
        try {
            final T result = work.run(connection);
            connection.commit();
            usable = true;
            return result;
        } finally {
            giveBack(connection, usable);
        }
    }

    private static PlatformAnswer judge(final Connection connection, final PartSubmission part, final RowJudge judge, final PlatformMode mode) throws SQLException {
        final PartJudgement judgement =
                PartJudgement.of(connection, part, judge, mode.refusal() == PlatformMode.Refusal.WHOLE_PART, nextReceipt(connection));
        insertPart(connection, part, judgement, PlatformMode.STANDARD, 0, null);
        return judgement.answer();
    }

    /** Takes a part without looking at its records. */
    private PlatformAnswer keep(final Connection connection, final PartSubmission part, final PlatformMode mode) throws SQLException {
        final ObjectNode data = PartJudgement.counts(part, nextReceipt(connection), RECEIVED, 0, 0);
        data.putArray("errors");
        insertPart(connection, part, new PartJudgement(data, null, null), mode, clock.millis(), JsonNodeFactory.instance.arrayNode().addAll(part.records()).toString());
        return PlatformAnswer.success(data);
    }

    private PlatformAnswer repeated(final Connection connection, final KnownPart known, final PartSubmission part, final RowJudge judge) throws SQLException {
        if (!known.contentDigest().equals(part.contentDigest())) {
            return PlatformAnswer.of(200, "db-409", "该批次分片号已用于其他内容");
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE received_part SET times_received = times_received + 1 WHERE batch_no = ? AND part_no = ?")) {
            update.setString(1, part.batchNo());
            update.setInt(2, part.partNo());
            update.executeUpdate();
        }
        final PlatformAnswer answer = answer(connection, known, judge);
        ((ObjectNode) answer.body().get("data")).put("duplicate", true);
        return answer;
    }

    private PlatformAnswer answer(final Connection connection, final KnownPart known, final RowJudge judge) throws SQLException {
        if (known.waiting() == null) {
            return new PartJudgement(known.data(), known.refusedCode(), null).answer();
        }
        if (clock.millis() < known.judgedFrom()) {
            known.data().put("status", clock.millis() < known.checkingFrom() ? RECEIVED : CHECKING);
            return PlatformAnswer.success(known.data());
        }
        final PartJudgement judgement = PartJudgement.of(connection, known.waiting(), judge, known.wholePart(), known.data().path("receipt_no").asText());
        try (PreparedStatement update = connection.prepareStatement(UPDATE_PART)) {
            update.setInt(1, judgement.data().get("accepted").intValue());
            update.setInt(2, judgement.data().get("rejected").intValue());
            update.setString(3, judgement.data().toString());
            update.setString(4, judgement.refusedCode());
            update.setString(5, judgement.fates());
            update.setString(6, known.waiting().batchNo());
            update.setInt(7, known.waiting().partNo());
            update.executeUpdate();
        }
        return judgement.answer();
    }

    /** Two requests about the same part wait for one another. */
    private static void lock(final Connection connection, final String batchNo, final int partNo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext(?), ?)")) {
            statement.setString(1, batchNo);
            statement.setInt(2, partNo);
            statement.execute();
        }
    }

    /** A part as it lies in the database; {@code waiting} is {@code null} once it is judged. */
    private record KnownPart(String resourceCode, String contentDigest, ObjectNode data, String refusedCode, long checkingFrom, long judgedFrom, boolean wholePart,
                             PartSubmission waiting) {
    }

    private static Optional<KnownPart> find(final Connection connection, final String batchNo, final int partNo) throws SQLException {
        final String sql = """
                SELECT resource_code, content_digest, answer, refused_code, checking_from, judged_from, whole_part, is_last, waiting_records
                FROM received_part WHERE batch_no = ? AND part_no = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, batchNo);
            statement.setInt(2, partNo);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                final String records = row.getString(9);
                final PartSubmission waiting = records == null ? null : PartSubmission.restored(batchNo, partNo, row.getBoolean(8), row.getString(1), row.getString(2), records);
                return Optional.of(new KnownPart(row.getString(1), row.getString(2), data(row.getString(3)), row.getString(4), row.getLong(5), row.getLong(6),
                        row.getBoolean(7), waiting));
            }
        }
    }

    private static ObjectNode data(final String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (final IOException e) {
            throw new IllegalStateException("The stored answer is JSON", e);
        }
    }

    private static String nextReceipt(final Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT nextval('receipt_seq')")) {
            row.next();
            return "HZ%s%010d".formatted(LocalDate.now(SHANGHAI).format(DateTimeFormatter.BASIC_ISO_DATE), row.getLong(1));
        }
    }

    private static void insertPart(final Connection connection, final PartSubmission part, final PartJudgement judgement, final PlatformMode mode, final long receivedAt,
                                   final String waitingRecords) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_PART)) {
            insert.setString(1, part.batchNo());
            insert.setInt(2, part.partNo());
            insert.setString(3, part.resourceCode());
            insert.setBoolean(4, part.last());
            insert.setInt(5, part.records().size());
            insert.setInt(6, judgement.data().get("accepted").intValue());
            insert.setInt(7, judgement.data().get("rejected").intValue());
            insert.setString(8, part.contentDigest());
            insert.setString(9, judgement.data().get("receipt_no").textValue());
            insert.setString(10, judgement.data().toString());
            insert.setString(11, judgement.refusedCode());
            insert.setLong(12, receivedAt + mode.judgedAfter().toMillis() / 2);
            insert.setLong(13, receivedAt + mode.judgedAfter().toMillis());
            insert.setBoolean(14, mode.refusal() == PlatformMode.Refusal.WHOLE_PART);
            insert.setString(15, waitingRecords);
            insert.setString(16, judgement.fates());
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
