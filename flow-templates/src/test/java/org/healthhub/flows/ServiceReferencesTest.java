// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.healthhub.flows.manifest.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every service that a property points to is in the component's group or in one around it, which hands it down, and of the right kind.
 */
class ServiceReferencesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testServiceIsInTheGroup(final String folder, final VersionedExternalFlow flow) {
        assertServicesAreVisible(flow.getFlowContents(), Map.of());
    }

    private static void assertServicesAreVisible(final VersionedProcessGroup group, final Map<String, VersionedControllerService> handedDown) {
        final Map<String, VersionedControllerService> services = new HashMap<>(handedDown);
        group.getControllerServices().forEach(service -> services.put(service.getIdentifier(), service));
        for (final VersionedConfigurableExtension component : CommittedDefinitions.components(group)) {
            final Map<String, Property> properties = CommittedDefinitions.extension(component).properties();
            component.getProperties().forEach((name, value) -> {
                if (component.getPropertyDescriptors().get(name).getIdentifiesControllerService()) {
                    final VersionedControllerService service = services.get(value);
                    assertNotNull(service, () -> component.getName() + ": " + name + " points out of the group");
                    // the user's own properties of a lookup point to services of the kind that it is itself
                    final String wanted = properties.containsKey(name) ? properties.get(name).service()
                            : ((VersionedControllerService) component).getControllerServiceApis().getFirst().getType();
                    assertTrue(service.getControllerServiceApis().stream().anyMatch(api -> api.getType().equals(wanted)),
                            () -> component.getName() + ": " + name + " wants " + wanted + ", " + service.getName() + " is none");
                }
            });
        }
        group.getProcessGroups().forEach(inner -> assertServicesAreVisible(inner, services));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testEveryServiceIsUsed(final String folder, final VersionedExternalFlow flow) {
        CommittedDefinitions.withInner(flow.getFlowContents()).flatMap(group -> group.getControllerServices().stream()).forEach(service ->
                assertTrue(CommittedDefinitions.allComponents(flow.getFlowContents()).stream()
                        .anyMatch(component -> component.getProperties().containsValue(service.getIdentifier())), service.getName()));
    }
}
