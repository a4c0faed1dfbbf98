// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parameter contexts and their values. */
public final class ParameterContexts {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final NiFiRest rest;

    ParameterContexts(final NiFiRest rest) {
        this.rest = rest;
    }

    /** All contexts, as NiFi's components: {@code id}, {@code name}, {@code parameters}. */
    public List<JsonNode> all() {
        return NiFiClient.list(rest.get("/flow/parameter-contexts").path("parameterContexts")).stream().map(entity -> entity.path("component")).toList();
    }

    /**
     * Gives parameters of a context their values. Parameters that the context does not declare itself,
     * non-sensitive ones that already have the value and sensitive ones that have any are left alone.
     *
     * @param values by parameter name
     * @return how many parameters were changed
     * @throws NiFiRestException with NiFi's reason when it refuses
     */
    public int update(final String contextId, final Map<String, String> values) {
        final JsonNode context = rest.get("/parameter-contexts/" + contextId);
        final ArrayNode changes = NiFiRest.object().arrayNode();
        new TreeMap<>(values).forEach((name, value) -> {
            final JsonNode known = declared(context, name);
            if (!known.isMissingNode() && (isDue(known, value))) {
                changes.addObject().putObject("parameter").put("name", name).put("value", value)
                    .put("sensitive", known.path("sensitive").asBoolean()).put("description", known.path("description").asText(""));
            }
        });
        if (!changes.isEmpty()) {
            submit(contextId, context, changes);
        }
        return changes.size();
    }

    /** Removes a context that no process group uses and no other context inherits. */
    public void delete(final String contextId) {
        final long version = rest.get("/parameter-contexts/" + contextId).at("/revision/version").asLong();
        rest.delete("/parameter-contexts/%s?version=%d".formatted(contextId, version));
    }

    /** NiFi shows of a sensitive value only that there is one: then it stays. */
    private static boolean isDue(final JsonNode parameter, final String value) {
        return parameter.path("sensitive").asBoolean() ? !parameter.hasNonNull("value") : !value.equals(parameter.path("value").asText(null));
    }

    private static JsonNode declared(final JsonNode context, final String name) {
        return NiFiClient.list(context.at("/component/parameters")).stream()
            .filter(entity -> !entity.path("parameter").path("inherited").asBoolean())
            .map(entity -> entity.path("parameter")).filter(parameter -> parameter.path("name").asText().equals(name))
            .findFirst().orElse(NiFiRest.object().path("none"));
    }

    private void submit(final String contextId, final JsonNode context, final ArrayNode changes) {
        final ObjectNode body = NiFiRest.object().put("id", contextId);
        body.set("revision", context.path("revision"));
        final ObjectNode component = body.putObject("component").put("id", contextId).put("name", context.at("/component/name").asText())
            .put("description", context.at("/component/description").asText(""));
        component.set("parameters", changes);
        component.set("inheritedParameterContexts", context.at("/component/inheritedParameterContexts"));
        final String requests = "/parameter-contexts/%s/update-requests".formatted(contextId);
        final String id = rest.post(requests, body).at("/request/requestId").asText();
        try {
            final JsonNode request = NiFiRest.poll(LIMIT, () -> rest.get(requests + "/" + id).path("request"), answer -> answer.path("complete").asBoolean());
            if (!request.path("complete").asBoolean() || request.hasNonNull("failureReason")) {
                throw new NiFiRestException("NiFi does not take the parameters of %s: %s"
                    .formatted(context.at("/component/name").asText(), request.path("failureReason").asText("no answer in time")), 0);
            }
        } finally {
            rest.delete(requests + "/" + id);
        }
    }
}
