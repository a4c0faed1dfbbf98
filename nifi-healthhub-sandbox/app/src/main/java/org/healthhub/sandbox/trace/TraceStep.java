// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that happened to a record.
 *
 * @param kind what happened
 * @param time yyyy-MM-dd HH:mm:ss in Asia/Shanghai, empty when it is not known
 * @param origin who says so: a component on the canvas, or a table of the hub
 * @param text one line of words
 * @param facts codes, numbers and digests by name, in order; never a value of a record
 */
@JsonPropertyOrder({"step", "time", "origin", "text", "facts"})
public record TraceStep(@JsonProperty("step") Kind kind, @JsonInclude(JsonInclude.Include.NON_EMPTY) String time, String origin, String text,
                        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> facts) {

    /** The steps of a life, in their order. */
    public enum Kind {
        SOURCE("source"),
        IDENTITY("identity"),
        CANONICAL("canonical"),
        PROBLEM("problem"),
        STORED("stored"),
        PUSHED("pushed"),
        RECEIPT("receipt"),
        REFUSAL("refusal");

        private final String word;

        Kind(final String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }

    public TraceStep {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
