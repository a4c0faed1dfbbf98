// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import org.healthhub.core.calendar.Term;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A report as it stands, without the reporter's words and values. Immutable.
 *
 * @param number number of the report
 * @param requester who reported
 * @param reference the reporter's own number
 * @param type by which right
 * @param resourceCode resource concerned
 * @param systemCode system of the resource
 * @param state where it stands
 * @param seenAt when the reporter got the data, in Asia/Shanghai
 * @param receivedAt when it was received, in Asia/Shanghai
 * @param closedAt when it was closed, in Asia/Shanghai
 * @param deadlineCode code of its deadline
 * @param term how long it may take; empty when its deadline counts no days
 * @param records its records
 * @param steps what was done, in order
 */
public record ReportView(String number, String requester, Optional<String> reference, FeedbackType type, String resourceCode, String systemCode, FeedbackState state,
        Optional<LocalDateTime> seenAt, LocalDateTime receivedAt, Optional<LocalDateTime> closedAt, String deadlineCode, Optional<Term> term,
        List<RecordView> records, List<StepView> steps) {

    public ReportView {
        records = List.copyOf(records);
        steps = List.copyOf(steps);
    }

    /**
     * A record of the report.
     *
     * @param recordNo position in the report, from 1
     * @param recordKey record key
     * @param field field concerned, empty for the whole record
     * @param reportedVersion version that the hub had when the report came, 0 for none
     * @param finding what the verification found; empty before it
     * @param evidence JSON of the evidence; empty before the verification
     * @param concludedAt when it was verified
     * @param settlement how it was settled; empty while something is awaited
     */
    public record RecordView(int recordNo, String recordKey, String field, long reportedVersion, Optional<Finding> finding, Optional<String> evidence,
            Optional<LocalDateTime> concludedAt, Optional<Settlement> settlement) {
    }

    /**
     * How a record was settled.
     *
     * @param version version of the record, 0 when none was needed
     * @param batchNo batch in which the platform accepted it, {@code null} when none was needed
     * @param partNo part of the batch, 0 when none was needed
     * @param receiptNo the platform's receipt, {@code null} when it gave none
     */
    public record Settlement(long version, String batchNo, int partNo, String receiptNo, LocalDateTime settledAt) {
    }

    /**
     * A step.
     *
     * @param action what was done
     * @param from state before it
     * @param to state after it
     * @param actor who did it: a department, HealthHub, or an operator
     * @param opinion in words without personal data
     */
    public record StepView(Action action, Optional<FeedbackState> from, FeedbackState to, String actor, String opinion, LocalDateTime at) {
    }

    /** Kinds of steps. */
    public enum Action {
        /** The state changed. */
        STATE,
        PAUSE,
        RESUME,
        EXTEND
    }
}
