// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * The imported flow, set for many small parts and short waits, so that most instants of a round fall into a push. Nothing else is changed but one thing an
 * operator would do by hand: what a nonsensical answer sent to the queue {@code failure} goes back to the push or the inquiry.
 */
final class FaultFlow {
    /** Destinations before which nothing moves. */
    private static final Set<String> RESTING = Set.of("Funnel", "每日更正文件");
    private static final String MERGE = "MergeRecord";
    private static final String PUSH = "PutProvincialRecord";
    private static final String RECEIPTS = "GetProvincialReceipt";
    private static final String STORE = "PutDatabaseRecord";
    private static final String PROCESSOR = "PROCESSOR";
    private static final String VERSION = "version";
    private static final String NUMBER = "编批号";
    private static final int TRIES = 10_000;

    private final Supplier<NiFiClient> nifi;
    private final String group;

    /**
     * Builds it.
     *
     * @param nifi gives a node that lives
     */
    FaultFlow(final Supplier<NiFiClient> nifi, final String group) {
        this.nifi = nifi;
        this.group = group;
    }

    /**
     * Stops the group, changes it and starts it again.
     *
     * @param spread whether batches are spread over the nodes of a cluster
     */
    void prepare(final int batchRecords, final int partRecords, final boolean spread) {
        nifi.get().processGroups().stop(group);
        for (final JsonNode processor : nifi.get().processGroups().processors(group)) {
            final String type = processor.path("type").asText().replaceFirst(".*\\.", "");
            switch (type) {
                case MERGE -> configure(processor, Map.of("min-records", Integer.toString(batchRecords), "max-records", Integer.toString(batchRecords), "max-bin-age", "2 sec"));
                case PUSH -> {
                    configure(processor, Map.of("Part Record Limit", Integer.toString(partRecords)));
                    failuresBackTo(processor);
                    if (spread) {
                        spreadTo(processor);
                    }
                }
                case RECEIPTS -> {
                    configure(processor, Map.of("First Inquiry Delay", "1 sec", "Longest Inquiry Delay", "2 sec"));
                    failuresBackTo(processor);
                }
                case STORE -> configure(processor, Map.of());
                default -> { }
            }
        }
        nifi.get().processGroups().start(group);
    }

    private void configure(final JsonNode processor, final Map<String, String> properties) {
        final ObjectNode config = NiFiRest.object().put("penaltyDuration", "500 millis").put("yieldDuration", "500 millis")
            .put("maxBackoffPeriod", "2 sec").put("retryCount", TRIES);
        properties.forEach(config.putObject("properties")::put);
        nifi.get().processGroups().configure(processor.path("id").asText(), config);
    }

    private void failuresBackTo(final JsonNode exchange) {
        final String parent = exchange.path("parentGroupId").asText();
        final JsonNode failure = connections(parent).stream().filter(connection -> connection.at("/source/id").asText().equals(exchange.path("id").asText())
            && connection.path("selectedRelationships").toString().contains("\"failure\"")).findFirst().orElseThrow();
        final ObjectNode body = NiFiRest.object();
        body.putObject("revision").put(VERSION, 0);
        final ObjectNode component = body.putObject("component").put("name", "failure again");
        component.set("source", end(failure.at("/destination/id").asText(), parent, "FUNNEL"));
        component.set("destination", end(exchange.path("id").asText(), parent, PROCESSOR));
        nifi.get().rest().post("/process-groups/%s/connections".formatted(parent), body);
    }

    /**
     * Numbered batches over all nodes, as an operator may do it: the flow itself spreads what comes from the source, and numbers batches before the push.
     */
    private void spreadTo(final JsonNode push) {
        final JsonNode numbered = connections(push.path("parentGroupId").asText()).stream().filter(connection -> connection.at("/destination/id").asText()
            .equals(push.path("id").asText()) && connection.at("/source/name").asText().equals(NUMBER)).findFirst().orElseThrow();
        final String path = "/connections/" + numbered.path("id").asText();
        final ObjectNode body = NiFiRest.object();
        body.set("revision", nifi.get().rest().get(path).path("revision"));
        body.putObject("component").put("id", numbered.path("id").asText()).put("loadBalanceStrategy", "ROUND_ROBIN");
        nifi.get().rest().put(path, body);
    }

    private static ObjectNode end(final String id, final String parent, final String type) {
        return NiFiRest.object().put("id", id).put("groupId", parent).put("type", type);
    }

    private List<JsonNode> connections(final String parent) {
        return StreamSupport.stream(nifi.get().rest().get("/process-groups/%s/connections".formatted(parent)).path("connections").spliterator(), false)
            .map(entity -> entity.path("component")).toList();
    }

    /** FlowFiles that are on their way; those at rest before a funnel, or waiting for the daily correction file, are not. */
    long underWay() {
        return nifi.get().processGroups().queues(group).stream().filter(queue -> !RESTING.contains(queue.path("destinationName").asText()))
            .mapToLong(queue -> queue.path("flowFilesQueued").asLong()).sum();
    }
}
