// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Where the rows of one resource are. All counts come from databases and ledger. A row that is read again without a change counts once, so that the sums hold
 * however often a source is read; how often that happened is {@code unchanged}.
 *
 * @param code for example {@code S20R01}
 * @param name Chinese name
 * @param source rows at the source
 * @param read records that canonicalization read, without those that brought nothing new
 * @param canonical of these, records without an error: new ones, changed ones and those that were pushed again on demand
 * @param suspect rows of the hub's canonical table with a finding
 * @param problem of these, records with an error, whether corrected since or not
 * @param stored rows of the hub's canonical table
 * @param pushed records in parts that the ledger knows
 * @param accepted records with a receipt
 * @param rejected records refused by the platform, with its reason
 * @param pending records the platform will judge later
 * @param receipts answered parts
 * @param updated of the canonical ones, further versions of a record that the hub had
 * @param unchanged records that were read again and had not changed, or were older than what the hub had
 * @param open of the problems, those that are not corrected
 * @param submitted of the pending ones, those that the platform has not said it has (已提交)
 * @param received of the pending ones, those that the platform has (平台已接收)
 * @param checking of the pending ones, those that the platform is checking (质检中)
 */
@JsonPropertyOrder({"code", "name", "source", "read", "canonical", "suspect", "problem", "stored", "pushed", "accepted", "rejected", "pending", "receipts", "updated",
    "unchanged", "open", "submitted", "received", "checking"})
public record ResourceCounts(String code, String name, long source, long read, long canonical, long suspect, long problem, long stored, long pushed, long accepted,
                             long rejected, long pending, long receipts, long updated, long unchanged, long open, long submitted, long received,
                             long checking) {

    /** Whether every row of the source has its fate and no count contradicts another. */
    @JsonIgnore
    public boolean isClosed() {
        return source > 0 && read >= source && read == canonical + problem && canonical == pushed && canonical == stored + updated && pushed == accepted + rejected + pending;
    }
}
