// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedComponent;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.apache.nifi.flow.VersionedProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Names and identifiers tell components apart.
 */
class NamesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testNamesWithinAGroupAreUnique(final String folder, final VersionedProcessGroup group) {
        assertDistinct(group.getProcessors().stream().map(VersionedProcessor::getName).toList());
        assertDistinct(group.getControllerServices().stream().map(VersionedControllerService::getName).toList());
    }

    @Test
    void testGroupNamesAndIdentifiersAreUnique() {
        final List<VersionedProcessGroup> groups = CommittedDefinitions.all().values().stream().map(flow -> flow.getFlowContents()).toList();
        assertDistinct(groups.stream().map(VersionedProcessGroup::getName).toList());
        assertDistinct(groups.stream().flatMap(NamesTest::all).map(VersionedComponent::getIdentifier).toList());
    }

    private static Stream<VersionedComponent> all(final VersionedProcessGroup group) {
        return CommittedDefinitions.withInner(group).flatMap(NamesTest::own);
    }

    private static Stream<VersionedComponent> own(final VersionedProcessGroup group) {
        return Stream.<Collection<? extends VersionedComponent>>of(List.of(group), group.getProcessors(), group.getControllerServices(), group.getConnections(),
                group.getFunnels(), group.getLabels(), group.getOutputPorts()).flatMap(Collection::stream);
    }

    private static void assertDistinct(final List<String> values) {
        final Set<String> seen = new HashSet<>();
        values.forEach(value -> assertTrue(seen.add(value), () -> value + " is there twice"));
    }
}
