// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PerformancePageTest {

    private static final Path REPOSITORY = Path.of("..");

    @Test
    void testPageAndPlotsAreMadeOfTheFigures() throws Exception {
        final Map<Path, String> files = new PerformancePage(Figures.read(REPOSITORY.resolve(PerformancePage.FIGURES))).files();
        for (final Map.Entry<Path, String> file : files.entrySet()) {
            assertEquals(file.getValue(), Files.readString(REPOSITORY.resolve(file.getKey()), StandardCharsets.UTF_8),
                    file.getKey() + ": run ./healthhub bench --only nothing --page");
        }
        try (Stream<Path> images = Files.list(REPOSITORY.resolve("docs/images"))) {
            assertEquals(files.keySet().stream().filter(file -> file.toString().endsWith(".svg")).map(Path::getFileName).collect(Collectors.toSet()),
                    images.map(Path::getFileName).filter(name -> name.toString().startsWith("performance-")).collect(Collectors.toSet()));
        }
    }

    @Test
    void testNewerFiguresReplaceThoseOfTheirNames(@TempDir final Path directory) throws Exception {
        final Result old = new Result("canonicalize.csv-json.vs-convert-record", 0.5, 0.4, 0.6, 5, 10, 5, 0.5);
        final Result other = new Result("validate-id-card.csv-json.vs-convert-record", 1, 1, 1, 5, 10, 10, 1);
        final Result newer = new Result(old.name(), 1.25, 1.2, 1.3, 5, 8, 10, 1.1);
        final Figures before = new Figures("old machine", List.of(old, other), List.of(new GrowthPoint("heap.validate", 1, 5), new GrowthPoint("heap.validate", 4, 6)), List.of());
        final Figures after = before.with(new Figures("new machine", List.of(newer), List.of(new GrowthPoint("heap.validate", 4, 7)), List.of()));
        assertEquals(List.of(newer, other), after.results());
        assertEquals(List.of(new GrowthPoint("heap.validate", 1, 5), new GrowthPoint("heap.validate", 4, 7)), after.growth());
        final Path file = directory.resolve("figures.json");
        after.write(file);
        assertEquals(after, Figures.read(file));
        final String page = new PerformancePage(after).files().get(Path.of("docs", "performance.md"));
        assertTrue(page.contains("| `canonicalize.csv-json.vs-convert-record` | ≥ 1.0 | 1.25 | 1.20–1.30 | 1.10 | 8 | 10 | reached |"), page);
        assertTrue(page.contains("Last measured on: new machine."));
        assertFalse(page.contains("{{"));
    }
}
