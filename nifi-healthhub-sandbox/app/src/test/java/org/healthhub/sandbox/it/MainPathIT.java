// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(Map.of(), path.fates().problems(resource));
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testSuspectRowsAreFlagged(final String resource) throws SQLException {
        assertEquals(Map.of(), path.fates().flags(resource));
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testGoodRowsAreAcceptedExactlyOnce(final String resource) throws SQLException {
        assertEquals(Map.of(), path.fates().accepted(resource));
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R02, S20R01})
    void testRefusedRowsAreInTheLedger(final String resource) throws SQLException {
        assertTrue(path.expected(resource).stream().anyMatch(row -> row.verdict() == Verdict.REJECTED));
        assertEquals(Map.of(), path.fates().rejected(resource));
    }

    @ParameterizedTest
    @ValueSource(strings = {S06R01, S06R02, S20R01})
    void testStoredRowsAreInTheHub(final String resource) throws SQLException {
        assertEquals(Map.of(), path.fates().stored(resource));
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

    private static long count(final List<ExpectedRow> rows, final Predicate<ExpectedRow> filter) {
        return rows.stream().filter(filter).count();
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
