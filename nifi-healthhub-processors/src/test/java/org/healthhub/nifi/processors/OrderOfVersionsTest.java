// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.healthhub.core.exchange.BatchPart;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Versions of the same records in one batch and in several batches at the same time.
 */
class OrderOfVersionsTest {

    private static final int RECORDS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JudgingPlatform platform = new JudgingPlatform();
    private final ExchangeRunner push;
    private final MockFlowFile canonical;

    OrderOfVersionsTest() throws InitializationException {
        push = new ExchangeRunner(PutProvincialRecord.class, UUID.randomUUID().toString(), platform);
        canonical = ExchangeRunner.canonical(RECORDS);
    }

    @Test
    void testOnePartNeverHoldsTwoVersions() throws IOException {
        enqueue("B-1", 1, 2, 3);
        push.runner.run();

        assertEquals(List.of(RECORDS, RECORDS, RECORDS), platform.sent.stream().map(BatchPart::size).toList());
        platform.sent.forEach(part -> assertEquals(part.size(), new HashSet<>(part.recordKeys()).size()));
        assertEquals(3 * RECORDS, push.keys("accepted").size());
        assertTrue(platform.stored.values().stream().allMatch(version -> version == 3));
    }

    @Test
    void testBatchesAtTheSameTimeEndWithTheNewestVersions() throws IOException {
        final int batches = 8;
        for (int batch = batches; batch > 0; batch--) {
            enqueue("B-" + batch, batch, batch + 1);
        }
        push.runner.setThreadCount(4);
        push.runner.run(batches);

        push.runner.assertTransferCount(PutProvincialRecord.ACCEPTED, batches);
        assertEquals(2 * batches, platform.sent.size());
        assertTrue(platform.stored.values().stream().allMatch(version -> version == batches + 1));
        assertEquals(RECORDS, platform.stored.size());
    }

    /** Enqueues every record in the given versions, one after the other. */
    private void enqueue(final String batchNo, final int... versions) throws IOException {
        final ArrayNode records = JSON.createArrayNode();
        for (final int version : versions) {
            JSON.readTree(canonical.toByteArray()).forEach(record -> {
                final ObjectNode copy = record.deepCopy();
                copy.put("data_version", version);
                copy.put("row_digest", "%064d".formatted(version));
                records.add(copy);
            });
        }
        final Map<String, String> attributes = new HashMap<>(canonical.getAttributes());
        attributes.put(HealthHubAttributes.BATCH_NO, batchNo);
        push.runner.enqueue(records.toString().getBytes(StandardCharsets.UTF_8), attributes);
    }
}
