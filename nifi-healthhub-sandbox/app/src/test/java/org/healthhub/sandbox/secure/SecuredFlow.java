// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;
import org.healthhub.sandbox.rest.NiFiRestException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A group for experiments beside a running system: a generator with one FlowFile in its queue, a spare connection, a service, parameters. */
final class SecuredFlow {
    /** In the queue and behind the events: made up, of nobody. */
    static final String CONTENT = "content that few may see";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String PARAMETERS = "/parameter-contexts";
    private static final String GENERATOR = "org.apache.nifi.processors.standard.GenerateFlowFile";
    private static final String UPDATE = "org.apache.nifi.processors.attributes.UpdateAttribute";
    private static final int NOT_FOUND = 404;
    private static final String BOUNDARY = "healthhub-roles";

    private final NiFiClient nifi;
    private final NiFiRest rest;
    private final Map<String, String> fixed = new HashMap<>();
    private int unique;

    /** The system's group and its definition are those of one that was imported. */
    SecuredFlow(final NiFiClient nifi, final String system, final String systemFlow) {
        this.nifi = nifi;
        this.rest = nifi.rest();
        final String root = nifi.processGroups().root();
        final String bench = id(rest.post("/process-groups/%s/process-groups".formatted(root), entity(component -> component.put("name", "Roles"))));
        final String plain = rest.get("/process-groups/%s/download".formatted(bench)).toString();
        final String generator = processor(bench, GENERATOR);
        final String first = processor(bench, UPDATE);
        final String second = processor(bench, UPDATE);
        configure(generator);
        fixed.put("root", root);
        fixed.put("system", system);
        fixed.put("bench", bench);
        fixed.put("processor", generator);
        fixed.put("empty", id(rest.post("/process-groups/%s/process-groups".formatted(bench), entity(component -> component.put("name", "Empty")))));
        fixed.put("queue", connect(bench, generator, first));
        fixed.put("spare", connect(bench, first, second));
        fixed.put("service", nifi.controllerServices().create(bench, "org.apache.nifi.http.StandardHttpContextMap", "Roles", Map.of()));
        fixed.put("trial", id(rest.post(PARAMETERS, entity(component -> component.put("name", "roles").putArray("parameters").addObject().putObject("parameter")
            .put("name", "a").put("value", "1").put("sensitive", false)))));
        fixed.put("parameters", nifi.parameterContexts().all().stream().filter(context -> context.path("name").asText().contains("S20")).findFirst().orElseThrow()
            .path("id").asText());
        fixed.put("inherited", rest.get("/parameter-contexts/" + fixed.get("parameters")).at("/component/inheritedParameterContexts").toString());
        fixed.put("plainFlow", form(plain));
        fixed.put("systemFlow", form(systemFlow));
        fixed.put("auditor", tenant("users", Role.AUDITOR.identity()).path("id").asText());
        fixed.put("administrators", tenant("user-groups", Role.ADMINISTRATOR.group()).path("id").asText());
        fixed.put("policy", id(rest.get("/policies/read/flow")));
        fixed.put("counter", rest.get("/counters").at("/counters/aggregateSnapshot/counters/0/id").asText());
        settle();
        nifi.processGroups().schedule(generator, "RUN_ONCE");
        fixed.put("flowFile", nifi.processGroups().listQueue(fixed.get("queue")).getFirst().path("uuid").asText());
        final JsonNode event = nifi.provenance().search(Map.of("ProcessorID", generator)).getFirst();
        fixed.put("event", event.path("eventId").asText());
    }

    private interface Change {
        void apply(ObjectNode component);
    }

    private static ObjectNode entity(final Change change) {
        final ObjectNode body = NiFiRest.object();
        body.putObject("revision").put("version", 0);
        change.apply(body.putObject("component"));
        return body;
    }

    private static String id(final JsonNode entity) {
        return entity.path("id").asText();
    }

    private String processor(final String group, final String type) {
        return id(rest.post("/process-groups/%s/processors".formatted(group), entity(component -> component.put("type", type))));
    }

    private void configure(final String generator) {
        final ObjectNode config = NiFiRest.object().put("schedulingPeriod", "1 day");
        config.putObject("properties").put("generate-ff-custom-text", CONTENT);
        nifi.processGroups().configure(generator, config);
    }

    private String connect(final String group, final String from, final String to) {
        return id(rest.post("/process-groups/%s/connections".formatted(group), entity(component -> {
            component.putObject("source").put("id", from).put("groupId", group).put("type", "PROCESSOR");
            component.putObject("destination").put("id", to).put("groupId", group).put("type", "PROCESSOR");
            component.putArray("selectedRelationships").add("success");
        })));
    }

