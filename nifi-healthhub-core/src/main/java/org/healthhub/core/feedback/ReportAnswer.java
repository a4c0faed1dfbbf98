// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.calendar.WorkingDayCalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a reporter is told, as JSON with lower-case keys: state, deadline, steps and what became of each record; no values. Stateless.
 */
public final class ReportAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private ReportAnswer() {
    }

    /**
     * The object {@code data} of an answer.
     *
     * @param today present day in Asia/Shanghai
     */
    public static ObjectNode of(final ReportView report, final WorkingDayCalendar calendar, final LocalDate today) {
        final ObjectNode data = JSON.createObjectNode();
        data.put("number", report.number());
        report.reference().ifPresent(reference -> data.put("reference", reference));
        data.put("type", report.type().word());
        data.put("resource", report.resourceCode());
        data.put("state", report.state().name());
        data.put("state_name", report.state().label());
        data.put("received_at", report.receivedAt().format(TIME));
        report.term().ifPresent(term -> data.put("due_on", term.lastDay(calendar, today).toString()));
        report.closedAt().ifPresent(time -> data.put("closed_at", time.format(TIME)));
        final ArrayNode records = data.putArray("records");
        report.records().forEach(record -> record(records.addObject(), record));
        final ArrayNode steps = data.putArray("steps");
        report.steps().forEach(step -> step(steps.addObject(), step));
        return data;
    }

    private static void record(final ObjectNode node, final ReportView.RecordView record) {
        node.put("data_uuid", record.recordKey());
        if (!record.field().isEmpty()) {
            node.put("field", record.field());
        }
        record.finding().ifPresent(finding -> {
            node.put("conclusion", finding.conclusion().name());
            node.put("conclusion_name", finding.conclusion().label());
            node.put("explanation", finding.words());
        });
        node.put("settled", record.settlement().isPresent());
        record.settlement().filter(settlement -> settlement.version() > 0).ifPresent(settlement -> {
            node.put("data_version", settlement.version());
            node.put("receipt_no", settlement.receiptNo());
        });
    }

    private static void step(final ObjectNode node, final ReportView.StepView step) {
        node.put("at", time(step.at()));
        node.put("action", step.action().name());
        node.put("state", step.to().name());
        node.put("state_name", step.to().label());
        node.put("by", step.actor());
        node.put("opinion", step.opinion());
    }

    private static String time(final LocalDateTime time) {
        return time.format(TIME);
    }
}
