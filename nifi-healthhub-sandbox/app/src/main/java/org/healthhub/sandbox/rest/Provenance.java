// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Data provenance: search, lineage, event details. */
public final class Provenance {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MAX_RESULTS = 1000;

    private final NiFiRest rest;
    private List<String> clusterNodes = List.of();

    Provenance(final NiFiRest rest) {
        this.rest = rest;
    }

    /**
     * Events that match all terms, newest first, at most 1000.
     *
     * @param terms values by indexed attribute ({@code healthhub.record.key}) or field ({@code ProcessorID}, {@code EventType}); {@code *} is a wildcard
     */
    public List<JsonNode> search(final Map<String, String> terms) {
        final ObjectNode body = NiFiRest.object();
        final ObjectNode request = body.putObject("provenance").putObject("request");
        request.put("maxResults", MAX_RESULTS).put("summarize", false).put("incrementalResults", false);
        final ObjectNode searchTerms = request.putObject("searchTerms");
        terms.forEach((name, value) -> searchTerms.putObject(name).put("value", value).put("inverse", false));
        return NiFiClient.list(ask("/provenance", body, "provenance", "").at("/results/provenanceEvents"));
    }

    /** NiFi's lineage of a FlowFile: {@code nodes} and {@code links}; in a cluster of all nodes, each with its {@code clusterNodeIdentifier}. */
    public JsonNode lineageOfFlowFile(final String flowFileUuid) {
        final ObjectNode request = NiFiRest.object().put("lineageRequestType", "FLOWFILE").put("uuid", flowFileUuid);
        final ObjectNode lineage = NiFiRest.object();
        final ArrayNode nodes = lineage.putArray("nodes");
        final ArrayNode links = lineage.putArray("links");
        for (final String clusterNode : clusterNodes()) {
            final JsonNode results = lineage(request, clusterNode);
            results.path("nodes").forEach(node -> nodes.add(((ObjectNode) node).put("clusterNodeIdentifier", clusterNode)));
            results.path("links").forEach(links::add);
        }
        return lineage;
    }

    /** NiFi's lineage of the parents of an event, to walk towards the source; of a NiFi that is no cluster. */
    public JsonNode parents(final long eventId) {
        return lineage(NiFiRest.object().put("lineageRequestType", "PARENTS").put("eventId", eventId), "");
    }

    private JsonNode lineage(final ObjectNode request, final String clusterNode) {
        final ObjectNode body = NiFiRest.object();
        if (!clusterNode.isEmpty()) {
            request.put("clusterNodeId", clusterNode);
        }
        body.putObject("lineage").set("request", request);
        return ask("/provenance/lineage", body, "lineage", clusterNode).path("results");
    }

    /** NiFi asks one node only for a lineage, and wants to know which. One empty name when it is no cluster. */
    private synchronized List<String> clusterNodes() {
        if (clusterNodes.isEmpty()) {
            clusterNodes = rest.get("/flow/cluster/summary").at("/clusterSummary/clustered").asBoolean()
                ? NiFiClient.list(rest.get("/controller/cluster").at("/cluster/nodes")).stream().filter(node -> node.path("status").asText().equals("CONNECTED"))
                    .map(node -> node.path("nodeId").asText()).toList()
                : List.of("");
        }
        return clusterNodes;
    }

    /** One event with attributes, details and transit URI. */
    public JsonNode event(final long eventId) {
        return event(eventId, "");
    }

    /**
     * One event with attributes, details and transit URI.
     *
     * @param node the {@code clusterNodeId} of the event, whose number is one of that node only; empty when NiFi is no cluster
     */
    public JsonNode event(final long eventId, final String node) {
        return rest.get("/provenance-events/%d%s".formatted(eventId, of(node))).path("provenanceEvent");
    }

    private JsonNode ask(final String path, final JsonNode body, final String name, final String clusterNode) {
        final String request = path + "/" + rest.post(path, body).path(name).path("id").asText() + of(clusterNode);
        try {
            return NiFiRest.poll(LIMIT, () -> rest.get(request).path(name), answer -> answer.path("finished").asBoolean());
        } finally {
            rest.delete(request);
        }
    }

    private static String of(final String clusterNode) {
        return clusterNode.isEmpty() ? "" : "?clusterNodeId=" + clusterNode;
    }
}
