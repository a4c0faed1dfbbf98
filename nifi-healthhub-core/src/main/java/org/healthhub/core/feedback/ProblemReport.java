// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import org.healthhub.core.catalogue.Resource;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A problem report as it was handed in. Immutable; its text shows neither the statement nor values.
 *
 * @param requester identifier of the department that reports
 * @param reference the reporter's own number: the same again is the same report; empty when there is none
 * @param type who says it, by which right
 * @param resource the resource concerned
 * @param seenAt when the reporter got the data, in Asia/Shanghai
 * @param statement what is wrong, in the reporter's words, may hold personal data; empty when there are none
 * @param records the records concerned
 */
public record ProblemReport(String requester, Optional<String> reference, FeedbackType type, Resource resource, Optional<LocalDateTime> seenAt, String statement,
        List<ReportedRecord> records) {

    public ProblemReport {
        records = List.copyOf(records);
    }

    @Override
    public String toString() {
        return "ProblemReport[%s, %d records]".formatted(resource.code(), records.size());
    }
}
