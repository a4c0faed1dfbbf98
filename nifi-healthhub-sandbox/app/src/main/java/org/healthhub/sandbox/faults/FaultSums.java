// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.util.Map;

/**
 * The sums of all rounds. The JSON form is a contract with other programs. The numbers of records are read from the databases after the last round; kinds and
 * strikes tell what was done to the sandbox.
 *
 * @param rounds finished rounds
 * @param seed seed of kinds and instants
 * @param kinds rounds of each kind
 * @param strikes how often what was struck; {@code nifiKilledInPush} and the like count those that left a part with its fate open
 * @param sent records of the ledger's parts
 * @param accepted records with a receipt
 * @param rejected records refused by the platform
 * @param pending records whose judgement is open
 * @param lost records without a fate
 * @param doubled records that the platform stored more than once
 * @param falselyDelivered records that the ledger calls accepted and the platform does not hold
 * @param differing records about which ledger, hub and platform disagree otherwise
 */
@JsonPropertyOrder({"rounds", "seed", "kinds", "strikes", "sent", "accepted", "rejected", "pending", "lost", "doubled", "falselyDelivered", "differing"})
public record FaultSums(int rounds, long seed, Map<String, Integer> kinds, Map<String, Integer> strikes, long sent, long accepted, long rejected, long pending, long lost,
                        long doubled, long falselyDelivered, long differing) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static FaultSums of(final int rounds, final long seed, final Map<String, Integer> kinds, final Map<String, Integer> strikes, final Comparison comparison) {
        return new FaultSums(rounds, seed, kinds, strikes, comparison.sent(), comparison.accepted(), comparison.rejected(), comparison.pending().size(),
            comparison.lost().size(), comparison.doubled().size(), comparison.falselyDelivered().size(), comparison.differing().size());
    }

    /** Whether nothing is lost, doubled, falsely delivered or different. */
    @JsonIgnore
    public boolean isSound() {
        return lost == 0 && doubled == 0 && falselyDelivered == 0 && differing == 0;
    }

    /** Pretty-printed, ending in a line feed. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
