// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How deep resources stand below their ancestors in the same system.
 */
final class Generations {

    private Generations() {
    }

    /** 1 for a resource without parent in its system, 2 for its children, and so on. */
    static int of(final BusinessSystem system, final Resource resource) {
        final Map<String, Resource> byCode = system.resources().stream().collect(Collectors.toMap(Resource::code, Function.identity()));
        int generation = 1;
        for (Resource parent = parent(resource, byCode); parent != null; parent = parent(parent, byCode)) {
            generation++;
        }
        return generation;
    }

    private static Resource parent(final Resource resource, final Map<String, Resource> byCode) {
        return resource.parent().map(byCode::get).orElse(null);
    }
}
