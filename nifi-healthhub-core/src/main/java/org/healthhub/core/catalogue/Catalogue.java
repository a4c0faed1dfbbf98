// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resource catalogue (资源目录): systems, resources, fields and value domains as data. Immutable; loaded complete and valid by
 * {@link CatalogueLoader}.
 *
 * @param systems systems in order of their codes
 * @param domains value domains by id
 * @param origin where the catalogue came from, in words, for {@code verify} and logs
 */
public record Catalogue(List<BusinessSystem> systems, Map<String, ValueDomain> domains, String origin) {

    public Catalogue {
        systems = List.copyOf(systems);
        domains = Map.copyOf(domains);
    }

    public Optional<BusinessSystem> system(final String code) {
        return systems.stream().filter(system -> system.code().equals(code)).findFirst();
    }

    public Optional<Resource> resource(final String code) {
        return systems.stream().flatMap(system -> system.resources().stream()).filter(resource -> resource.code().equals(code)).findFirst();
    }

    /**
     * This catalogue with some of its systems only.
     *
     * @param systemCodes codes of the systems wanted; unknown ones are ignored
     * @return a catalogue with the same order of systems and all value domains
     */
    public Catalogue only(final List<String> systemCodes) {
        return new Catalogue(systems.stream().filter(system -> systemCodes.contains(system.code())).toList(), domains, origin);
    }

    public List<Resource> resources() {
        return systems.stream().flatMap(system -> system.resources().stream()).toList();
    }
}
