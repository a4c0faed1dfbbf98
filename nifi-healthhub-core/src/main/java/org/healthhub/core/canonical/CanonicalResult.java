// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.problem.Problem;

import java.util.List;
import java.util.Map;

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

    /**
     * What stood at the source in the fields that findings name, masked by their sensitivity: fit for the hub's table of problems.
     *
     * @return new map from field identifier to masked text, empty text where there was no value; several source columns are joined by {@code " | "}
     */
    Map<String, String> observed();

    /** Whether the record key comes from a complete business key; otherwise it comes from the source row, and a corrected row has another one. */
    boolean isKeyed();
}
