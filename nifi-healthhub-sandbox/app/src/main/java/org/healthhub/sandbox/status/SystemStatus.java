// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import java.util.List;

/**
 * One business system on the canvas and in the databases.
 *
 * @param code for example {@code S20}
 * @param name Chinese name
 * @param imported whether its process group is on the canvas
 * @param running whether all of the group runs
 * @param resources its resources in catalogue order
 */
@JsonPropertyOrder({"code", "name", "imported", "running", "resources"})
public record SystemStatus(String code, String name, boolean imported, boolean running, List<ResourceCounts> resources) {
    public SystemStatus {
        resources = List.copyOf(resources);
    }
}
