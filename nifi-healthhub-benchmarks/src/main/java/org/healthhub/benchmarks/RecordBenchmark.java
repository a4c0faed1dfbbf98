// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.canonical.RecordCanonicalizer;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.identity.IdentityValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One record in memory: canonicalization, record key and row digest, without any format.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {

    private static final int COUNT = 1024;

    /** Digest family of keys and digests. */
    @Param({"SHA_256", "SM3"})
    public DigestFamily family;

    private final Object[][] rows = new Object[COUNT][];
    private final String[] key = {"D00000001"};
    private KeyedDigests digests;
    private RecordCanonicalizer canonicalizer;
    private CollectionContext context;
    private String[] texts;
    private int next;

    /** Makes the rows, 3 % of them faulty. */
    @Setup
    public void prepare() throws CatalogueException {
        for (int i = 0; i < COUNT; i++) {
            rows[i] = SourceRows.row(i).values().toArray();
        }
        texts = SourceRows.canonical(0).values().toArray(new String[0]);
        digests = StandardKeyedDigests.of(family, "a key for benchmarks only".getBytes(StandardCharsets.UTF_8));
        canonicalizer = new CanonicalizerFactory(CatalogueLoader.builtIn(), digests).forLayout(SourceRows.RESOURCE, SourceRows.COLUMNS, Map.of());
        context = new CollectionContext(IdentityValidator.today(), "2025-03-12 00:00:00", null, null, null);
    }

    @Benchmark
    public boolean canonicalize() {
        next = next + 1 & COUNT - 1;
        return canonicalizer.canonicalize(rows[next], List.of(), context).hasErrors();
    }

    @Benchmark
    public String recordKey() {
        return digests.recordKey(SourceRows.RESOURCE, key);
    }

    @Benchmark
    public String rowDigest() {
        return digests.rowDigest(texts, texts.length);
    }
}
