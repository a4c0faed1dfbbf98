// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.apache.nifi.flow.VersionedPropertyDescriptor;
import org.healthhub.flows.manifest.Extension;
import org.healthhub.flows.manifest.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every property is one of its component: NiFi would take a misspelt name for a property of the user's own.
 */
class PropertyNamesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testPropertyIsKnownToItsComponent(final String folder, final VersionedProcessGroup group) {
        for (final VersionedConfigurableExtension component : CommittedDefinitions.components(group)) {
            final Extension extension = CommittedDefinitions.extension(component);
            assertEquals(component.getProperties().keySet(), component.getPropertyDescriptors().keySet(), component.getName());
            component.getPropertyDescriptors().forEach((name, descriptor) -> {
                final String place = component.getName() + ": " + name;
                final Property property = extension.properties().get(name);
                if (property == null) {
                    assertTrue(descriptor.isDynamic() && extension.dynamicProperties(), place + " is no property of " + component.getType());
                } else {
                    assertMatches(place, property, descriptor);
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testRequiredPropertyHasAValue(final String folder, final VersionedProcessGroup group) {
        for (final VersionedConfigurableExtension component : CommittedDefinitions.components(group)) {
            for (final Map.Entry<String, Property> property : CommittedDefinitions.extension(component).properties().entrySet()) {
                final boolean open = property.getValue().required() && !property.getValue().conditional() && property.getValue().defaultValue() == null;
                assertTrue(!open || component.getProperties().containsKey(property.getKey()), () -> component.getName() + ": " + property.getKey());
            }
        }
    }

    private static void assertMatches(final String place, final Property property, final VersionedPropertyDescriptor descriptor) {
        assertEquals(property.service() != null, descriptor.getIdentifiesControllerService(), place + " refers to a service");
        assertEquals(property.sensitive(), descriptor.isSensitive(), place + " is sensitive");
        assertTrue(!descriptor.isDynamic(), place + " is not dynamic");
    }
}
