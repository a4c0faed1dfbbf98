// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.util.LogMessage;
import org.apache.nifi.util.MockFlowFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RaiseCollectionAlertTest {

    private StatusHub hub;

    @BeforeEach
    void setHub() throws Exception {
        hub = new StatusHub(RaiseCollectionAlert.class);
    }

    private List<MockFlowFile> look() {
        hub.runner().clearTransferState();
        hub.runner().run();
        return hub.runner().getFlowFilesForRelationship(RaiseCollectionAlert.EVENT);
    }

    private List<String> warnings() {
        return hub.runner().getLogger().getWarnMessages().stream().map(LogMessage::getArgs).map(Arrays::toString).toList();
    }

    @Test
    void testHealthyHubIsQuiet() throws Exception {
        hub.collection("c1", StatusHub.now().minusHours(3), 1000, 30);
        assertEquals(List.of(), look());
        assertEquals(List.of(), warnings());
    }

    @Test
    void testSilenceIsToldOnceAndItsEndToo() throws Exception {
        hub.collection("c1", StatusHub.now().minusDays(3), 1000, 30);
        final List<MockFlowFile> events = look();
        assertEquals(1, events.size());
        events.getFirst().assertAttributeEquals("healthhub.alert.kind", "SILENT_SOURCE");
        events.getFirst().assertAttributeEquals("healthhub.alert.change", "RAISED");
        events.getFirst().assertAttributeEquals("healthhub.system", "S20");
        final JsonNode event = new ObjectMapper().readTree(events.getFirst().getContent());
        assertEquals("docs/alerts.md#alert-silent-source", event.path("handbook").asText());
        assertEquals(StatusHub.CODE, event.path("resources").get(0).path("code").asText());
        final MockFlowFile message = hub.runner().getFlowFilesForRelationship(RaiseCollectionAlert.MESSAGE).getFirst();
        assertTrue(message.getContent().contains("docs/alerts.md#alert-silent-source") && message.getContent().contains("处理步骤"), message.getContent());
        assertTrue(message.getAttribute("healthhub.alert.subject").startsWith("[数据归集] S20 超期未采集：新告警"));
        assertEquals(1, warnings().size());
        assertTrue(warnings().getFirst().contains("alert-silent-source"), warnings().getFirst());

        assertEquals(List.of(), look());
        assertEquals(1, warnings().size());

        hub.collection("c2", StatusHub.now(), 10, 0);
        look().getFirst().assertAttributeEquals("healthhub.alert.change", "ENDED");
        assertEquals(List.of(), look());
        assertEquals(1, warnings().size(), "an end is no warning");
    }

    @Test
    void testManyResourcesOfASystemAreOneMessage() throws Exception {
        for (final String code : List.of("S06R01", "S06R02", "S06R03")) {
            hub.execute("insert into hh_collection (collection_id, resource_code, read_count, canonical_count, suspect_count, problem_count, collected_at) "
                    + "values ('%1$s', '%1$s', 10, 10, 0, 0, timestamp '2020-01-01 00:00:00')".formatted(code));
        }
        final List<MockFlowFile> events = look();
        assertEquals(1, events.size(), "one message however many resources");
        assertEquals(1, warnings().size());
    }

    @Test
    void testOverdueReceiptGoesByItsLimit() throws Exception {
        hub.collection("c1", StatusHub.now().minusHours(3), 10, 0);
        hub.pending(StatusHub.now().minusHours(30), 10);
        hub.runner().setProperty("Receipt Overdue After", "48 hours");
        assertEquals(List.of(), look());
        hub.runner().setProperty("Receipt Overdue After", "24 hours");
        look().getFirst().assertAttributeEquals("healthhub.alert.kind", "OVERDUE_RECEIPT");
    }

    @Test
    void testNothingIsToldWhileTheLedgerIsDownAndEverythingAfterwards() throws Exception {
        hub.collection("c1", StatusHub.now().minusDays(3), 1000, 30);
        hub.setDown(true);
        assertEquals(List.of(), look());
        hub.setDown(false);
        assertEquals(1, look().size());
    }
}
