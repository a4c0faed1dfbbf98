// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;

import java.util.List;

/**
 * The systems of the built-in catalogue that have sample rows, and so can run in the sandbox; the others follow.
 */
public final class SampleSystems {

    private static final List<String> CODES = List.of("S06", "S20");

    private SampleSystems() {
    }

    /**
     * The built-in catalogue with these systems only.
     *
     * @throws CatalogueException when the built-in catalogue has faults
     */
    public static Catalogue catalogue() throws CatalogueException {
        return CatalogueLoader.builtIn().only(CODES);
    }
}
