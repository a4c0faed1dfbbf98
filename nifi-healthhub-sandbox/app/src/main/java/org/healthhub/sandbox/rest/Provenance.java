// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Data provenance: search, lineage, event details. */
public final class Provenance {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MAX_RESULTS = 1000;

    private final NiFiRest rest;

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
        return NiFiClient.list(ask("/provenance", body, "provenance").at("/results/provenanceEvents"));
    }

    /** NiFi's lineage of a FlowFile: {@code nodes} and {@code links}. */
    public JsonNode lineageOfFlowFile(final String flowFileUuid) {
        final ObjectNode body = NiFiRest.object();
        body.putObject("lineage").putObject("request").put("lineageRequestType", "FLOWFILE").put("uuid", flowFileUuid);
        return ask("/provenance/lineage", body, "lineage").path("results");
    }

    /** NiFi's lineage of the parents of an event, to walk towards the source. */
    public JsonNode parents(final long eventId) {
        final ObjectNode body = NiFiRest.object();
        body.putObject("lineage").putObject("request").put("lineageRequestType", "PARENTS").put("eventId", eventId);
        return ask("/provenance/lineage", body, "lineage").path("results");
    }

    /** One event with attributes, details and transit URI. */
    public JsonNode event(final long eventId) {
        return rest.get("/provenance-events/" + eventId).path("provenanceEvent");
    }

    private JsonNode ask(final String path, final JsonNode body, final String name) {
        final String id = rest.post(path, body).path(name).path("id").asText();
        try {
            return NiFiRest.poll(LIMIT, () -> rest.get(path + "/" + id).path(name), answer -> answer.path("finished").asBoolean());
        } finally {
            rest.delete(path + "/" + id);
        }
    }
}
