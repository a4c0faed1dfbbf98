// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.secure.TlsFolder;

import java.util.List;

/** The certificate that the listeners of a secured sandbox show, as a controller service in NiFi's root group. */
public final class ListenerCertificate {
    private static final String TYPE = "org.apache.nifi.ssl.StandardRestrictedSSLContextService";
    private static final String NAME = "监听证书 ";

    private final NiFiClient nifi;
    private final TlsFolder tls;

    public ListenerCertificate(final NiFiClient nifi, final TlsFolder tls) {
        this.nifi = nifi;
        this.tls = tls;
    }

    /**
     * Makes all listeners on the canvas show the sandbox's certificate; harmless when they do. After the certificates were made anew, the service with the old ones goes.
     */
    public void show() {
        final String root = nifi.processGroups().root();
        final String name = NAME + tls.mark();
        final List<JsonNode> known = nifi.controllerServices().directlyIn(root).stream().filter(service -> service.path("type").asText().equals(TYPE)
            && service.path("name").asText().startsWith(NAME)).toList();
        final String id = known.stream().filter(service -> service.path("name").asText().equals(name)).findFirst().map(service -> service.path("id").asText())
            .orElseGet(() -> nifi.controllerServices().create(root, TYPE, name, tls.serviceProperties()));
        nifi.controllerServices().enable(root, service -> service.path("id").asText().equals(id));
        new SecuredListeners(nifi, id).secureAll();
        known.stream().map(service -> service.path("id").asText()).filter(other -> !other.equals(id)).forEach(other -> nifi.controllerServices().delete(root, other));
    }
}
