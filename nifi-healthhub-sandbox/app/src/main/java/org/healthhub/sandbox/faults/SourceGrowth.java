// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SampleExpectations;

import java.util.ArrayList;
import java.util.List;

/** How the source of the rounds grows: first rows, then the same number of rows each round. Not thread-safe. */
final class SourceGrowth {
    static final int FIRST_ROWS = 200;
    static final int STEP = 1200;

    private final Catalogue catalogue;
    private final Resource resource;
    private final List<ExpectedRow> expected = new ArrayList<>();

    SourceGrowth(final Catalogue catalogue, final Resource resource) {
        this.catalogue = catalogue;
        this.resource = resource;
    }

    /**
     * What must become of the rows of a source.
     *
     * @param rows how many it has: the first ones and any number of whole steps
     */
    List<ExpectedRow> expected(final int rows) {
        while (expected.size() < rows) {
            final int total = expected.isEmpty() ? FIRST_ROWS : expected.size() + STEP;
            // The generator spreads the faulty rows over its total, so each step is taken from its own run.
            expected.addAll(SampleExpectations.of(catalogue, resource, total, SampleTables.SEED).subList(expected.size(), total));
        }
        return List.copyOf(expected.subList(0, rows));
    }
}
