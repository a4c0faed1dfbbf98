// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.catalogue.Resource;

import java.util.List;

/**
 * The result of comparing a source table with a resource. Immutable.
 *
 * @param resource the resource
 * @param table the table
 * @param fields every field of the resource in catalogue order
 * @param remarks remarks about the table as a whole
 * @param unmapped columns that fill nothing, in source order
 * @param suggestions guesses, by column in source order, the best one of a column first
 */
public record Inspection(Resource resource, SourceTable table, List<FieldCheck> fields, List<Remark> remarks, List<SourceColumn> unmapped, List<Suggestion> suggestions) {

    public Inspection {
        fields = List.copyOf(fields);
        remarks = List.copyOf(remarks);
        unmapped = List.copyOf(unmapped);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Whether every required field and every field of the business key has a column.
     */
    public boolean isComplete() {
        return fields.stream().flatMap(check -> check.remarks().stream()).noneMatch(remark -> remark == Remark.KEY_MISSING || remark == Remark.REQUIRED_MISSING);
    }

    /**
     * Suggestions for one column, the best one first.
     */
    public List<Suggestion> suggestions(final SourceColumn column) {
        return suggestions.stream().filter(suggestion -> suggestion.column().equals(column)).toList();
    }
}
