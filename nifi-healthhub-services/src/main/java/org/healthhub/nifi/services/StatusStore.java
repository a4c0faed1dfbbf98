// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.alert.Alert;
import org.healthhub.core.alert.AlertKind;
import org.healthhub.core.alert.StandingAlert;
import org.healthhub.core.status.ReconciliationState;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes and reads the tables of those who watch. Each method works on a connection whose transaction the caller ends. Stateless and thread-safe.
 */
final class StatusStore {

    private static final String ALERTS = "select kind, resource_code, measure, words, raised_at, told_at from hh_alert order by raised_at, kind, resource_code";
    private static final String FORGET_ALERTS = "delete from hh_alert";
    private static final String ALERT = "insert into hh_alert (kind, resource_code, measure, words, raised_at, told_at) values (?, ?, ?, ?, ?, ?)";
    private static final String FORGET_RECONCILIATION = "delete from hh_reconciliation where resource_code = ?";
    private static final String RECONCILIATION = """
            insert into hh_reconciliation (resource_code, reconciled_at, verdict, source_count, hub_count, platform_count, difference_count, fault)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_FAULT = 200;

    private StatusStore() {
    }

    static List<StandingAlert> alerts(final Connection connection) throws SQLException {
        final List<StandingAlert> alerts = new ArrayList<>();
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(ALERTS)) {
            while (rows.next()) {
                alerts.add(new StandingAlert(new Alert(AlertKind.valueOf(rows.getString(1)), rows.getString(2), rows.getLong(3), rows.getString(4)),
                        rows.getObject(5, LocalDateTime.class), rows.getObject(6, LocalDateTime.class)));
            }
        }
        return alerts;
    }

    static boolean recordAlerts(final Connection connection, final List<StandingAlert> standing) throws SQLException {
        try (Statement delete = connection.createStatement(); PreparedStatement insert = connection.prepareStatement(ALERT)) {
            delete.executeUpdate(FORGET_ALERTS);
            for (final StandingAlert alert : standing) {
                insert.setString(1, alert.alert().kind().name());
                insert.setString(2, alert.alert().resourceCode());
                insert.setLong(3, alert.alert().measure());
                insert.setString(4, cut(alert.alert().words(), LONGEST_WORDS));
                insert.setObject(5, alert.raisedAt());
                insert.setObject(6, alert.toldAt());
                insert.executeUpdate();
            }
        }
        return true;
    }

    static boolean recordReconciliation(final Connection connection, final Map<String, ReconciliationState> states) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET_RECONCILIATION); PreparedStatement insert = connection.prepareStatement(RECONCILIATION)) {
            for (final Map.Entry<String, ReconciliationState> entry : states.entrySet()) {
                delete.setString(1, entry.getKey());
                delete.executeUpdate();
                final ReconciliationState state = entry.getValue();
                insert.setString(1, entry.getKey());
                insert.setObject(2, state.at());
                insert.setString(3, state.verdict().name());
                insert.setLong(4, state.source());
                insert.setLong(5, state.hub());
                insert.setLong(6, state.platform());
                insert.setLong(7, state.differences());
                insert.setString(8, cut(state.fault(), LONGEST_FAULT));
                insert.executeUpdate();
            }
        }
        return true;
    }

    private static String cut(final String text, final int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
