// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.services.DatabaseCollectionLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The comparison with the real ledger on a real database.
 */
class DetectHealthRecordChangeTest {

    private TestRunner runner;
    private HsqldbPool pool;
    private long ids = 1_000_000;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = Runners.runner(DetectHealthRecordChange.class);
        runner.removeProperty("Resource Catalogue");
        Runners.addJsonReader(runner, "schema-text-property", "${avro.schema}");
        pool = new HsqldbPool(UUID.randomUUID().toString());
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        final DatabaseCollectionLedger ledger = new DatabaseCollectionLedger();
        runner.addControllerService("ledger", ledger);
        runner.setProperty(ledger, "Database Connection Pooling Service", "pool");
        runner.enableControllerService(ledger);
        runner.setProperty(DetectHealthRecordChange.COLLECTION_LEDGER, "ledger");
        runner.addConnection(DetectHealthRecordChange.UNCHANGED);
    }

    @Test
    void testNewThenUnchangedThenChanged() throws InitializationException, IOException {
        final List<Map<String, String>> rows = IntStream.range(0, 3).mapToObj(DeathRows::row).toList();
        compare(canonical(rows), Map.of());
        assertEquals(List.of("I1", "I1", "I1"), versions(only(DetectHealthRecordChange.CHANGED)));
        only(DetectHealthRecordChange.CHANGED).assertAttributeEquals(HealthHubAttributes.RECORDS_CHANGED, "3");
        runner.assertTransferCount(DetectHealthRecordChange.UNCHANGED, 0);

        compare(canonical(rows), Map.of());
        runner.assertTransferCount(DetectHealthRecordChange.CHANGED, 0);
        only(DetectHealthRecordChange.UNCHANGED).assertAttributeEquals(HealthHubAttributes.RECORDS_UNCHANGED, "3");

        rows.get(1).put("填报单位", "另一医院");
        compare(canonical(rows), Map.of());
        assertEquals(List.of("U2"), versions(only(DetectHealthRecordChange.CHANGED)));
        assertEquals("另一医院", Runners.records(only(DetectHealthRecordChange.CHANGED)).getFirst().get("report_org_name").asText());
        assertEquals(2, Runners.records(only(DetectHealthRecordChange.UNCHANGED)).size());
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), rows);
    }

    @Test
    void testSameFlowFileAgainIsDecidedTheSame() throws InitializationException, IOException {
        final List<Map<String, String>> rows = IntStream.range(0, 1500).mapToObj(DeathRows::row).toList();
        final MockFlowFile first = incoming(canonical(rows), Map.of());
        compareAgain(first);
        final byte[] changed = only(DetectHealthRecordChange.CHANGED).toByteArray();
        rows.forEach(row -> row.put("填报单位", "另一医院"));
        compare(canonical(rows), Map.of());
        assertEquals("U2", versions(only(DetectHealthRecordChange.CHANGED)).get(1400));

        compareAgain(first);
        assertTrue(Arrays.equals(changed, only(DetectHealthRecordChange.CHANGED).toByteArray()));
    }

    @Test
    void testFlowFileThatAnotherNodeTakesOverIsDecidedTheSame() throws InitializationException, IOException {
        final MockFlowFile canonical = canonical(List.of(DeathRows.row(1)));
        compare(canonical, Map.of(HealthHubAttributes.COLLECTION_ID, "collection-of-a-node"));
        assertEquals(List.of("I1"), versions(only(DetectHealthRecordChange.CHANGED)));

        compare(canonical, Map.of(HealthHubAttributes.COLLECTION_ID, "collection-of-a-node"));
        assertEquals(List.of("I1"), versions(only(DetectHealthRecordChange.CHANGED)));
        compare(canonical, Map.of());
        runner.assertTransferCount(DetectHealthRecordChange.CHANGED, 0);
    }

    @Test
    void testSameKeyTwiceInAFlowFile() throws InitializationException, IOException {
        final Map<String, String> later = DeathRows.row(1);
        later.put("填报单位", "另一医院");
        compare(canonical(List.of(DeathRows.row(1), DeathRows.row(2), later, DeathRows.row(2))), Map.of());
        assertEquals(List.of("I1", "I1", "U2"), versions(only(DetectHealthRecordChange.CHANGED)));
        assertEquals(1, Runners.records(only(DetectHealthRecordChange.UNCHANGED)).size());
    }

    @Test
    void testUnchangedRecordsArePushedAgainOnDemand() throws InitializationException, IOException {
        final MockFlowFile canonical = canonical(List.of(DeathRows.row(1)));
        compare(canonical, Map.of());
        compare(canonical, Map.of(HealthHubAttributes.PUSH_AGAIN, "true"));
        assertEquals(List.of("I1"), versions(only(DetectHealthRecordChange.CHANGED)));
        only(DetectHealthRecordChange.CHANGED).assertAttributeNotExists(HealthHubAttributes.PUSH_AGAIN);
        runner.setProperty(DetectHealthRecordChange.UNCHANGED_RECORDS, "Push Again");
        compare(canonical, Map.of());
        assertEquals(List.of("I1"), versions(only(DetectHealthRecordChange.CHANGED)));
        compare(canonical, Map.of(HealthHubAttributes.PUSH_AGAIN, "false"));
        runner.assertTransferCount(DetectHealthRecordChange.CHANGED, 0);
    }

    @Test
    void testOtherContentUnderTheSameFlowFileFails() throws InitializationException {
        final MockFlowFile incoming = incoming(canonical(List.of(DeathRows.row(1))), Map.of());
        compareAgain(incoming);
        incoming.setData(canonical(List.of(DeathRows.row(2))).toByteArray());
        compareAgain(incoming);
        only(DetectHealthRecordChange.FAILURE).assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.DECIDED_CONTENT_CHANGED.name());
        runner.assertTransferCount(DetectHealthRecordChange.CHANGED, 0);
    }

    @Test
    void testLedgerDownLetsNothingPass() throws InitializationException, IOException {
        final MockFlowFile canonical = canonical(List.of(DeathRows.row(1)));
        pool.setDown(true);
        compare(canonical, Map.of());
        runner.assertAllFlowFilesTransferred(DetectHealthRecordChange.RETRY, 1);
        pool.setDown(false);
        compare(canonical, Map.of());
        assertEquals(List.of("I1"), versions(only(DetectHealthRecordChange.CHANGED)));
    }

    @Test
    void testRecordsThatAreNotCanonical() throws InitializationException {
        Runners.addJsonReader(runner, "schema-text-property", DeathRows.SCHEMA);
        Runners.enqueue(runner, List.of(DeathRows.row(1)));
        runner.run();
        final MockFlowFile failure = only(DetectHealthRecordChange.FAILURE);
        failure.assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.NOT_CANONICAL.name());
        assertTrue(Runners.logs(runner).stream().anyMatch(line -> line.contains("put that processor before it")));
    }

    @Test
    void testEmptyFlowFileLeavesNothing() throws InitializationException {
        compare(canonical(List.of(DeathRows.wrongCheckDigit(1))), Map.of());
        runner.assertQueueEmpty();
        runner.assertTransferCount(DetectHealthRecordChange.CHANGED, 0);
        runner.assertTransferCount(DetectHealthRecordChange.FAILURE, 0);
    }

    private void compare(final MockFlowFile canonical, final Map<String, String> attributes) {
        compareAgain(incoming(canonical, attributes));
    }

    /** A FlowFile that comes again has the id it had. */
    private void compareAgain(final MockFlowFile incoming) {
        runner.clearTransferState();
        runner.enqueue(incoming);
        runner.run();
    }

    private MockFlowFile incoming(final MockFlowFile canonical, final Map<String, String> attributes) {
        ids++;
        final MockFlowFile incoming = new MockFlowFile(ids);
        final Map<String, String> inherited = new HashMap<>(canonical.getAttributes());
        inherited.remove("uuid");
        // as if the source had been read again
        inherited.put(HealthHubAttributes.COLLECTION_ID, "collection-" + ids);
        incoming.putAttributes(inherited);
        incoming.putAttributes(attributes);
        incoming.setData(canonical.toByteArray());
        return incoming;
    }

    private MockFlowFile only(final Relationship relationship) {
        runner.assertTransferCount(relationship, 1);
        return runner.getFlowFilesForRelationship(relationship).getFirst();
    }

    private static List<String> versions(final MockFlowFile flowFile) throws IOException {
        return Runners.records(flowFile).stream().map((JsonNode record) -> record.get("op_type").asText() + record.get("data_version").asText()).toList();
    }

    private static MockFlowFile canonical(final List<Map<String, String>> rows) throws InitializationException {
        final TestRunner canonicalize = Runners.runner(CanonicalizeHealthRecord.class);
        Runners.enqueue(canonicalize, rows);
        canonicalize.run();
        return canonicalize.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL).getFirst();
    }
}
