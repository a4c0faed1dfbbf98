// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.healthhub.flows.manifest.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every service that a property points to is in the outermost group, which hands it down, and of the right kind.
 */
class ServiceReferencesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testServiceIsInTheGroup(final String folder, final VersionedExternalFlow flow) {
        final Map<String, VersionedControllerService> services = flow.getFlowContents().getControllerServices().stream()
                .collect(Collectors.toMap(VersionedControllerService::getIdentifier, Function.identity()));
        for (final VersionedConfigurableExtension component : CommittedDefinitions.allComponents(flow.getFlowContents())) {
            final Map<String, Property> properties = CommittedDefinitions.extension(component).properties();
            component.getProperties().forEach((name, value) -> {
                if (component.getPropertyDescriptors().get(name).getIdentifiesControllerService()) {
                    final VersionedControllerService service = services.get(value);
                    assertNotNull(service, () -> component.getName() + ": " + name + " points out of the group");
                    final String wanted = properties.get(name).service();
                    assertTrue(service.getControllerServiceApis().stream().anyMatch(api -> api.getType().equals(wanted)),
                            () -> component.getName() + ": " + name + " wants " + wanted + ", " + service.getName() + " is none");
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testEveryServiceIsUsed(final String folder, final VersionedExternalFlow flow) {
        for (final VersionedControllerService service : flow.getFlowContents().getControllerServices()) {
            assertTrue(CommittedDefinitions.allComponents(flow.getFlowContents()).stream().anyMatch(component -> component.getProperties().containsValue(service.getIdentifier())),
                    service.getName());
        }
    }
}
