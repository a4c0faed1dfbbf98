// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A record that the platform refused.
 *
 * @param recordKey record key
 * @param batchNo number of the batch
 * @param partNo number of the part
 * @param platformCode the platform's code
 * @param field the field that the platform named
 * @param rejectedAt when, in the hub's zone
 */
public record ListedRefusal(String recordKey, String batchNo, int partNo, String platformCode, Optional<String> field, LocalDateTime rejectedAt) {

    /** Where a list goes on after this entry. */
    public String position() {
        return recordKey + "/" + batchNo;
    }
}
