// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

import org.apache.nifi.flow.Bundle;

/**
 * Archives that the components of the flows come from. Stock archives carry the oldest supported version: NiFi replaces it by the
 * version at hand on import, as long as that is the only one.
 */
public final class Bundles {

    /** The oldest supported NiFi, whose property names the flows use. */
    public static final String NIFI_VERSION = "2.3.0";

    public static final Bundle STANDARD = nifi("nifi-standard-nar");
    public static final Bundle UPDATE_ATTRIBUTE = nifi("nifi-update-attribute-nar");
    public static final Bundle DBCP = nifi("nifi-dbcp-service-nar");
    public static final Bundle RECORD_SERIALIZATION = nifi("nifi-record-serialization-services-nar");
    public static final Bundle HTTP_CONTEXT_MAP = nifi("nifi-http-context-map-nar");
    public static final Bundle SERVICES_API = nifi("nifi-standard-services-api-nar");
    public static final Bundle HEALTHHUB = new Bundle("org.healthhub", "nifi-healthhub-nar", "0.1.0");

    private Bundles() {
    }

    private static Bundle nifi(final String artifact) {
        return new Bundle("org.apache.nifi", artifact, NIFI_VERSION);
    }
}
