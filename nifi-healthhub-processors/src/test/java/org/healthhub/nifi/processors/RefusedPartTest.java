// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A platform that refuses a part for one bad record without naming it.
 */
class RefusedPartTest {

    private static final int RECORDS = 24;

    private static MockFlowFile canonical;
    private static List<String> keys;

    @BeforeAll
    static void setRecords() throws InitializationException, IOException {
        canonical = ExchangeRunner.canonical(RECORDS);
        keys = ExchangeRunner.keys(List.of(canonical));
    }

    private final JudgingPlatform platform = new JudgingPlatform();
    private final ExchangeRunner push;

    RefusedPartTest() throws InitializationException {
        push = new ExchangeRunner(PutProvincialRecord.class, UUID.randomUUID().toString(), platform);
        platform.refuseWholeParts();
    }

    @Test
    void testBadRecordsStandAlone() throws IOException, SQLException {
        platform.bad.addAll(List.of(keys.get(3), keys.get(4), keys.get(23)));
        push.run(canonical.toByteArray(), attributes());

        assertEquals(Set.of(keys.get(3), keys.get(4), keys.get(23)), Set.copyOf(push.keys("rejected")));
        assertEquals(RECORDS - 3, Set.copyOf(push.keys("accepted")).size());
        assertEquals(List.of((long) RECORDS, RECORDS - 3L, 3L, 0L), push.sums());
        final MockFlowFile accepted = push.only("accepted");
        final int requests = Integer.parseInt(accepted.getAttribute(HealthHubAttributes.SPLIT_REQUESTS));
        assertEquals(platform.sent.size() - 1, requests);
        assertTrue(requests <= bound(RECORDS, 3), "Requests: " + requests);
        assertEquals((long) requests, push.runner.getCounterValue("Split Requests"));
        assertTrue(Runners.logs(push.runner).stream().anyMatch(text -> text.contains("halved") && text.contains(Integer.toString(requests))));
        push.runner.getFlowFilesForRelationship("rejected").forEach(rejected -> rejected.assertAttributeEquals(HealthHubAttributes.PROBLEM_CODES, "CATALOG_002"));
        assertEquals(1, platform.sent.stream().filter(BatchPart::last).filter(part -> platform.sent.indexOf(part) > 0 && part.size() == 1).count());
        assertEquals(platform.sent.size(), platform.sent.stream().map(BatchPart::partNo).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void testAnyBadRecordsAndAnyCrash(final long seed) throws IOException, SQLException {
        final Random random = new Random(seed);
        final int partLimit = 5 + random.nextInt(20);
        push.runner.setProperty(PutProvincialRecord.PART_RECORD_LIMIT, Integer.toString(partLimit));
        final int wanted = random.nextInt(6);
        while (platform.bad.size() < wanted) {
            platform.bad.add(keys.get(random.nextInt(RECORDS)));
        }
        int crashes = 0;
        int step = 1 + random.nextInt(9);
        while (push.crash(step, canonical.toByteArray(), attributes())) {
            crashes++;
            // From a crash on nothing may have been lost or counted twice, whatever was under way.
            assertEquals(push.sums().getFirst(), push.sums().get(1) + push.sums().get(2) + push.sums().get(3));
            step += 1 + random.nextInt(9);
        }
        push.run(canonical.toByteArray(), attributes());

        assertEquals(new TreeSet<>(platform.bad), new TreeSet<>(push.keys("rejected")));
        final List<String> accepted = push.keys("accepted");
        assertEquals(RECORDS - platform.bad.size(), accepted.size());
        assertEquals(new TreeSet<>(accepted), new TreeSet<>(platform.accepted.keySet()));
        assertTrue(platform.accepted.values().stream().allMatch(times -> times == 1), "A record was accepted in two parts");
        assertEquals(List.copyOf(new TreeSet<>(platform.bad)), push.rejectedInLedger());
        assertEquals(List.of((long) RECORDS, (long) accepted.size(), (long) platform.bad.size(), 0L), push.sums());
        final long different = platform.sent.stream().map(BatchPart::partNo).distinct().count();
        final int parts = (RECORDS + partLimit - 1) / partLimit;
        assertTrue(different - parts <= bound(partLimit, platform.bad.size()), "Different requests: " + different);
        assertTrue(platform.sent.size() - different <= crashes, "A crash repeats one request at most");
    }

    @Test
    void testLimitOfRequests() throws IOException, SQLException {
        push.runner.setProperty(PutProvincialRecord.SPLIT_REQUEST_LIMIT, "4");
        platform.bad.addAll(List.of(keys.get(0), keys.get(6), keys.get(12), keys.get(18)));
        push.run(canonical.toByteArray(), attributes());

        assertEquals(5, platform.sent.size());
        assertEquals(RECORDS, push.keys("rejected").size() + push.keys("accepted").size());
        assertTrue(push.keys("rejected").containsAll(platform.bad));
        assertEquals(RECORDS, push.sums().get(1) + push.sums().get(2));
    }

    @Test
    void testRefusalForAnotherReasonStopsSplitting() throws InitializationException, IOException {
        push.runner.setProperty(PutProvincialRecord.SPLIT_REQUEST_LIMIT, "6");
        push.runner.setProperty(PutProvincialRecord.PART_RECORD_LIMIT, "8");
        platform.bad.addAll(keys);
        push.run(canonical.toByteArray(), attributes());

        // Three parts, but only the first one is split.
        assertEquals(3 + 6, platform.sent.size());
        assertEquals(RECORDS, push.keys("rejected").size());
    }

    @Test
    void testRejectWholePart() throws IOException {
        push.runner.setProperty(PutProvincialRecord.REFUSED_PART_HANDLING, RefusedPartHandling.REJECT);
        platform.bad.add(keys.get(5));
        push.run(canonical.toByteArray(), attributes());

        assertEquals(1, platform.sent.size());
        assertEquals(RECORDS, push.keys("rejected").size());
    }

    @Test
    void testRetryInTheMiddleOfASplit() throws InitializationException, IOException, SQLException {
        platform.bad.add(keys.get(7));
        final ScriptedPlatform unsteady = new ScriptedPlatform();
        unsteady.then(platform::submit);
        unsteady.then(platform::submit);
        unsteady.then(part -> new SubmissionOutcome.Retry("HTTP_503", Optional.empty()));
        for (int i = 0; i < 50; i++) {
            unsteady.then(platform::submit);
        }
        push.runner.addControllerService("unsteady", unsteady);
        push.runner.enableControllerService(unsteady);
        push.runner.setProperty(PutProvincialRecord.PROVINCIAL_PLATFORM, "unsteady");
        push.run(canonical.toByteArray(), attributes());
        final MockFlowFile retry = push.only("retry");
        final List<MockFlowFile> receipts = new ArrayList<>(push.runner.getFlowFilesForRelationship("receipt"));
        assertEquals(0, push.keys("accepted").size());

        push.run(retry.toByteArray(), retry.getAttributes());
        receipts.addAll(push.runner.getFlowFilesForRelationship("receipt"));
        assertEquals(List.of(keys.get(7)), push.keys("rejected"));
        assertEquals(RECORDS - 1, push.keys("accepted").size());
        assertEquals(receipts.size(), receipts.stream().map(receipt -> receipt.getAttribute(HealthHubAttributes.PART_NO)).distinct().count());
        assertEquals(platform.sent.stream().map(BatchPart::partNo).distinct().count(), receipts.size());
        assertEquals(List.of((long) RECORDS, RECORDS - 1L, 1L, 0L), push.sums());
    }

    private static int bound(final int records, final int bad) {
        return 2 * bad * (32 - Integer.numberOfLeadingZeros(records - 1));
    }

    private static Map<String, String> attributes() {
        final Map<String, String> attributes = new HashMap<>(canonical.getAttributes());
        attributes.put(HealthHubAttributes.BATCH_NO, "B-1");
        return attributes;
    }
}
