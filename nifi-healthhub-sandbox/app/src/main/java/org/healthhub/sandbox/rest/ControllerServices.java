// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The controller services of process groups. */
public final class ControllerServices {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final NiFiRest rest;

    ControllerServices(final NiFiRest rest) {
        this.rest = rest;
    }

    /** The services of a group and of the groups in it: {@code name}, {@code parentGroupId}, {@code state}, {@code validationStatus}, {@code validationErrors}. */
    public List<JsonNode> of(final String groupId) {
        return entities(groupId).stream().map(entity -> entity.path("component")).toList();
    }

    /** The services that stand in a group itself, as {@link #of(String)} has them. */
    public List<JsonNode> directlyIn(final String groupId) {
        return of(groupId).stream().filter(service -> service.path("parentGroupId").asText().equals(groupId)).toList();
    }

    /**
     * Makes a service in a group. It stays disabled.
     *
     * @param type name of its class
     * @return its id
     */
    public String create(final String groupId, final String type, final String name, final Map<String, String> properties) {
        final ObjectNode body = NiFiRest.object();
        body.putObject("revision").put("version", 0);
        final ObjectNode component = body.putObject("component").put("type", type).put("name", name);
        properties.forEach(component.putObject("properties")::put);
        return rest.post("/process-groups/%s/controller-services".formatted(groupId), body).path("id").asText();
    }

    /** Disables a service that nothing enabled or running uses, and removes it. */
    public void delete(final String groupId, final String serviceId) {
        change(groupId, "DISABLED", service -> service.path("id").asText().equals(serviceId));
        rest.delete("/controller-services/%s?version=%d".formatted(serviceId, rest.get("/controller-services/" + serviceId).at("/revision/version").asLong()));
    }

    private List<JsonNode> entities(final String groupId) {
        return NiFiClient.list(rest.get("/flow/process-groups/%s/controller-services?includeAncestorGroups=false&includeDescendantGroups=true".formatted(groupId))
            .path("controllerServices"));
    }

    /**
     * Enables all services of a group and waits until they are.
     *
     * @throws NiFiRestException naming each service that stays out and what NiFi says is wrong with it
     */
    public void enableAll(final String groupId) {
        enable(groupId, service -> true);
    }

    /**
     * Enables the wanted services of a group and of the groups in it and waits until they are.
     *
     * @throws NiFiRestException naming each wanted service that stays out and what NiFi says is wrong with it
     */
    public void enable(final String groupId, final Predicate<JsonNode> wanted) {
        change(groupId, "ENABLED", wanted);
    }

    /** Disables all services of a group and waits until they are. */
    public void disableAll(final String groupId) {
        change(groupId, "DISABLED", service -> true);
    }

    private void change(final String groupId, final String state, final Predicate<JsonNode> wanted) {
        // NiFi agrees to enable invalid services too; only their states tell. Asked again because a service can be valid only after another is enabled.
        final List<JsonNode> left = NiFiRest.poll(LIMIT, () -> {
            final ObjectNode request = NiFiRest.object().put("id", groupId).put("state", state);
            final ObjectNode revisions = request.putObject("components");
            entities(groupId).stream().filter(entity -> wanted.test(entity.path("component")))
                .forEach(entity -> revisions.set(entity.path("id").asText(), entity.path("revision")));
            rest.put("/flow/process-groups/%s/controller-services".formatted(groupId), request);
            return of(groupId).stream().filter(service -> wanted.test(service) && !service.path("state").asText().equals(state)).toList();
        }, List::isEmpty);
        if (!left.isEmpty()) {
            throw new NiFiRestException("Controller services do not become %s: %s".formatted(state, left.stream().map(ControllerServices::describe)
                .collect(Collectors.joining("; "))), 0);
        }
    }

    private static String describe(final JsonNode service) {
        return "%s is %s %s".formatted(service.path("name").asText(), service.path("state").asText(),
            NiFiClient.list(service.path("validationErrors")).stream().map(JsonNode::asText).collect(Collectors.joining(", ", "(", ")")));
    }
}
