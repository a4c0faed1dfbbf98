// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.problem.Problem;

import java.util.List;

/**
 * Brings the records of one source layout into canonical form. Not thread-safe: one per task; obtained from {@link CanonicalizerFactory}.
 */
public interface RecordCanonicalizer {

    CanonicalSchema schema();

    /**
     * Source names that no field claims, in source order; they are ignored, and a user wants to know.
     */
    List<String> unmappedSourceNames();

    /**
     * Fields that no source name fills, in catalogue order.
     */
    List<String> unfilledFields();

    /**
     * Positions of the source columns that fill a field, in source order.
     *
     * @param field identifier; of no field of the resource, such as the empty one of a finding about the whole record, no column fills it
     */
    List<Integer> sourcesOf(String field);

    /**
     * Canonicalizes one record.
     *
     * @param source values in the order of the source names given to the factory: strings, numbers, booleans, java.sql or java.time dates, or {@code null}
     * @param carried findings that came with the record, never {@code null}
     * @param context what is the same for the whole FlowFile
     * @return the result, valid until the next call
     */
    CanonicalResult canonicalize(Object[] source, List<Problem> carried, CollectionContext context);
}
