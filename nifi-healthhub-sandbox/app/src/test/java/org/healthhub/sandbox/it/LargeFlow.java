// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small group inside the group of a flow definition, whose services it uses: file, identity check, canonicalization, push. Nothing merges or splits
 * FlowFiles on the way.
 */
final class LargeFlow {

    static final String IDENTITY = "ValidateIdCard";
    static final String CANONICAL = "CanonicalizeHealthRecord";
    static final String PUSH = "PutProvincialRecord";
    private static final String PROCESSORS = "org.healthhub.nifi.processors.";
    private static final String STANDARD = "org.apache.nifi.processors.standard.";

    private final NiFiClient nifi;
    private final String group;
    private final Map<String, String> services = new TreeMap<>();

    private LargeFlow(final NiFiClient nifi, final String definitionGroup) {
        this.nifi = nifi;
        group = nifi.rest().post("/process-groups/%s/process-groups".formatted(definitionGroup), entity(NiFiRest.object().put("name", "Large file"))).path("id").asText();
        // the docking groups have readers of their own, which are of no use here
        nifi.controllerServices().of(definitionGroup).stream().filter(service -> service.path("parentGroupId").asText().equals(definitionGroup)).forEach(service ->
                services.put(service.path("type").asText().replaceFirst(".*\\.", ""), service.path("id").asText()));
    }

    /**
     * Builds the group.
     *
     * @param definitionGroup group of the resource's system, with enabled services
     * @param folder watched for files
     * @param schema Avro schema of the files
     * @param singleLimit Single Problem Limit and Single Rejected Limit
     */
    static LargeFlow build(final NiFiClient nifi, final String definitionGroup, final Resource resource, final Path folder, final String schema, final int singleLimit) {
        final LargeFlow flow = new LargeFlow(nifi, definitionGroup);
        final String file = flow.processor(STANDARD + "GetFile", Map.of("Input Directory", folder.toString(), "Keep Source File", "false", "Minimum File Age", "0 sec"));
        final String attributes = flow.processor("org.apache.nifi.processors.attributes.UpdateAttribute",
                Map.of("healthhub.resource", resource.code(), "avro.schema", schema));
        final Map<String, String> records = Map.of("Record Reader", flow.service("JsonTreeReader"), "Record Writer", flow.service("JsonRecordSetWriter"),
                "Resource Catalogue", flow.service("StandardResourceCatalogue"));
        final String identity = flow.processor(PROCESSORS + IDENTITY, records);
        final Map<String, String> canonicalProperties = new TreeMap<>(records);
        canonicalProperties.putAll(Map.of("Collection Ledger", flow.service("DatabaseCollectionLedger"), "Single Problem Limit", Integer.toString(singleLimit)));
        final String canonical = flow.processor(PROCESSORS + CANONICAL, canonicalProperties);
        final Map<String, String> pushProperties = new TreeMap<>(records);
        pushProperties.putAll(Map.of("Collection Ledger", flow.service("DatabaseCollectionLedger"), "Provincial Platform", flow.service("HttpProvincialPlatform"),
                "Single Rejected Limit", Integer.toString(singleLimit)));
        final String push = flow.processor(PROCESSORS + PUSH, pushProperties);
        flow.connect(file, attributes, "PROCESSOR", List.of("success"));
        flow.connect(attributes, identity, "PROCESSOR", List.of("success"));
        flow.connect(identity, canonical, "PROCESSOR", List.of("valid", "suspect", "invalid"));
        flow.connect(canonical, push, "PROCESSOR", List.of("canonical"));
        flow.connect(push, push, "PROCESSOR", List.of("retry"));
        flow.end(identity, "failure");
        List.of("problem", "failure").forEach(relationship -> flow.end(canonical, relationship));
        List.of("accepted", "rejected", "pending", "receipt", "failure").forEach(relationship -> flow.end(push, relationship));
        return flow;
    }

    private String service(final String type) {
        return services.get(type);
    }

    private String processor(final String type, final Map<String, String> properties) {
        final JsonNode offered = nifi.processorTypes().stream().filter(candidate -> candidate.path("type").asText().equals(type)).findFirst().orElseThrow();
        final ObjectNode component = NiFiRest.object().put("type", type).put("name", type.replaceFirst(".*\\.", ""));
        component.set("bundle", offered.path("bundle"));
        final ObjectNode values = component.putObject("config").putObject("properties");
        properties.forEach(values::put);
        return nifi.rest().post("/process-groups/%s/processors".formatted(group), entity(component)).path("id").asText();
    }

    private void end(final String source, final String relationship) {
        final String funnel = nifi.rest().post("/process-groups/%s/funnels".formatted(group), entity(NiFiRest.object())).path("id").asText();
        connect(source, funnel, "FUNNEL", List.of(relationship));
    }

    private void connect(final String source, final String destination, final String type, final List<String> relationships) {
        // Without bounds: what has ended would hold up what follows.
        final ObjectNode component = NiFiRest.object().put("name", String.join(" ", relationships)).put("backPressureDataSizeThreshold", "0 B")
                .put("backPressureObjectThreshold", 0);
        component.putObject("source").put("id", source).put("groupId", group).put("type", "PROCESSOR");
        component.putObject("destination").put("id", destination).put("groupId", group).put("type", type);
        relationships.forEach(component.putArray("selectedRelationships")::add);
        nifi.rest().post("/process-groups/%s/connections".formatted(group), entity(component));
    }

    private static ObjectNode entity(final ObjectNode component) {
        final ObjectNode entity = NiFiRest.object();
        entity.putObject("revision").put("version", 0);
        entity.set("component", component);
        return entity;
    }

    void start() {
        nifi.processGroups().start(group);
    }

    /** NiFi's status of the group. */
    JsonNode status() {
        return nifi.processGroups().status(group);
    }

    /** FlowFiles that left by a relationship of a processor and wait at an end. */
    static long ended(final JsonNode status, final String processor, final String relationship) {
        long ended = 0;
        for (final JsonNode entity : status.path("connectionStatusSnapshots")) {
            final JsonNode queue = entity.path("connectionStatusSnapshot");
            if (queue.path("sourceName").asText().equals(processor) && queue.path("name").asText().equals(relationship)) {
                ended += queue.path("flowFilesQueued").asLong();
            }
        }
        return ended;
    }

    /** Whether a processor works or has something to work on. */
    static boolean isBusy(final JsonNode status) {
        for (final JsonNode entity : status.path("connectionStatusSnapshots")) {
            final JsonNode queue = entity.path("connectionStatusSnapshot");
            if (!queue.path("destinationName").asText().equals("Funnel") && queue.path("flowFilesQueued").asLong() > 0) {
                return true;
            }
        }
        return status.path("activeThreadCount").asInt() > 0;
    }
}
