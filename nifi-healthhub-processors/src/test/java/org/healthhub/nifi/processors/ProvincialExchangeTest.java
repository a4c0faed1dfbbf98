// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.nifi.services.DatabaseCollectionLedger;
import org.healthhub.nifi.services.HttpProvincialPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The push with the real ledger on a real database and the real transport against a server on loopback.
 */
class ProvincialExchangeTest {

    private TestRunner runner;
    private PlatformServer server;
    private HsqldbPool pool;

    @BeforeEach
    void setUp() throws InitializationException, IOException {
        server = new PlatformServer();
        runner = Runners.runner(PutProvincialRecord.class);
        Runners.addJsonReader(runner, "schema-text-property", "${avro.schema}");
        pool = new HsqldbPool(UUID.randomUUID().toString());
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        final DatabaseCollectionLedger ledger = new DatabaseCollectionLedger();
        runner.addControllerService("ledger", ledger);
        runner.setProperty(ledger, "Database Connection Pooling Service", "pool");
        runner.enableControllerService(ledger);
        final HttpProvincialPlatform platform = new HttpProvincialPlatform();
        runner.addControllerService("platform", platform);
        runner.setProperty(platform, "Base URL", server.url());
        runner.setProperty(platform, "Requester ID", "hub");
        runner.setProperty(platform, "Service ID", "collect");
        runner.setProperty(platform, "App Secret", "secret of a test");
        runner.enableControllerService(platform);
        runner.setProperty(PutProvincialRecord.COLLECTION_LEDGER, "ledger");
        runner.setProperty(PutProvincialRecord.PROVINCIAL_PLATFORM, "platform");
        runner.setProperty(PutProvincialRecord.PART_RECORD_LIMIT, "2");
    }

    @AfterEach
    void tearDown() {
        server.close();
    }

    @Test
    void testRetryThenPartialRejection() throws InitializationException, IOException, SQLException {
        server.statuses.addAll(List.of(200, 503));
        server.refuseRow(2);
        final MockFlowFile canonical = canonical(5);
        runner.enqueue(canonical.toByteArray(), canonical.getAttributes());
        runner.run();
        runner.assertTransferCount(PutProvincialRecord.RETRY, 1);

        final MockFlowFile retry = runner.getFlowFilesForRelationship(PutProvincialRecord.RETRY).getFirst();
        final byte[] content = retry.toByteArray();
        final Map<String, String> attributes = retry.getAttributes();
        runner.clearTransferState();
        runner.enqueue(content, attributes);
        runner.run();

        assertEquals(List.of(1, 2, 3), server.parts.stream().map(part -> part.get("part_no").asInt()).toList());
        final List<JsonNode> accepted = Runners.records(runner.getFlowFilesForRelationship(PutProvincialRecord.ACCEPTED).getFirst());
        assertEquals(3, accepted.size());
        runner.assertTransferCount(PutProvincialRecord.REJECTED, 2);
        runner.assertTransferCount(PutProvincialRecord.RECEIPT, 2);
        assertEquals(List.of(5L, 3L, 2L, 3L), ledgerSums());
        Runners.assertNothingTold(runner, runner.getProcessor().getRelationships(), IntStream.range(0, 5).mapToObj(DeathRows::row).toList());
    }

    @Test
    void testLedgerDownSendsNothing() throws InitializationException {
        final MockFlowFile canonical = canonical(3);
        pool.setDown(true);
        runner.enqueue(canonical.toByteArray(), canonical.getAttributes());
        runner.run();

        runner.assertTransferCount(PutProvincialRecord.RETRY, 1);
        assertTrue(server.parts.isEmpty());
    }

    @Test
    void testCrashAfterAnswerSendsNothingTwice() throws InitializationException, SQLException {
        final MockFlowFile canonical = canonical(3);
        runner.enqueue(canonical.toByteArray(), canonical.getAttributes());
        runner.run();
        final Map<String, String> attributes = runner.getFlowFilesForRelationship(PutProvincialRecord.ACCEPTED).getFirst().getAttributes();
        runner.clearTransferState();
        runner.enqueue(canonical.toByteArray(), attributes);
        runner.run();

        runner.assertTransferCount(PutProvincialRecord.ACCEPTED, 1);
        assertEquals(2, server.parts.size());
        assertEquals(List.of(3L, 3L, 0L, 2L), ledgerSums());
    }

    private List<Long> ledgerSums() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery(
                        "select sum(record_count), sum(accepted_count), sum(rejected_count), count(receipt_no) from hh_batch_part")) {
            assertTrue(sums.next());
            return List.of(sums.getLong(1), sums.getLong(2), sums.getLong(3), sums.getLong(4));
        }
    }

    private static MockFlowFile canonical(final int count) throws InitializationException {
        final TestRunner canonicalizer = Runners.runner(CanonicalizeHealthRecord.class);
        Runners.enqueue(canonicalizer, IntStream.range(0, count).mapToObj(DeathRows::row).toList());
        canonicalizer.run();
        return canonicalizer.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL).getFirst();
    }
}
