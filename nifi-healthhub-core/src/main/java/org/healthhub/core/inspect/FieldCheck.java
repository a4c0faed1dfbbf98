// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.catalogue.Field;

import java.util.List;

/**
 * One field of the resource and what the source has for it. Immutable.
 *
 * @param field the field
 * @param columns columns that fill it, in source order; empty for none
 * @param remarks what is to be said about it, in order
 */
public record FieldCheck(Field field, List<SourceColumn> columns, List<Remark> remarks) {

    public FieldCheck {
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }
}
