// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.SandboxPlatform;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.trace.RecordTracer;
import org.healthhub.sandbox.trace.TraceStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The platform judges later. */
@ExtendWith(SandboxExtension.class)
class AsynchronousReceiptIT {

    private static final String RESOURCE = "S20R01";
    private static final int MORE = 500;

    @Test
    void testReceiptsComeLater(final RunningSandbox sandbox) throws Exception {
        final MainPath path = MainPath.of(sandbox);
        final Resource resource = path.catalogue().resource(RESOURCE).orElseThrow();
        final int before = path.rows(RESOURCE).size();
        final List<List<String>> known = path.query(Database.HUB, "SELECT batch_no FROM hh_batch");
        mode(sandbox, "{\"receipts\":\"async\",\"judged_after_ms\":4000}");
        try {
            path.grow(resource, before + MORE);
            path.awaitFates();
        } finally {
            mode(sandbox, "{\"receipts\":\"sync\"}");
        }

        final List<String> batches = path.query(Database.HUB, "SELECT batch_no FROM hh_batch WHERE resource_code = '%s'".formatted(RESOURCE)).stream()
                .filter(row -> !known.contains(row)).map(List::getFirst).toList();
        assertFalse(batches.isEmpty());
        for (final String batch : batches) {
            final List<String> states = path.query(Database.HUB, "SELECT to_state FROM hh_part_transition WHERE batch_no = '%s' ORDER BY part_no, seq".formatted(batch)).stream()
                    .map(List::getFirst).distinct().toList();
            assertEquals(List.of("INTENDED", "PENDING", "ANSWERED"), states);
            assertEquals(path.query(Database.PLATFORM, "SELECT part_no, receipt_no, accepted, rejected FROM received_part WHERE batch_no = '%s' ORDER BY 1".formatted(batch)),
                    path.query(Database.HUB, "SELECT part_no, receipt_no, accepted_count, rejected_count FROM hh_batch_part WHERE batch_no = '%s' ORDER BY 1".formatted(batch)));
        }
        final TreeSet<String> expected = path.expected(RESOURCE).stream().filter(ExpectedRow::isAccepted).map(row -> path.recordKey(RESOURCE, row))
                .collect(Collectors.toCollection(TreeSet::new));
        final TreeSet<String> received = path.query(Database.PLATFORM, "SELECT data_uuid FROM received_record WHERE resource_code = '%s'".formatted(RESOURCE)).stream()
                .map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, received);
        assertTraceShowsEveryStage(path, path.recordKey(RESOURCE, path.expected(RESOURCE).subList(before, before + MORE).stream().filter(ExpectedRow::isAccepted)
                .findFirst().orElseThrow()));
    }

    private static void assertTraceShowsEveryStage(final MainPath path, final String key) {
        final OpenSandbox open = path.sandbox().open();
        final String stages = new RecordTracer(path.catalogue(), path.sandbox().database(Database.HUB).dataSource(), open.nifi().provenance()).trace(key).steps().stream()
                .filter(step -> step.kind() == TraceStep.Kind.PUSHED).map(step -> step.facts().get("stages")).collect(Collectors.joining());
        assertTrue(stages.matches("已提交 .*(平台已接收|质检中) .*入库 .*"), stages);
    }

    private static void mode(final RunningSandbox sandbox, final String mode) throws IOException, InterruptedException {
        final HttpRequest request = HttpRequest.newBuilder(SandboxPlatform.url(sandbox.ports()).resolve("/admin/mode")).POST(HttpRequest.BodyPublishers.ofString(mode)).build();
        assertEquals(200, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
}
