// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is known after a part was sent. An unknown fate (time-out, broken connection) is a {@link Retry}: the same numbers are sent again and the
 * platform, or the ledger, knows them.
 */
public sealed interface SubmissionOutcome {

    /** Code for logs, attributes and the ledger; never quotes data. */
    String code();

    /** The platform judged every record of the part; {@code rejectedRows} may be empty. */
    record Answered(String code, Receipt receipt, List<RejectedRow> rejectedRows) implements SubmissionOutcome {
        public Answered {
            rejectedRows = List.copyOf(rejectedRows);
        }
    }

    /** The platform took the part as a whole and refused it as a whole. */
    record Refused(String code, Receipt receipt) implements SubmissionOutcome {
    }

    /** The platform took the part and will judge later; {@code stage} is {@link PlatformStage#RECEIVED} or {@link PlatformStage#CHECKING}. */
    record Pending(String code, Receipt receipt, PlatformStage stage) implements SubmissionOutcome {

        /** Received, nothing more is known. */
        public Pending(final String code, final Receipt receipt) {
            this(code, receipt, PlatformStage.RECEIVED);
        }
    }

    /** Asked for a receipt, the platform does not know the part: it has to be sent again under the same numbers. Never an answer to a submission. */
    record Unknown(String code) implements SubmissionOutcome {
    }

    /** Not delivered, or fate unknown; trying again may succeed. {@code after} is the platform's Retry-After. */
    record Retry(String code, Optional<Duration> after) implements SubmissionOutcome {
    }

    /** Trying again will fail as well: wrong credentials, wrong address, an answer that is not the agreed form. */
    record Failed(String code) implements SubmissionOutcome {
    }
}
