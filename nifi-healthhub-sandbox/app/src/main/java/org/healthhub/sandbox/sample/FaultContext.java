// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.DeleteMarker;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.catalogue.ValueDomain;

import java.util.Optional;

/**
 * What faults ask about the fields of a resource. Immutable.
 *
 * @param catalogue the catalogue
 * @param resource the resource
 */
record FaultContext(Catalogue catalogue, Resource resource) {

    /** Not part of the business key, not the increment column, not the mark of deletion: the fault stays in one field. */
    boolean isOrdinary(final Field field) {
        return !isKey(field) && !field.name().equals(resource.incrementField().orElse(""))
                && !field.name().equals(resource.deleteMarker().map(DeleteMarker::field).orElse(""));
    }

    boolean isKey(final Field field) {
        return resource.businessKey().contains(field.name());
    }

    boolean hasRole(final Field field, final RoleKind kind) {
        return field.role().map(Role::kind).filter(kind::equals).isPresent();
    }

    Optional<ValueDomain> domain(final Field field) {
        return field.domain().map(catalogue.domains()::get);
    }

    /** Text without a stated form. */
    boolean isPlainText(final Field field) {
        return field.type() == FieldType.C && field.domain().isEmpty() && field.role().isEmpty() && field.format() == FieldFormat.NONE && rule(field, Rule.Matches.class).isEmpty();
    }

    boolean isNumber(final Field field) {
        return field.type() == FieldType.I || field.type() == FieldType.N;
    }

    <R extends Rule> Optional<R> rule(final Field field, final Class<R> kind) {
        return resource.rules().stream().filter(rule -> rule.field().equals(field.name())).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The birth date of the person whose number the field holds. */
    Optional<Field> sibling(final Field field, final RoleKind kind) {
        return field.role().flatMap(role -> resource.fields().stream()
                .filter(other -> other.role().filter(otherRole -> otherRole.person().equals(role.person()) && otherRole.kind() == kind).isPresent()).findFirst());
    }
}
