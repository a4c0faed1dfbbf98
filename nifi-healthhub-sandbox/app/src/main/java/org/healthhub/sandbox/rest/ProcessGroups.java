// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Process groups: import, start, stop, delete, and what is in their queues. */
public final class ProcessGroups {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration SECOND_LOOK = Duration.ofSeconds(15);

    private final NiFiRest rest;
    private final ControllerServices services;

    ProcessGroups(final NiFiRest rest, final ControllerServices services) {
        this.rest = rest;
        this.services = services;
    }

    /** Id of the root group. */
    public String root() {
        return rest.get("/flow/process-groups/root").at("/processGroupFlow/id").asText();
    }

    /** The groups directly in a group, as NiFi's entities: {@code id}, {@code component}, {@code runningCount}, {@code invalidCount}, … */
    public List<JsonNode> children(final String groupId) {
        return NiFiClient.list(rest.get("/process-groups/%s/process-groups".formatted(groupId)).path("processGroups"));
    }

    /** NiFi's entity of one group. */
    public JsonNode group(final String groupId) {
        return rest.get("/process-groups/" + groupId);
    }

    /**
     * Imports a flow definition as a new group. What a failed import leaves of it is removed again.
     *
     * @return id of the new group
     */
    public String upload(final String parentId, final String name, final double x, final double y, final String flowDefinition) {
        final List<String> before = ids(children(parentId));
        final Map<String, String> fields = new LinkedHashMap<>();
        fields.put("groupName", name);
        fields.put("positionX", Double.toString(x));
        fields.put("positionY", Double.toString(y));
        fields.put("clientId", UUID.randomUUID().toString());
        try {
            return rest.upload("/process-groups/%s/process-groups/upload".formatted(parentId), fields, "flow.json", flowDefinition).path("id").asText();
        } catch (final NiFiRestException e) {
            // Somebody else may have made another group in the meantime.
            ids(children(parentId).stream().filter(group -> group.at("/component/name").asText().equals(name)).toList()).stream()
                .filter(id -> !before.contains(id)).forEach(this::delete);
            throw e;
        }
    }

    private static List<String> ids(final List<JsonNode> groups) {
        return groups.stream().map(group -> group.path("id").asText()).toList();
    }

    /**
     * Starts every processor of a group and waits until all run.
     *
     * @throws NiFiRestException naming each processor that does not run and what NiFi says is wrong with it
     */
    public void start(final String groupId) {
        scheduleGroup(groupId, "RUNNING");
        final List<JsonNode> idle = NiFiRest.poll(LIMIT, () -> processors(groupId).stream()
            .filter(processor -> !isDisabled(processor) && !processor.path("state").asText().equals("RUNNING")).toList(), List::isEmpty);
        if (!idle.isEmpty()) {
            throw new NiFiRestException("Processors do not start: " + idle.stream().map(ProcessGroups::describe).collect(Collectors.joining("; ")), 0);
        }
    }

    private static String describe(final JsonNode processor) {
        return "%s is %s %s".formatted(processor.path("name").asText(), processor.path("state").asText(),
            NiFiClient.list(processor.path("validationErrors")).stream().map(JsonNode::asText).collect(Collectors.joining(", ", "(", ")")));
    }

    /** Enables every disabled processor and port of a group, so that it can be started, and waits until they are. */
    public void enable(final String groupId) {
        scheduleGroup(groupId, "ENABLED");
        NiFiRest.poll(LIMIT, () -> processors(groupId), all -> all.stream().noneMatch(ProcessGroups::isDisabled));
    }

    /** Disables every stopped processor and port of a group and waits until they are. */
    public void disable(final String groupId) {
        scheduleGroup(groupId, "DISABLED");
        NiFiRest.poll(LIMIT, () -> processors(groupId), all -> all.stream().allMatch(ProcessGroups::isDisabled));
    }

    /** Whether a processor is switched off: neither validated nor started with its group. */
    public static boolean isDisabled(final JsonNode processor) {
        return processor.path("state").asText().equals("DISABLED");
    }

    /**
     * Starts, stops or runs one processor and waits until no task of it is left, unless it was started.
     *
     * @param state {@code RUNNING}, {@code STOPPED} or {@code RUN_ONCE}; only a stopped processor runs once
     */
    public void schedule(final String processorId, final String state) {
        final JsonNode processor = rest.get("/processors/" + processorId);
        final ObjectNode body = NiFiRest.object().put("state", state);
        body.set("revision", processor.path("revision"));
        rest.put("/processors/%s/run-status".formatted(processorId), body);
        if (!state.equals("RUNNING")) {
            NiFiRest.poll(LIMIT, () -> rest.get("/processors/" + processorId), entity -> entity.at("/component/state").asText().equals("STOPPED")
                && entity.at("/status/aggregateSnapshot/activeThreadCount").asInt() == 0);
        }
    }

    /**
     * Changes settings of a processor that does not run.
     *
     * @param config as NiFi has it: {@code properties}, {@code schedulingPeriod}, …; what is not in it keeps its value
     */
    public void configure(final String processorId, final ObjectNode config) {
        final ObjectNode body = NiFiRest.object();
        body.set("revision", rest.get("/processors/" + processorId).path("revision"));
        body.putObject("component").put("id", processorId).set("config", config);
        rest.put("/processors/" + processorId, body);
    }

