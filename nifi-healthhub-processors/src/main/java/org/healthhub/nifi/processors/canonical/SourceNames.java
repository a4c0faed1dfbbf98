// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.healthhub.core.canonical.RecordCanonicalizer;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.problem.Problem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names under which a source knows the fields of a resource, for people who have to find a record at the source. Immutable.
 */
final class SourceNames {

    private static final String SEPARATOR = " | ";

    private final Map<String, String> names = new HashMap<>();
    private final String keysJson;

    /**
     * For one layout.
     *
     * @param columns names of the source's columns in the order of the layout
     */
    SourceNames(final Resource resource, final RecordCanonicalizer canonicalizer, final List<String> columns) {
        for (final Field field : resource.fields()) {
            final List<Integer> positions = canonicalizer.sourcesOf(field.name());
            if (!positions.isEmpty()) {
                names.put(field.name(), positions.stream().map(columns::get).collect(Collectors.joining(SEPARATOR)));
            }
        }
        keysJson = SourceRowJson.texts(of(resource.businessKey()));
    }

    /** Fields of the business key with the source's names, in the order of the key, as JSON: the same for every record. */
    String keysJson() {
        return keysJson;
    }

    /** Fields that findings name with the source's names. */
    Map<String, String> named(final List<Problem> problems) {
        final Map<String, String> named = new LinkedHashMap<>();
        for (final Problem problem : problems) {
            put(problem.field(), named);
        }
        return named;
    }

    private Map<String, String> of(final List<String> fields) {
        final Map<String, String> named = new LinkedHashMap<>();
        fields.forEach(field -> put(field, named));
        return named;
    }

    private void put(final String field, final Map<String, String> named) {
        final String name = names.get(field);
        if (name != null) {
            named.put(field, name);
        }
    }
}
