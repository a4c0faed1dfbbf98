// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import java.util.List;
import java.util.Optional;

/**
 * A source table or view as JDBC describes it. Immutable.
 *
 * @param name name for people, with the schema where that matters
 * @param columns columns in order
 * @param indexes columns of every index and key, the leading one first; empty when the database does not tell, as for views
 */
public record SourceTable(String name, List<SourceColumn> columns, Optional<List<List<String>>> indexes) {

    public SourceTable {
        columns = List.copyOf(columns);
        indexes = indexes.map(List::copyOf);
    }
}
