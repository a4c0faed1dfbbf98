// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.reconcile.BucketDigests;
import org.healthhub.core.reconcile.HeldRecord;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import static org.healthhub.sandbox.platform.EmulatorRequests.RID;
import static org.healthhub.sandbox.platform.EmulatorRequests.SECRET;
import static org.healthhub.sandbox.platform.EmulatorRequests.SID;
import static org.healthhub.sandbox.platform.EmulatorRequests.catalogue;
import static org.healthhub.sandbox.platform.EmulatorRequests.headers;
import static org.healthhub.sandbox.platform.EmulatorRequests.json;
import static org.healthhub.sandbox.platform.EmulatorRequests.part;
import static org.healthhub.sandbox.platform.EmulatorRequests.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PlatformInventoryTest {

    private EmulatorRequests requests;

    @Test
    void testInventoryTellsWhatIsKept() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                PlatformEmulator emulator = PlatformEmulator.start(
                        EmulatorConfig.of(0, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", RID, SID, SECRET, catalogue()))) {
            requests = EmulatorRequests.to(emulator);
            final ObjectNode row = row();
            final String resource = part(1, row).path("resource_code").asText();
            final JsonNode receipt = json(requests.send(part(1, row))).path("data");
            final HeldRecord held = new HeldRecord(row.path("data_uuid").asText(), row.path("row_digest").asText(), false);
            final BucketDigests digests = new BucketDigests();
            digests.add(held);

            final JsonNode buckets = ask("{\"resource_code\":\"%s\",\"kind\":\"buckets\"}".formatted(resource)).path("data").path("buckets");
            assertEquals(1, buckets.size());
            assertEquals(digests.buckets().getFirst().digest(), buckets.get(0).path("digest").asText());

            final String prefix = BucketDigests.prefix(held.recordKey());
            final JsonNode records = ask("{\"resource_code\":\"%s\",\"kind\":\"records\",\"prefix\":\"%s\"}".formatted(resource, prefix)).path("data").path("records");
            assertEquals(held.recordKey(), records.get(0).path("data_uuid").asText());

            final LocalDate today = LocalDate.now();
            final JsonNode parts = ask("{\"resource_code\":\"%s\",\"kind\":\"parts\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(resource, today.minusDays(1), today.plusDays(1)))
                    .path("data").path("parts");
            assertEquals(receipt.path("receipt_no"), parts.get(0).path("receipt_no"));

            assertEquals("body-400", ask("{\"resource_code\":\"%s\",\"kind\":\"records\",\"prefix\":\"';--\"}".formatted(resource)).path("code").asText());
            assertEquals("catalog-001", ask("{\"resource_code\":\"S99R01\",\"kind\":\"buckets\"}").path("code").asText());
        }
    }

    private JsonNode ask(final String question) throws Exception {
        final byte[] body = question.getBytes(StandardCharsets.UTF_8);
        final HttpResponse<String> answer = requests.post("/sysapi/collect/inventory", headers(body), body);
        return json(answer);
    }
}
