// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import org.healthhub.core.exchange.PartState;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A part of a batch that has no final judgement.
 *
 * @param batchNo number of the batch
 * @param partNo number of the part
 * @param state its state
 * @param stage how far the platform is with it, in the platform's words of the reference contract
 * @param records records in it
 * @param attempts how often it was sent
 * @param inquiries how often the platform was asked for a judgement
 * @param outcomeCode code of the last outcome
 * @param intendedAt when it was first to be sent, in the hub's zone
 */
public record ListedPart(String batchNo, int partNo, PartState state, Optional<String> stage, long records, int attempts, int inquiries, Optional<String> outcomeCode,
                         LocalDateTime intendedAt) {
}
