// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;

/**
 * The same rows once more, from the same seed, for tests that compare what came out with what went in.
 */
public final class SampleExpectations {

    private SampleExpectations() {
    }

    /**
     * What must become of each row that {@link SourceLoader#load} writes with the same arguments.
     */
    public static List<ExpectedRow> of(final Catalogue catalogue, final Resource resource, final int rows, final long seed) {
        return rows(catalogue, resource, rows, seed).stream().map(SampleRow::expected).toList();
    }

    /**
     * The rows themselves, with their values.
     */
    public static List<SampleRow> rows(final Catalogue catalogue, final Resource resource, final int rows, final long seed) {
        final List<SampleRow> list = new ArrayList<>(rows);
        new SampleGenerator(catalogue, resource, rows, seed).iterator().forEachRemaining(list::add);
        return list;
    }
}
