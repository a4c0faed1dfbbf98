// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import java.util.List;
import java.util.Optional;

/**
 * What a JSON text says besides its records.
 *
 * @param count number of records
 * @param names names of all their columns, in order of first appearance
 * @param code code of the outcome, empty when there is none
 * @param total number of records on all pages as the source states it, empty when there is none
 * @param cursor what asks for the next page, empty when there is none
 * @param hasRecords whether there is an array of records at all, be it empty
 */
public record AnswerSummary(long count, List<String> names, Optional<String> code, Optional<String> total, Optional<String> cursor, boolean hasRecords) {

    public AnswerSummary {
        names = List.copyOf(names);
    }

    /** The stated total as a number, empty when there is none or it is no number. */
    public Optional<Long> totalNumber() {
        return total.filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
}
