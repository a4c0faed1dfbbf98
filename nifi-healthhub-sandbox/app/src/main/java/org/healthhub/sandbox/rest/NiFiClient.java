// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;

/** What the sandbox and its tests ask of a NiFi. Safe for use by several threads. */
public final class NiFiClient {
    private final NiFiRest rest;
    private final ProcessGroups processGroups;
    private final ParameterContexts parameterContexts;
    private final ControllerServices controllerServices;
    private final Provenance provenance;
    private final AccessPolicies accessPolicies;

    /** The base ends in {@code /nifi-api}. */
    public NiFiClient(final URI base) {
        this(new NiFiRest(base));
    }

    /** For a NiFi that knows its users by their certificates. The base ends in {@code /nifi-api}. */
    public NiFiClient(final URI base, final SSLContext tls) {
        this(new NiFiRest(base, tls));
    }

    private NiFiClient(final NiFiRest rest) {
        this.rest = rest;
        this.controllerServices = new ControllerServices(rest);
        this.processGroups = new ProcessGroups(rest, controllerServices);
        this.parameterContexts = new ParameterContexts(rest);
        this.provenance = new Provenance(rest);
        this.accessPolicies = new AccessPolicies(rest);
    }

    public NiFiRest rest() {
        return rest;
    }

    public ProcessGroups processGroups() {
        return processGroups;
    }

    public ParameterContexts parameterContexts() {
        return parameterContexts;
    }

    public ControllerServices controllerServices() {
        return controllerServices;
    }

    public Provenance provenance() {
        return provenance;
    }

    public AccessPolicies accessPolicies() {
        return accessPolicies;
    }

    /** NiFi's own version, for example {@code 2.3.0}. */
    public String version() {
        return rest.get("/flow/about").at("/about/version").asText();
    }

    /** Descriptions of all processor types, as NiFi gives them: {@code type}, {@code bundle}, {@code tags}, {@code description}. */
    public List<JsonNode> processorTypes() {
        return list(rest.get("/flow/processor-types").path("processorTypes"));
    }

    /** Descriptions of all controller service types. */
    public List<JsonNode> controllerServiceTypes() {
        return list(rest.get("/flow/controller-service-types").path("controllerServiceTypes"));
    }

    /** All bulletins on the board: {@code level}, {@code message}, {@code sourceName}, {@code groupId}. */
    public List<JsonNode> bulletins() {
        final List<JsonNode> bulletins = new ArrayList<>();
        rest.get("/flow/bulletin-board").at("/bulletinBoard/bulletins").forEach(entity -> bulletins.add(entity.path("bulletin")));
        return bulletins;
    }

    static List<JsonNode> list(final JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
