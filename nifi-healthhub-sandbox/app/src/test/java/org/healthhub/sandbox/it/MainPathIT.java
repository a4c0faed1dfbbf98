// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Every row of the sources has exactly the fate that the sample knows. */
@ExtendWith(SandboxExtension.class)
class MainPathIT {

    private static final String S06R01 = "S06R01";
    private static final String S06R02 = "S06R02";
    private static final String S20R01 = "S20R01";

    private static MainPath path;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        path = MainPath.of(sandbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testFaultyRowsHaveExactlyTheExpectedCodes(final String resource) throws SQLException {
        final Map<String, String> expected = codes(resource, row -> row.verdict() == Verdict.PROBLEM && hasKey(row));
        final List<String> expectedWithoutKey = path.expected(resource).stream().filter(row -> !hasKey(row)).map(row -> text(row.codes())).sorted().toList();
        final Map<String, String> found = new TreeMap<>();
        final List<String> foundWithoutKey = new ArrayList<>();
        for (final List<String> row : path.query(Database.HUB, "SELECT record_key, problem_codes FROM hh_problem_record WHERE resource_code = '%s'".formatted(resource))) {
            final String codes = new TreeSet<>(List.of(row.get(1).split(","))).toString();
            if (codes.contains(ProblemCode.KEY_MISSING.name())) {
                foundWithoutKey.add(codes);
            } else {
                found.put(row.get(0), codes);
            }
        }

        assertEquals(differences(expected, found), Map.of());
        assertEquals(expectedWithoutKey, foundWithoutKey.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testSuspectRowsAreFlagged(final String resource) throws SQLException {
        final Map<String, String> expected = codes(resource, row -> row.isStored() && !row.codes().isEmpty());
        final Map<String, String> found = new TreeMap<>();
        for (final List<String> row : path.query(Database.HUB, "SELECT data_uuid, quality_flags FROM %s WHERE quality_flags IS NOT NULL".formatted(table(resource)))) {
            found.put(row.get(0), new TreeSet<>(List.of(row.get(1).split(","))).toString());
        }

        assertEquals(differences(expected, found), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testGoodRowsAreAcceptedExactlyOnce(final String resource) throws SQLException {
        final Map<String, String> expected = new TreeMap<>();
        path.expected(resource).stream().filter(ExpectedRow::isAccepted).forEach(row -> expected.put(path.recordKey(resource, row), "1"));
        final Map<String, String> found = new TreeMap<>();
        path.query(Database.PLATFORM, "SELECT data_uuid, times_received FROM received_record WHERE resource_code = '%s'".formatted(resource))
                .forEach(row -> found.put(row.get(0), row.get(1)));

        assertEquals(differences(expected, found), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R02, S20R01})
    void testRefusedRowsAreInTheLedger(final String resource) throws SQLException {
        final Map<String, String> expected = new TreeMap<>();
        path.expected(resource).stream().filter(row -> row.verdict() == Verdict.REJECTED)
                .forEach(row -> expected.put(path.recordKey(resource, row), row.platformCode().orElseThrow()));
        final Map<String, String> found = new TreeMap<>();
        path.query(Database.HUB, "SELECT record_key, platform_code FROM hh_rejected_record WHERE resource_code = '%s'".formatted(resource))
                .forEach(row -> found.put(row.get(0), row.get(1)));

        assertFalse(expected.isEmpty());
        assertEquals(differences(expected, found), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testStoredRowsAreInTheHub(final String resource) throws SQLException {
        final TreeSet<String> expected = path.expected(resource).stream().filter(ExpectedRow::isStored).map(row -> path.recordKey(resource, row))
                .collect(Collectors.toCollection(TreeSet::new));
        final TreeSet<String> found = path.query(Database.HUB, "SELECT data_uuid FROM " + table(resource)).stream().map(List::getFirst)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testStatusCountsAreTheExpectedOnes(final String code) throws IOException {
        final JsonNode counts = counts(code);
        final List<ExpectedRow> rows = path.expected(code);

        assertEquals(rows.size(), counts.path("source").asLong());
        assertEquals(rows.size(), counts.path("read").asLong());
        assertEquals(count(rows, row -> row.verdict() == Verdict.PROBLEM), counts.path("problem").asLong());
        assertEquals(count(rows, row -> row.isStored() && !row.codes().isEmpty()), counts.path("suspect").asLong());
        assertEquals(count(rows, row -> row.verdict() == Verdict.REJECTED), counts.path("rejected").asLong());
        assertEquals(count(rows, ExpectedRow::isAccepted), counts.path("accepted").asLong());
        assertEquals(counts.path("read").asLong(), counts.path("canonical").asLong() + counts.path("problem").asLong());
        assertEquals(counts.path("canonical").asLong(), counts.path("stored").asLong());
        assertEquals(counts.path("stored").asLong(), counts.path("pushed").asLong());
        assertEquals(counts.path("pushed").asLong(), counts.path("accepted").asLong() + counts.path("rejected").asLong() + counts.path("pending").asLong());
        assertEquals(0, counts.path("pending").asLong());
    }

    @Test
    void testEveryPartHasAReceiptOfThePlatform() throws SQLException {
        final List<List<String>> ledger = path.query(Database.HUB, "SELECT batch_no, part_no, receipt_no, accepted_count, rejected_count FROM hh_batch_part ORDER BY 1, 2");
        final List<List<String>> platform = path.query(Database.PLATFORM, "SELECT batch_no, part_no, receipt_no, accepted, rejected FROM received_part ORDER BY 1, 2");

        assertFalse(platform.isEmpty());
        assertEquals(platform, ledger);
    }

    private static Map<String, String> codes(final String resource, final Predicate<ExpectedRow> filter) {
        final Map<String, String> codes = new TreeMap<>();
        path.expected(resource).stream().filter(filter).forEach(row -> codes.put(path.recordKey(resource, row), text(row.codes())));
        return codes;
    }

    private static String text(final Set<ProblemCode> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)).toString();
    }

    /** Only what differs: the whole maps would fill the screen. */
    private static Map<String, String> differences(final Map<String, String> expected, final Map<String, String> found) {
        final Map<String, String> differences = new TreeMap<>();
        final TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        keys.stream().filter(key -> !String.valueOf(expected.get(key)).equals(found.get(key)))
                .forEach(key -> differences.put(key, "expected %s found %s".formatted(expected.get(key), found.get(key))));
        return differences;
    }

    private static boolean hasKey(final ExpectedRow row) {
        return !row.businessKey().contains(null);
    }

    private static long count(final List<ExpectedRow> rows, final Predicate<ExpectedRow> filter) {
        return rows.stream().filter(filter).count();
    }

    private static String table(final String resource) {
        return path.catalogue().resource(resource).orElseThrow().table();
    }

    private static JsonNode counts(final String code) throws IOException {
        for (final JsonNode system : new ObjectMapper().readTree(path.report().toJson()).path("systems")) {
            for (final JsonNode resource : system.path("resources")) {
                if (resource.path("code").asText().equals(code)) {
                    return resource;
                }
            }
        }
        throw new AssertionError(code + " is not in the report");
    }
}
