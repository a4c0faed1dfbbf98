// SPDX-License-Identifier: Apache-2.0
package org.healthhub.compatibility;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A component of NiFi's own in a flow definition, without its name and place.
 *
 * @param type class
 * @param properties as they stand in the file
 * @param dynamic names of properties that the component does not define itself
 * @param relationships names of those that lead somewhere or end here; empty for a service
 */
record StockComponent(String type, Map<String, String> properties, Set<String> dynamic, Set<String> relationships) {

    private static final String PREFIX = "org.apache.nifi.";

    /** All of a process group and the groups in it. */
    static Stream<StockComponent> of(final JsonNode group) {
        final Stream<StockComponent> here = Stream.concat(stream(group.path("processors")), stream(group.path("controllerServices")))
            .filter(component -> component.path("type").asText().startsWith(PREFIX))
            .map(component -> of(component, group.path("connections")));
        return Stream.concat(here, stream(group.path("processGroups")).flatMap(StockComponent::of));
    }

    private static StockComponent of(final JsonNode component, final JsonNode connections) {
        final Map<String, String> properties = new TreeMap<>();
        component.path("properties").properties().forEach(property -> properties.put(property.getKey(), property.getValue().asText()));
        final Set<String> dynamic = new TreeSet<>();
        component.path("propertyDescriptors").properties().stream().filter(descriptor -> descriptor.getValue().path("dynamic").asBoolean())
            .forEach(descriptor -> dynamic.add(descriptor.getKey()));
        final Set<String> relationships = new TreeSet<>();
        component.path("autoTerminatedRelationships").forEach(relationship -> relationships.add(relationship.asText()));
        connections.forEach(connection -> {
            if (connection.at("/source/id").asText().equals(component.path("identifier").asText())) {
                connection.path("selectedRelationships").forEach(relationship -> relationships.add(relationship.asText()));
            }
        });
        return new StockComponent(component.path("type").asText(), properties, dynamic, relationships);
    }

    private static Stream<JsonNode> stream(final JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
