// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which a resource's fields are met in sources: identifier, Chinese name and aliases, without regard to case, width and white space, as the
 * canonicalization compares them. An identifier wins over a Chinese name and that over an alias. Immutable.
 */
public final class FieldNames {

    private final Map<String, Field> fields = new HashMap<>();

    public FieldNames(final Resource resource) {
        resource.fields().forEach(field -> fields.putIfAbsent(key(field.name()), field));
        resource.fields().forEach(field -> fields.putIfAbsent(key(field.label()), field));
        resource.fields().forEach(field -> field.aliases().forEach(alias -> fields.putIfAbsent(key(alias), field)));
    }

    /**
     * The field that a source column fills.
     */
    public Optional<Field> field(final String sourceName) {
        return Optional.ofNullable(fields.get(key(sourceName)));
    }

    private static String key(final String name) {
        return TextNormalizer.spelling(name);
    }
}
