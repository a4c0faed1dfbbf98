// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A coded list (值域) with the local spellings met in sources. Immutable.
 *
 * @param id identifier that fields refer to, such as {@code sex}
 * @param name Chinese name
 * @param standard standard and edition, such as {@code GB/T 2261.1-2003}
 * @param closed whether values outside the list are errors; an open domain passes unknown values that fit the field
 * @param values codes in order
 * @param spellings local spelling (already normalised by {@code TextNormalizer}) to code
 * @param ambiguous spellings whose meaning depends on the source's dictionary
 * @param dictionaries named local dictionaries: dictionary name to (spelling to code)
 */
public record ValueDomain(
        String id,
        String name,
        String standard,
        boolean closed,
        List<Value> values,
        Map<String, String> spellings,
        List<String> ambiguous,
        Map<String, Map<String, String>> dictionaries) {

    /**
     * One value of the list.
     *
     * @param code standard code
     * @param label Chinese meaning
     * @param labelEn English meaning, may be empty
     */
    public record Value(String code, String label, String labelEn) {
    }

    public ValueDomain {
        values = List.copyOf(values);
        spellings = Map.copyOf(spellings);
        ambiguous = List.copyOf(ambiguous);
        dictionaries = Map.copyOf(dictionaries);
    }

    /**
     * Finds a value by its standard code.
     */
    public Optional<Value> value(final String code) {
        return values.stream().filter(value -> value.code().equals(code)).findFirst();
    }
}