    /** Forgets what a stopped processor has stored, such as the highest value that it has read. */
    public void clearState(final String processorId) {
        rest.post("/processors/%s/state/clear-requests".formatted(processorId), NiFiRest.object());
    }

    /** Stops every processor of a group and waits until no task is left. */
    public void stop(final String groupId) {
        scheduleGroup(groupId, "STOPPED");
        NiFiRest.poll(LIMIT, () -> group(groupId).path("runningCount").asInt() + activeThreads(groupId), count -> count == 0);
    }

    private int activeThreads(final String groupId) {
        return rest.get("/flow/process-groups/%s/status".formatted(groupId)).at("/processGroupStatus/aggregateSnapshot/activeThreadCount").asInt();
    }

    private void scheduleGroup(final String groupId, final String state) {
        rest.put("/flow/process-groups/" + groupId, NiFiRest.object().put("id", groupId).put("state", state));
    }

    /** The processors of a group and of the groups in it: {@code id}, {@code name}, {@code type}, {@code state}, {@code validationErrors}, … */
    public List<JsonNode> processors(final String groupId) {
        return NiFiClient.list(rest.get("/process-groups/%s/processors?includeDescendantGroups=true".formatted(groupId)).path("processors")).stream()
            .map(entity -> entity.path("component")).toList();
    }

    /**
     * The processors of a type on the whole canvas, found by NiFi's search, as {@link #processors(String)} has them.
     *
     * @param simpleType name of the class without its package
     */
    public List<JsonNode> processorsOf(final String simpleType) {
        return NiFiClient.list(rest.get("/flow/search-results?q=" + simpleType).at("/searchResultsDTO/processorResults")).stream()
            .map(result -> rest.get("/processors/" + result.path("id").asText()).path("component"))
            .filter(processor -> processor.path("type").asText().endsWith("." + simpleType)).toList();
    }

    /**
     * The processors of a group and of the groups in it that are not disabled, when NiFi has found out of each whether it is valid. NiFi looks at them one by one
     * in the background: a verdict can be of a moment when the connections were not drawn yet, so bad ones get time to be looked at again.
     */
    public List<JsonNode> awaitValidated(final String groupId) {
        final Supplier<List<JsonNode>> enabled = () -> processors(groupId).stream().filter(processor -> !isDisabled(processor)).toList();
        NiFiRest.poll(SECOND_LOOK, enabled, all -> all.stream().allMatch(processor -> processor.path("validationStatus").asText().equals("VALID")));
        return NiFiRest.poll(LIMIT, enabled, all -> all.stream().noneMatch(processor -> processor.path("validationStatus").asText().equals("VALIDATING")));
    }

    /** The connections of a group and of the groups in it, as NiFi's status snapshots: {@code name}, {@code sourceName}, {@code flowFilesQueued}, … */
    public List<JsonNode> queues(final String groupId) {
        final List<JsonNode> queues = new ArrayList<>();
        collectQueues(status(groupId), queues);
        return queues;
    }

    private static void collectQueues(final JsonNode snapshot, final List<JsonNode> queues) {
        snapshot.path("connectionStatusSnapshots").forEach(entity -> queues.add(entity.path("connectionStatusSnapshot")));
        snapshot.path("processGroupStatusSnapshots").forEach(entity -> collectQueues(entity.path("processGroupStatusSnapshot"), queues));
    }

    /** NiFi's status snapshot of a group with everything in it. */
    public JsonNode status(final String groupId) {
        return rest.get("/flow/process-groups/%s/status?recursive=true".formatted(groupId)).at("/processGroupStatus/aggregateSnapshot");
    }

    /** Summaries of the FlowFiles in a connection's queue, at most 100: {@code uuid}, {@code size}, {@code filename}, … */
    public List<JsonNode> listQueue(final String connectionId) {
        final String requests = "/flowfile-queues/%s/listing-requests".formatted(connectionId);
        final String id = rest.post(requests, NiFiRest.object()).at("/listingRequest/id").asText();
        try {
            return NiFiClient.list(NiFiRest.poll(LIMIT, () -> rest.get(requests + "/" + id).path("listingRequest"), request -> request.path("finished").asBoolean())
                .path("flowFileSummaries"));
        } finally {
            rest.delete(requests + "/" + id);
        }
    }

    /** The attributes of a FlowFile in a queue. */
    public JsonNode attributes(final String connectionId, final String flowFileUuid) {
        return rest.get("/flowfile-queues/%s/flowfiles/%s".formatted(connectionId, flowFileUuid)).at("/flowFile/attributes");
    }

    /** Throws away what is queued in a group and in the groups in it. */
    public void emptyQueues(final String groupId) {
        final String requests = "/process-groups/%s/empty-all-connections-requests".formatted(groupId);
        final String id = rest.post(requests, NiFiRest.object()).at("/dropRequest/id").asText();
        NiFiRest.poll(LIMIT, () -> rest.get(requests + "/" + id).path("dropRequest"), request -> request.path("finished").asBoolean());
        rest.delete(requests + "/" + id);
    }

    /** Stops a group, disables its services, empties its queues and removes it. */
    public void delete(final String groupId) {
        stop(groupId);
        services.disableAll(groupId);
        emptyQueues(groupId);
        rest.delete("/process-groups/%s?version=%d".formatted(groupId, group(groupId).at("/revision/version").asLong()));
    }

}
