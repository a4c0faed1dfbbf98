// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.file.FileCharset;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.file.FileFormat;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.files.SampleFile;
import org.healthhub.sandbox.files.SampleFiles;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.sample.SampleExpectations;
import org.healthhub.sandbox.sample.SampleRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The four docked systems and one more by file: an SFTP server and a local folder, csv in both character sets and json, files that are taken and files that
 * are set aside. The tests build on each other: each leaves the counts of the one before.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FileDockingIT {

    private static final List<String> SYSTEMS = List.of("S16", "S17", "S18", "S19", "S20");
    /** Comes from the local folder. */
    private static final String LOCAL_SYSTEM = "S18";
    private static final int ROWS = 60;
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration SEVERAL_LISTINGS = Duration.ofSeconds(10);

    private static RunningSandbox sandbox;
    private static OpenSandbox open;
    private static SampleFiles files;
    private static List<BusinessSystem> systems;
    private static SampleFates fates;
    private static PersonalData people;

    @BeforeAll
    static void run() {
        sandbox = RunningSandbox.startBeside("file");
        open = sandbox.open();
        files = new SampleFiles(sandbox.home());
        systems = open.systems(SYSTEMS);
        fates = new SampleFates(sandbox, open.catalogue());
        people = new PersonalData();
        open.runEmpty(systems, Set.of(Docking.FILE), step -> { });
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    @Order(1)
    void testEveryRowOfWholeFilesHasItsFate() throws Exception {
        int number = 0;
        for (final Resource resource : resources()) {
            final List<SampleRow> rows = SampleExpectations.rows(open.catalogue(), resource, ROWS, SampleTables.SEED);
            fates.put(resource.code(), rows);
            people.add(rows);
            file(resource, number, "1").write(folder(resource));
            number++;
        }

        awaitFates();

        await("all files to be moved", () -> waiting().isEmpty());
        for (final Resource resource : resources()) {
            final Set<String> done = names(folder(resource).resolve("done"));
            assertTrue(done.stream().anyMatch(name -> name.startsWith(resource.code()) && name.endsWith(".ctl")), done::toString);
            assertTrue(done.stream().anyMatch(name -> name.startsWith(resource.code()) && !name.endsWith(".ctl")), done::toString);
        }
        assertEquals(Set.of(), refused());
        assertEachRowWasReadOnce();
    }

    @Test
    @Order(2)
    void testIncompleteAlteredAndMissingFilesAreSetAsideWithTheReason() throws Exception {
        final Map<String, String> expected = new TreeMap<>();
        // one on the SFTP server, one in the local folder
        for (final String system : List.of("S19", LOCAL_SYSTEM)) {
            final Resource resource = open.catalogue().system(system).orElseThrow().resources().getFirst();
            final Path folder = folder(resource);
            final SampleFile tooFew = file(resource, 0, "few").stating(ROWS + 1);
            final SampleFile whole = file(resource, 1, "cut");
            final SampleFile cut = whole.holding(Arrays.copyOf(whole.content(), whole.content().length * 2 / 3));
            final SampleFile altered = file(resource, 2, "altered");
            final byte[] other = altered.content().clone();
            other[other.length / 2] ^= 1;
            final SampleFile missing = file(resource, 0, "missing");
            tooFew.write(folder);
            cut.write(folder);
            altered.holding(other).write(folder);
            missing.writeControl(folder);
            Files.writeString(folder.resolve(resource.code() + "-broken.ctl"), "no control file");
            expected.put(tooFew.controlName(), "CONTROL_ROW_COUNT");
            expected.put(cut.controlName(), "CONTROL_SIZE");
            expected.put(altered.controlName(), "CONTROL_DIGEST");
            expected.put(missing.controlName(), "CONTROL_MISSING_FILE");
            expected.put(resource.code() + "-broken.ctl", "CONTROL_UNREADABLE");
        }

        await("all files to be set aside", () -> waiting().isEmpty() && refused().size() == 26);

        for (final Map.Entry<String, String> file : expected.entrySet()) {
            final Path folder = folder(open.catalogue().resource(file.getKey().substring(0, 6)).orElseThrow());
            final String reason = Files.readString(folder.resolve("refused").resolve(file.getKey() + ".reason.txt"));
            assertTrue(reason.contains(file.getValue()), reason);
            assertEquals(Set.of(), people.in(reason));
            final String stem = file.getKey().replace(".ctl", ".");
            assertTrue(names(folder.resolve("done")).stream().noneMatch(name -> name.startsWith(stem)), file.getKey());
        }
        assertEachRowWasReadOnce();
        assertEquals(List.of(), failures());
    }

    @Test
    @Order(3)
    void testNothingIsReadTwice() throws Exception {
        sandbox.restart();
        for (final BusinessSystem system : systems) {
            final String group = group(system);
            open.nifi().processGroups().stop(group);
            open.nifi().processGroups().start(group);
        }
        Thread.sleep(SEVERAL_LISTINGS);

        assertEachRowWasReadOnce();
        assertEquals(Map.of(), differences());
    }

    @Test
    @Order(4)
    void testNobodyIsNamedOutsideContent() {
        final Map<String, Set<String>> leaks = new TreeMap<>();
        int events = 0;
        for (final String type : List.of("RECEIVE", "FETCH", "FORK", "ROUTE", "DROP", "SEND", "ATTRIBUTES_MODIFIED")) {
            for (final JsonNode summary : open.nifi().provenance().search(Map.of("EventType", type)).stream().limit(100).toList()) {
                final Set<String> found = people.in(open.nifi().provenance().event(summary.path("eventId").asLong()).toString());
                if (!found.isEmpty()) {
                    leaks.put(type + " of " + summary.path("componentName").asText(), found);
                }
                events++;
            }
        }
        open.nifi().bulletins().stream().map(JsonNode::toString).filter(bulletin -> !people.in(bulletin).isEmpty()).forEach(bulletin -> leaks.put("bulletin", people.in(bulletin)));

        assertTrue(events > 50);
        assertEquals(Map.of(), leaks);
    }

    /** By turns csv in UTF-8, csv in GB18030 and json, with each of the digests. */
    private static SampleFile file(final Resource resource, final int number, final String part) {
        final FileFormat format = number % 3 == 2 ? FileFormat.JSON : FileFormat.CSV;
        final FileCharset charset = number % 3 == 1 ? FileCharset.GB18030 : FileCharset.UTF_8;
        return SampleFile.of(resource, fates.rows(resource.code()), format, charset, FileDigest.values()[number % FileDigest.values().length], part);
    }

    private static List<Resource> resources() {
        return systems.stream().flatMap(system -> system.resources().stream()).toList();
    }

    private static Path folder(final Resource resource) {
        final BusinessSystem system = open.catalogue().system(resource.systemCode()).orElseThrow();
        return system.code().equals(LOCAL_SYSTEM) ? files.local(system) : files.remote(system);
    }

    private static Stream<Path> folders() {
        return resources().stream().map(FileDockingIT::folder).distinct();
    }

    /** Files that have not been taken yet. */
    private static Set<String> waiting() {
        return folders().flatMap(folder -> names(folder).stream()).collect(Collectors.toSet());
    }

    private static Set<String> refused() {
        return folders().flatMap(folder -> names(folder.resolve("refused")).stream()).collect(Collectors.toSet());
    }

    private static Set<String> names(final Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).map(entry -> entry.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String group(final BusinessSystem system) {
        return open.nifi().processGroups().children(open.nifi().processGroups().root()).stream()
            .filter(group -> group.at("/component/name").asText().startsWith(system.code())).findFirst().orElseThrow().path("id").asText();
    }

    private static void assertEachRowWasReadOnce() throws SQLException {
        for (final Resource resource : resources()) {
            assertEquals(Integer.toString(ROWS), fates.query(Database.HUB, "SELECT sum(read_count) FROM hh_collection WHERE resource_code = '%s'".formatted(resource.code()))
                .getFirst().getFirst(), resource.code());
        }
    }

    private static List<String> failures() {
        return open.nifi().processGroups().queues("root").stream().filter(queue -> queue.path("name").asText().contains("需人工处理")
            && queue.path("flowFilesQueued").asInt() > 0).map(queue -> queue.path("sourceName").asText()).toList();
    }

    private static Map<String, String> differences() throws SQLException {
        final Map<String, String> differences = new TreeMap<>();
        for (final Resource resource : resources()) {
            final String code = resource.code();
            fates.problems(code).forEach((key, text) -> differences.put(code + " problem " + key, text));
            fates.flags(code).forEach((key, text) -> differences.put(code + " flag " + key, text));
            fates.stored(code).forEach((key, text) -> differences.put(code + " stored " + key, text));
            fates.rejected(code).forEach((key, text) -> differences.put(code + " rejected " + key, text));
            fates.accepted(code).forEach((key, text) -> differences.put(code + " accepted " + key, text));
        }
        return differences;
    }

    /** Waits until every row has its fate. */
    private static void awaitFates() throws Exception {
        final Map<String, String> missing = new TreeMap<>();
        try {
            await("every row to have its fate", () -> {
                missing.clear();
                missing.putAll(differences());
                return missing.isEmpty();
            });
        } catch (final AssertionError e) {
            assertEquals(Map.of(), missing, e.getMessage());
        }
    }

    private static void await(final String what, final Callable<Boolean> done) throws Exception {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!isTrue(done)) {
            assertTrue(System.nanoTime() < end, () -> "Waited in vain for %s; waiting files: %s; refused: %s; kept: %s; bulletins: %s".formatted(what, waiting(), refused(),
                failures(), open.nifi().bulletins().stream().map(bulletin -> bulletin.path("sourceName").asText() + ": " + bulletin.path("message").asText())
                    .distinct().limit(10).toList()));
            Thread.sleep(1000);
        }
    }

    /** Tables that the hub makes by itself are not there in the beginning. */
    private static boolean isTrue(final Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (final SQLException e) {
            return false;
        }
    }
}
