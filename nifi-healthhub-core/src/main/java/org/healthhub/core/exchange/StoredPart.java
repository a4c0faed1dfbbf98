// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.util.List;

/**
 * What the ledger knows of a part that was intended before.
 *
 * @param state state of the part
 * @param contentDigest digest recorded with the intent
 * @param receipt receipt as far as it was recorded (without the body), {@code null} when there is none
 * @param rejectedRows refused rows as recorded (without the platform's message)
 * @param attempts how often the part was sent
 */
public record StoredPart(PartState state, String contentDigest, Receipt receipt, List<RejectedRow> rejectedRows, int attempts) {

    public StoredPart {
        rejectedRows = List.copyOf(rejectedRows);
    }
}
