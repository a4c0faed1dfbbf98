// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.healthhub.sandbox.trace.Fate;
import org.healthhub.sandbox.trace.RecordTrace;
import org.healthhub.sandbox.trace.RecordTracer;
import org.healthhub.sandbox.trace.TraceFinding;
import org.healthhub.sandbox.trace.TraceStep.Kind;
import org.healthhub.sandbox.trace.TraceText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever has only a record key learns where the record came from, what became of it and why. */
@ExtendWith(SandboxExtension.class)
class TraceCommandIT {

    private static final int ACCEPTED_KEYS = 20;
    private static final long SEED = 42;

    private static MainPath path;
    private static RecordTracer tracer;
    private static PersonalData people;

    @BeforeAll
    static void run(final RunningSandbox sandbox) throws SQLException {
        path = MainPath.of(sandbox);
        for (final Resource resource : path.resources()) {
            if (problemKeys().size() < ProblemTraces.KEYS) {
                path.grow(resource, path.rows(resource.code()).size() + ProblemTraces.KEYS);
                path.awaitFates();
            }
        }
        people = new PersonalData();
        path.resources().stream().map(Resource::code).forEach(code -> people.add(path.rows(code)));
        tracer = new RecordTracer(path.catalogue(), sandbox.database(Database.HUB).dataSource(), sandbox.nifi().provenance());
    }

    private static Map<String, Set<String>> problemKeys() throws SQLException {
        return ProblemTraces.keys(path.fates());
    }

    @Test
    void testHundredProblemKeysLeadToTheirSourceAndTheirCodes() throws SQLException {
        assertEquals(List.of(), ProblemTraces.faults(tracer, problemKeys(), people));
    }

    @Test
    void testFindingIsExplainedInChinese() throws SQLException {
        final String key = problemKeys().keySet().iterator().next();

        final RecordTrace trace = tracer.trace(key);

        final TraceFinding finding = trace.findings().getFirst();
        assertEquals(ProblemCode.valueOf(finding.code()).meaningZh(), finding.meaningZh());
        assertTrue(TraceText.of(trace).contains(finding.remedyZh()));
    }

    @Test
    void testRefusedRecordsTellThePlatformsCode() {
        for (final String resource : List.of("S06R02", "S20R01")) {
            final List<ExpectedRow> rows = path.expected(resource).stream().filter(row -> row.verdict() == Verdict.REJECTED).limit(ACCEPTED_KEYS).toList();
            assertFalse(rows.isEmpty());
            for (final ExpectedRow row : rows) {
                final RecordTrace trace = tracer.trace(path.recordKey(resource, row));
                assertEquals(Fate.REJECTED, trace.fate());
                assertEquals(row.platformCode().orElseThrow(), trace.steps(Kind.REFUSAL).getFirst().facts().get("code"));
                assertPushedWithReceipt(trace);
            }
        }
    }

    @Test
    void testAcceptedRecordsLeadFromTheirSourceToTheirReceipt() {
        for (final Resource resource : path.resources()) {
            final List<ExpectedRow> rows = new ArrayList<>(path.expected(resource.code()).stream().filter(ExpectedRow::isAccepted).toList());
            Collections.shuffle(rows, new Random(SEED));
            for (final ExpectedRow row : rows.subList(0, ACCEPTED_KEYS)) {
                final RecordTrace trace = tracer.trace(path.recordKey(resource.code(), row));
                assertEquals(Fate.ACCEPTED, trace.fate());
                assertEquals(resource.code(), trace.resource());
                assertPushedWithReceipt(trace);
                assertTrue(people.in(TraceText.of(trace)).isEmpty());
            }
        }
    }

    private static void assertPushedWithReceipt(final RecordTrace trace) {
        assertEquals(1, trace.steps(Kind.STORED).size());
        assertEquals(64, trace.steps(Kind.STORED).getFirst().facts().get("row digest").length());
        assertFalse(trace.steps(Kind.SOURCE).isEmpty());
        assertFalse(trace.steps(Kind.CANONICAL).isEmpty());
        assertTrue(Integer.parseInt(trace.steps(Kind.PUSHED).getLast().facts().get("row")) > 0);
        assertFalse(trace.steps(Kind.RECEIPT).getLast().facts().get("receipt").isEmpty());
    }

    @Test
    void testUnknownKeyIsUnknown() {
        final RecordTrace trace = tracer.trace("00000000-0000-8000-8000-000000000000");

        assertEquals(Fate.UNKNOWN, trace.fate());
        assertEquals(List.of(), trace.steps());
    }

    @Test
    void testWhatIsNoRecordKeyIsNotQuoted() {
        final SandboxException e = assertThrows(SandboxException.class, () -> tracer.trace("610102199001010011"));

        assertTrue(e.getMessage().startsWith("This is not a record key"), e::getMessage);
        assertFalse(e.getMessage().contains("6101"));
    }
}
