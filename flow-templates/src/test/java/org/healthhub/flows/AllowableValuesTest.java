// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.healthhub.flows.manifest.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Where a property takes only certain values, the flow sets one of them.
 */
class AllowableValuesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testValueIsAllowed(final String folder, final VersionedProcessGroup group) {
        for (final VersionedConfigurableExtension component : CommittedDefinitions.components(group)) {
            final Map<String, Property> properties = CommittedDefinitions.extension(component).properties();
            component.getProperties().forEach((name, value) -> {
                final Property property = properties.get(name);
                if (property != null && !property.allowableValues().isEmpty() && !value.startsWith("#{")) {
                    assertTrue(property.allowableValues().contains(value), () -> component.getName() + ": " + name + " = " + value + " is none of " + property.allowableValues());
                }
            });
        }
    }
}
