// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identifiers that stay the same from one generation to the next, so that a later version of a flow can be compared and upgraded.
 *
 * @param systemCode business system, {@code S20}
 */
public record ComponentIds(String systemCode) {

    /**
     * Identifier of a component.
     *
     * @param step what the component is within its system, unique there
     * @return name-based UUID
     */
    public String of(final String step) {
        return UUID.nameUUIDFromBytes(("healthhub/" + systemCode + "/" + step).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
