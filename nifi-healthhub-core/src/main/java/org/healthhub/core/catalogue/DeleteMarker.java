// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;

/**
 * How a source says that a record was deleted. Deletion is always logical at the hub.
 *
 * @param field canonical field that carries the state
 * @param values canonical values that mean deleted
 */
public record DeleteMarker(String field, List<String> values) {

    public DeleteMarker {
        values = List.copyOf(values);
    }
}
