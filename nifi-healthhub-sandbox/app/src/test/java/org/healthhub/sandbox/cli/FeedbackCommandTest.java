// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.calendar.Term;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.feedback.FeedbackState;
import org.healthhub.core.feedback.FeedbackType;
import org.healthhub.core.feedback.Finding;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeedbackCommandTest {

    private static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 11, 23, 10, 0);

    @Test
    void testArgumentsOfAnExtension() {
        final FeedbackCommand.Request request = FeedbackCommand.Request.of(List.of("extend", "HF1", "--days", "5", "--by", "ops01", "--reason", "经批准"));
        assertEquals(new FeedbackCommand.Request("extend", "HF1", Map.of("--days", "5", "--by", "ops01", "--reason", "经批准")), request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list x", "show", "show --json", "delete HF1", "pause HF1 --by"})
    void testOthersAreRefusedWithTheUse(final String line) {
        assertThrows(SandboxException.class, () -> FeedbackCommand.Request.of(line.isEmpty() ? List.of() : List.of(line.split(" "))));
    }

    @Test
    void testListTellsDaysLeftAndShowTellsStepsAndReceipts() {
        final ReportView report = report();
        final WorkingDayCalendar calendar = WorkingDayCalendar.builtIn();
        final String list = FeedbackText.list(List.of(report), calendar, LocalDate.of(2026, 12, 9));
        assertTrue(list.contains("T7 2026-12-07, 逾期 overdue by 2 working days"), list);
        final String show = FeedbackText.show(report, calendar, LocalDate.of(2026, 11, 24));
        assertTrue(show.contains("9 working days left"), show);
        assertTrue(show.contains("version 2, receipt R1 (batch B1 part 1)"), show);
        assertTrue(show.contains("源端属实"), show);
        assertEquals("No problem reports", FeedbackText.list(List.of(), calendar, LocalDate.of(2026, 11, 24)));
    }

    private static ReportView report() {
        return new ReportView("HF20261123-0a1b2c3d4e5f", "demo", Optional.empty(), FeedbackType.DATA_ERROR, "S20R01", "S20", FeedbackState.PROVIDER_CHECK,
            Optional.empty(), RECEIVED, Optional.empty(), "T7", Optional.of(new Term(RECEIVED.toLocalDate(), 10, 0, 0, Optional.empty())),
            List.of(new ReportView.RecordView(1, "0f0e0d0c-0b0a-8908-8706-050403020100", "birth_date", 1, Optional.of(Finding.SOURCE_HOLDS_IT), Optional.empty(),
                Optional.of(RECEIVED), Optional.of(new ReportView.Settlement(2, "B1", 1, "R1", RECEIVED)))),
            List.of(new ReportView.StepView(ReportView.Action.STATE, Optional.empty(), FeedbackState.SUBMITTED, "demo", "数据问题", RECEIVED)));
    }
}
