// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.manifest;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One component type.
 *
 * @param kind {@code PROCESSOR} or {@code CONTROLLER_SERVICE}
 * @param dynamicProperties whether the user may add properties
 * @param properties by name
 * @param relationships names of a processor's relationships
 */
public record Extension(String kind, boolean dynamicProperties, SortedMap<String, Property> properties, SortedSet<String> relationships) {
}
