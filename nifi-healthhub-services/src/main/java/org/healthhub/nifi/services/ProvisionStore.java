// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.share.Admission;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.Provision;
import org.healthhub.core.share.ShareCode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * The statements about nonces, limits and provision records. Each method works on a connection whose transaction the caller ends. Stateless but for the clock.
 */
final class ProvisionStore {

    /** After this time a request that began and got no answer no longer counts against the volume. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NONCE = "insert into hh_share_nonce (consumer_id, nonce, expires_at) values (?, ?, ?)";
    private static final String FORGET = "delete from hh_share_nonce where expires_at < ?";
    private static final String PURGE = "delete from hh_provision where requested_at < ?";
    /** Also makes requests of one grant wait for each other. */
    private static final String USE = "update hh_grant set last_used_at = ? where grant_id = ? and state = 'ACTIVE'";
    private static final String REQUESTS = "select count(*), min(requested_at) from hh_provision where grant_id = ? and requested_at > ?";
    private static final String ROWS = """
            select coalesce(sum(case when state = 'PROVIDED' then row_count when requested_at > ? then row_limit else 0 end), 0)
            from hh_provision where grant_id = ? and requested_at >= ?""";
    private static final String BEGIN = """
            insert into hh_provision (provision_no, grant_id, consumer_id, resource_code, operation, column_names, masking_profile, purpose, legal_basis, requester,
            row_limit, state, requested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'AUTHORIZED', ?)""";
    private static final String PROVIDE = "update hh_provision set state = 'PROVIDED', row_count = ?, answer_digest = ?, provided_at = ? where provision_no = ?";

    private final Clock clock;

    ProvisionStore(final Clock clock) {
        this.clock = clock;
    }

    void insertNonce(final Connection connection, final String consumerId, final String nonce, final LocalDateTime expiresAt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NONCE)) {
            insert.setString(1, consumerId);
            insert.setString(2, nonce);
            insert.setObject(3, expiresAt);
            insert.executeUpdate();
        }
    }

    Admission admit(final Connection connection, final Provision provision) throws SQLException {
        final LocalDateTime now = LocalDateTime.now(clock);
        final Grant grant = provision.grant();
        try (PreparedStatement update = connection.prepareStatement(USE)) {
            update.setObject(1, now);
            update.setString(2, grant.id());
            if (update.executeUpdate() == 0) {
                return Admission.refused(ShareCode.REVOKED, Duration.ZERO);
            }
        }
        final Duration wait = wait(connection, grant, now);
        if (!wait.isZero()) {
            return Admission.refused(ShareCode.RATE, wait);
        }
        final long left = grant.rowsPerDay() - rows(connection, grant, now);
        if (left <= 0) {
            return Admission.refused(ShareCode.VOLUME, Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay()));
        }
        final long rows = Math.min(left, provision.rowLimit());
        begin(connection, provision, rows, now);
        return Admission.of(rows);
    }

    private static Duration wait(final Connection connection, final Grant grant, final LocalDateTime now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REQUESTS)) {
            select.setString(1, grant.id());
            select.setObject(2, now.minus(MINUTE));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) < grant.requestsPerMinute() ? Duration.ZERO : Duration.between(now, row.getObject(2, LocalDateTime.class).plus(MINUTE)).plusSeconds(1);
            }
        }
    }

    private static long rows(final Connection connection, final Grant grant, final LocalDateTime now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setObject(1, now.minus(UNDER_WAY));
            select.setString(2, grant.id());
            select.setObject(3, now.toLocalDate().atStartOfDay());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void begin(final Connection connection, final Provision provision, final long rows, final LocalDateTime now) throws SQLException {
        final Grant grant = provision.grant();
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, provision.number());
            insert.setString(2, grant.id());
            insert.setString(3, grant.consumerId());
            insert.setString(4, grant.resourceCode());
            insert.setString(5, provision.operation().name());
            insert.setString(6, String.join(",", provision.columns()));
            insert.setString(7, grant.maskingProfile());
            insert.setString(8, grant.purpose());
            insert.setString(9, grant.legalBasis());
            insert.setString(10, provision.requester().orElse(null));
            insert.setLong(11, rows);
            insert.setObject(12, now);
            insert.executeUpdate();
        }
    }

    boolean provide(final Connection connection, final String provisionNo, final long rows, final String answerDigest) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PROVIDE)) {
            update.setLong(1, rows);
            update.setString(2, answerDigest);
            update.setObject(3, LocalDateTime.now(clock));
            update.setString(4, provisionNo);
            return update.executeUpdate() == 1;
        }
    }

    int forgetNonces(final Connection connection) throws SQLException {
        return delete(connection, FORGET, LocalDateTime.now(clock));
    }

    int purge(final Connection connection, final Duration retention) throws SQLException {
        return delete(connection, PURGE, LocalDateTime.now(clock).minus(retention));
    }

    private static int delete(final Connection connection, final String sql, final LocalDateTime before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, before);
            return delete.executeUpdate();
        }
    }
}
