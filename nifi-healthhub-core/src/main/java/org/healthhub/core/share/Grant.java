// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A grant (共享授权). Immutable. {@link GrantCheck} says whether the catalogue allows it.
 *
 * @param id number of the grant
 * @param consumerId who may read
 * @param resourceCode what
 * @param operations how
 * @param columns granted columns in catalogue order
 * @param rowFilter equalities that every row given out fulfils, by column
 * @param maskingProfile name of a {@link org.healthhub.core.masking.MaskingProfile}
 * @param purpose for what
 * @param legalBasis by which law
 * @param validFrom first day, Asia/Shanghai
 * @param validTo last day
 * @param requestsPerMinute most requests within 60 seconds
 * @param rowsPerDay most rows within a day, Asia/Shanghai
 * @param state whether it holds
 */
public record Grant(String id, String consumerId, String resourceCode, Set<ShareOperation> operations, List<String> columns, SortedMap<String, String> rowFilter,
                    String maskingProfile, String purpose, String legalBasis, LocalDate validFrom, LocalDate validTo, int requestsPerMinute, long rowsPerDay,
                    GrantState state) {

    public Grant {
        operations = operations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(operations));
        columns = List.copyOf(columns);
        rowFilter = Collections.unmodifiableSortedMap(new TreeMap<>(rowFilter));
    }

    /** Whether it is valid on a day. */
    public boolean isValidOn(final LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** The row filter as text: {@code column=value;column=value}. */
    public String filterText() {
        return String.join(";", rowFilter.entrySet().stream().map(Map.Entry::toString).toList());
    }
}
