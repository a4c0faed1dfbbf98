// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.problem.Problem;

import java.util.List;

/**
 * What became of one source record. The array and the list are reused by the {@link RecordCanonicalizer} for the next record: copy what must live longer.
 */
public interface CanonicalResult {

    /**
     * Values in the order of {@link CanonicalSchema#columns()}; filled as far as possible even when there are errors.
     */
    Object[] values();

    /**
     * All findings, carried ones first, without repetition of (code, field).
     */
    List<Problem> problems();

    /** Whether any finding is an error: the record then is a problem record. */
    boolean hasErrors();

    /** Record key; derived from the source row when the business key is incomplete. Never {@code null}. */
    String recordKey();
}
