// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.canonical.RecordCanonicalizer;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Generator and core are two opinions about the same row: they must agree.
 */
class CanonicalSampleTest {

    private static final int ROWS = 1500;
    private static final long SEED = 20260101L;

    static Stream<String> resources() throws CatalogueException {
        return CatalogueLoader.builtIn().resources().stream().map(Resource::code);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void testCoreFindsExactlyTheKnownFaults(final String code) throws CatalogueException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final Resource resource = catalogue.resource(code).orElseThrow();
        final KeyedDigests digests = StandardKeyedDigests.of(DigestFamily.SHA_256, "a key of the hub for tests".getBytes(StandardCharsets.UTF_8));
        final SourceColumns columns = new SourceColumns(resource);
        final List<String> names = resource.fields().stream().map(columns::of).toList();
        final RecordCanonicalizer canonicalizer = new CanonicalizerFactory(catalogue, digests).forLayout(code, names, Map.of());
        assertEquals(List.of(), canonicalizer.unmappedSourceNames());
        assertEquals(List.of(), canonicalizer.unfilledFields());

        final CollectionContext context = new CollectionContext(Timeline.REFERENCE, Timeline.REFERENCE + " 12:00:00", null, null, null);
        final List<String> differences = new ArrayList<>();
        for (final SampleRow row : SampleExpectations.rows(catalogue, resource, ROWS, SEED)) {
            final CanonicalResult result = canonicalizer.canonicalize(row.values().toArray(), List.of(), context);
            final Set<String> found = result.problems().stream().map(problem -> problem.code().name()).collect(Collectors.toCollection(TreeSet::new));
            final Set<String> expected = row.expected().codes().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
            if (!found.equals(expected) || result.hasErrors() == row.expected().isStored()) {
                differences.add(row.expected() + " but found " + result.problems().stream().map(CanonicalSampleTest::name).toList());
            }
            if (!row.expected().businessKey().contains(null)) {
                assertEquals(digests.recordKey(code, row.expected().businessKey().toArray(new String[0])), result.recordKey(), row.expected()::toString);
            }
        }
        assertTrue(differences.isEmpty(), () -> differences.size() + " rows:\n" + String.join("\n", differences));
    }

    private static String name(final Problem problem) {
        return problem.code() + ":" + problem.field();
    }
}
