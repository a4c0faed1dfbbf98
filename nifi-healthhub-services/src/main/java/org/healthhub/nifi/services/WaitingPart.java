// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.SubmissionOutcome;

/**
 * The state of a part that lies ready for a platform which answers later: no receipt and no number of one, only that nothing is missing.
 */
final class WaitingPart {

    private WaitingPart() {
    }

    static SubmissionOutcome.Pending of(final PartReference part) {
        return new SubmissionOutcome.Pending(OutcomeCodes.WAITING_FOR_RECEIPT, new Receipt("", OutcomeCodes.WAITING_FOR_RECEIPT, part.records(), 0, 0,
                "{\"code\":\"%s\",\"data\":{\"batch_no\":\"%s\",\"part_no\":%d}}".formatted(OutcomeCodes.WAITING_FOR_RECEIPT, part.batchNo(), part.partNo())));
    }
}
