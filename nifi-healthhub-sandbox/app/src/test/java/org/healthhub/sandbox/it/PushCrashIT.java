// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.SandboxPlatform;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** NiFi dies while a batch is on its way. */
@ExtendWith(SandboxExtension.class)
class PushCrashIT {

    private static final String RESOURCE = "S20R01";
    private static final int GROWN = 5000;
    private static final Duration PART_DELAY = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Test
    void testKilledInTheMiddleOfThePush(final RunningSandbox sandbox) throws Exception {
        final MainPath path = MainPath.of(sandbox);
        final Resource resource = path.catalogue().resource(RESOURCE).orElseThrow();
        final long before = parts(path);
        fault(sandbox, "POST", "{\"kind\":\"delay\",\"delay_ms\":%d,\"count\":1000}".formatted(PART_DELAY.toMillis()));
        path.grow(resource, GROWN);

        awaitParts(path, before + 1);
        // The next part is with the platform, which stores it though nobody will hear the answer.
        Thread.sleep(PART_DELAY.toMillis() / 2);
        sandbox.killNiFi();
        final long pushed = Long.parseLong(path.query(Database.HUB, "SELECT count(*) FROM hh_batch_part WHERE answered_at IS NULL").getFirst().getFirst());
        fault(sandbox, "DELETE", "");
        sandbox.restart();
        path.awaitFates();

        assertEquals(1, pushed);
        assertEveryRecordOnce(path);
        assertEquals(path.query(Database.PLATFORM, "SELECT batch_no, part_no, receipt_no, accepted, rejected FROM received_part ORDER BY 1, 2"),
                path.query(Database.HUB, "SELECT batch_no, part_no, receipt_no, accepted_count, rejected_count FROM hh_batch_part ORDER BY 1, 2"));
        assertTrue(parts(path) >= before + GROWN / 1000 - 1);
    }

    private static void assertEveryRecordOnce(final MainPath path) throws SQLException {
        final TreeSet<String> expected = path.expected(RESOURCE).stream().filter(ExpectedRow::isAccepted).map(row -> path.recordKey(RESOURCE, row))
                .collect(Collectors.toCollection(TreeSet::new));
        final List<List<String>> received = path.query(Database.PLATFORM, "SELECT data_uuid, times_received FROM received_record WHERE resource_code = '%s'".formatted(RESOURCE));

        assertEquals(List.of(), received.stream().filter(row -> !row.get(1).equals("1")).toList());
        assertEquals(expected, received.stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void awaitParts(final MainPath path, final long wanted) throws SQLException, InterruptedException {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (parts(path) < wanted) {
            assertTrue(System.nanoTime() < end, "No part came within " + LIMIT);
            Thread.sleep(200);
        }
    }

    private static long parts(final MainPath path) throws SQLException {
        return Long.parseLong(path.query(Database.PLATFORM, "SELECT count(*) FROM received_part WHERE resource_code = '%s'".formatted(RESOURCE)).getFirst().getFirst());
    }

    private static void fault(final RunningSandbox sandbox, final String method, final String body) throws IOException, InterruptedException {
        final HttpRequest request = HttpRequest.newBuilder(SandboxPlatform.url(sandbox.ports()).resolve("/admin/faults"))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        assertEquals(200, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
}
