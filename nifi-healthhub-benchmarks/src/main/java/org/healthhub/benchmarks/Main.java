// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.reporting.InitializationException;
import org.healthhub.sandbox.SandboxException;
import org.openjdk.jmh.runner.RunnerException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Measures and reports: {@code [--quick] [--json FILE] [--only TEXT] [--growth | --nodes | --profile STATE] [--page]}.
 */
public final class Main {

    private static final int QUICK_ROWS = 10_000;
    private static final int ROWS = 50_000;
    /** Seconds. */
    private static final int WARM_UP = 6;

    private Main() {
    }

    /** What the command line says. */
    private record Arguments(boolean quick, Path json, String only, boolean growth, boolean nodes, String profile, boolean page) {

        static Arguments of(final List<String> words) {
            boolean quick = false;
            Path json = null;
            String only = "";
            boolean growth = false;
            boolean nodes = false;
            String profile = null;
            boolean page = false;
            final Iterator<String> rest = words.iterator();
            while (rest.hasNext()) {
                switch (rest.next()) {
                    case "--quick" -> quick = true;
                    case "--json" -> json = Path.of(value(rest, "--json"));
                    case "--only" -> only = value(rest, "--only");
                    case "--growth" -> growth = true;
                    case "--nodes" -> nodes = true;
                    case "--profile" -> profile = value(rest, "--profile");
                    case "--page" -> page = true;
                    default -> throw new IllegalArgumentException("usage: bench [--quick] [--json FILE] [--only TEXT] [--growth] [--nodes] [--profile STATE] [--page]");
                }
            }
            return new Arguments(quick, json, only, growth, nodes, profile, page);
        }

        private static String value(final Iterator<String> rest, final String option) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return rest.next();
        }

        boolean wants(final String name) {
            return name.contains(only);
        }
    }

    /**
     * Measures.
     *
     * @param words options
     */
    public static void main(final String[] words) throws RunnerException, InitializationException, IOException {
        final Arguments arguments;
        try {
            arguments = Arguments.of(List.of(words));
        } catch (final IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        final Figures figures = measure(arguments);
        System.out.print(Report.table(figures.results()));
        if (arguments.json() != null) {
            figures.write(arguments.json());
        }
        if (arguments.page()) {
            renew(Path.of(System.getProperty("healthhub.repository", ".")), figures);
        }
        // The services of the processors keep threads.
        System.exit(0);
    }

    /** Puts figures into the repository's file, in the place of older ones of the same names, and writes the page anew. */
    private static void renew(final Path repository, final Figures figures) throws IOException {
        final Path file = repository.resolve(PerformancePage.FIGURES);
        final Figures all = Figures.read(file).with(figures);
        all.write(file);
        new PerformancePage(all).write(repository);
    }

    private static Figures measure(final Arguments arguments) throws RunnerException, InitializationException, IOException {
        final String machine = Figures.thisMachine(arguments.quick());
        final boolean quick = arguments.quick();
        if (arguments.growth()) {
            return new Figures(machine, List.of(), new Growth(quick, arguments::wants).measure(), List.of());
        }
        if (arguments.nodes()) {
            return new Figures(machine, List.of(), new NodeGrowth(quick ? QUICK_ROWS / 10 : 2 * QUICK_ROWS).measure(), List.of());
        }
        if (arguments.profile() != null) {
            return new Figures(machine, List.of(), List.of(), new ProcessorPairs(QUICK_ROWS, null, arguments::wants)
                    .profiles(arguments.profile(), quick ? WARM_UP : 2 * WARM_UP, quick ? WARM_UP : 3 * WARM_UP));
        }
        final PairedRun paired = quick ? new PairedRun(Duration.ofSeconds(WARM_UP), 15) : new PairedRun(Duration.ofSeconds(4 * WARM_UP), 61);
        final List<Result> results = new ArrayList<>(new ProcessorPairs(quick ? QUICK_ROWS : ROWS, paired, arguments::wants).measure());
        final List<GrowthPoint> disk = new ArrayList<>();
        final List<Profile> profiles = new ArrayList<>();
        if (arguments.wants("identity.valid.vs-hutool") || arguments.wants("record.canonicalize")) {
            results.addAll(PureParts.measure(quick, quick ? 1 : 3));
        }
        if (arguments.wants(FlowPair.NAME)) {
            try (FlowPair flow = new FlowPair(quick ? ROWS / 5 : ROWS)) {
                final Result result = flow.measure(quick ? 1 : 2, quick ? 3 : 7);
                results.add(result);
                disk.addAll(flow.disk());
                profiles.add(flow.profile(result));
            } catch (final SandboxException e) {
                // No port, no PostgreSQL, too little memory: the other figures are measured already.
                System.err.println(FlowPair.NAME + " is not measured: " + e.getMessage());
            }
        }
        return new Figures(machine, results, disk, profiles);
    }
}
