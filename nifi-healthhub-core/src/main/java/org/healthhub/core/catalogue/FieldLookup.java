// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the fields that keys, rules and markers of a resource refer to, and reports those that do not exist.
 */
final class FieldLookup {

    private final Map<String, Field> fields;
    private final Map<String, ValueDomain> domains;

    FieldLookup(final List<Field> fields, final Map<String, ValueDomain> domains) {
        this.fields = fields.stream().collect(Collectors.toMap(Field::name, Function.identity(), (first, second) -> first));
        this.domains = domains;
    }

    Optional<Field> field(final String name, final String use, final Scope scope) {
        final Optional<Field> field = Optional.ofNullable(fields.get(name));
        if (field.isEmpty() && !name.isEmpty()) {
            scope.atField(name).fault("is named by '%s' but is no field of the resource", use);
        }
        return field;
    }

    /**
     * Reports values that a closed value domain of the field does not have.
     */
    void checkCodes(final Field field, final List<String> values, final Scope scope) {
        field.domain().map(domains::get).filter(ValueDomain::closed).ifPresent(domain -> values.stream()
                .filter(value -> domain.value(value).isEmpty())
                .forEach(value -> scope.atField(field.name()).fault("'%s' is no code of the value domain %s", value, domain.id())));
    }
}
