// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.canonical.TextNormalizer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks what only the whole resource, or the whole catalogue, shows.
 */
final class ResourceCheck {

    private ResourceCheck() {
    }

    /**
     * Checks the fields of a resource against each other.
     *
     * @param node the resource's mapping, for the files of its fields
     */
    static void check(final Resource resource, final Scope scope, final JsonNode node) {
        final Map<String, String> files = new HashMap<>();
        node.path("fields").forEach(field -> files.put(field.path("name").asText(), Layers.file(field)));
        final Map<String, String> owners = new HashMap<>();
        final Map<Role, String> roles = new HashMap<>();
        for (final Field field : resource.fields()) {
            final Scope fieldScope = scope.at(files.get(field.name()), resource.code(), field.name());
            for (final String alias : field.aliases()) {
                final String other = owners.putIfAbsent(TextNormalizer.spelling(alias), field.name());
                if (other != null) {
                    fieldScope.fault("alias '%s' already stands for %s", alias, other.equals(field.name()) ? "this field" : other);
                }
            }
            field.role().ifPresent(role -> {
                final String other = roles.putIfAbsent(role, field.name());
                if (other != null) {
                    fieldScope.fault("role %s of %s is already taken by %s", role.kind(), role.person(), other);
                }
            });
            if (field.requirement() == Requirement.CONDITIONAL
                    && resource.rules().stream().noneMatch(rule -> rule instanceof Rule.RequiredIf && rule.field().equals(field.name()))) {
                fieldScope.fault("is conditional ('required: C') but no required-if rule says when");
            }
        }
    }

    /**
     * Checks the resources of the whole catalogue against each other.
     *
     * @param files file of each system or resource by its code
     */
    static void checkAll(final List<BusinessSystem> systems, final Map<String, String> files, final List<CatalogueFault> faults) {
        final Map<String, String> slugs = new HashMap<>();
        for (final BusinessSystem system : systems) {
            final String other = slugs.putIfAbsent(system.slug(), system.code());
            if (other != null) {
                new Scope(faults, files.get(system.code()), "", "").fault("slug '%s' is already taken by %s", system.slug(), other);
            }
        }
        final List<Resource> all = systems.stream().flatMap(system -> system.resources().stream()).toList();
        final Map<String, Resource> byCode = all.stream().collect(Collectors.toMap(Resource::code, Function.identity(), (first, second) -> first));
        final Map<String, String> tables = new HashMap<>();
        for (final Resource resource : all) {
            final Scope scope = new Scope(faults, files.get(resource.code()), resource.code(), "");
            final String other = tables.putIfAbsent(resource.table(), resource.code());
            if (other != null) {
                scope.fault("table '%s' is already taken by %s", resource.table(), other);
            }
            resource.parent().ifPresent(parent -> checkParent(resource, parent, byCode, scope));
        }
    }

    private static void checkParent(final Resource resource, final String parent, final Map<String, Resource> byCode, final Scope scope) {
        if (!byCode.containsKey(parent)) {
            scope.fault("parent '%s' does not exist", parent);
            return;
        }
        final Set<String> seen = new HashSet<>(Set.of(resource.code()));
        Resource ancestor = byCode.get(parent);
        while (ancestor != null && seen.add(ancestor.code())) {
            ancestor = ancestor.parent().map(byCode::get).orElse(null);
        }
        if (ancestor != null && ancestor.code().equals(resource.code())) {
            scope.fault("is its own ancestor through parent '%s'", parent);
        }
    }
}
