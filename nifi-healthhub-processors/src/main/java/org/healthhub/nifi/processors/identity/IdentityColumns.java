// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.time.LocalDate;
import java.util.List;

/**
 * Knows where the identity numbers of a record stand. Not thread-safe: one per task.
 */
sealed interface IdentityColumns permits CatalogueColumns, PathColumns {

    /**
     * Judges all numbers of a record.
     *
     * @param record the record as it was read
     * @param row receives the record's values in schema order, with canonical numbers
     * @param index number of the record, for messages
     * @param today present day in Asia/Shanghai
     * @param findings receives what was found
     */
    void check(Record record, Object[] row, long index, LocalDate today, List<Problem> findings) throws RecordFailureException;
}
