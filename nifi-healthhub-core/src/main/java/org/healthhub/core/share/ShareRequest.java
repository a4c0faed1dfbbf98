// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The body of a request as the consumer sent it, of its form but not yet judged. Holds personal data; its text form shows none of it.
 *
 * @param columns wanted columns, empty for all granted ones
 * @param equalities filter or attributes to verify, by column
 * @param person the person asked about
 * @param updatedSince only what changed since, Asia/Shanghai
 * @param cursor of the page before
 * @param limit page size
 * @param purpose purpose as the consumer states it
 * @param requester operator id at the consumer
 */
public record ShareRequest(List<String> columns, SortedMap<String, String> equalities, Optional<Person> person, Optional<LocalDateTime> updatedSince,
                           Optional<String> cursor, int limit, Optional<String> purpose, Optional<String> requester) {

    public ShareRequest {
        columns = List.copyOf(columns);
        equalities = Collections.unmodifiableSortedMap(new TreeMap<>(equalities));
    }

    /**
     * A person.
     *
     * @param idNumber identity number as sent
     * @param idType document type code, empty to judge by the form
     */
    public record Person(String idNumber, String idType) {

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    @Override
    public String toString() {
        return "ShareRequest[hidden]";
    }
}
