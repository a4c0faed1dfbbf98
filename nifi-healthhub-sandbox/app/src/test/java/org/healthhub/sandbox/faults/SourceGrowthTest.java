// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SourceGrowthTest {

    @Test
    void testStepsHaveNoCommonKey() throws CatalogueException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final SourceGrowth growth = new SourceGrowth(catalogue, catalogue.resource(FaultSandbox.RESOURCE).orElseThrow());
        final List<ExpectedRow> rows = growth.expected(SourceGrowth.FIRST_ROWS + 20 * SourceGrowth.STEP);
        final Set<List<String>> keys = new HashSet<>();
        rows.stream().map(ExpectedRow::businessKey).filter(key -> !key.contains(null)).forEach(key -> assertTrue(keys.add(key), "A key stands twice"));

        assertEquals(SourceGrowth.FIRST_ROWS + 20 * SourceGrowth.STEP, rows.size());
        assertEquals(rows.subList(0, SourceGrowth.FIRST_ROWS), growth.expected(SourceGrowth.FIRST_ROWS));
    }
}
