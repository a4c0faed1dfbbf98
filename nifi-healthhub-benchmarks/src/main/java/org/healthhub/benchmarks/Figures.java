// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Everything that was measured, as it stands in a file.
 *
 * @param machine where and how the last of it was measured
 * @param results ratios
 * @param growth points of the plots
 * @param profiles where the time goes
 */
record Figures(String machine, List<Result> results, List<GrowthPoint> growth, List<Profile> profiles) {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Figures {
        machine = Objects.requireNonNullElse(machine, "");
        results = List.copyOf(Objects.requireNonNullElse(results, List.of()));
        growth = List.copyOf(Objects.requireNonNullElse(growth, List.of()));
        profiles = List.copyOf(Objects.requireNonNullElse(profiles, List.of()));
    }

    /**
     * This machine in words. The load tells how much else it does: what was measured beside other work is less exact.
     *
     * @param quick whether the short run was asked for
     */
    static String thisMachine(final boolean quick) {
        return String.format(Locale.ROOT, "%d processors, Java %s, %s, heap of %d MB, serial collector, load average %.1f at the beginning, %s run",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), System.getProperty("os.name"), Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), quick ? "quick" : "full");
    }

    static Figures read(final Path file) throws IOException {
        return MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), Figures.class);
    }

    void write(final Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(this) + "\n", StandardCharsets.UTF_8);
    }

    /** These figures with newer ones in the place of those of the same names. The page itself tells of the machine of the nodes. */
    Figures with(final Figures newer) {
        return new Figures(newer.results.isEmpty() && newer.growth.stream().allMatch(NodeGrowth::isOne) ? machine : newer.machine,
                merged(results, newer.results, Result::name),
                merged(growth, newer.growth, point -> String.format(Locale.ROOT, "%s %012.3f", point.series(), point.x())),
                merged(profiles, newer.profiles, profile -> profile.name() + " " + profile.state()));
    }

    private static <T> List<T> merged(final List<T> old, final List<T> newer, final Function<T, String> name) {
        final Map<String, T> all = new LinkedHashMap<>();
        old.forEach(figure -> all.put(name.apply(figure), figure));
        newer.forEach(figure -> all.put(name.apply(figure), figure));
        final List<T> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(name));
        return sorted;
    }
}
