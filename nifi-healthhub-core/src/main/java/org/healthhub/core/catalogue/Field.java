// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One item (信息项) of a resource. Immutable.
 *
 * @param name identifier, snake_case, at most 30 characters
 * @param label Chinese name (信息项名称)
 * @param type data type
 * @param length most characters for {@link FieldType#C}; precision for {@link FieldType#N}; otherwise 0
 * @param scale digits after the point for {@link FieldType#N}; otherwise 0
 * @param requirement required, optional or conditional
 * @param domain id of the value domain, empty when the field is not coded
 * @param dictionary name of the domain's local dictionary that the source uses, empty for none selected
 * @param format special form of the value
 * @param sensitivity what the value tells about a person
 * @param role part in the identity of a person, empty for none
 * @param aliases names met in sources, compared without case: the stated ones in their order, then label and identifier (upper case)
 * @param dataElement WS 363 data-element identifier where a source has one, else empty
 * @param evidence provenance mark: T tender, S standard, C comparable system, M memory, D proposal (resources.md §1.1)
 * @param note the value domain or rule in the words of the resource table; never {@code null}
 */
public record Field(
        String name,
        String label,
        FieldType type,
        int length,
        int scale,
        Requirement requirement,
        Optional<String> domain,
        Optional<String> dictionary,
        FieldFormat format,
        Sensitivity sensitivity,
        Optional<Role> role,
        List<String> aliases,
        Optional<String> dataElement,
        String evidence,
        String note) {

    public Field {
        aliases = List.copyOf(aliases);
    }

    /**
     * The type as the catalogue files write it, such as {@code C(18)}, {@code N(6,3)} or {@code D}.
     */
    public String notation() {
        return switch (type) {
            case C -> "C(%d)".formatted(length);
            case N -> "N(%d,%d)".formatted(length, scale);
            case I, D, T, M, B -> type.name();
        };
    }

    public boolean isRequired() {
        return requirement == Requirement.REQUIRED;
    }
}
