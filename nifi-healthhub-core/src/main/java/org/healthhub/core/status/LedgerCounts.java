// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

/**
 * What the ledger counted of one resource. A row that is read again without a change counts once, so that {@code read = canonical + problem} and
 * {@code pushed = accepted + rejected + pending} hold however often a source is read.
 *
 * @param read records that canonicalization read, without those that brought nothing new
 * @param canonical of these, records without an error
 * @param problem of these, records with an error, whether corrected since or not
 * @param open of the problems, those that are not corrected
 * @param pushed records in parts that the ledger knows
 * @param accepted records with a receipt
 * @param rejected records refused by the platform
 * @param pending records the platform will judge later
 * @param receipts answered parts
 * @param decided records that were found new, changed, deleted or to be pushed again
 * @param unchanged records that were read again and had not changed, or were older than what the hub had
 * @param submitted of the pending, those of which the platform has said nothing (已提交)
 * @param received of the pending, those the platform has received (平台已接收)
 * @param checking of the pending, those the platform is checking (质检中)
 */
public record LedgerCounts(long read, long canonical, long problem, long open, long pushed, long accepted, long rejected, long pending, long receipts, long decided,
                           long unchanged, long submitted, long received, long checking) {

    public static final LedgerCounts NONE = new LedgerCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public LedgerCounts plus(final LedgerCounts other) {
        return new LedgerCounts(read + other.read, canonical + other.canonical, problem + other.problem, open + other.open, pushed + other.pushed,
                accepted + other.accepted, rejected + other.rejected, pending + other.pending, receipts + other.receipts, decided + other.decided,
                unchanged + other.unchanged, submitted + other.submitted, received + other.received, checking + other.checking);
    }
}
