// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Where the rows of one resource are. All counts come from databases and ledger.
 *
 * @param code for example {@code S20R01}
 * @param name Chinese name
 * @param source rows at the source
 * @param read records that canonicalization read
 * @param canonical records without an error
 * @param suspect of the canonical ones, those with a finding
 * @param problem records with an error
 * @param stored rows of the hub's canonical table
 * @param pushed records in parts that the ledger knows
 * @param accepted records with a receipt
 * @param rejected records refused by the platform, with its reason
 * @param pending records the platform will judge later
 * @param receipts answered parts
 */
@JsonPropertyOrder({"code", "name", "source", "read", "canonical", "suspect", "problem", "stored", "pushed", "accepted", "rejected", "pending", "receipts"})
public record ResourceCounts(String code, String name, long source, long read, long canonical, long suspect, long problem, long stored, long pushed, long accepted,
                             long rejected, long pending, long receipts) {

    /** Whether every row of the source has its fate and no count contradicts another. */
    @JsonIgnore
    public boolean isClosed() {
        return source > 0 && read == source && read == canonical + problem && canonical == stored && stored == pushed && pushed == accepted + rejected + pending;
    }
}
