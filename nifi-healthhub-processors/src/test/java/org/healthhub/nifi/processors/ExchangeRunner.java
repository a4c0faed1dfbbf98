// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A processor of the exchange with the real ledger on a database in memory and a platform that a test commands.
 */
final class ExchangeRunner {

    final TestRunner runner;
    final CrashingLedger ledger = new CrashingLedger();
    private final HsqldbPool pool;

    ExchangeRunner(final Class<? extends Processor> type, final String database, final JudgingPlatform platform) throws InitializationException {
        runner = Runners.runner(type);
        Runners.addJsonReader(runner, "schema-text-property", "${avro.schema}");
        pool = new HsqldbPool(database);
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        runner.addControllerService("ledger", ledger);
        runner.setProperty(ledger, "Database Connection Pooling Service", "pool");
        runner.enableControllerService(ledger);
        runner.addControllerService("platform", platform);
        runner.enableControllerService(platform);
        runner.setProperty(PutProvincialRecord.COLLECTION_LEDGER, "ledger");
        runner.setProperty(PutProvincialRecord.PROVINCIAL_PLATFORM, "platform");
    }

    static MockFlowFile canonical(final int count) throws InitializationException {
        final TestRunner canonicalizer = Runners.runner(CanonicalizeHealthRecord.class);
        Runners.enqueue(canonicalizer, IntStream.range(0, count).mapToObj(DeathRows::row).toList());
        canonicalizer.run();
        return canonicalizer.getFlowFilesForRelationship(CanonicalizeHealthRecord.CANONICAL).getFirst();
    }

    /** Keys of the records in the content of FlowFiles. */
    static List<String> keys(final List<MockFlowFile> flowFiles) throws IOException {
        final List<String> keys = new ArrayList<>();
        for (final MockFlowFile flowFile : flowFiles) {
            for (final JsonNode record : Runners.records(flowFile)) {
                keys.add(record.get("data_uuid").asText());
            }
        }
        return keys;
    }

    List<String> keys(final String relationship) throws IOException {
        return keys(runner.getFlowFilesForRelationship(relationship));
    }

    MockFlowFile only(final String relationship) {
        runner.assertTransferCount(relationship, 1);
        return runner.getFlowFilesForRelationship(relationship).getFirst();
    }

    /** Runs a FlowFile; a crash leaves it where it was. */
    void run(final byte[] content, final Map<String, String> attributes) {
        runner.clearTransferState();
        runner.enqueue(content, new HashMap<>(attributes));
        runner.run();
    }

    /**
     * Runs a FlowFile and crashes at a step of the ledger.
     *
     * @return whether there was such a step
     */
    boolean crash(final int step, final byte[] content, final Map<String, String> attributes) {
        ledger.crashAt(step);
        try {
            run(content, attributes);
            return false;
        } catch (final AssertionError e) {
            assertTrue(e.getCause() instanceof CrashingLedger.Crash, () -> String.valueOf(e.getCause()));
            return true;
        } finally {
            ledger.crashAt(0);
            runner.clearQueue();
        }
    }

    /** Sums over the parts: records, accepted, rejected, pending; each row must be in balance. */
    List<Long> sums() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery("select sum(record_count), sum(accepted_count), sum(rejected_count), sum(pending_count), "
                        + "sum(case when record_count <> accepted_count + rejected_count + pending_count then 1 else 0 end) from hh_batch_part")) {
            assertTrue(sums.next());
            assertTrue(sums.getLong(5) == 0, "A part is out of balance");
            return List.of(sums.getLong(1), sums.getLong(2), sums.getLong(3), sums.getLong(4));
        }
    }

    List<String> rejectedInLedger() throws SQLException {
        final TreeSet<String> keys = new TreeSet<>();
        int rows = 0;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select record_key from hh_rejected_record")) {
            while (result.next()) {
                keys.add(result.getString(1));
                rows++;
            }
        }
        assertTrue(keys.size() == rows, "A record was rejected twice");
        return List.copyOf(keys);
    }

    void execute(final String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
