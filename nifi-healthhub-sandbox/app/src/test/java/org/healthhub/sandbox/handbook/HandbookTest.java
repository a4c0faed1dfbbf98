// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.docs.GeneratedFile;
import org.healthhub.flows.manifest.ExtensionManifest;
import org.healthhub.sandbox.handbook.Handbook.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The handbooks name what there is: commands and options, properties, components, relationships, parameters, ports, codes, tables, files, links. The
 * conventions stand in {@code docs/zh/README.md}.
 */
class HandbookTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final Pattern SQL_NAME = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b");
    private static final Pattern OWN_NAME = Pattern.compile("\\bAS ([a-z_]+)");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    /** The page of the alerts that the program raises. */
    private static final String ALERTS = "docs/alerts.md";
    private static final String REMEDY = " (the conventions of docs/zh/README.md say how names are written)";

    static Stream<Handbook> handbooks() {
        return Handbook.all().stream();
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testNamesExist(final Handbook handbook) {
        assertEquals(List.of(), handbook.code().stream().filter(place -> !VOCABULARY.knows(place.text())).toList(), "names of nothing" + REMEDY);
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testNamesOnTheCanvasExist(final Handbook handbook) {
        assertEquals(List.of(), handbook.canvasNames().stream().filter(place -> !place.text().isEmpty() && !VOCABULARY.knowsOnCanvas(place.text())).toList(),
                "not on the canvas" + REMEDY);
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testCommandsInBlocksExist(final Handbook handbook) {
        final List<String> faults = new ArrayList<>();
        for (final Block block : handbook.blocks()) {
            final String joined = block.place().text().replaceAll("\\\\\n\\s*", "");
            joined.lines().filter(line -> line.startsWith("./healthhub")).forEach(line -> VOCABULARY.commands().fault(line).ifPresent(fault -> faults.add(block.place().file()
                    + ": " + line + ": " + fault)));
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testStatementsNameTablesAndColumns(final Handbook handbook) {
        final List<String> unknown = new ArrayList<>();
        for (final Block block : blocks(handbook, "sql")) {
            final String sql = LITERAL.matcher(block.place().text()).replaceAll("''");
            final List<String> own = OWN_NAME.matcher(sql).results().map(name -> name.group(1)).toList();
            SQL_NAME.matcher(sql).results().map(name -> name.group(1)).filter(name -> !own.contains(name) && !VOCABULARY.knowsColumn(name)).forEach(unknown::add);
        }
        assertEquals(List.of(), unknown, handbook.path());
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testSettingsExist(final Handbook handbook) {
        final List<String> unknown = new ArrayList<>();
        for (final Block block : blocks(handbook, "properties")) {
            block.place().text().lines().filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('=')))
                    .filter(name -> name.startsWith("nifi.") ? !VOCABULARY.knowsNiFiProperty(name) : !VOCABULARY.knowsParameter(name)).forEach(unknown::add);
        }
        assertEquals(List.of(), unknown, handbook.path());
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testJsonIsWellFormed(final Handbook handbook) throws JsonProcessingException {
        for (final Block block : blocks(handbook, "json")) {
            new ObjectMapper().readTree(block.place().text());
        }
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testLinksLeadSomewhere(final Handbook handbook) {
        final Set<String> awaited = awaitedPictures();
        assertEquals(List.of(), handbook.links().stream().filter(link -> !leadsSomewhere(handbook, link.text(), awaited)).toList());
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void testTablesAreWhatTheProgramSays(final Handbook handbook) {
        GeneratedFile.check(handbook.path(), new HandbookTables().regenerated(handbook.text()));
    }

    @Test
    void testEverySigningStrategyIsDescribed() throws IOException {
        final String standard = SourceTree.read("docs/zh/interface-standard.md");
        ExtensionManifest.trimmed("nifi-healthhub-nar").extensions().get("org.healthhub.nifi.services.HttpProvincialPlatform").properties().get("Signing Strategy")
                .allowableValues().forEach(strategy -> assertTrue(standard.contains("`" + strategy + "`"), strategy));
    }

    @Test
    void testAlertsHaveTheirParagraph() {
        final Set<String> paragraphs = Handbook.of("docs/zh/system-manual.md").anchors();
        assertTrue(paragraphs.containsAll(Set.of("alert-overdue-receipt", "alert-problem-share", "alert-silent-source", "alert-reconciliation")), paragraphs::toString);
        if (SourceTree.exists(ALERTS)) {
            assertEquals(List.of(), Handbook.of(ALERTS).anchors().stream().filter(anchor -> anchor.startsWith("alert-") && !paragraphs.contains(anchor)).toList());
        }
    }

    @Test
    void testCommandLinesOfTheHelpAreThoseOfTheProgram() {
        final Set<String> literals = SourceTree.found(SourceTree.mainSources().stream(), Pattern.compile("\"(--?[a-z][a-z-]*)\""));
        VOCABULARY.commands().options().values().forEach(options -> options.forEach(option -> assertTrue(literals.contains(option), option)));
        assertTrue(VOCABULARY.commands().options().keySet().containsAll(Set.of("up", "down", "import", "trace", "handbook")));
    }

    @Test
    void testWhatDoesNotExistIsFound() {
        Stream.of("./healthhub fly", "./healthhub up --fast", "Part Weight Limit", "nifi.no.such", "healthhub.no.such", "hub.db.colour", "HEALTHHUB_COLOUR", "NoSuchTest",
                "sign-499", "hh_nothing", "NO_SUCH_CODE", "65000", "docs/nothing.md", "PutProvincialRecords").forEach(name -> assertFalse(VOCABULARY.knows(name), name));
        assertFalse(VOCABULARY.knowsOnCanvas("上报市平台"));
        assertFalse(leadsSomewhere(Handbook.of("docs/zh/README.md"), "system-manual.md#nothing", Set.of()));
        assertFalse(new HandbookTables().regenerated("<!-- BEGIN GENERATED: ports -->\nold\n<!-- END GENERATED -->").contains("old"));
    }

    /** Pictures that the index of the handbooks says are still to be taken. */
    private static Set<String> awaitedPictures() {
        return Set.copyOf(Pattern.compile("(?m)^\\| (docs/images/zh-[a-z-]+\\.png) \\|").matcher(SourceTree.read("docs/zh/README.md")).results().map(row -> row.group(1)).toList());
    }

    private static boolean leadsSomewhere(final Handbook handbook, final String target, final Set<String> awaited) {
        if (target.startsWith("http")) {
            return true;
        }
        final String[] parts = target.split("#", 2);
        final String path = parts[0].isEmpty() ? handbook.path() : Path.of(handbook.path()).resolveSibling(parts[0]).normalize().toString();
        return (SourceTree.exists(path) || awaited.contains(path)) && (parts.length == 1 || Handbook.of(path).anchors().contains(parts[1]));
    }

    private static List<Block> blocks(final Handbook handbook, final String language) {
        return handbook.blocks().stream().filter(block -> block.language().equals(language)).toList();
    }
}
