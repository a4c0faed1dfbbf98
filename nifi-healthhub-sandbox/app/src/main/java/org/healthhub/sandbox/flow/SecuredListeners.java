// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;
import org.healthhub.sandbox.status.SystemGroup;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * HTTPS for the flows that listen: pushes of source systems, sharing, the page to watch. Each of their listeners shows the certificate of one SSL context
 * service in NiFi's root group.
 */
public final class SecuredListeners {
    private static final String LISTENER = "HandleHttpRequest";
    private static final String SERVICE_PROPERTY = "SSL Context Service";
    private static final String CLIENT_PROPERTY = "Client Authentication";
    /** The page to watch has no other way to know who asks. */
    private static final String ONLY_KNOWN = "Need Authentication";
    /** Sources show a token, consumers sign: few of them will have a certificate. */
    private static final String ANYBODY = "No Authentication";

    private final NiFiClient nifi;
    private final String serviceId;

    /** With a service that is there and enabled. */
    public SecuredListeners(final NiFiClient nifi, final String serviceId) {
        this.nifi = nifi;
        this.serviceId = serviceId;
    }

    /**
     * With a service that somebody has made.
     *
     * @param serviceName name of an enabled SSL context service in the root group
     * @throws SandboxException when there is none
     */
    public static SecuredListeners of(final NiFiClient nifi, final String serviceName) {
        final JsonNode service = nifi.controllerServices().directlyIn(nifi.processGroups().root()).stream().filter(known -> known.path("name").asText().equals(serviceName))
            .findFirst().orElseThrow(() -> new SandboxException(("There is no controller service named %s in the root group of this NiFi. Make a "
                + "StandardRestrictedSSLContextService of that name there, with the certificate that the listeners are to show, and enable it").formatted(serviceName)));
        if (!service.path("state").asText().equals("ENABLED")) {
            throw new SandboxException("The controller service %s is %s: enable it first".formatted(serviceName, service.path("state").asText()));
        }
        return new SecuredListeners(nifi, service.path("id").asText());
    }

    /** Secures the listeners of a system's group. One that runs is stopped for a moment; one that is secured already is left alone. */
    public void secure(final String groupId, final BusinessSystem system) {
        final boolean page = FlowDefinitions.DASHBOARD.code().equals(system.code());
        nifi.processGroups().processors(groupId).stream().filter(processor -> processor.path("type").asText().endsWith("." + LISTENER))
            .forEach(processor -> secure(processor, page));
    }

    /** Secures the listeners of everything on the canvas. */
    public void secureAll() {
        final Set<String> pages = nifi.processGroups().children(nifi.processGroups().root()).stream().filter(group -> SystemGroup.belongsTo(group, FlowDefinitions.DASHBOARD))
            .map(group -> group.path("id").asText()).collect(Collectors.toSet());
        nifi.processGroups().processorsOf(LISTENER).forEach(processor -> secure(processor, pages.contains(processor.path("parentGroupId").asText())));
    }

    private void secure(final JsonNode processor, final boolean page) {
        if (!serviceId.equals(processor.path("config").path("properties").path(SERVICE_PROPERTY).asText())) {
            final String id = processor.path("id").asText();
            final boolean runs = processor.path("state").asText().equals("RUNNING");
            if (runs) {
                nifi.processGroups().schedule(id, "STOPPED");
            }
            final ObjectNode config = NiFiRest.object();
            config.putObject("properties").put(SERVICE_PROPERTY, serviceId).put(CLIENT_PROPERTY, page ? ONLY_KNOWN : ANYBODY);
            nifi.processGroups().configure(id, config);
            if (runs) {
                nifi.processGroups().schedule(id, "RUNNING");
            }
        }
    }
}
