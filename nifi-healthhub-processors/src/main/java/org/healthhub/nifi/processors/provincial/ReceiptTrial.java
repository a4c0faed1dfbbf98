// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.services.ProvincialPlatform;

/**
 * Asks the platform for the receipt of a part that does not exist: a platform that can be asked says that it does not know it.
 */
public final class ReceiptTrial {

    private static final PartReference NO_PART = new PartReference("VERIFY", 1, "VERIFY", null, 1, "0".repeat(64));

    private ReceiptTrial() {
    }

    /**
     * Asks.
     *
     * @return what was found, in words
     * @throws RecordFailureException when the platform can not be asked, with the remedy
     */
    public static String explain(final ProvincialPlatform platform) throws RecordFailureException {
        return switch (platform.receipt(NO_PART)) {
            case SubmissionOutcome.Unknown unknown ->
                    "The platform can be asked for receipts: it says that it does not know a part that was never sent (%s)".formatted(unknown.code());
            case SubmissionOutcome.Retry retry -> throw failed("The platform could not be reached (%s): verify the Provincial Platform service".formatted(retry.code()));
            case SubmissionOutcome.Failed failed -> throw failed(("The platform can not be asked for receipts (%s): check Receipt Path and credentials of the Provincial Platform "
                    + "service, and whether its Outcome Rules have a line such as 'code:receipt-404 = unknown'").formatted(failed.code()));
            case SubmissionOutcome other -> throw failed("The platform gives a receipt (%s) for a part that was never sent: check Receipt Path".formatted(other.code()));
        };
    }

    private static RecordFailureException failed(final String message) {
        return new RecordFailureException(FailureCode.PLATFORM_FAILED, 0, message);
    }
}