    private JsonNode tenant(final String kind, final String identity) {
        return stream(rest.get("/tenants/" + kind).path(kind.equals("users") ? "users" : "userGroups"))
            .filter(entity -> entity.at("/component/identity").asText().equals(identity)).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> stream(final JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A form with a flow definition, as the canvas sends it. */
    private static String form(final String definition) {
        final StringBuilder form = new StringBuilder();
        new TreeMap<>(Map.of("groupName", "uploaded", "positionX", "0", "positionY", "0", "clientId", "roles")).forEach((name, value) -> form
            .append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        return form.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"flow.json\"\r\nContent-Type: application/json\r\n\r\n".formatted(BOUNDARY))
            .append(definition).append("\r\n--%s--\r\n".formatted(BOUNDARY)).toString();
    }

    static String contentType(final String body) {
        if (body.startsWith("--" + BOUNDARY)) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        return body.equals(RoleRequest.ADD_ARCHIVE.body()) ? "application/octet-stream" : "application/json";
    }

    /** What stands for the names of {@link RoleRequest} at this moment; revisions change with every change. */
    Map<String, String> values() {
        final Map<String, String> values = new HashMap<>(fixed);
        version(values, "processor", "/processors/");
        version(values, "service", "/controller-services/");
        version(values, "trial", "/parameter-contexts/");
        version(values, "parameters", "/parameter-contexts/");
        version(values, "administrators", "/tenants/user-groups/");
        version(values, "policy", "/policies/");
        version(values, "spare", "/connections/");
        version(values, "empty", "/process-groups/");
        unique++;
        values.put("unique", "nobody-" + unique);
        return values;
    }

    private void version(final Map<String, String> values, final String name, final String path) {
        try {
            values.put(name + "Version", rest.get(path + fixed.get(name)).at("/revision/version").asText());
        } catch (final NiFiRestException e) {
            // Somebody has deleted it, as he may.
            assertEquals(NOT_FOUND, e.status(), e::getMessage);
        }
    }

    static String filled(final String text, final Map<String, String> values) {
        String filled = text;
        // Longer names first: one may begin with another.
        for (final String name : values.keySet().stream().sorted((first, second) -> second.length() - first.length()).toList()) {
            filled = filled.replace("$" + name, values.get(name));
        }
        return filled;
    }

    /** Everything that a request could change: components with revisions and states, queues, parameters, users, rights, events of replays. */
    String snapshot() {
        final String bench = fixed.get("bench");
        final List<JsonNode> parts = List.of(
            components("/process-groups/%s/processors".formatted(bench), "processors"),
            components("/process-groups/%s/process-groups".formatted(bench), "processGroups"),
            components("/process-groups/%s/connections".formatted(bench), "connections"),
            components("/flow/process-groups/%s/controller-services".formatted(bench), "controllerServices"),
            components("/flow/parameter-contexts", "parameterContexts"),
            components("/tenants/users", "users"), components("/tenants/user-groups", "userGroups"),
            components("/flow/reporting-tasks", "reportingTasks"),
            rest.get("/controller/nar-manager/nars").path("narSummaries"),
            rest.get("/counters").at("/counters/aggregateSnapshot/counters"),
            NiFiRest.object().put("replays", nifi.provenance().search(Map.of("EventType", "REPLAY")).size()));
        final List<String> groups = nifi.processGroups().children(fixed.get("root")).stream().map(group -> id(group) + group.at("/revision/version")).toList();
        return groups + parts.toString() + nifi.processGroups().queues(bench).stream().map(queue -> queue.path("flowFilesQueued").asText()).toList();
    }

    private JsonNode components(final String path, final String list) {
        final ObjectNode found = NiFiRest.object();
        stream(rest.get(path).path(list)).forEach(entity -> {
            final ObjectNode part = NiFiRest.object();
            part.set("revision", entity.at("/revision/version"));
            part.set("component", withoutTimes(entity.path("component")));
            found.set(id(entity), part);
        });
        return found;
    }

    private static JsonNode withoutTimes(final JsonNode node) {
        node.findParents("generated").forEach(parent -> ((ObjectNode) parent).remove("generated"));
        return node;
    }

    /** Waits until processor and service are where the last request wanted them: NiFi answers before they are. */
    void settle() {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!isSettled()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Processor or service does not come to rest");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (final InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isSettled() {
        final JsonNode processor = rest.get("/processors/" + fixed.get("processor"));
        final boolean valid = processor.at("/component/validationStatus").asText().equals("VALID");
        final boolean rests = processor.at("/component/state").asText().equals("RUNNING") || processor.at("/status/aggregateSnapshot/activeThreadCount").asInt() == 0;
        final String service = rest.get("/controller-services/" + fixed.get("service")).at("/component/state").asText();
        return valid && rests && (service.equals("ENABLED") || service.equals("DISABLED"));
    }
}
