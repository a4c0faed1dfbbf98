// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.calendar.DeadlineRules;
import org.healthhub.core.calendar.Term;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.feedback.Alert;
import org.healthhub.core.feedback.Conclusion;
import org.healthhub.core.feedback.Evidence.PlatformSide;
import org.healthhub.core.feedback.FeedbackState;
import org.healthhub.core.feedback.Finding;
import org.healthhub.core.feedback.FollowedReports;
import org.healthhub.core.feedback.KnownState;
import org.healthhub.core.feedback.ProblemReport;
import org.healthhub.core.feedback.ReportNumber;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.core.feedback.ReportedValues;
import org.healthhub.core.feedback.Verdict;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What is done about problem reports in the hub's database: by the flow, and by operators. Thread-safe; each method is one committed transaction, but
 * {@link #follow}, which is one a report.
 */
public final class FeedbackDesk {

    /** Who acts when nobody does. */
    static final String HUB = "HealthHub";

    private static final int LONGEST_OPINION = 500;
    private static final int LONGEST_ACTOR = 64;
    /** What may be a number of a person has no place in an opinion, which the reporter reads. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[\\s-]?\\p{Nd}){6,}");

    private final LedgerTransactions transactions;
    private final WorkingDayCalendar calendar;
    private final DeadlineRules deadlines;
    private final Clock clock;

    FeedbackDesk(final LedgerTransactions transactions, final WorkingDayCalendar calendar, final DeadlineRules deadlines, final Clock clock) {
        this.transactions = transactions;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A desk for an operator, with the built-in calendar and deadlines, on tables that are there. */
    public static FeedbackDesk of(final DataSource hub) {
        final Clock clock = Clock.system(LedgerTransactions.ZONE);
        return new FeedbackDesk(new LedgerTransactions(() -> connection(hub), clock), WorkingDayCalendar.builtIn(), DeadlineRules.builtIn(), clock);
    }

    private static Connection connection(final DataSource hub) throws LedgerException {
        try {
            return hub.getConnection();
        } catch (final SQLException e) {
            throw LedgerFault.of("Connecting to the hub's database", e);
        }
    }

    String accept(final ProblemReport report, final String requestId) throws LedgerException {
        final String doing = "Taking in a problem report";
        final LocalDateTime now = now();
        final Optional<String> known = report.reference().isEmpty() ? Optional.empty()
                : transactions.transaction(doing, connection -> FeedbackStore.numberOf(connection, report.requester(), report.reference().get()));
        if (known.isPresent()) {
            return known.get();
        }
        final String number = ReportNumber.of(now.toLocalDate(), report.requester(), report.reference().orElse(requestId));
        final OptionalInt due = deadlines.rule(report.type().deadline()).counted();
        // When it is there already, the same request came before: the number is all there is to say.
        transactions.insert(doing, connection -> {
            FeedbackStore.insert(connection, number, report, due, now);
            return true;
        });
        return number;
    }

    /** A report as it stands; empty when there is none of this number. */
    public Optional<ReportView> report(final String number) throws LedgerException {
        return transactions.transaction("Reading a problem report", connection -> FeedbackStore.report(connection, number));
    }

    /** All open reports, the oldest first. */
    public List<ReportView> open() throws LedgerException {
        return transactions.transaction("Reading problem reports", connection -> FeedbackStore.open(connection, Optional.empty()));
    }

    /** The latest reports, closed ones too. */
    public List<ReportView> latest(final int limit) throws LedgerException {
        return transactions.transaction("Reading problem reports", connection -> FeedbackStore.latest(connection, limit));
    }

    /** Working days by which deadlines are counted. */
    public WorkingDayCalendar calendar() {
        return calendar;
    }

    List<ReportView> toVerify(final String systemCode, final Duration waiting, final int limit) throws LedgerException {
        return transactions.transaction("Reading problem reports", connection -> FeedbackStore.toVerify(connection, systemCode, now().minus(waiting), limit));
    }

    Map<Integer, ReportedValues> values(final String number) throws LedgerException {
        return transactions.transaction("Reading reported values", connection -> FeedbackStore.values(connection, number));
    }

    KnownState known(final String resourceCode, final String recordKey) throws LedgerException {
        return transactions.transaction("Reading a record's fate", connection -> RecordFate.known(connection, resourceCode, recordKey));
    }

    void begin(final String number) throws LedgerException {
        transactions.transaction("Beginning a verification", connection -> FeedbackStore.move(connection, number, FeedbackState.SUBMITTED, FeedbackState.PLATFORM_CHECK, HUB,
                "重读源端、枢纽和平台的记录", now()));
    }

    void conclude(final String number, final List<Verdict> verdicts) throws LedgerException {
        transactions.transaction("Recording a verification", connection -> {
            FeedbackStore.lock(connection, number);
            final ReportView report = FeedbackStore.report(connection, number).orElseThrow();
            if (report.state() == FeedbackState.PLATFORM_CHECK && report.records().stream().allMatch(record -> record.finding().isEmpty())) {
                FeedbackStore.conclude(connection, number, verdicts, now());
                goOn(connection, number, verdicts.stream().map(Verdict::finding).toList());
            }
            return true;
        });
    }

    private void goOn(final Connection connection, final String number, final List<Finding> findings) throws SQLException {
        final LocalDateTime now = now();
        final Set<Conclusion> conclusions = findings.stream().map(Finding::conclusion).collect(Collectors.toSet());
        final String words = findings.stream().map(Finding::words).distinct().collect(Collectors.joining("；"));
        if (conclusions.equals(Set.of(Conclusion.NOT_REPRODUCIBLE))) {
            FeedbackStore.move(connection, number, FeedbackState.PLATFORM_CHECK, FeedbackState.REJECTED, HUB, cut(words), now);
            for (int record = 1; record <= findings.size(); record++) {
                FeedbackStore.settle(connection, number, record, new ReportView.Settlement(0, null, 0, null, now));
            }
            FeedbackStore.move(connection, number, FeedbackState.REJECTED, FeedbackState.CLOSED, HUB, "已答复反馈方，异议标注解除", now);
        } else if (conclusions.contains(Conclusion.CONFIRMED)) {
            FeedbackStore.move(connection, number, FeedbackState.PLATFORM_CHECK, FeedbackState.PROVIDER_CHECK, HUB, cut(words), now);
        } else {
            FeedbackStore.step(connection, number, ReportView.Action.STATE, FeedbackState.PLATFORM_CHECK, FeedbackState.PLATFORM_CHECK, HUB, cut(words), now);
        }
    }

    FollowedReports follow(final String systemCode, final int dueSoon) throws LedgerException {
        final List<ReportView> open = transactions.transaction("Reading problem reports", connection -> FeedbackStore.open(connection, Optional.of(systemCode)));
        int settled = 0;
        final List<String> closed = new ArrayList<>();
        final List<Alert> alerts = new ArrayList<>();
        final SortedSet<Integer> uncertain = new TreeSet<>();
        for (final ReportView report : open) {
            final int[] count = new int[1];
            if (transactions.transaction("Following a problem report", connection -> settle(connection, report, count))) {
                closed.add(report.number());
            } else {
                alert(report, dueSoon).ifPresent(alerts::add);
                report.term().ifPresent(term -> uncertain.addAll(term.uncertainYears(calendar, now().toLocalDate())));
            }
            settled += count[0];
        }
        return new FollowedReports(settled, closed, alerts, List.copyOf(uncertain));
    }

    /** Links what arrived; tells whether the report is closed now. */
    private boolean settle(final Connection connection, final ReportView seen, final int[] count) throws SQLException {
        FeedbackStore.lock(connection, seen.number());
        final ReportView report = FeedbackStore.report(connection, seen.number()).orElseThrow();
        if (report.state() != FeedbackState.PLATFORM_CHECK && report.state() != FeedbackState.PROVIDER_CHECK) {
            return false;
        }
        boolean all = true;
        for (final ReportView.RecordView record : report.records()) {
            if (record.settlement().isEmpty()) {
                final Optional<ReportView.Settlement> settlement = settlement(connection, report, record);
                if (settlement.isPresent()) {
                    FeedbackStore.settle(connection, report.number(), record.recordNo(), settlement.get());
                    count[0]++;
                }
                all &= settlement.isPresent();
            }
        }
        if (!all) {
            return false;
        }
        final LocalDateTime now = now();
        return FeedbackStore.move(connection, report.number(), report.state(), FeedbackState.RESOLVED, HUB, "更正后的数据已被省平台接收", now)
                && FeedbackStore.move(connection, report.number(), FeedbackState.RESOLVED, FeedbackState.CLOSED, HUB, "已答复反馈方，异议标注解除", now);
    }

    private Optional<ReportView.Settlement> settlement(final Connection connection, final ReportView report, final ReportView.RecordView record) throws SQLException {
        if (record.finding().isEmpty()) {
            return Optional.empty();
        }
        final KnownState known = RecordFate.known(connection, report.resourceCode(), record.recordKey());
        return switch (record.finding().get().awaited()) {
            case NOTHING -> Optional.of(new ReportView.Settlement(0, null, 0, null, now()));
            case PRESENT_VERSION -> accepted(connection, report, record, known, known.changedAt());
            case NEW_VERSION -> known.version() > record.reportedVersion() ? accepted(connection, report, record, known, known.changedAt()) : Optional.empty();
            case NEW_PUSH -> accepted(connection, report, record, known, record.concludedAt().orElseThrow());
        };
    }

    private Optional<ReportView.Settlement> accepted(final Connection connection, final ReportView report, final ReportView.RecordView record, final KnownState known,
            final LocalDateTime since) throws SQLException {
        if (known.version() == 0) {
            return Optional.empty();
        }
        final RecordFate.Push push = RecordFate.since(connection, report.resourceCode(), record.recordKey(), since);
        return push.side() != PlatformSide.ACCEPTED ? Optional.empty()
                : Optional.of(new ReportView.Settlement(known.version(), push.batchNo(), push.partNo(), push.receiptNo(), now()));
    }

    private Optional<Alert> alert(final ReportView report, final int dueSoon) throws LedgerException {
        final LocalDate today = now().toLocalDate();
        if (report.term().isEmpty() || report.term().get().pausedOn().isPresent()) {
            return Optional.empty();
        }
        final Term term = report.term().get();
        final int left = term.left(calendar, today);
        if (left > dueSoon || !transactions.transaction("Noting a deadline", connection -> FeedbackStore.alerted(connection, report.number(), today))) {
            return Optional.empty();
        }
        return Optional.of(new Alert(report.number(), report.state(), term.lastDay(calendar, today), left, term.uncertainYears(calendar, today)));
    }

    int eraseValues(final Duration closedFor) throws LedgerException {
        return transactions.transaction("Erasing reported values", connection -> FeedbackStore.eraseValues(connection, now().minus(closedFor)));
    }

    Set<String> disputed(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        return transactions.transaction("Reading disputed records", connection -> FeedbackStore.disputed(connection, resourceCode, recordKeys));
    }

    /**
     * Stops the term of a report, such as while the reporter has to add something.
     *
     * @param actor who decides
     * @param reason in words without personal data; the reporter reads it
     * @throws IllegalArgumentException when the report is not there, not open or paused already, or the words can not stand
     */
    public void pause(final String number, final String actor, final String reason) throws LedgerException {
        change(number, ReportView.Action.PAUSE, actor, reason, term -> {
            require(term.pausedOn().isEmpty(), "The report is paused already");
            return new Term(term.received(), term.workingDays(), term.extended(), term.paused(), Optional.of(now().toLocalDate()));
        });
    }

    /**
     * Lets the term of a report run again; the working days of the pause do not count.
     *
     * @throws IllegalArgumentException when the report is not there, not open or not paused, or the words can not stand
     */
    public void resume(final String number, final String actor, final String reason) throws LedgerException {
        change(number, ReportView.Action.RESUME, actor, reason, term -> {
            require(term.pausedOn().isPresent(), "The report is not paused");
            return new Term(term.received(), term.workingDays(), term.extended(),
                    term.paused() + calendar.workingDays(term.pausedOn().orElseThrow(), now().toLocalDate()), Optional.empty());
        });
    }

    /**
     * Prolongs the term of a report. Whether the law allows it is the operator's to know: docs/feedback.md.
     *
     * @param workingDays by how many working days, from 1
     * @throws IllegalArgumentException when the report is not there or not open, or the words can not stand
     */
    public void extend(final String number, final int workingDays, final String actor, final String reason) throws LedgerException {
        require(workingDays > 0, "A term is extended by one working day or more");
        change(number, ReportView.Action.EXTEND, actor, reason,
                term -> new Term(term.received(), term.workingDays(), term.extended() + workingDays, term.paused(), term.pausedOn()));
    }

    /**
     * Rejects a report, because its provider showed that the data are right, and closes it.
     *
     * @throws IllegalArgumentException when the report is not there or not being checked, or the words can not stand
     */
    public void reject(final String number, final String actor, final String reason) throws LedgerException {
        words(actor, reason);
        transactions.transaction("Rejecting a problem report", connection -> {
            FeedbackStore.lock(connection, number);
            final ReportView report = FeedbackStore.report(connection, number).orElseThrow(() -> new IllegalArgumentException("There is no report " + number));
            require(report.state().next().contains(FeedbackState.REJECTED), "A report that is %s can not be rejected".formatted(report.state().label()));
            final LocalDateTime now = now();
            FeedbackStore.move(connection, number, report.state(), FeedbackState.REJECTED, actor, reason, now);
            return FeedbackStore.move(connection, number, FeedbackState.REJECTED, FeedbackState.CLOSED, HUB, "已答复反馈方，异议标注解除", now);
        });
    }

    @FunctionalInterface
    private interface TermChange {
        Term of(Term term);
    }

    private void change(final String number, final ReportView.Action action, final String actor, final String reason, final TermChange change) throws LedgerException {
        words(actor, reason);
        transactions.transaction("Changing the term of a problem report", connection -> {
            FeedbackStore.lock(connection, number);
            final ReportView report = FeedbackStore.report(connection, number).orElseThrow(() -> new IllegalArgumentException("There is no report " + number));
            require(report.state().isOpen(), "The report is closed");
            require(report.term().isPresent(), "The report has no term");
            FeedbackStore.term(connection, number, change.of(report.term().orElseThrow()));
            FeedbackStore.step(connection, number, action, report.state(), report.state(), actor, reason, now());
            return true;
        });
    }

    private static void words(final String actor, final String reason) {
        require(!actor.isBlank() && actor.length() <= LONGEST_ACTOR, "Who decides is told in 1 to %d characters".formatted(LONGEST_ACTOR));
        require(!reason.isBlank() && reason.length() <= LONGEST_OPINION, "The reason has 1 to %d characters".formatted(LONGEST_OPINION));
        require(!LONG_NUMBER.matcher(reason).find() && !LONG_NUMBER.matcher(actor).find(), "Seven digits or more may be a number of a person: leave them out");
    }

    private static void require(final boolean held, final String words) {
        if (!held) {
            throw new IllegalArgumentException(words);
        }
    }

    private static String cut(final String words) {
        return words.length() <= LONGEST_OPINION ? words : words.substring(0, LONGEST_OPINION);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
