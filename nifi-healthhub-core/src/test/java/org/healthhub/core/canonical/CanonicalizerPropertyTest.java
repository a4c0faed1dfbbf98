// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.identity.SyntheticIdentity;
import org.healthhub.core.problem.Problem;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CanonicalizerPropertyTest {

    private static final KeyedDigests DIGESTS = StandardKeyedDigests.of(DigestFamily.SHA_256, "a key of the hub for tests".getBytes(StandardCharsets.UTF_8));
    private static final CollectionContext CONTEXT = new CollectionContext(LocalDate.of(2026, 11, 22), "2026-11-22 08:00:00", null, null, null);
    private static final Catalogue CATALOGUE = SampleCatalogue.catalogue();
    private static final List<String> FIELDS = CATALOGUE.resources().getFirst().fields().stream().map(Field::name).toList();
    /** Its dictionary turns 1 into 3, so that reading twice is not reading once. */
    private static final int REVERSED = FIELDS.indexOf("visit_class_old");

    private final RecordCanonicalizer canonicalizer = new CanonicalizerFactory(CATALOGUE, DIGESTS).forLayout(SampleCatalogue.RESOURCE, FIELDS, Map.of());

    @Property(tries = 1000)
    void testNeverThrowsAndRepeats(@ForAll("rows") final List<Object> row) {
        final Object[] source = row.toArray();
        final CanonicalResult first = canonicalizer.canonicalize(source, List.of(), CONTEXT);
        final List<Object> values = Arrays.asList(first.values().clone());
        final List<Problem> problems = List.copyOf(first.problems());
        final CanonicalResult again = canonicalizer.canonicalize(source, List.of(), CONTEXT);
        assertEquals(problems, again.problems());
        assertEquals(values, Arrays.asList(again.values()));
    }

    @Property(tries = 5000)
    void testCanonicalRecordsAreStable(@ForAll("values") final Object value, @ForAll("values") final Object other, @ForAll final int place) {
        final Object[] source = new Object[FIELDS.size()];
        source[Math.floorMod(place >> 8, FIELDS.size())] = other;
        source[Math.floorMod(place, FIELDS.size())] = value;
        source[0] = source[0] == null ? "A01" : source[0];
        source[1] = source[1] == null ? "1" : source[1];
        source[REVERSED] = null;
        final CanonicalResult first = canonicalizer.canonicalize(source, List.of(), CONTEXT);
        if (first.hasErrors()) {
            return;
        }
        // Suspicions about what was put right are not repeated; everything else is.
        final int flags = first.values().length - 1;
        final List<Object> values = Arrays.asList(first.values().clone()).subList(0, flags);
        final CanonicalResult again = canonicalizer.canonicalize(values.subList(0, FIELDS.size()).toArray(), List.of(), CONTEXT);
        assertFalse(again.hasErrors(), () -> again.problems().toString());
        assertEquals(values, Arrays.asList(again.values()).subList(0, flags));
    }

    @Property(tries = 1000)
    void testNoMessageHoldsAValue(@ForAll("rows") final List<Object> row) {
        final List<String> values = row.stream().filter(value -> value != null).map(value -> TextNormalizer.spelling(RawText.of(value)))
                .filter(value -> value.length() >= 5).toList();
        for (final Problem problem : canonicalizer.canonicalize(row.toArray(), List.of(), CONTEXT).problems()) {
            final String message = TextNormalizer.spelling(problem.message());
            assertTrue(values.stream().noneMatch(message::contains), () -> problem.code() + " quotes a value");
        }
    }

    @Provide
    Arbitrary<List<Object>> rows() {
        return values().list().ofSize(FIELDS.size());
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(null)),
                Tuple.of(3, Arbitraries.strings().ofMaxLength(30).map(text -> (Object) text)),
                Tuple.of(3, Arbitraries.strings().withChars("0123456789０１２-/.年月日:T ,Ee+xX_男女\u00a0\u200b'").ofMaxLength(22).map(text -> (Object) text)),
                Tuple.of(3, Arbitraries.of("1", "2", "01", "男", "2020-01-01", "20200101", "2020年1月1日 下午3:04", "45292.5", "1.50", "A01", "B23.4", "I10.X00",
                        "610102", "是", "王五", "阿·依", "X610000001", "91350100M000100Y43", "029-85210000", "不详", "NULL", "1-男", "1990-03-07",
                        SyntheticIdentity.citizenId("610113", LocalDate.of(1990, 3, 7), 21), "610102700101001")),
                Tuple.of(1, Arbitraries.of(1L, 2, 0.5, 1.0E17, Double.NaN, Float.POSITIVE_INFINITY, new BigDecimal("1e999999999"), true, 'c', new byte[]{1}, Instant.MAX,
                        LocalDate.of(1940, 6, 1), new java.sql.Date(0), new java.sql.Time(0), new java.util.Date(Long.MAX_VALUE), List.of("x"), Map.of("a", "b"))));
    }
}
