// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.util.List;

/**
 * The state of the sandbox at one moment. Its JSON form is a contract with other programs.
 *
 * @param nifi the NiFi
 * @param systems all systems of the catalogue, in its order
 */
public record StatusReport(NiFi nifi, List<SystemStatus> systems) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public StatusReport {
        systems = List.copyOf(systems);
    }

    /**
     * The NiFi of a report.
     *
     * @param url of the canvas
     * @param version NiFi's own
     */
    public record NiFi(String url, String version) {
    }

    /** Pretty-printed, ending in a line feed. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
