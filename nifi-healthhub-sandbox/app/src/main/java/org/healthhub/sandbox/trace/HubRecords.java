// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.PlatformStage;
import org.healthhub.sandbox.SandboxException;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What the hub's database knows of a record key. Reads keys, codes, numbers and times; never a column of a resource. For PostgreSQL. */
final class HubRecords {
    private static final int KEY_BYTES = 16;

    private final Catalogue catalogue;
    private final DataSource hub;

    HubRecords(final Catalogue catalogue, final DataSource hub) {
        this.catalogue = catalogue;
        this.hub = hub;
    }

    /**
     * A row of the problem table.
     *
     * @param problems JSON array of findings
     * @param collectionId uuid of the FlowFile that was canonicalized
     * @param closedAt when the record passed, {@code null} while the problem is open
     */
    record ProblemRow(String resource, String problems, String detectedAt, String collectionId, String closedAt) {
    }

    /**
     * A row of a canonical table, without its fields.
     *
     * @param flags codes of suspect findings, comma separated; {@code null} for none
     */
    record StoredRow(Resource resource, String rowDigest, String collectTime, String loadTime, String opType, String isDeleted, String flags) {
    }

    /**
     * A record's place in a part.
     *
     * @param row position in the part, from 1
     * @param stages how far the part came and when, in Chinese
     */
    record PartRow(String batchNo, int partNo, String resource, PartState state, int row, String receiptNo, String outcomeCode, int attempts, String intendedAt,
                   String answeredAt, String stages) {
    }

    /** A row that the platform refused. */
    record RefusedRow(String batchNo, int partNo, String resource, int row, String platformCode, String field, String rejectedAt) {
    }

    List<ProblemRow> problems(final String key) {
        return query("hh_problem_record", "SELECT resource_code, problems, date_trunc('second', detected_at)::text, collection_id, "
            + "CASE state WHEN 'CLOSED' THEN date_trunc('second', closed_at)::text END FROM hh_problem_record WHERE record_key = ?",
            key, row -> new ProblemRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    List<StoredRow> stored(final String key) {
        final Map<String, Resource> byTable = new TreeMap<>();
        catalogue.systems().stream().flatMap(system -> system.resources().stream()).forEach(resource -> byTable.put(resource.table(), resource));
        try (Connection connection = hub.getConnection()) {
            final String union = existing(connection, byTable.keySet()).stream()
                .map(table -> "SELECT '%s', row_digest, collect_time::text, load_time::text, op_type, is_deleted, quality_flags FROM %s WHERE data_uuid = k"
                    .formatted(table, table))
                .collect(Collectors.joining(" UNION ALL "));
            return union.isEmpty() ? List.of() : query(connection, "SELECT r.* FROM (SELECT ?::text AS k) asked, LATERAL (%s) r".formatted(union), key,
                row -> new StoredRow(byTable.get(row.getString(1)), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                    row.getString(7)));
        } catch (final SQLException e) {
            throw unreadable(e);
        }
    }

    /** The parts that hold the key, oldest first. */
    List<PartRow> parts(final String key) {
        final byte[] packed = packed(key);
        return query("hh_batch_part", """
            SELECT batch_no, part_no, resource_code, state, record_keys, receipt_no, outcome_code, attempts, date_trunc('second', intended_at)::text,
                date_trunc('second', answered_at)::text,
                (SELECT string_agg(platform_stage || ' ' || date_trunc('second', happened_at), ', ' ORDER BY seq) FROM hh_part_transition t
                    WHERE t.batch_no = p.batch_no AND t.part_no = p.part_no AND platform_stage IS NOT NULL)
            FROM hh_batch_part p WHERE position(? IN record_keys) > 0 ORDER BY intended_at, batch_no, part_no""", packed,
            row -> new PartRow(row.getString(1), row.getInt(2), row.getString(3), PartState.valueOf(row.getString(4)), position(row.getBytes(5), packed),
                row.getString(6), row.getString(7), row.getInt(8), row.getString(9), row.getString(10), words(row.getString(11))))
            .stream().filter(part -> part.row() > 0).toList();
    }

    private static String words(final String stages) {
        String words = Objects.requireNonNullElse(stages, "");
        for (final PlatformStage stage : PlatformStage.values()) {
            words = words.replace(stage.name(), stage.words());
        }
        return words;
    }

    List<RefusedRow> refused(final String key) {
        return query("hh_rejected_record", "SELECT batch_no, part_no, resource_code, row_no, platform_code, field, date_trunc('second', rejected_at)::text "
            + "FROM hh_rejected_record WHERE record_key = ? ORDER BY rejected_at, batch_no, part_no", key,
            row -> new RefusedRow(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4), row.getString(5), row.getString(6), row.getString(7)));
    }

    /** Records of a collection that were stored; empty when the ledger does not know the collection. */
    Optional<Long> canonicalRecords(final String collectionId) {
        return query("hh_collection", "SELECT canonical_count FROM hh_collection WHERE collection_id = ?", collectionId, row -> row.getLong(1)).stream().findFirst();
    }

    private static byte[] packed(final String key) {
        final UUID uuid = UUID.fromString(key);
        return ByteBuffer.allocate(KEY_BYTES).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits()).array();
    }

    /** Row of a key in a part, from 1; 0 when the bytes only happen to stand across two keys. */
    static int position(final byte[] keys, final byte[] key) {
        for (int offset = 0; offset + KEY_BYTES <= keys.length; offset += KEY_BYTES) {
            if (Arrays.equals(keys, offset, offset + KEY_BYTES, key, 0, KEY_BYTES)) {
                return offset / KEY_BYTES + 1;
            }
        }
        return 0;
    }

    private <T> List<T> query(final String table, final String sql, final Object parameter, final RowReader<T> reader) {
        try (Connection connection = hub.getConnection()) {
            return existing(connection, Set.of(table)).isEmpty() ? List.of() : query(connection, sql, parameter, reader);
        } catch (final SQLException e) {
            throw unreadable(e);
        }
    }

    private static <T> List<T> query(final Connection connection, final String sql, final Object parameter, final RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                final List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    private static List<String> existing(final Connection connection, final Set<String> tables) throws SQLException {
        return query(connection, "SELECT t FROM unnest(?) t WHERE to_regclass(t) IS NOT NULL ORDER BY t", connection.createArrayOf("text", tables.toArray()),
            row -> row.getString(1));
    }

    private static SandboxException unreadable(final SQLException e) {
        return new SandboxException("The hub database cannot be read: " + e.getMessage(), e);
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
