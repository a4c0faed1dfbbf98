// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The controller services of process groups. */
public final class ControllerServices {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final NiFiRest rest;

    ControllerServices(final NiFiRest rest) {
        this.rest = rest;
    }

    /** The services of a group and of the groups in it: {@code name}, {@code state}, {@code validationStatus}, {@code validationErrors}. */
    public List<JsonNode> of(final String groupId) {
        return NiFiClient.list(rest.get("/flow/process-groups/%s/controller-services?includeAncestorGroups=false&includeDescendantGroups=true".formatted(groupId))
            .path("controllerServices")).stream().map(entity -> entity.path("component")).toList();
    }

    /**
     * Enables all services of a group and waits until they are.
     *
     * @throws NiFiRestException naming each service that stays out and what NiFi says is wrong with it
     */
    public void enableAll(final String groupId) {
        change(groupId, "ENABLED");
    }

    /** Disables all services of a group and waits until they are. */
    public void disableAll(final String groupId) {
        change(groupId, "DISABLED");
    }

    private void change(final String groupId, final String state) {
        // NiFi agrees to enable invalid services too; only their states tell. Asked again because a service can be valid only after another is enabled.
        final List<JsonNode> left = NiFiRest.poll(LIMIT, () -> {
            rest.put("/flow/process-groups/%s/controller-services".formatted(groupId), NiFiRest.object().put("id", groupId).put("state", state));
            return of(groupId).stream().filter(service -> !service.path("state").asText().equals(state)).toList();
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
