// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import org.healthhub.core.exchange.PlatformStage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A status report as a table for a terminal, where a Chinese character takes two columns. Systems that are not on the canvas are only counted. */
public final class StatusTable {
    private static final List<String> HEADINGS = List.of("system", "resource", "source", "read", "canonical", "suspect", "problem", "stored", "pushed", "accepted",
        "rejected", "pending", "receipts", "updated", "unchanged", "open", "state");
    private static final List<ToLongFunction<ResourceCounts>> COUNTS = List.of(ResourceCounts::source, ResourceCounts::read, ResourceCounts::canonical,
        ResourceCounts::suspect, ResourceCounts::problem, ResourceCounts::stored, ResourceCounts::pushed, ResourceCounts::accepted, ResourceCounts::rejected,
        ResourceCounts::pending, ResourceCounts::receipts, ResourceCounts::updated, ResourceCounts::unchanged, ResourceCounts::open);
    private static final int TEXT_COLUMNS = 2;

    private StatusTable() {
    }

    public static String of(final StatusReport report) {
        final List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        final List<SystemStatus> imported = report.systems().stream().filter(SystemStatus::imported).toList();
        imported.forEach(system -> system.resources().forEach(resource -> rows.add(row(system, resource))));
        rows.add(total(imported.stream().flatMap(system -> system.resources().stream()).toList()));
        final int[] widths = new int[HEADINGS.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        final StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        if (imported.size() < report.systems().size()) {
            text.append("not imported: %s%n".formatted(report.systems().stream().filter(system -> !system.imported()).map(SystemStatus::code).collect(Collectors.joining(" "))));
        }
        return text.append("NiFi ").append(report.nifi().version()).append("  ").append(report.nifi().url()).toString();
    }

    private static List<String> total(final List<ResourceCounts> resources) {
        final List<String> row = new ArrayList<>(List.of("all", "%d resources".formatted(resources.size())));
        COUNTS.forEach(count -> row.add(Long.toString(resources.stream().mapToLong(count).sum())));
        row.add("%d complete".formatted(resources.stream().filter(resource -> resource.isClosed() && resource.pending() == 0).count()));
        return row;
    }

    private static List<String> row(final SystemStatus system, final ResourceCounts resource) {
        final List<String> row = new ArrayList<>(List.of("%s %s".formatted(system.code(), system.name()), "%s %s".formatted(resource.code(), resource.name())));
        COUNTS.forEach(count -> row.add(Long.toString(count.applyAsLong(resource))));
        row.add(state(system, resource));
        return row;
    }

    private static String state(final SystemStatus system, final ResourceCounts resource) {
        if (resource.isClosed()) {
            return resource.pending() == 0 ? "complete" : "waiting for receipts: " + stages(resource);
        }
        return system.running() ? "working" : "stopped";
    }

    private static String stages(final ResourceCounts resource) {
        final Map<PlatformStage, Long> stages = new EnumMap<>(PlatformStage.class);
        stages.put(PlatformStage.SUBMITTED, resource.submitted());
        stages.put(PlatformStage.RECEIVED, resource.received());
        stages.put(PlatformStage.CHECKING, resource.checking());
        return stages.entrySet().stream().filter(stage -> stage.getValue() > 0).map(stage -> stage.getKey().words() + " " + stage.getValue()).collect(Collectors.joining(", "));
    }

    private static String line(final List<String> row, final int[] widths) {
        final StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            final String padding = " ".repeat(widths[i] - width(row.get(i)));
            final boolean text = i < TEXT_COLUMNS || i == widths.length - 1;
            line.append(text ? row.get(i) + padding : padding + row.get(i)).append("  ");
        }
        return line.toString().stripTrailing();
    }

    /** Columns in a terminal: Han characters and full-width forms take two. */
    static int width(final String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(final int character) {
        return Character.isIdeographic(character)
            || Stream.of(Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS)
            .anyMatch(block -> block == Character.UnicodeBlock.of(character));
    }
}
