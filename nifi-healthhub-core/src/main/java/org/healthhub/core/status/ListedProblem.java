// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An open problem record, without what stood in its fields.
 *
 * @param recordKey record key
 * @param codes codes of its problems
 * @param firstSeen when it was found first, in the hub's zone
 * @param lastSeen when it was found last
 * @param collectionId uuid of the FlowFile that it was read with, to be searched for in NiFi's provenance; may be empty
 */
public record ListedProblem(String recordKey, List<String> codes, Optional<LocalDateTime> firstSeen, Optional<LocalDateTime> lastSeen, Optional<String> collectionId) {

    public ListedProblem {
        codes = List.copyOf(codes);
    }
}
