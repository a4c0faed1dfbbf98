// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.util.List;

/**
 * The life of one record. Names fields and codes, never a value of the record.
 *
 * @param recordKey the key that was asked for
 * @param resource code of its resource, empty when not known
 * @param resourceName Chinese name of its resource, empty when not known
 * @param fate where it stands now
 * @param steps what happened, from the source on
 * @param findings what hub and platform found, in the order of the steps
 */
@JsonPropertyOrder({"record_key", "resource", "resource_name", "fate", "steps", "findings"})
public record RecordTrace(@JsonProperty("record_key") String recordKey, String resource, @JsonProperty("resource_name") String resourceName, Fate fate,
                          List<TraceStep> steps, List<TraceFinding> findings) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public RecordTrace {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** The steps of one kind. */
    public List<TraceStep> steps(final TraceStep.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
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
