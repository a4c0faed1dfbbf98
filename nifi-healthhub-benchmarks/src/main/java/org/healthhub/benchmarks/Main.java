// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.reporting.InitializationException;
import org.openjdk.jmh.runner.RunnerException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Measures and reports: {@code [--quick] [--json FILE] [--only TEXT]}.
 */
public final class Main {

    private static final int QUICK_ROWS = 10_000;
    private static final int ROWS = 20_000;

    private Main() {
    }

    /** What the command line says. */
    private record Arguments(boolean quick, Path json, String only, boolean growth, String profile, Path recording) {

        static Arguments of(final List<String> words) {
            boolean quick = false;
            Path json = null;
            String only = "";
            boolean growth = false;
            String profile = null;
            Path recording = null;
            final Iterator<String> rest = words.iterator();
            while (rest.hasNext()) {
                switch (rest.next()) {
                    case "--quick" -> quick = true;
                    case "--json" -> json = Path.of(value(rest, "--json"));
                    case "--only" -> only = value(rest, "--only");
                    case "--growth" -> growth = true;
                    case "--profile" -> profile = value(rest, "--profile");
                    case "--recording" -> recording = Path.of(value(rest, "--recording"));
                    default -> throw new IllegalArgumentException("usage: bench [--quick] [--json FILE] [--only TEXT]");
                }
            }
            return new Arguments(quick, json, only, growth, profile, recording);
        }

        private static String value(final Iterator<String> rest, final String option) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return rest.next();
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
        if (arguments.growth()) {
            new Growth(arguments.quick(), name -> name.contains(arguments.only())).measure().forEach(System.out::println);
            System.exit(0);
        }
        if (arguments.profile() != null) {
            for (final Profile profile : new ProcessorPairs(QUICK_ROWS, null, name -> name.contains(arguments.only()))
                    .profiles(arguments.profile(), arguments.quick() ? 8 : 15, arguments.quick() ? 8 : 20, arguments.recording())) {
                System.out.printf("%s %s %d samples %.0f ns/record%n", profile.name(), profile.state(), profile.samples(), profile.nanos());
                profile.shares().forEach(share -> System.out.printf("  %5.1f %% time %5.1f %% allocation  %s%n", 100 * share.time(), 100 * share.allocation(), share.cost()));
            }
            System.exit(0);
        }
        final List<Result> results = measure(arguments);
        System.out.print(Report.table(results));
        if (arguments.json() != null) {
            Report.write(results, arguments.json());
        }
        // The services of the processors keep threads.
        System.exit(0);
    }

    private static List<Result> measure(final Arguments arguments) throws RunnerException, InitializationException, IOException {
        final Predicate<String> wanted = name -> name.contains(arguments.only());
        final List<Result> results = new ArrayList<>();
        final PairedRun paired = arguments.quick() ? new PairedRun(Duration.ofSeconds(10), 15) : new PairedRun(Duration.ofSeconds(40), 61);
        results.addAll(new ProcessorPairs(arguments.quick() ? QUICK_ROWS : ROWS, paired, wanted).measure());
        if (wanted.test("identity.valid.vs-hutool") || wanted.test("record.canonicalize")) {
            results.addAll(PureParts.measure(arguments.quick(), arguments.quick() ? 1 : 3));
        }
        return results;
    }
}
