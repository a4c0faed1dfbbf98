// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.KeyedDigests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Resolves a source layout against the catalogue once, so that records are mapped by position. Immutable and thread-safe.
 */
public final class CanonicalizerFactory {

    private final Catalogue catalogue;
    private final KeyedDigests digests;

    public CanonicalizerFactory(final Catalogue catalogue, final KeyedDigests digests) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.digests = Objects.requireNonNull(digests, "digests");
    }

    /**
     * Prepares the canonicalization of records of one layout.
     *
     * @param resourceCode code of a resource of the catalogue
     * @param sourceNames names of the source's columns in order
     * @param overrides canonical field to source name, for columns that no alias knows; wins over aliases
     * @return a new canonicalizer for one task
     * @throws IllegalArgumentException when the resource is unknown, or an override names no canonical field or no source column; the message says which and
     *         lists what exists
     */
    public RecordCanonicalizer forLayout(final String resourceCode, final List<String> sourceNames, final Map<String, String> overrides) {
        final Resource resource = catalogue.resource(resourceCode).orElseThrow(() -> new IllegalArgumentException("Catalogue %s has no resource %s; resources: %s"
                .formatted(catalogue.origin(), resourceCode, catalogue.resources().stream().map(Resource::code).collect(Collectors.joining(", ")))));
        return new LayoutCanonicalizer(catalogue, resource, SourceLayout.of(resource, sourceNames, overrides), digests);
    }
}
