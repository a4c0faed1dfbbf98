// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Grants for tests.
 */
final class Grants {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String CONSUMER = "demo-civil";
    static final String PURPOSE = "养老待遇资格核验";
    static final Catalogue CATALOGUE = catalogue();

    private Grants() {
    }

    private static Catalogue catalogue() {
        try {
            return CatalogueLoader.builtIn();
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    static Grant of(final String resource, final String... columns) {
        return of("G1", resource, EnumSet.of(ShareOperation.RECORDS, ShareOperation.VERIFICATION), Map.of(), "STANDARD", GrantState.ACTIVE, columns);
    }

    static Grant of(final String id, final String resource, final Set<ShareOperation> operations, final Map<String, String> filter, final String profile,
                    final GrantState state, final String... columns) {
        return new Grant(id, CONSUMER, resource, operations, List.of(columns), new TreeMap<>(filter), profile, PURPOSE, "社会保险法", TODAY.minusDays(1), TODAY.plusDays(1), 60,
                10_000, state);
    }
}
