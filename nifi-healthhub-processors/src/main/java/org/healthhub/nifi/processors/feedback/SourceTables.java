// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which table of the source database a resource is read from. Immutable.
 *
 * @param tables name of the table by code of the resource
 */
public record SourceTables(Map<String, String> tables) {

    public SourceTables {
        tables = Map.copyOf(tables);
    }

    /**
     * Reads the property: lines {@code S20R01=schema.table}; a line without a table says nothing.
     *
     * @throws IllegalArgumentException when a line has no equals sign
     */
    public static SourceTables of(final String text) {
        final Map<String, String> tables = new HashMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            final int sign = line.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("Line '%s' is not of the form S20R01=table".formatted(line));
            }
            if (sign + 1 < line.length()) {
                tables.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
            }
        });
        return new SourceTables(tables);
    }

    /** The table of a resource; empty when it has none. */
    Optional<String> table(final String resourceCode) {
        return Optional.ofNullable(tables.get(resourceCode));
    }
}
