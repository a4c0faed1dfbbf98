// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of figures: a text with marks such as {@code {{results}}}, in whose places tables and plots stand. Page and figures can not drift, because the page is
 * made of nothing else.
 *
 * @param figures what was measured
 */
record PerformancePage(Figures figures) {

    /** Where the figures stand in the repository. */
    static final Path FIGURES = Path.of("docs", "performance.json");

    private static final Path PAGE = Path.of("docs", "performance.md");
    private static final Path IMAGES = Path.of("docs", "images");
    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z]+)(?: ([a-z0-9.-]+))?}}");
    private static final String BYTES = "bytes-per-op";
    private static final double NANOS = 1e9;

    /** Plots by the beginning of their file names; the series are those whose names the plot's begin. */
    private static final Map<String, Plot> PLOTS = new TreeMap<>(Map.of(
            "file-size", new Plot("Throughput by size of the FlowFile (JSON to JSON)", "MB", "records a second and core", true),
            "heap", new Plot("Heap in use after collections by size of the FlowFile", "MB", "MB", true),
            "fields", new Plot("Cost by number of fields (CSV to JSON)", "fields of a record", "microseconds a record", false),
            "faulty", new Plot("Throughput by share of faulty records (CSV to JSON)", "faulty of a hundred", "records a second and core", false),
            "tasks", new Plot("Throughput by concurrent tasks (CSV to JSON)", "tasks", "records a second", false),
            NodeGrowth.NAME, new Plot("Throughput from source table to receipt by NiFi's nodes, all on one machine", "nodes", "records a second", false),
            "resources", new Plot("Throughput by number of resources in turn (CSV to JSON, 20 fields)", "resources", "records a second and core", false)));

    /**
     * The files of the page.
     *
     * @return content by path in the repository
     */
    Map<Path, String> files() {
        final Map<Path, String> files = new LinkedHashMap<>();
        files.put(PAGE, page());
        PLOTS.forEach((name, plot) -> {
            final Map<String, List<GrowthPoint>> lines = lines(name);
            if (!lines.isEmpty()) {
                files.put(IMAGES.resolve("performance-" + name + ".svg"), plot.svg(lines));
            }
        });
        return files;
    }

    /** Writes the files into a repository. */
    void write(final Path repository) throws IOException {
        for (final Map.Entry<Path, String> file : files().entrySet()) {
            Files.writeString(repository.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private String page() {
        final Matcher marks = MARK.matcher(template());
        final StringBuilder page = new StringBuilder();
        while (marks.find()) {
            final String filled = switch (marks.group(1)) {
                case "machine" -> figures.machine();
                case "results" -> results();
                case "peers" -> peers();
                case "parts" -> parts();
                case "sizing" -> sizing();
                case "disk" -> disk();
                case "growth" -> growth(marks.group(2));
                case "profile" -> profile(marks.group(2));
                default -> throw new IllegalStateException("The page has an unknown mark " + marks.group());
            };
            marks.appendReplacement(page, Matcher.quoteReplacement(filled));
        }
        return marks.appendTail(page).toString();
    }

    private static String template() {
        try (InputStream in = PerformancePage.class.getResourceAsStream("performance.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String results() {
        final StringBuilder table = new StringBuilder(
                "| name | goal | median | quartiles | by the wall clock | ours, ns a record | peer, ns a record | |\n|---|---|---|---|---|---|---|---|\n");
        final Map<String, Result> measured = byName();
        for (final Map.Entry<String, Double> goal : new TreeMap<>(Report.GOALS).entrySet()) {
            final Result result = measured.get(goal.getKey());
            final boolean bytes = goal.getKey().endsWith(BYTES);
            table.append("| `%s` | %s | ".formatted(goal.getKey(), bytes ? "0" : "≥ " + goal.getValue()));
            if (result == null) {
                table.append("**not measured** | | | | | |\n");
            } else {
                table.append(String.format(Locale.ROOT, "%.2f | %.2f–%.2f | %s | %,.0f | %s | %s |%n", result.ratio(), result.q25(), result.q75(),
                        bytes ? "" : String.format(Locale.ROOT, "%.2f", result.wallRatio()), result.oursNanos(),
                        bytes ? "" : String.format(Locale.ROOT, "%,.0f", result.peerNanos()), Report.isReached(result) ? "reached" : "missed"));
            }
        }
        return table.toString().stripTrailing();
    }

    private String peers() {
        final StringBuilder table = new StringBuilder("| name | median | quartiles | by the wall clock | ours, ns a record | peer, ns a record |\n|---|---|---|---|---|---|\n");
        final Map<String, Result> measured = byName();
        for (final String name : ProcessorPairs.PARTIAL) {
            final Result result = measured.get(name);
            table.append("| `%s` | ".formatted(name)).append(result == null ? "**not measured** | | | | |\n" : String.format(Locale.ROOT,
                    "%.2f | %.2f–%.2f | %.2f | %,.0f | %,.0f |%n", result.ratio(), result.q25(), result.q75(), result.wallRatio(), result.oursNanos(), result.peerNanos()));
        }
        return table.toString().stripTrailing();
    }

    private String parts() {
        final StringBuilder table = new StringBuilder("| part | nanoseconds | bytes allocated |\n|---|---|---|\n");
        final Map<String, Result> measured = byName();
        for (final Result result : measured.values()) {
            if (result.name().startsWith("record.") && result.name().endsWith(".nanos-per-op")) {
                final String part = result.name().substring("record.".length(), result.name().length() - ".nanos-per-op".length());
                final Result bytes = measured.get("record." + part + "." + BYTES);
                table.append(String.format(Locale.ROOT, "| %s | %,.0f | %s |%n", part, result.ratio(), bytes == null ? "" : String.format(Locale.ROOT, "%,.0f", bytes.ratio())));
            }
        }
        return table.toString().stripTrailing();
    }

    private String sizing() {
        final StringBuilder table = new StringBuilder("| step | records a second and core |\n|---|---|\n");
        final Map<String, Result> measured = byName();
        final Map<String, String> steps = new LinkedHashMap<>();
        steps.put("validate-id-card.csv-json.vs-convert-record", "`ValidateIdCard`, CSV to JSON");
        steps.put("canonicalize.csv-json.vs-convert-record", "`CanonicalizeHealthRecord`, CSV to JSON");
        steps.put("canonicalize.json-json.vs-convert-record", "`CanonicalizeHealthRecord`, JSON to JSON");
        steps.put("canonicalize.avro-avro.vs-convert-record", "`CanonicalizeHealthRecord`, Avro to Avro");
        steps.put("put-provincial.vs-bare-http", "`PutProvincialRecord`, JSON, a platform that answers at once");
        steps.forEach((name, step) -> {
            if (measured.containsKey(name)) {
                table.append(String.format(Locale.ROOT, "| %s | %,.0f |%n", step, rounded(NANOS / measured.get(name).oursNanos())));
            }
        });
        return table.toString().stripTrailing();
    }

    /** Two digits: more would promise too much. */
    private static double rounded(final double value) {
        final double magnitude = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.rint(value / magnitude) * magnitude;
    }

    private String disk() {
        final Map<String, List<GrowthPoint>> lines = lines("disk");
        if (lines.isEmpty()) {
            return "**not measured**";
        }
        return lines.entrySet().stream().map(line -> String.format(Locale.ROOT, "| %s | %,.0f |", line.getKey(), line.getValue().getFirst().y()))
                .collect(Collectors.joining("\n", "| on the disk | MB a million records |\n|---|---|\n", ""));
    }

    private String growth(final String name) {
        final Map<String, List<GrowthPoint>> lines = lines(name);
        if (lines.isEmpty()) {
            return "**not measured**";
        }
        final Plot plot = PLOTS.get(name);
        final StringBuilder text = new StringBuilder();
        if (plot != null) {
            text.append("![%s](images/performance-%s.svg)\n\n".formatted(plot.title(), name));
        }
        text.append("| %s | %s |\n|---|%s\n".formatted(plot == null ? "x" : plot.across(),
                lines.keySet().stream().map(line -> plot == null ? line : line + ", " + plot.up()).collect(Collectors.joining(" | ")), "---|".repeat(lines.size())));
        for (final double x : new TreeSet<>(lines.values().stream().flatMap(List::stream).map(GrowthPoint::x).toList())) {
            text.append("| ").append(number(x)).append(" |");
            lines.values().forEach(line -> text.append(' ').append(line.stream().filter(point -> point.x() == x).map(point -> number(point.y())).findFirst().orElse(""))
                    .append(" |"));
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    private Map<String, List<GrowthPoint>> lines(final String name) {
        final Map<String, List<GrowthPoint>> lines = new TreeMap<>();
        for (final GrowthPoint point : figures.growth()) {
            final int dot = point.series().indexOf('.');
            if (point.series().substring(0, dot).equals(name)) {
                lines.computeIfAbsent(point.series().substring(dot + 1), line -> new ArrayList<>()).add(point);
            }
        }
        lines.values().forEach(line -> line.sort(Comparator.comparingDouble(GrowthPoint::x)));
        return lines;
    }

    private String profile(final String name) {
        final Map<String, Profile> states = new TreeMap<>();
        figures.profiles().stream().filter(profile -> profile.name().equals(name)).forEach(profile -> states.put(profile.state(), profile));
        if (states.isEmpty()) {
            return "**not measured**";
        }
        final TreeMap<String, Double> costs = new TreeMap<>();
        states.values().forEach(profile -> profile.shares().forEach(share -> costs.merge(share.cost(), share.time() * profile.nanos(), Math::max)));
        final StringBuilder table = new StringBuilder("| cost |");
        states.values().forEach(profile -> table.append(" %s: time | ns a record |".formatted(profile.state())));
        table.append("\n|---|").append("---|---|".repeat(states.size())).append('\n');
        costs.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).forEach(cost -> {
            table.append("| ").append(cost.getKey()).append(" |");
            states.values().forEach(profile -> {
                final double share = profile.shares().stream().filter(each -> each.cost().equals(cost.getKey())).mapToDouble(Profile.Share::time).findFirst().orElse(0);
                table.append(String.format(Locale.ROOT, " %.0f %% | %,.0f |", 100 * share, share * profile.nanos()));
            });
            table.append('\n');
        });
        table.append("| all |");
        states.values().forEach(profile -> table.append(String.format(Locale.ROOT, " %d samples | %,.0f |", profile.samples(), profile.nanos())));
        return table.toString();
    }

    private Map<String, Result> byName() {
        return figures.results().stream().collect(Collectors.toMap(Result::name, result -> result, (first, second) -> second, TreeMap::new));
    }

    private static String number(final double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
