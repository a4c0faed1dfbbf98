// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What an operator does to give a running system another way to the platform; closing takes it back. */
final class TransportSwap implements AutoCloseable {

    private static final String PROPERTY = "Provincial Platform";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final NiFiRest rest;
    /** Processors that speak with the platform, with the service they had. */
    private final Map<String, String> before = new HashMap<>();
    private final Deque<String> services = new ArrayDeque<>();
    private final String group;
    private final JsonNode hubPool;

    /** For a system that runs. */
    TransportSwap(final NiFiClient nifi, final String systemCode) {
        this.rest = nifi.rest();
        final String system = nifi.processGroups().children(nifi.processGroups().root()).stream()
                .filter(child -> child.at("/component/name").asText().startsWith(systemCode)).findFirst().orElseThrow().path("id").asText();
        nifi.processGroups().processors(system).forEach(processor -> {
            final String service = processor.at("/config/properties").path(PROPERTY).asText("");
            // what is switched off stays so
            if (!service.isEmpty() && !processor.path("state").asText().equals("DISABLED")) {
                before.put(processor.path("id").asText(), service);
            }
        });
        final List<JsonNode> all = nifi.controllerServices().of(system);
        this.hubPool = all.stream().filter(service -> service.path("name").asText().equals("枢纽库连接池")).findFirst().orElseThrow();
        this.group = hubPool.path("parentGroupId").asText();
    }

    /** How many processors speak with the platform: one pushes, one asks for receipts, one reconciles, others verify reported records. */
    int processors() {
        return before.size();
    }

    /** A pool like that of the hub, for another database of the same server. */
    String pool(final String url) {
        final Map<String, String> properties = properties(hubPool);
        properties.put("Database Connection URL", url);
        properties.put("Password", "#{hub.db.password}");
        return add(hubPool.path("type").asText(), hubPool.path("bundle"), properties);
    }

    private static Map<String, String> properties(final JsonNode service) {
        final Map<String, String> properties = new HashMap<>();
        service.path("properties").properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                properties.put(property.getKey(), property.getValue().asText());
            }
        });
        return properties;
    }

    /** A service of ours, enabled. */
    String platform(final String type, final Map<String, String> properties) {
        final JsonNode bundle = rest.get("/controller-services/" + before.values().iterator().next()).at("/component/bundle");
        return add("org.healthhub.nifi.services." + type, bundle, properties);
    }

    /** The system's own way over HTTP with other settings, enabled. Secrets are parameters. */
    String http(final Map<String, String> changes) {
        final JsonNode own = rest.get("/controller-services/" + before.values().iterator().next()).path("component");
        final Map<String, String> properties = properties(own);
        properties.put("App Secret", "#{platform.secret}");
        properties.putAll(changes);
        return add(own.path("type").asText(), own.path("bundle"), properties);
    }

    /** Certificates as a service, enabled. */
    String certificates(final NiFiClient nifi, final Map<String, String> properties) {
        final JsonNode type = nifi.controllerServiceTypes().stream().filter(known -> known.path("type").asText().endsWith(".StandardRestrictedSSLContextService")).findFirst()
                .orElseThrow();
        return add(type.path("type").asText(), type.path("bundle"), properties);
    }

    /** Id of the catalogue that runs. */
    String catalogue(final NiFiClient nifi) {
        return nifi.controllerServices().of(group).stream().filter(service -> service.path("type").asText().endsWith("StandardResourceCatalogue")).findFirst().orElseThrow()
                .path("id").asText();
    }

    /** Stops the processors, chooses the service in them, and starts them again. */
    void use(final String service) {
        before.keySet().forEach(processor -> point(processor, service));
    }

    @Override
    public void close() {
        before.forEach(this::point);
        services.forEach(service -> {
            state("/controller-services/" + service, "DISABLED");
            rest.delete("/controller-services/%s?version=%d".formatted(service, revision("/controller-services/" + service)));
        });
    }

    private String add(final String type, final JsonNode bundle, final Map<String, String> properties) {
        final ObjectNode component = NiFiRest.object().put("type", type);
        component.set("bundle", bundle);
        properties.forEach(component.putObject("properties")::put);
        final ObjectNode entity = entity(0);
        entity.set("component", component);
        final String id = rest.post("/process-groups/%s/controller-services".formatted(group), entity).path("id").asText();
        services.push(id);
        await("/controller-services/" + id, service -> service.at("/component/validationStatus").asText().equals("VALID"));
        state("/controller-services/" + id, "ENABLED");
        return id;
    }

    private void point(final String processor, final String service) {
        final String path = "/processors/" + processor;
        state(path, "STOPPED");
        await(path, entity -> entity.at("/status/aggregateSnapshot/activeThreadCount").asInt() == 0);
        final ObjectNode component = NiFiRest.object().put("id", processor);
        component.putObject("config").putObject("properties").put(PROPERTY, service);
        final ObjectNode entity = entity(revision(path));
        entity.set("component", component);
        rest.put(path, entity);
        await(path, present -> present.at("/component/validationStatus").asText().equals("VALID"));
        state(path, "RUNNING");
    }

    private void state(final String path, final String state) {
        rest.put(path + "/run-status", entity(revision(path)).put("state", state));
        await(path, entity -> entity.at("/component/state").asText().equals(state));
    }

    private long revision(final String path) {
        return rest.get(path).at("/revision/version").asLong();
    }

    private static ObjectNode entity(final long version) {
        final ObjectNode entity = NiFiRest.object();
        entity.putObject("revision").put("version", version);
        return entity;
    }

    private void await(final String path, final Predicate<JsonNode> wanted) {
        final long end = System.nanoTime() + LIMIT.toNanos();
        JsonNode entity = rest.get(path);
        while (!wanted.test(entity)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " stays " + entity.at("/component/state").asText() + " " + entity.at("/component/validationErrors"));
            }
            try {
                Thread.sleep(200);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            entity = rest.get(path);
        }
    }
}
