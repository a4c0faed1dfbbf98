// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.reconcile.Explanation;
import org.healthhub.core.reconcile.HeldPart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of reconciliation. Each method works on a connection whose transaction the caller ends. Stateless but for the clock; thread-safe.
 */
final class ReconciliationStore {

    private static final String PARTS = """
            select batch_no, part_no, coalesce(receipt_no, ''), record_count, accepted_count, rejected_count from hh_batch_part
            where resource_code = ? and intended_at >= ? and intended_at < ? and state not in ('SPLIT', 'REFUSED')""";
    private static final String KNOWN = "select part_no from hh_batch_part where batch_no = ?";
    private static final String OPEN_KEYS = "select record_keys from hh_batch_part where resource_code = ? and state in ('INTENDED', 'PENDING', 'FAILED')";
    private static final String CHANGED = "select record_key from hh_record where resource_code = ? and changed_at >= ? and record_key in (%s)";
    private static final String REFUSED = """
            select r.record_key from hh_rejected_record r join hh_record s on s.resource_code = r.resource_code and s.record_key = r.record_key
            where r.resource_code = ? and r.rejected_at >= s.changed_at and r.record_key in (%s)""";
    private static final String DELETED = "select record_key, data_version from hh_record where resource_code = ? and is_deleted = '1' and record_key in (%s)";
    private static final String FORGET = "update hh_record set row_digest = '' where resource_code = ? and record_key in (%s)";

    private final Clock clock;

    ReconciliationStore(final Clock clock) {
        this.clock = clock;
    }

    static List<HeldPart> parts(final Connection connection, final String resourceCode, final LocalDate from, final LocalDate to) throws SQLException {
        final List<HeldPart> parts = new ArrayList<>();
        ofPeriod(connection, PARTS, resourceCode, from, to,
                row -> parts.add(new HeldPart(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6))));
        return parts;
    }

    static Set<HeldPart> known(final Connection connection, final Collection<HeldPart> parts) throws SQLException {
        final Map<String, List<HeldPart>> byBatch = new HashMap<>();
        parts.forEach(part -> byBatch.computeIfAbsent(part.batchNo(), batchNo -> new ArrayList<>()).add(part));
        final Set<HeldPart> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            for (final Map.Entry<String, List<HeldPart>> batch : byBatch.entrySet()) {
                select.setString(1, batch.getKey());
                final Set<Integer> numbers = new HashSet<>();
                each(select, row -> numbers.add(row.getInt(1)));
                batch.getValue().stream().filter(part -> numbers.contains(part.partNo())).forEach(known::add);
            }
        }
        return known;
    }

    Map<String, Explanation> explain(final Connection connection, final String resourceCode, final Collection<String> keys, final Duration settling)
            throws SQLException {
        final Map<String, Explanation> explanations = new HashMap<>();
        if (keys.isEmpty()) {
            return explanations;
        }
        ofKeys(connection, REFUSED, resourceCode, null, keys, row -> explanations.put(row.getString(1), Explanation.REFUSED));
        ofKeys(connection, CHANGED, resourceCode, LocalDateTime.now(clock).minus(settling), keys,
                row -> explanations.putIfAbsent(row.getString(1), Explanation.UNDER_WAY));
        final Set<String> wanted = new HashSet<>(keys);
        try (PreparedStatement select = connection.prepareStatement(OPEN_KEYS)) {
            select.setString(1, resourceCode);
            // what is open now counts more than an earlier refusal: the record may be on its way again
            each(select, row -> RecordKeys.unpack(row.getBytes(1)).stream().filter(wanted::contains).forEach(key -> explanations.put(key, Explanation.UNDER_WAY)));
        }
        return explanations;
    }

    static Map<String, Long> deletions(final Connection connection, final String resourceCode, final Collection<String> keys) throws SQLException {
        final Map<String, Long> deletions = new HashMap<>();
        if (!keys.isEmpty()) {
            ofKeys(connection, DELETED, resourceCode, null, keys, row -> deletions.put(row.getString(1), row.getLong(2)));
        }
        return deletions;
    }

    static List<Object[]> rows(final Connection connection, final Resource resource, final Collection<String> keys, final List<String> columns) throws SQLException {
        final List<Object[]> rows = new ArrayList<>();
        if (keys.isEmpty()) {
            return rows;
        }
        final String sql = "select %s from %s where %s in (%s)".formatted(String.join(", ", columns), resource.table(), CommonColumns.DATA_UUID, marks(keys));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int position = 0;
            for (final String key : keys) {
                position++;
                select.setString(position, key);
            }
            each(select, row -> {
                final Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            });
        }
        return rows;
    }

    static int forget(final Connection connection, final String resourceCode, final Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement(FORGET.formatted(marks(keys)))) {
            update.setString(1, resourceCode);
            int position = 1;
            for (final String key : keys) {
                position++;
                update.setString(position, key);
            }
            return update.executeUpdate();
        }
    }

    private static void ofPeriod(final Connection connection, final String sql, final String resourceCode, final LocalDate from, final LocalDate to, final RowReader rows)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, resourceCode);
            select.setObject(2, from.atStartOfDay());
            select.setObject(3, to.plusDays(1).atStartOfDay());
            each(select, rows);
        }
    }

    private static void ofKeys(final Connection connection, final String sql, final String resourceCode, final LocalDateTime since, final Collection<String> keys,
                               final RowReader rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql.formatted(marks(keys)))) {
            int position = 1;
            select.setString(position, resourceCode);
            if (since != null) {
                position++;
                select.setObject(position, since);
            }
            for (final String key : keys) {
                position++;
                select.setString(position, key);
            }
            each(select, rows);
        }
    }

    private static String marks(final Collection<String> keys) {
        return String.join(", ", Collections.nCopies(keys.size(), "?"));
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(final PreparedStatement select, final RowReader rows) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows.read(result);
            }
        }
    }
}
