// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeResult;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * Records the outcome of a part with its receipt and refused rows. {@link SubmissionOutcome.Retry} leaves the part intended. What the platform said
     * for certain stays: an outcome of a part in a final state changes nothing.
     *
     * @throws LedgerException when the ledger can not be reached: then the same part is sent again later under the same numbers
     */
    void record(BatchPart part, SubmissionOutcome outcome) throws LedgerException;

    /**
     * Records the outcome of a question after a part that is pending, and when to ask again. {@link SubmissionOutcome.Unknown} makes the part intended
     * again; {@link SubmissionOutcome.Retry} and {@link SubmissionOutcome.Failed} leave it pending.
     *
     * @param next earliest time of the next question; has no meaning when the part is judged
     * @throws LedgerException when the ledger can not be reached: then the platform is asked again
     */
    void inquired(BatchPart part, SubmissionOutcome outcome, Instant next) throws LedgerException;

    /**
     * Replaces a part that the platform refused as a whole by two parts with the same records, both intended. From then on the part itself counts
     * nothing. When the part is split already, nothing changes.
     *
     * @param part the part
     * @param refusal the platform's refusal
     * @param halves the two parts, which together have the part's records in the same order
     * @throws LedgerException when the ledger can not be reached, or the part has another fate
     */
    void split(BatchPart part, SubmissionOutcome.Refused refusal, List<BatchPart> halves) throws LedgerException;

    /**
     * The parts of a batch as they stand, split ones too, in the order of their first rows and then of their sizes, the larger first.
     *
     * @param batchNo number of the batch
     * @return empty when there is no such batch
     * @throws LedgerException when the ledger can not be reached
     */
    List<LedgerPart> parts(String batchNo) throws LedgerException;

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

    /**
     * Decides about some records of a FlowFile which of them are new, changed, deleted or known, gives them versions and closes the open problems of their
     * keys. The decision is committed before this returns; the same chunk of the same FlowFile gets the same decision again, also when other FlowFiles
     * decided about its keys meanwhile, so that a FlowFile that comes again after a crash is neither lost nor given other versions.
     *
     * @param chunk the records
     * @return one decision a record; empty when the chunk was decided earlier with other records and is not to be pushed again
     * @throws LedgerException when the ledger can not be reached: then nothing was decided, or will be decided the same way again
     */
    Optional<ChangeResult> decide(ChangeChunk chunk) throws LedgerException;

    /**
     * Tells which of some problems were closed.
     *
     * @param recordKeys at most 1,000 record keys
     * @return those of the keys whose problem is closed; a key without a problem is not among them
     * @throws LedgerException when the ledger can not be reached
     */
    Set<String> closedProblems(String resourceCode, Collection<String> recordKeys) throws LedgerException;
}
