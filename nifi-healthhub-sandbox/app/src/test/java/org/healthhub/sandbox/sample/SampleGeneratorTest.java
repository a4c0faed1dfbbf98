// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleGeneratorTest {

    private static final int ROWS = 1500;
    private static final long SEED = 20260101L;

    private static Catalogue catalogue;

    @BeforeAll
    static void loadCatalogue() throws CatalogueException {
        catalogue = CatalogueLoader.builtIn();
    }

    static Stream<String> resources() throws CatalogueException {
        return CatalogueLoader.builtIn().resources().stream().map(Resource::code);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void testSameSeedSameRows(final String code) {
        final Resource resource = catalogue.resource(code).orElseThrow();
        final List<SampleRow> rows = SampleExpectations.rows(catalogue, resource, 300, SEED);

        assertEquals(rows, SampleExpectations.rows(catalogue, resource, 300, SEED));
        assertFalse(rows.equals(SampleExpectations.rows(catalogue, resource, 300, SEED + 1)));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void testEveryKnownFaultOnceAtLeast(final String code) {
        final Resource resource = catalogue.resource(code).orElseThrow();
        final List<ExpectedRow> rows = SampleExpectations.of(catalogue, resource, ROWS, SEED);
        final Set<String> wanted = new SampleGenerator(catalogue, resource, ROWS, SEED).faults().stream().map(Fault::name).collect(Collectors.toSet());
        final Set<String> found = rows.stream().map(ExpectedRow::fault).filter(fault -> !fault.isEmpty())
                .map(fault -> fault.substring(0, fault.lastIndexOf(" ("))).collect(Collectors.toSet());
        final long faulty = rows.stream().filter(row -> !row.fault().isEmpty()).count();

        wanted.removeAll(found);
        assertEquals(Set.of(), wanted);
        assertTrue(faulty >= ROWS * SampleGenerator.FAULTY_PERCENT / 100 && faulty <= ROWS / 20, () -> faulty + " faulty rows");
        rows.stream().filter(row -> row.fault().isEmpty()).forEach(row -> assertTrue(row.isAccepted(), row::toString));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void testBusinessKeysDiffer(final String code) {
        final Resource resource = catalogue.resource(code).orElseThrow();
        final Set<List<String>> keys = new HashSet<>();

        SampleExpectations.of(catalogue, resource, ROWS, SEED).stream().filter(row -> !row.businessKey().contains(null))
                .forEach(row -> assertTrue(keys.add(row.businessKey()), row::toString));
    }

    @Test
    void testChildRowsReferToParentRows() {
        final Set<String> children = SampleExpectations.of(catalogue, catalogue.resource("S06R01").orElseThrow(), ROWS, SEED).stream()
                .map(row -> row.businessKey().getFirst()).collect(Collectors.toSet());
        final List<ExpectedRow> vaccinations = SampleExpectations.of(catalogue, catalogue.resource("S06R02").orElseThrow(), ROWS, SEED);
        final long orphans = vaccinations.stream().map(row -> row.businessKey().getFirst()).filter(child -> child != null && !children.contains(child)).count();

        // Only children whose own row lost its key have no parent.
        assertTrue(orphans <= 6, () -> orphans + " orphans");
    }
}
