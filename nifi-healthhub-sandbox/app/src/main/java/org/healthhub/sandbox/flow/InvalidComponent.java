// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What NiFi finds wrong with a component.
 *
 * @param component name on the canvas
 * @param property name of the property, empty when the whole component is meant
 * @param message NiFi's reason, without the value
 */
public record InvalidComponent(String component, String property, String message) {
    /** NiFi's form: 'Property' validated against 'value' is invalid because reason. */
    private static final Pattern NIFI_FORM = Pattern.compile("'([^']+)'(?: validated against '.*')? is invalid because (.*)", Pattern.DOTALL);

    /** From the {@code validationErrors} of components; a service that is only not enabled yet is no fault. */
    static List<InvalidComponent> of(final Stream<JsonNode> components) {
        final List<InvalidComponent> faults = new ArrayList<>();
        components.forEach(component -> component.path("validationErrors").forEach(error -> {
            final InvalidComponent fault = of(component.path("name").asText(), error.asText());
            if (!fault.message().contains("is disabled") && !fault.message().contains("is not enabled")) {
                faults.add(fault);
            }
        }));
        return faults;
    }

    static InvalidComponent of(final String component, final String error) {
        final Matcher form = NIFI_FORM.matcher(error);
        return form.matches() ? new InvalidComponent(component, form.group(1), form.group(2)) : new InvalidComponent(component, "", error);
    }

    @Override
    public String toString() {
        return property.isEmpty() ? "%s: %s".formatted(component, message) : "%s, property '%s': %s".formatted(component, property, message);
    }
}
