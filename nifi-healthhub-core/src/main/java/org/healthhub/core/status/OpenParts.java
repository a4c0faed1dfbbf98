// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.time.LocalDateTime;

/**
 * Parts of batches that have no final judgement.
 *
 * @param parts how many
 * @param records records in them
 * @param oldest when the oldest of them was first to be sent, in the hub's zone
 */
public record OpenParts(long parts, long records, LocalDateTime oldest) {

    OpenParts plus(final OpenParts other) {
        return new OpenParts(parts + other.parts, records + other.records, oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
}
