// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.feedback;

import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.problem.Problem;

import java.util.List;
import java.util.Map;

/**
 * A row of one side in canonical form with what the rules say of it. Personal data: its text shows nothing. Immutable.
 *
 * @param values values in the order of the canonical columns
 * @param problems all findings of the rules
 * @param columns names of the side's columns by field, as far as fields are wanted by people
 * @param keyValues values of the key's columns by name
 */
record CanonicalRow(Object[] values, List<Problem> problems, Map<String, String> columns, Map<String, String> keyValues) {

    static CanonicalRow of(final CanonicalResult result, final Map<String, String> columns, final Map<String, String> keyValues) {
        return new CanonicalRow(result.values().clone(), List.copyOf(result.problems()), columns, keyValues);
    }

    Object value(final Resource resource, final String field) {
        return values[CanonicalSchema.of(resource).indexOf(field)];
    }

    String digest(final Resource resource) {
        return String.valueOf(value(resource, CommonColumns.ROW_DIGEST));
    }

    /** Codes of errors, not of doubts. */
    List<String> errors() {
        return problems.stream().filter(Problem::isError).map(problem -> problem.code().name()).distinct().toList();
    }

    @Override
    public String toString() {
        return "CanonicalRow[%d problems]".formatted(problems.size());
    }
}
