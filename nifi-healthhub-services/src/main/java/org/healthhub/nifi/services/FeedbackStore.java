// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.calendar.Term;
import org.healthhub.core.feedback.EvidenceJson;
import org.healthhub.core.feedback.FeedbackState;
import org.healthhub.core.feedback.FeedbackType;
import org.healthhub.core.feedback.Finding;
import org.healthhub.core.feedback.ProblemReport;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.core.feedback.ReportedRecord;
import org.healthhub.core.feedback.ReportedValues;
import org.healthhub.core.feedback.Verdict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The statements of problem reports. Each method works on a connection whose transaction the caller commits. Stateless.
 */
final class FeedbackStore {

    private static final String HEAD = "select report_no, requester, reference, report_type, resource_code, system_code, state, seen_at, received_at, closed_at, deadline_code, "
            + "due_days, extended_days, paused_days, paused_on from hh_feedback";
    private static final String OPEN = "('SUBMITTED', 'PLATFORM_CHECK', 'PROVIDER_CHECK')";

    private FeedbackStore() {
    }

    /** Number of the report that a department sent under a reference. */
    static Optional<String> numberOf(final Connection connection, final String requester, final String reference) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select report_no from hh_feedback where requester = ? and reference = ?")) {
            select.setString(1, requester);
            select.setString(2, reference);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * Inserts a report with its records, values, marks and first step; fails with SQLState 23… when the number is there.
     *
     * @param dueDays working days of its deadline, empty when it counts none
     */
    static void insert(final Connection connection, final String number, final ProblemReport report, final OptionalInt dueDays, final LocalDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_feedback (report_no, requester, reference, report_type, resource_code, system_code, state, "
                + "record_count, seen_at, received_at, deadline_code, due_days, extended_days, paused_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)")) {
            insert.setString(1, number);
            insert.setString(2, report.requester());
            insert.setString(3, report.reference().orElse(null));
            insert.setString(4, report.type().name());
            insert.setString(5, report.resource().code());
            insert.setString(6, report.resource().systemCode());
            insert.setString(7, FeedbackState.SUBMITTED.name());
            insert.setInt(8, report.records().size());
            insert.setObject(9, report.seenAt().orElse(null), Types.TIMESTAMP);
            insert.setObject(10, now);
            insert.setString(11, report.type().deadline());
            insert.setObject(12, dueDays.isPresent() ? dueDays.getAsInt() : null, Types.INTEGER);
            insert.executeUpdate();
        }
        for (final ReportedRecord record : report.records()) {
            insertRecord(connection, number, report.resource().code(), record, now);
        }
        if (!report.statement().isEmpty()) {
            insertValue(connection, number, 0, report.statement(), ReportedValues.NONE);
        }
        step(connection, number, ReportView.Action.STATE, null, FeedbackState.SUBMITTED, report.requester(), report.type().label(), now);
    }

    private static void insertRecord(final Connection connection, final String number, final String resourceCode, final ReportedRecord record, final LocalDateTime now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into hh_feedback_record (report_no, record_no, resource_code, record_key, field, reported_version) values (?, ?, ?, ?, ?, ?)")) {
            place(insert, number, record.recordNo());
            insert.setString(3, resourceCode);
            insert.setString(4, record.recordKey());
            insert.setString(5, record.field().isEmpty() ? null : record.field());
            insert.setLong(6, version(connection, resourceCode, record.recordKey()));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into hh_dispute (report_no, record_no, resource_code, record_key, field, marked_at) values (?, ?, ?, ?, ?, ?)")) {
            place(insert, number, record.recordNo());
            insert.setString(3, resourceCode);
            insert.setString(4, record.recordKey());
            insert.setString(5, record.field().isEmpty() ? null : record.field());
            insert.setObject(6, now);
            insert.executeUpdate();
        }
        if (!record.values().equals(ReportedValues.NONE)) {
            insertValue(connection, number, record.recordNo(), null, record.values());
        }
    }

    private static long version(final Connection connection, final String resourceCode, final String recordKey) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select data_version from hh_record where resource_code = ? and record_key = ?")) {
            select.setString(1, resourceCode);
            select.setString(2, recordKey);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }

    private static void insertValue(final Connection connection, final String number, final int recordNo, final String statement, final ReportedValues values)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_feedback_value (report_no, record_no, statement, observed, expected) values (?, ?, ?, ?, ?)")) {
            place(insert, number, recordNo);
            insert.setString(3, statement);
            insert.setString(4, values.observed());
            insert.setString(5, values.expected());
            insert.executeUpdate();
        }
    }

    /** Writes a step behind the others. */
    static void step(final Connection connection, final String number, final ReportView.Action action, final FeedbackState from, final FeedbackState to, final String actor,
            final String opinion, final LocalDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_feedback_step (report_no, seq, action, from_state, to_state, actor, opinion, happened_at) "
                + "select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ? from hh_feedback_step where report_no = ?")) {
            insert.setString(1, number);
            insert.setString(2, action.name());
            insert.setString(3, from == null ? null : from.name());
            insert.setString(4, to.name());
            insert.setString(5, actor);
            insert.setString(6, opinion);
            insert.setObject(7, now);
            insert.setString(8, number);
            insert.executeUpdate();
        }
    }

    /**
     * Takes a report from one state to another.
     *
     * @return false when it is not in the first state: somebody else was faster
     * @throws IllegalArgumentException when the second state can not follow the first
     */
    static boolean move(final Connection connection, final String number, final FeedbackState from, final FeedbackState to, final String actor, final String opinion,
            final LocalDateTime now) throws SQLException {
        if (!from.next().contains(to)) {
            throw new IllegalArgumentException("%s does not follow %s".formatted(to, from));
        }
        final boolean closes = to == FeedbackState.CLOSED;
        try (PreparedStatement update = connection.prepareStatement(
                "update hh_feedback set state = ?" + (closes ? ", closed_at = ?" : "") + " where report_no = ? and state = ?")) {
            int position = 1;
            update.setString(position, to.name());
            if (closes) {
                position++;
                update.setObject(position, now);
            }
            update.setString(position + 1, number);
            update.setString(position + 2, from.name());
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        step(connection, number, ReportView.Action.STATE, from, to, actor, opinion, now);
        if (closes) {
            lift(connection, number, now);
        }
        return true;
    }

    private static void lift(final Connection connection, final String number, final LocalDateTime now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_dispute set lifted_at = ? where report_no = ? and lifted_at is null")) {
            update.setObject(1, now);
            update.setString(2, number);
            update.executeUpdate();
        }
    }

    /** Locks a report against others who would take it on, until the transaction ends. */
    static void lock(final Connection connection, final String number) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_feedback set report_no = report_no where report_no = ?")) {
            update.setString(1, number);
            update.executeUpdate();
        }
    }

    static Optional<ReportView> report(final Connection connection, final String number) throws SQLException {
        return reports(connection, HEAD + " where report_no = ?", Integer.MAX_VALUE, number).stream().findFirst();
    }

    /** Open reports, the oldest first. */
    static List<ReportView> open(final Connection connection, final Optional<String> systemCode) throws SQLException {
        final String sql = HEAD + " where state in " + OPEN;
        return systemCode.isEmpty() ? reports(connection, sql + " order by received_at, report_no", Integer.MAX_VALUE)
                : reports(connection, sql + " and system_code = ? order by received_at, report_no", Integer.MAX_VALUE, systemCode.get());
    }

    /** All reports, the latest first. */
    static List<ReportView> latest(final Connection connection, final int limit) throws SQLException {
        return reports(connection, HEAD + " order by received_at desc, report_no", limit);
    }

    static List<ReportView> toVerify(final Connection connection, final String systemCode, final LocalDateTime before, final int limit) throws SQLException {
        return reports(connection, HEAD + " where state in ('SUBMITTED', 'PLATFORM_CHECK') and paused_on is null and system_code = ? and received_at <= ? and exists "
                + "(select 1 from hh_feedback_record r where r.report_no = hh_feedback.report_no and r.finding is null) order by received_at, report_no",
                limit, systemCode, before);
    }

    private static List<ReportView> reports(final Connection connection, final String sql, final int limit, final Object... parameters) throws SQLException {
        final List<ReportView> reports = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            if (limit < Integer.MAX_VALUE) {
                select.setMaxRows(limit);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reports.add(report(connection, row));
                }
            }
        }
        return reports;
    }

    private static ReportView report(final Connection connection, final ResultSet row) throws SQLException {
        final String number = row.getString(1);
        final LocalDateTime received = row.getObject(9, LocalDateTime.class);
        final Integer days = row.getObject(12, Integer.class);
        final Optional<LocalDate> pausedOn = Optional.ofNullable(row.getString(15)).map(LocalDate::parse);
        final Optional<Term> term = days == null ? Optional.empty() : Optional.of(new Term(received.toLocalDate(), days, row.getInt(13), row.getInt(14), pausedOn));
        return new ReportView(number, row.getString(2), Optional.ofNullable(row.getString(3)), FeedbackType.valueOf(row.getString(4)), row.getString(5), row.getString(6),
                FeedbackState.valueOf(row.getString(7)), Optional.ofNullable(row.getObject(8, LocalDateTime.class)), received,
                Optional.ofNullable(row.getObject(10, LocalDateTime.class)), row.getString(11), term, records(connection, number), steps(connection, number));
    }

    private static List<ReportView.RecordView> records(final Connection connection, final String number) throws SQLException {
        final List<ReportView.RecordView> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select record_no, record_key, field, reported_version, finding, evidence, concluded_at, settled_version, "
                + "batch_no, part_no, receipt_no, settled_at from hh_feedback_record where report_no = ? order by record_no")) {
            select.setString(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    final LocalDateTime settledAt = row.getObject(12, LocalDateTime.class);
                    records.add(new ReportView.RecordView(row.getInt(1), row.getString(2), row.getString(3) == null ? "" : row.getString(3), row.getLong(4),
                            Optional.ofNullable(row.getString(5)).map(Finding::valueOf), Optional.ofNullable(row.getString(6)),
                            Optional.ofNullable(row.getObject(7, LocalDateTime.class)), settledAt == null ? Optional.empty()
                                    : Optional.of(new ReportView.Settlement(row.getLong(8), row.getString(9), row.getInt(10), row.getString(11), settledAt))));
                }
            }
        }
        return records;
    }

    private static List<ReportView.StepView> steps(final Connection connection, final String number) throws SQLException {
        final List<ReportView.StepView> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select action, from_state, to_state, actor, opinion, happened_at from hh_feedback_step where report_no = ? order by seq")) {
            select.setString(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    steps.add(new ReportView.StepView(ReportView.Action.valueOf(row.getString(1)), Optional.ofNullable(row.getString(2)).map(FeedbackState::valueOf),
                            FeedbackState.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getObject(6, LocalDateTime.class)));
                }
            }
        }
        return steps;
    }

    static Map<Integer, ReportedValues> values(final Connection connection, final String number) throws SQLException {
        final Map<Integer, ReportedValues> values = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select record_no, observed, expected from hh_feedback_value where report_no = ? and record_no > 0")) {
            select.setString(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.put(row.getInt(1), new ReportedValues(row.getString(2), row.getString(3)));
                }
            }
        }
        return values;
    }

    static void conclude(final Connection connection, final String number, final List<Verdict> verdicts, final LocalDateTime now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update hh_feedback_record set finding = ?, evidence = ?, concluded_at = ? where report_no = ? and record_no = ? and finding is null")) {
            for (final Verdict verdict : verdicts) {
                update.setString(1, verdict.finding().name());
                update.setString(2, EvidenceJson.of(verdict.evidence()).toString());
                update.setObject(3, now);
                update.setString(4, number);
                update.setInt(5, verdict.recordNo());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    static void settle(final Connection connection, final String number, final int recordNo, final ReportView.Settlement settlement) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_feedback_record set settled_version = ?, batch_no = ?, part_no = ?, receipt_no = ?, settled_at = ? "
                + "where report_no = ? and record_no = ? and settled_at is null")) {
            update.setLong(1, settlement.version());
            update.setString(2, settlement.batchNo());
            update.setObject(3, settlement.partNo() == 0 ? null : settlement.partNo(), Types.INTEGER);
            update.setString(4, settlement.receiptNo());
            update.setObject(5, settlement.settledAt());
            update.setString(6, number);
            update.setInt(7, recordNo);
            update.executeUpdate();
        }
    }

    /**
     * Notes that people were told of a deadline.
     *
     * @return false when they were told that day already
     */
    static boolean alerted(final Connection connection, final String number, final LocalDate day) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_feedback set alerted_on = ? where report_no = ? and (alerted_on is null or alerted_on <> ?)")) {
            update.setString(1, day.toString());
            update.setString(2, number);
            update.setString(3, day.toString());
            return update.executeUpdate() == 1;
        }
    }

    /** Writes how a term runs now. */
    static void term(final Connection connection, final String number, final Term term) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_feedback set extended_days = ?, paused_days = ?, paused_on = ? where report_no = ?")) {
            update.setInt(1, term.extended());
            update.setInt(2, term.paused());
            update.setString(3, term.pausedOn().map(LocalDate::toString).orElse(null));
            update.setString(4, number);
            update.executeUpdate();
        }
    }

    static int eraseValues(final Connection connection, final LocalDateTime closedBefore) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from hh_feedback_value where report_no in (select report_no from hh_feedback where state = 'CLOSED' and closed_at < ?)")) {
            delete.setObject(1, closedBefore);
            return delete.executeUpdate();
        }
    }

    static Set<String> disputed(final Connection connection, final String resourceCode, final Collection<String> keys) throws SQLException {
        final Set<String> disputed = new HashSet<>();
        if (keys.isEmpty()) {
            return disputed;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct record_key from hh_dispute where lifted_at is null and resource_code = ? and record_key in (%s)"
                        .formatted(String.join(", ", Collections.nCopies(keys.size(), "?"))))) {
            int position = 1;
            select.setString(position, resourceCode);
            for (final String key : keys) {
                position++;
                select.setString(position, key);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    disputed.add(row.getString(1));
                }
            }
        }
        return disputed;
    }

    private static void place(final PreparedStatement statement, final String number, final int recordNo) throws SQLException {
        statement.setString(1, number);
        statement.setInt(2, recordNo);
    }
}
