// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.share.Consumer;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.GrantState;
import org.healthhub.core.share.ShareOperation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The statements about consumers and grants. Each method works on a connection whose transaction the caller ends. Stateless.
 */
final class GrantStore {

    private static final String CONSUMER = "select consumer_id, consumer_name, secret_no from hh_consumer where consumer_id = ?";
    private static final String INSERT_CONSUMER = "insert into hh_consumer (consumer_id, consumer_name, secret_no, created_at) values (?, ?, 1, ?)";
    private static final String RENEW = "update hh_consumer set secret_no = secret_no + 1 where consumer_id = ?";
    private static final String GRANTS = """
            select grant_id, consumer_id, resource_code, operations, masking_profile, row_filter, purpose, legal_basis, valid_from, valid_to, requests_per_minute,
            rows_per_day, state from hh_grant where %s order by grant_id""";
    private static final String COLUMNS = "select column_name from hh_grant_column where grant_id = ? order by column_no";
    private static final String INSERT_GRANT = """
            insert into hh_grant (grant_id, consumer_id, resource_code, operations, masking_profile, row_filter, purpose, legal_basis, valid_from, valid_to,
            requests_per_minute, rows_per_day, state, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_COLUMN = "insert into hh_grant_column (grant_id, column_name, column_no) values (?, ?, ?)";
    private static final String REVOKE = "update hh_grant set state = 'REVOKED', revoked_at = ?, revoked_by = ?, revoke_reason = ? where grant_id = ? and state = 'ACTIVE'";
    private static final String AUDIT = """
            insert into hh_grant_audit (audit_id, grant_id, consumer_id, action_code, actor, happened_at, detail) values (?, ?, ?, ?, ?, ?, ?)""";

    private GrantStore() {
    }

    static Optional<Consumer> consumer(final Connection connection, final String consumerId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONSUMER)) {
            select.setString(1, consumerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Consumer(row.getString(1), row.getString(2), row.getInt(3))) : Optional.empty();
            }
        }
    }

    static void insertConsumer(final Connection connection, final String consumerId, final String name, final LocalDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_CONSUMER)) {
            insert.setString(1, consumerId);
            insert.setString(2, name);
            insert.setObject(3, now);
            insert.executeUpdate();
        }
    }

    static boolean renewSecret(final Connection connection, final String consumerId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RENEW)) {
            update.setString(1, consumerId);
            return update.executeUpdate() == 1;
        }
    }

    static List<Grant> of(final Connection connection, final String consumerId, final String resourceCode) throws SQLException {
        return grants(connection, "consumer_id = ? and resource_code = ?", consumerId, resourceCode);
    }

    static Optional<Grant> grant(final Connection connection, final String grantId) throws SQLException {
        return grants(connection, "grant_id = ?", grantId).stream().findFirst();
    }

    static List<Grant> all(final Connection connection) throws SQLException {
        return grants(connection, "1 = 1");
    }

    private static List<Grant> grants(final Connection connection, final String condition, final String... values) throws SQLException {
        final List<Grant> grants = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(GRANTS.formatted(condition))) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(row.getString(1), row.getString(2), row.getString(3), operations(row.getString(4)), List.of(), filter(text(row, 6)),
                            row.getString(5), row.getString(7), text(row, 8), row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class), row.getInt(11),
                            row.getLong(12), GrantState.valueOf(row.getString(13))));
                }
            }
        }
        final List<Grant> complete = new ArrayList<>();
        for (final Grant grant : grants) {
            complete.add(withColumns(grant, columns(connection, grant.id())));
        }
        return complete;
    }

    private static List<String> columns(final Connection connection, final String grantId) throws SQLException {
        final List<String> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, grantId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        return columns;
    }

    private static Grant withColumns(final Grant grant, final List<String> columns) {
        return new Grant(grant.id(), grant.consumerId(), grant.resourceCode(), grant.operations(), columns, grant.rowFilter(), grant.maskingProfile(), grant.purpose(),
                grant.legalBasis(), grant.validFrom(), grant.validTo(), grant.requestsPerMinute(), grant.rowsPerDay(), grant.state());
    }

    private static String text(final ResultSet row, final int column) throws SQLException {
        final String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Set<ShareOperation> operations(final String text) {
        final Set<ShareOperation> operations = EnumSet.noneOf(ShareOperation.class);
        Arrays.stream(text.split(",")).flatMap(name -> ShareOperation.of(name).stream()).forEach(operations::add);
        return operations;
    }

    private static SortedMap<String, String> filter(final String text) {
        final SortedMap<String, String> filter = new TreeMap<>();
        Arrays.stream(text.split(";")).filter(part -> part.indexOf('=') > 0)
                .forEach(part -> filter.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1)));
        return filter;
    }

    static void insert(final Connection connection, final Grant grant, final String actor, final LocalDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_GRANT)) {
            insert.setString(1, grant.id());
            insert.setString(2, grant.consumerId());
            insert.setString(3, grant.resourceCode());
            insert.setString(4, String.join(",", grant.operations().stream().map(Enum::name).toList()));
            insert.setString(5, grant.maskingProfile());
            insert.setString(6, grant.filterText());
            insert.setString(7, grant.purpose());
            insert.setString(8, grant.legalBasis());
            insert.setObject(9, grant.validFrom());
            insert.setObject(10, grant.validTo());
            insert.setInt(11, grant.requestsPerMinute());
            insert.setLong(12, grant.rowsPerDay());
            insert.setString(13, grant.state().name());
            insert.setObject(14, now);
            insert.setString(15, actor);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_COLUMN)) {
            for (int i = 0; i < grant.columns().size(); i++) {
                insert.setString(1, grant.id());
                insert.setString(2, grant.columns().get(i));
                insert.setInt(3, i + 1);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static boolean revoke(final Connection connection, final String grantId, final String actor, final String reason, final LocalDateTime now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REVOKE)) {
            update.setObject(1, now);
            update.setString(2, actor);
            update.setString(3, reason);
            update.setString(4, grantId);
            return update.executeUpdate() == 1;
        }
    }

    static void audit(final Connection connection, final String grantId, final String consumerId, final String action, final String actor, final LocalDateTime now,
                      final String detail) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, grantId);
            insert.setString(3, consumerId);
            insert.setString(4, action);
            insert.setString(5, actor);
            insert.setObject(6, now);
            insert.setString(7, detail);
            insert.executeUpdate();
        }
    }
}
