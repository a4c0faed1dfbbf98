// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.healthhub.core.canonical.RecordCanonicalizer;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.problem.Problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names under which a source knows the fields of a resource, for people who have to find a record at the source. Immutable.
 */
final class SourceNames {

    private static final String SEPARATOR = " | ";

    private final RecordCanonicalizer canonicalizer;
    private final List<String> names;
    private final Map<String, String> keys;

    /**
     * For one layout.
     *
     * @param names names of the source's columns in the order of the layout
     */
    SourceNames(final Resource resource, final RecordCanonicalizer canonicalizer, final List<String> names) {
        this.canonicalizer = canonicalizer;
        this.names = List.copyOf(names);
        keys = of(resource.businessKey());
    }

    /** Fields of the business key with the source's names, in the order of the key. */
    Map<String, String> keys() {
        return keys;
    }

    /** Fields that findings name with the source's names. */
    Map<String, String> named(final List<Problem> problems) {
        return of(problems.stream().map(Problem::field).distinct().toList());
    }

    private Map<String, String> of(final List<String> fields) {
        final Map<String, String> columns = new LinkedHashMap<>();
        for (final String field : fields) {
            final List<Integer> positions = canonicalizer.sourcesOf(field);
            if (!positions.isEmpty()) {
                columns.put(field, positions.stream().map(names::get).collect(Collectors.joining(SEPARATOR)));
            }
        }
        return columns;
    }
}
