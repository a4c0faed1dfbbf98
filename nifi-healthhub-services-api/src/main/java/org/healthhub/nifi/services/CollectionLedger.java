// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.util.Optional;

/**
 * The durable list (归集台账) of collections, batches, parts, receipts and refused records. Thread-safe; every method is one committed transaction.
 */
public interface CollectionLedger extends ControllerService {

    /**
     * Records a batch before its first part, or finds it again.
     *
     * @param batchNo number of the batch
     * @param resourceCode its resource
     * @param limits limits to use when the batch is new
     * @return the limits that hold for the batch: those of the first try
     * @throws LedgerException when the ledger can not be reached
     */
    PartLimits openBatch(String batchNo, String resourceCode, PartLimits limits) throws LedgerException;

    /**
     * Records the intent to send a part and counts the attempt, before anything is sent.
     *
     * @param part the part
     * @return what was recorded of this part earlier, empty at the first try
     * @throws LedgerException when the ledger can not be reached: then the part must not be sent
     */
    Optional<StoredPart> intend(BatchPart part) throws LedgerException;

    /**
     * Records the outcome of a part with its receipt and refused rows. {@link SubmissionOutcome.Retry} leaves the part intended.
     *
     * @throws LedgerException when the ledger can not be reached: then the same part is sent again later under the same numbers
     */
    void record(BatchPart part, SubmissionOutcome outcome) throws LedgerException;

    /**
     * Closes a batch all of whose parts are recorded.
     *
     * @param batchNo number of the batch
     * @param parts how many parts it had
     * @throws LedgerException when the ledger can not be reached
     */
    void closeBatch(String batchNo, int parts) throws LedgerException;

    /**
     * Records what a canonicalization run read and found; the same id replaces the earlier entry.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    void recordCollection(CollectionEntry entry) throws LedgerException;
}
