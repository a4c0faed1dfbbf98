// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.processor.Processor;
import org.apache.nifi.reporting.InitializationException;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.nifi.processors.CanonicalizeHealthRecord;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.ValidateIdCard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How throughput and heap change with the size of a FlowFile, the number of fields, the share of faulty records, the number of tasks and of resources.
 *
 * @param quick smaller sizes and fewer repetitions
 * @param wanted series to measure
 */
record Growth(boolean quick, Predicate<String> wanted) {

    private static final int MEGABYTE = 1 << 20;
    private static final int BLOCK_ROWS = 2_000;
    private static final int QUICK_ROWS = 10_000;
    private static final int ROWS = 50_000;
    private static final double NANOS = 1e9;
    private static final List<Integer> MEGABYTES = List.of(1, 4, 16, 64, 256, 1024, 2048);
    private static final int MOST_QUICK_MEGABYTES = 64;
    private static final List<Integer> FIELDS = List.of(5, 10, 20, 40, 80, 160);
    private static final List<Integer> PERCENTS = List.of(0, 3, 50, 100);
    private static final List<Integer> RESOURCES = List.of(1, 5, 20);

    /** A run of a side. */
    @FunctionalInterface
    private interface Run {
        Times run();
    }

    List<GrowthPoint> measure() throws InitializationException {
        final List<GrowthPoint> points = new ArrayList<>();
        if (wanted.test("file-size")) {
            size("validate", side(ValidateIdCard.class, "valid"), points);
            size("canonicalize", side(CanonicalizeHealthRecord.class, "canonical"), points);
        }
        if (wanted.test("fields")) {
            for (final int fields : FIELDS) {
                final ProcessorSide side = new WideResource(1, fields).side(rows());
                points.add(new GrowthPoint("fields.canonicalize", fields, best(side::run).work() / rows() / 1000));
            }
        }
        if (wanted.test("faulty")) {
            for (final int percent : PERCENTS) {
                final ProcessorSide side = csvSide(SourceRows.csv(rows(), percent));
                points.add(new GrowthPoint("faulty.canonicalize", percent, perSecond(best(side::run).work(), rows())));
            }
        }
        if (wanted.test("tasks")) {
            final ProcessorSide side = csvSide(SourceRows.csv(rows()));
            for (final int tasks : List.of(1, 2)) {
                points.add(new GrowthPoint("tasks.canonicalize", tasks, perSecond(best(() -> together(side, tasks)).wall(), tasks * rows())));
            }
        }
        if (wanted.test("resources")) {
            for (final int resources : RESOURCES) {
                final ProcessorSide side = new WideResource(resources, 20).side(rows() / 10);
                points.add(new GrowthPoint("resources.canonicalize", resources, perSecond(best(() -> inTurn(side, resources)).work(), 20 * (rows() / 10))));
            }
        }
        if (wanted.test("catalogue")) {
            points.add(new GrowthPoint("catalogue.load", 20, best(Growth::load).wall() / 1e6));
        }
        return points;
    }

    private int rows() {
        return quick ? QUICK_ROWS : ROWS;
    }

    private static double perSecond(final double nanos, final long records) {
        return NANOS * records / nanos;
    }

    private static ProcessorSide side(final Class<? extends Processor> type, final String output) throws InitializationException {
        return ProcessorSide.of(type, Format.JSON, SourceRows.SCHEMA, Format.JSON, output, BLOCK_ROWS).formats("Record Reader", "Record Writer").withCatalogue()
                .start(SourceRows.json(BLOCK_ROWS));
    }

    private ProcessorSide csvSide(final byte[] csv) throws InitializationException {
        return ProcessorSide.of(CanonicalizeHealthRecord.class, Format.CSV, SourceRows.SCHEMA, Format.JSON, "canonical", rows()).formats("Record Reader", "Record Writer")
                .withCatalogue().start(csv);
    }

    private void size(final String name, final ProcessorSide side, final List<GrowthPoint> points) {
        final byte[] rows = SourceRows.json(BLOCK_ROWS);
        rows[0] = ',';
        final int blockBytes = rows.length - 1;
        final byte[] block = new byte[blockBytes];
        System.arraycopy(rows, 0, block, 0, blockBytes);
        warm(side::run);
        for (final int megabytes : MEGABYTES) {
            if (quick && megabytes > MOST_QUICK_MEGABYTES) {
                return;
            }
            final long blocks = Math.max(1, (long) megabytes * MEGABYTE / blockBytes);
            // The first row stands before the blocks, so that each of them can begin with a comma.
            final String first = "[" + new String(SourceRows.json(1), StandardCharsets.UTF_8).replaceAll("^\\[|]$", "");
            System.gc();
            // Small files several times, so that each size is measured about as long.
            final int times = Math.max(1, MOST_QUICK_MEGABYTES / megabytes);
            try (HeapWatch heap = new HeapWatch()) {
                Times all = new Times(0, 0);
                for (int i = 0; i < times; i++) {
                    all = all.plus(side.run(() -> new RepeatedRows(first, block, blocks, "]")).times());
                }
                points.add(new GrowthPoint("file-size." + name, megabytes, perSecond(all.work(), times * (1 + blocks * BLOCK_ROWS))));
                points.add(new GrowthPoint("heap." + name, megabytes, (double) heap.most() / MEGABYTE));
            }
        }
    }

    private void warm(final Run run) {
        final long end = ProcessTime.nanos() + (long) ((quick ? 4 : 15) * NANOS);
        while (ProcessTime.nanos() < end) {
            run.run();
        }
    }

    /** The shortest of some runs after a warm-up: what growth costs, without what else the machine does. */
    private Times best(final Run run) {
        warm(run);
        Times best = run.run();
        for (int i = 0; i < (quick ? 4 : 10); i++) {
            final Times next = run.run();
            best = new Times(Math.min(best.work(), next.work()), Math.min(best.wall(), next.wall()));
        }
        return best;
    }

    private static Times together(final ProcessorSide side, final int tasks) {
        return Times.waiting(() -> {
            try (ExecutorService threads = Executors.newFixedThreadPool(tasks)) {
                final List<CompletableFuture<Void>> running = IntStream.range(0, tasks).mapToObj(i -> CompletableFuture.runAsync(side::run, threads)).toList();
                running.forEach(CompletableFuture::join);
            }
        });
    }

    private static Times inTurn(final ProcessorSide side, final int resources) {
        Times all = new Times(0, 0);
        for (int i = 0; i < 20; i++) {
            all = all.plus(side.attribute(HealthHubAttributes.RESOURCE, WideResource.code(1 + i % resources)).run());
        }
        return all;
    }

    private static Times load() {
        return Times.working(() -> {
            try {
                CatalogueLoader.builtIn();
            } catch (final CatalogueException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
