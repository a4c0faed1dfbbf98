// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A group of processors inside the group of a flow definition, whose services it uses.
 */
final class FlowGroup {

    private final NiFiClient nifi;
    private final String id;
    private final Map<String, String> services = new TreeMap<>();
    private String first;

    FlowGroup(final NiFiClient nifi, final String definitionGroup, final String name) {
        this.nifi = nifi;
        id = nifi.rest().post("/process-groups/%s/process-groups".formatted(definitionGroup), entity(NiFiRest.object().put("name", name))).path("id").asText();
        nifi.controllerServices().of(definitionGroup).stream().filter(service -> service.path("parentGroupId").asText().equals(definitionGroup)).forEach(service ->
                services.put(service.path("type").asText().replaceFirst(".*\\.", ""), service.path("id").asText()));
    }

    /** A service of the definition's group by the simple name of its type. */
    String service(final String type) {
        return services.get(type);
    }

    /** The processor that begins, the first one that was added. */
    String first() {
        return first;
    }

    /**
     * Adds a processor behind another.
     *
     * @param from the one before, or {@code null}
     * @param relationships those of the one before that lead here
     * @param others relationships of the new one that lead nowhere
     * @return its id
     */
    String add(final String type, final Map<String, String> properties, final String from, final List<String> relationships, final List<String> others) {
        final JsonNode offered = nifi.processorTypes().stream().filter(candidate -> candidate.path("type").asText().equals(type)).findFirst().orElseThrow();
        final ObjectNode component = NiFiRest.object().put("type", type).put("name", type.replaceFirst(".*\\.", ""));
        component.set("bundle", offered.path("bundle"));
        final ObjectNode config = component.putObject("config");
        others.forEach(config.putArray("autoTerminatedRelationships")::add);
        // What begins is run by hand, once for each measurement.
        config.put("schedulingPeriod", from == null ? "1 day" : "0 sec");
        final ObjectNode values = config.putObject("properties");
        properties.forEach(values::put);
        final String processor = nifi.rest().post("/process-groups/%s/processors".formatted(id), entity(component)).path("id").asText();
        if (from == null) {
            first = processor;
        } else {
            connect(from, processor, relationships);
        }
        return processor;
    }

    private void connect(final String source, final String destination, final List<String> relationships) {
        final ObjectNode component = NiFiRest.object().put("name", String.join(" ", relationships)).put("backPressureDataSizeThreshold", "0 B")
                .put("backPressureObjectThreshold", 0);
        component.putObject("source").put("id", source).put("groupId", id).put("type", "PROCESSOR");
        component.putObject("destination").put("id", destination).put("groupId", id).put("type", "PROCESSOR");
        relationships.forEach(component.putArray("selectedRelationships")::add);
        nifi.rest().post("/process-groups/%s/connections".formatted(id), entity(component));
    }

    private static ObjectNode entity(final ObjectNode component) {
        final ObjectNode entity = NiFiRest.object();
        entity.putObject("revision").put("version", 0);
        entity.set("component", component);
        return entity;
    }

    /** Starts all but what begins. */
    void start() {
        nifi.processGroups().awaitValidated(id).stream().map(processor -> processor.path("id").asText()).filter(processor -> !processor.equals(first))
                .forEach(processor -> nifi.processGroups().schedule(processor, "RUNNING"));
    }

    /** Reads the table once more from its beginning. */
    void read() {
        nifi.processGroups().clearState(first);
        nifi.processGroups().schedule(first, "RUN_ONCE");
    }

    /** How long tasks of each processor worked within NiFi's last five minutes, in nanoseconds by the processor's name. */
    Map<String, Long> durations() {
        final Map<String, Long> durations = new TreeMap<>();
        for (final JsonNode entity : nifi.processGroups().status(id).path("processorStatusSnapshots")) {
            final JsonNode processor = entity.path("processorStatusSnapshot");
            durations.merge(processor.path("name").asText(), processor.path("tasksDurationNanos").asLong(), Long::sum);
        }
        return durations;
    }

    /** Whether nothing is queued and nothing works. */
    boolean isIdle() {
        final JsonNode status = nifi.processGroups().status(id);
        return status.path("flowFilesQueued").asLong() == 0 && status.path("activeThreadCount").asInt() == 0;
    }
}
