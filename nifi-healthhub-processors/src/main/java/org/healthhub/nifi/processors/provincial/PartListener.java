// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.Receipt;

/**
 * Hears of every part that has its answer in the ledger.
 */
@FunctionalInterface
interface PartListener {

    /**
     * A part is answered.
     *
     * @param part the part
     * @param status accepted, partial, rejected, pending, or split when the part was refused as a whole and halved
     * @param receipt the platform's receipt; without the body when the part was answered in an earlier try; may be {@code null}
     */
    void answered(BatchPart part, String status, Receipt receipt);
}
