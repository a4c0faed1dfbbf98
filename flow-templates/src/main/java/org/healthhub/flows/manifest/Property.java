// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.manifest;

import java.util.List;

/**
 * One property of a component.
 *
 * @param required whether it must have a value
 * @param conditional whether it applies only with certain values of other properties
 * @param sensitive whether its value is a secret
 * @param defaultValue value when none is set, {@code null} for none
 * @param allowableValues the only values, empty for any
 * @param service class name of the controller service that it refers to, {@code null} for none
 */
public record Property(boolean required, boolean conditional, boolean sensitive, String defaultValue, List<String> allowableValues, String service) {

    public Property {
        allowableValues = List.copyOf(allowableValues);
    }
}
