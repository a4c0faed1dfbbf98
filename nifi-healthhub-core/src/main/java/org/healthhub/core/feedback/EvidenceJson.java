// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Evidence as JSON with lower-case keys. Stateless.
 */
public final class EvidenceJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EvidenceJson() {
    }

    /** The evidence as an object. */
    public static ObjectNode of(final Evidence evidence) {
        final ObjectNode node = JSON.createObjectNode();
        final ObjectNode source = node.putObject("source");
        source.put("state", evidence.source().name());
        put(source, "row_digest", evidence.sourceDigest());
        codes(source, evidence.sourceCodes());
        source.put("observed", evidence.observedAtSource().name());
        source.put("expected", evidence.expectedAtSource().name());
        final ObjectNode hub = node.putObject("hub");
        hub.put("state", evidence.hub().name());
        put(hub, "row_digest", evidence.hubDigest());
        hub.put("data_version", evidence.hubVersion());
        codes(hub, evidence.hubCodes());
        hub.put("observed", evidence.observedAtHub().name());
        hub.put("expected", evidence.expectedAtHub().name());
        hub.put("changed_since_seen", evidence.changedSinceSeen());
        final ObjectNode platform = node.putObject("platform");
        platform.put("state", evidence.platform().name());
        put(platform, "row_digest", evidence.platformDigest());
        node.put("masked", evidence.masked());
        return node;
    }

    /** Reads what was written. */
    public static JsonNode read(final String json) {
        try {
            return JSON.readTree(json);
        } catch (final JsonProcessingException e) {
            throw new IllegalArgumentException("The evidence is no JSON", e);
        }
    }

    private static void put(final ObjectNode node, final String name, final String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void codes(final ObjectNode node, final List<String> codes) {
        codes.forEach(node.putArray("problem_codes")::add);
    }
}
