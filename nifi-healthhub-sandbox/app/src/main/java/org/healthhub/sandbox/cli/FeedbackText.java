// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.calendar.Term;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.feedback.ReportView;

import java.time.LocalDate;
import java.util.List;

/** Problem reports for people: numbers, states, days and codes; never what a reporter wrote. */
final class FeedbackText {

    private static final String LINE = "%-24s %-8s %-6s %-24s %7s  %-16s  %s";

    private FeedbackText() {
    }

    static String list(final List<ReportView> reports, final WorkingDayCalendar calendar, final LocalDate today) {
        if (reports.isEmpty()) {
            return "No problem reports";
        }
        final StringBuilder text = new StringBuilder(LINE.formatted("number 编号", "resource", "records", "state 状态", "settled", "received 受理", "due 期限"));
        for (final ReportView report : reports) {
            text.append('\n').append(LINE.formatted(report.number(), report.resourceCode(), report.records().size(), report.state() + " " + report.state().label(),
                report.records().stream().filter(record -> record.settlement().isPresent()).count(), FeedbackCommand.time(report.receivedAt()), due(report, calendar, today)));
        }
        return text.toString();
    }

    private static String due(final ReportView report, final WorkingDayCalendar calendar, final LocalDate today) {
        if (report.closedAt().isPresent()) {
            return "closed %s".formatted(FeedbackCommand.time(report.closedAt().get()));
        }
        return report.term().map(term -> due(report, term, calendar, today)).orElse("no term 无天数");
    }

    private static String due(final ReportView report, final Term term, final WorkingDayCalendar calendar, final LocalDate today) {
        final int left = term.left(calendar, today);
        final String days = left < 0 ? "逾期 overdue by %d working days".formatted(-left) : "%d working days left".formatted(left);
        final List<Integer> uncertain = term.uncertainYears(calendar, today);
        return "%s %s, %s%s%s".formatted(report.deadlineCode(), term.lastDay(calendar, today), days,
            term.pausedOn().map(day -> ", 暂停 paused since " + day).orElse(""),
            uncertain.isEmpty() ? "" : ", weekdays only in %s (no notice of holidays)".formatted(uncertain));
    }

    static String show(final ReportView report, final WorkingDayCalendar calendar, final LocalDate today) {
        final StringBuilder text = new StringBuilder("%s  %s  %s  from %s%s\nterm: %s\n".formatted(report.number(), report.type().label(), report.resourceCode(),
            report.requester(), report.reference().map(reference -> " (" + reference + ")").orElse(""), due(report, calendar, today)));
        text.append("steps 办理过程\n");
        report.steps().forEach(step -> text.append("  %s  %-8s %-22s %-12s %s\n".formatted(FeedbackCommand.time(step.at()), step.action(),
            step.to() + " " + step.to().label(), step.actor(), step.opinion())));
        text.append("records 记录\n");
        report.records().forEach(record -> text.append("  %d  %s  %s  %s%s\n".formatted(record.recordNo(), record.recordKey(),
            record.field().isEmpty() ? "-" : record.field(),
            record.finding().map(finding -> "%s: %s".formatted(finding.conclusion().label(), finding.words())).orElse("待核查"),
            record.settlement().map(settlement -> settlement.version() == 0 ? "; 办结"
                : "; version %d, receipt %s (batch %s part %d)".formatted(settlement.version(), settlement.receiptNo(), settlement.batchNo(), settlement.partNo()))
                .orElse(""))));
        return text.toString().stripTrailing();
    }
}
