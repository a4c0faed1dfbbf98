// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Runs the JMH benchmarks in processes of their own, with the allocation a call.
 */
final class PureParts {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private PureParts() {
    }

    /**
     * Measures.
     *
     * @param quick fewer and shorter iterations
     * @param forks processes; 0 measures in this one, for tests
     */
    static List<Result> measure(final boolean quick, final int forks) throws RunnerException {
        final Options options = new OptionsBuilder()
                .include(IdentityBenchmark.class.getSimpleName())
                .include(RecordBenchmark.class.getSimpleName())
                .forks(forks)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 600 : 2000))
                .measurementIterations(quick ? 5 : 10)
                .measurementTime(TimeValue.milliseconds(quick ? 300 : 1000))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .build();
        final Collection<RunResult> runs = new Runner(options).run();
        final List<Result> results = new ArrayList<>();
        final RunResult ours = find(runs, "IdentityBenchmark.ours");
        final RunResult hutool = find(runs, "IdentityBenchmark.hutool");
        results.add(ratio("identity.valid.vs-hutool", ours, hutool));
        results.add(allocated("identity.valid.bytes-per-op", ours));
        for (final RunResult run : runs) {
            if (run.getParams().getBenchmark().contains("RecordBenchmark")) {
                final String family = run.getParams().getParam("family").toLowerCase(Locale.ROOT).replace('_', '-');
                final String name = run.getParams().getBenchmark().replaceFirst(".*\\.", "") + "." + family;
                results.add(nanos("record." + name + ".nanos-per-op", run));
                results.add(allocated("record." + name + ".bytes-per-op", run));
            }
        }
        return results;
    }

    private static RunResult find(final Collection<RunResult> runs, final String name) {
        return runs.stream().filter(run -> run.getParams().getBenchmark().endsWith(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("JMH gave no result for " + name));
    }

    /** The two sides run one after the other here, so the quartiles are those of every iteration against every other. */
    private static Result ratio(final String name, final RunResult ours, final RunResult peer) {
        final double[] mine = iterations(ours);
        final double[] theirs = iterations(peer);
        final double[] ratios = new double[mine.length * theirs.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = theirs[i / mine.length] / mine[i % mine.length];
        }
        final Quartiles quartiles = Quartiles.of(ratios);
        return new Result(name, quartiles.median(), quartiles.q25(), quartiles.q75(), mine.length, Quartiles.of(mine).median(), Quartiles.of(theirs).median(),
                quartiles.median());
    }

    private static Result nanos(final String name, final RunResult run) {
        final double[] sample = iterations(run);
        final Quartiles quartiles = Quartiles.of(sample);
        return new Result(name, quartiles.median(), quartiles.q25(), quartiles.q75(), sample.length, quartiles.median(), 0, quartiles.median());
    }

    private static Result allocated(final String name, final RunResult run) {
        // What the profiler itself allocates is spread over all calls and gives fractions of a byte.
        final double bytes = Math.rint(run.getSecondaryResults().get(ALLOCATED).getScore() * 10) / 10;
        final double nanos = Quartiles.of(iterations(run)).median();
        return new Result(name, bytes, bytes, bytes, iterations(run).length, nanos, 0, bytes);
    }

    private static double[] iterations(final RunResult run) {
        final List<Double> scores = new ArrayList<>();
        run.getBenchmarkResults().forEach(fork -> fork.getIterationResults().forEach(iteration -> {
            final Statistics statistics = iteration.getPrimaryResult().getStatistics();
            scores.add(statistics.getMean());
        }));
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
