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

/** What an operator does to give a running system another way to the platform; closing takes it back. */
final class TransportSwap implements AutoCloseable {

    private static final String PROPERTY = "Provincial Platform";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final NiFiClient nifi;
    /** Processors that speak with the platform, with the service they had. */
    private final Map<String, String> before = new HashMap<>();
    private final Deque<String> services = new ArrayDeque<>();
    private final String group;
    private final JsonNode hubPool;

    /** For a system that runs. */
    TransportSwap(final NiFiClient nifi, final String systemCode) {
        this.nifi = nifi;
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
        return add(hubPool.path("type").asText(), properties);
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
        return add("org.healthhub.nifi.services." + type, properties);
    }

    /** The system's own way over HTTP with other settings, enabled. Secrets are parameters. */
    String http(final Map<String, String> changes) {
        final JsonNode own = nifi.rest().get("/controller-services/" + before.values().iterator().next()).path("component");
        final Map<String, String> properties = properties(own);
        properties.put("App Secret", "#{platform.secret}");
        properties.putAll(changes);
        return add(own.path("type").asText(), properties);
    }

    /** Certificates as a service, enabled. */
    String certificates(final Map<String, String> properties) {
        return add("org.apache.nifi.ssl.StandardRestrictedSSLContextService", properties);
    }

    /** Id of the catalogue that runs. */
    String catalogue() {
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
        services.forEach(service -> nifi.controllerServices().delete(group, service));
    }

    private String add(final String type, final Map<String, String> properties) {
        final String id = nifi.controllerServices().create(group, type, type.replaceFirst(".*\\.", ""), properties);
        services.push(id);
        nifi.controllerServices().enable(group, service -> service.path("id").asText().equals(id));
        return id;
    }

    private void point(final String processor, final String service) {
        final ObjectNode config = NiFiRest.object();
        config.putObject("properties").put(PROPERTY, service);
        nifi.processGroups().schedule(processor, "STOPPED");
        nifi.processGroups().configure(processor, config);
        await(processor, "validationStatus", "VALID");
        nifi.processGroups().schedule(processor, "RUNNING");
        await(processor, "state", "RUNNING");
    }

    private void await(final String processor, final String field, final String wanted) {
        final long end = System.nanoTime() + LIMIT.toNanos();
        JsonNode component = component(processor);
        while (!component.path(field).asText().equals(wanted)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(processor + " stays " + component.path("state").asText() + " " + component.path("validationErrors"));
            }
            try {
                Thread.sleep(200);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            component = component(processor);
        }
    }

    private JsonNode component(final String processor) {
        return nifi.rest().get("/processors/" + processor).path("component");
    }
}
