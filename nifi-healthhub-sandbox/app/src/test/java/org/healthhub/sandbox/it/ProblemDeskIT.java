// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.ProcessGroups;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.healthhub.sandbox.sample.SampleRow;
import org.healthhub.sandbox.sample.SourceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A faulty row becomes an open problem and a line of a correction file; when its source corrects it, it is pushed and the problem closes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProblemDeskIT {

    private static final String PROVIDER = "11610000MB2D0A10X3";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static RunningSandbox sandbox;
    private static MainPath path;
    private static ProcessGroups groups;
    private static PersonalData people;

    @BeforeAll
    static void run() {
        sandbox = RunningSandbox.startBeside("desk");
        path = MainPath.alone(sandbox);
        groups = sandbox.nifi().processGroups();
        people = new PersonalData();
        path.resources().stream().map(Resource::code).forEach(code -> people.add(path.rows(code)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"S20R01", "S06R01"})
    void testFaultyRowsAreOpenProblemsWithMaskedValues(final String resource) throws SQLException {
        final List<List<String>> rows = path.query(Database.HUB, "SELECT record_key, state, provider_uscc, observed, first_seen = last_seen OR first_seen > last_seen, key_kind "
                + "FROM hh_problem_record WHERE resource_code = '%s'".formatted(resource));

        assertEquals(path.expected(resource).stream().filter(row -> row.verdict() == Verdict.PROBLEM).count(), rows.size());
        assertEquals(Set.of("OPEN"), column(rows, 1));
        assertEquals(Set.of(PROVIDER), column(rows, 2));
        assertEquals(Set.of("t"), column(rows, 4));
        assertTrue(rows.stream().anyMatch(row -> row.get(3).contains("*")), "nothing is masked");
        assertEquals(Set.of(), people.in(rows.toString()));
        assertEquals(path.expected(resource).stream().filter(row -> row.businessKey().contains(null)).count(), rows.stream().filter(row -> row.get(5).equals("ROW")).count());
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"S20", "S06"})
    void testDailyRunWritesTheCorrectionFile(final String system) throws IOException, InterruptedException {
        final String correction = processor(system, "每日更正文件");
        groups.schedule(correction, "STOPPED");
        groups.schedule(correction, "RUN_ONCE");
        groups.schedule(correction, "RUNNING");
        final List<Path> files = awaitCorrections(system);
        final Path csv = files.stream().filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
        final String text = Files.readString(csv, StandardCharsets.UTF_8);

        assertTrue(csv.getFileName().toString().startsWith(PROVIDER + "-" + system + "-"));
        assertTrue(text.startsWith("\uFEFF\"序号\""));
        assertEquals(Set.of(), people.in(text));
        for (final Resource resource : path.catalogue().system(system).orElseThrow().resources()) {
            for (final SampleRow row : problems(resource)) {
                assertTrue(text.contains("\"" + path.recordKey(resource.code(), row.expected()) + "\""), () -> "The file does not name " + row);
                assertTrue(text.contains(row.expected().businessKey().getFirst()), () -> "The provider can not find " + row);
            }
        }
    }

    /** The faulty row gets the values of a good one under its own key; a good row gets another text in one field. */
    @ParameterizedTest
    @Order(3)
    @CsvSource({"S20R01, report_org_name", "S06R01, address"})
    void testCorrectedRowsArePushedAndProblemsClosed(final String code, final String changedField) throws SQLException, InterruptedException {
        final Resource resource = path.catalogue().resource(code).orElseThrow();
        final SampleRow faulty = problems(resource).getFirst();
        final List<SampleRow> good = path.rows(code).stream().filter(row -> row.expected().verdict() == Verdict.CANONICAL).toList();
        final String corrected = path.recordKey(code, faulty.expected());
        final String changed = path.recordKey(code, good.get(1).expected());
        final long parts = parts(code);
        final String read = processor(resource.systemCode(), "读取 " + code);
        groups.schedule(read, "STOPPED");
        copyValues(resource, good.getFirst().expected().rowNo(), faulty.expected().rowNo());
        execute(resource, "UPDATE %s SET %s = '陕西省西安市雁塔区更名后的地方', %s = (SELECT max(%s) + interval '2 seconds' FROM %s) WHERE source_row_no = %d".formatted(
                SourceLoader.tableName(resource), quoted(SourceLoader.columnName(resource, resource.field(changedField).orElseThrow())),
                SourceLoader.incrementColumn(resource), SourceLoader.incrementColumn(resource), SourceLoader.tableName(resource), good.get(1).expected().rowNo()));
        groups.schedule(read, "RUNNING");

        await(Database.PLATFORM, "SELECT data_version FROM received_record WHERE data_uuid = '%s'".formatted(changed), "2"::equals);
        await(Database.PLATFORM, "SELECT data_version FROM received_record WHERE data_uuid = '%s'".formatted(corrected), "1"::equals);
        await(Database.HUB, "SELECT state FROM hh_problem_record WHERE record_key = '%s' AND closed_at > first_seen".formatted(corrected), "CLOSED"::equals);
        assertEquals(List.of(List.of("U", "2", "0")), path.query(Database.HUB,
                "SELECT op_type, data_version, is_deleted FROM %s WHERE data_uuid = '%s'".formatted(resource.table(), changed)));
        assertEquals(List.of(List.of("I", "1", "0")), path.query(Database.HUB,
                "SELECT op_type, data_version, is_deleted FROM %s WHERE data_uuid = '%s'".formatted(resource.table(), corrected)));
        assertEquals(2, parts(code) - parts);
        path.awaitFates();
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"S20R01", "S06R01"})
    void testWholeTableReadAgainPushesNothing(final String code) throws SQLException, InterruptedException {
        final Resource resource = path.catalogue().resource(code).orElseThrow();
        final String records = path.query(Database.HUB, "SELECT count(*) FROM hh_record WHERE resource_code = '%s'".formatted(code)).getFirst().getFirst();
        final String unchanged = "SELECT coalesce(sum(unchanged_count), 0) FROM hh_change_chunk WHERE resource_code = '%s'".formatted(code);
        final long before = Long.parseLong(path.query(Database.HUB, unchanged).getFirst().getFirst());
        final String decided = "SELECT sum(inserted_count), sum(updated_count), sum(deleted_count), sum(again_count) FROM hh_change_chunk WHERE resource_code = '%s'"
                .formatted(code);
        final List<List<String>> sums = path.query(Database.HUB, decided);
        final long parts = parts(code);
        final String read = processor(resource.systemCode(), "读取 " + code);
        groups.schedule(read, "STOPPED");
        groups.clearState(read);
        groups.schedule(read, "RUNNING");

        await(Database.HUB, unchanged, sum -> Long.parseLong(sum) == before + Long.parseLong(records));
        assertEquals(sums, path.query(Database.HUB, decided));
        assertEquals(parts, parts(code));
        path.awaitFates();
    }

    /** Problem rows whose key does not change with the correction. */
    private static List<SampleRow> problems(final Resource resource) {
        return path.rows(resource.code()).stream().filter(row -> row.expected().verdict() == Verdict.PROBLEM && !row.expected().businessKey().contains(null)).toList();
    }

    private static void copyValues(final Resource resource, final int from, final int to) throws SQLException {
        final Map<String, String> columns = new TreeMap<>();
        for (final Field field : resource.fields()) {
            final String column = SourceLoader.columnName(resource, field);
            if (!resource.businessKey().contains(field.name()) && !column.equals(SourceLoader.incrementColumn(resource))) {
                columns.put(quoted(column), column);
            }
        }
        final String table = SourceLoader.tableName(resource);
        final String increment = SourceLoader.incrementColumn(resource);
        final String names = String.join(", ", columns.keySet());
        execute(resource, "UPDATE %s SET (%s) = (SELECT %s FROM %s WHERE source_row_no = %d), %s = (SELECT max(%s) + interval '1 second' FROM %s) WHERE source_row_no = %d"
                .formatted(table, names, names, table, from, increment, increment, table, to));
    }

    private static void execute(final Resource resource, final String sql) throws SQLException {
        try (Connection connection = path.sandbox().database(Database.sourceName(resource.systemCode())).dataSource().getConnection();
             Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static String quoted(final String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    private static String processor(final String system, final String name) {
        final JsonNode group = groups.children(groups.root()).stream().filter(child -> child.at("/component/name").asText().startsWith(system)).findFirst().orElseThrow();
        return groups.processors(group.path("id").asText()).stream().filter(processor -> processor.path("name").asText().startsWith(name)).findFirst().orElseThrow()
                .path("id").asText();
    }

    private static List<Path> awaitCorrections(final String system) throws InterruptedException {
        final long end = System.nanoTime() + LIMIT.toNanos();
        List<Path> files = corrections(system);
        while (files.size() < 2) {
            assertFalse(System.nanoTime() > end, "There are only " + files);
            Thread.sleep(500);
            files = corrections(system);
        }
        return files;
    }

    private static List<Path> corrections(final String system) {
        final Path folder = path.sandbox().home().corrections().resolve(PROVIDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("-" + system + "-") && !file.getFileName().toString().startsWith(".")).toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(final String database, final String sql, final Predicate<String> wanted) throws SQLException, InterruptedException {
        final long end = System.nanoTime() + LIMIT.toNanos();
        List<List<String>> rows = path.query(database, sql);
        while (rows.isEmpty() || !wanted.test(rows.getFirst().getFirst())) {
            assertFalse(System.nanoTime() > end, sql + " gives " + rows);
            Thread.sleep(500);
            rows = path.query(database, sql);
        }
    }

    private static long parts(final String resource) throws SQLException {
        return Long.parseLong(path.query(Database.HUB, "SELECT coalesce(sum(record_count), 0) FROM hh_batch_part WHERE resource_code = '%s'".formatted(resource))
                .getFirst().getFirst());
    }

    private static Set<String> column(final List<List<String>> rows, final int column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toCollection(TreeSet::new));
    }
}
