// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.healthhub.flows.manifest.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every service that a property points to is in the same group and of the right kind.
 */
class ServiceReferencesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testServiceIsInTheGroup(final String folder, final VersionedProcessGroup group) {
        final Map<String, VersionedControllerService> services = group.getControllerServices().stream()
                .collect(Collectors.toMap(VersionedControllerService::getIdentifier, Function.identity()));
        for (final VersionedConfigurableExtension component : CommittedDefinitions.components(group)) {
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
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testEveryServiceIsUsed(final String folder, final VersionedProcessGroup group) {
        for (final VersionedControllerService service : group.getControllerServices()) {
            assertTrue(CommittedDefinitions.components(group).stream().anyMatch(component -> component.getProperties().containsValue(service.getIdentifier())),
                    service.getName());
        }
    }
}
