// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ScheduledState;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The file is one that NiFi imports as a whole, with everything at rest.
 */
class FlowFormTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testFileIsACompleteDefinition(final String folder, final VersionedExternalFlow flow) {
        final String text = CommittedDefinitions.text(folder);
        assertTrue(text.contains("\"flowEncodingVersion\": \"1.0\""));
        assertFalse(text.contains("instanceIdentifier"), "identifiers of a running NiFi change with every export");
        assertTrue(flow.getExternalControllerServices().isEmpty(), "all services live inside the group");
        assertTrue(flow.getParameterProviders().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testNothingRunsAfterTheImport(final String folder, final VersionedExternalFlow flow) {
        CommittedDefinitions.withInner(flow.getFlowContents()).flatMap(group -> group.getProcessors().stream())
                .forEach(processor -> assertNotEquals(ScheduledState.RUNNING, processor.getScheduledState(), processor.getName()));
        CommittedDefinitions.withInner(flow.getFlowContents()).flatMap(group -> group.getControllerServices().stream())
                .forEach(service -> assertEquals(ScheduledState.DISABLED, service.getScheduledState(), service.getName()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#systems")
    void testOnlyDockingsAndNoticesAreOff(final String folder, final VersionedExternalFlow flow) {
        final Set<String> dockings = Arrays.stream(Docking.values()).map(Docking::group).collect(Collectors.toSet());
        assertTrue(CommittedDefinitions.withInner(flow.getFlowContents()).map(VersionedProcessGroup::getName).toList().containsAll(dockings));
        final Set<String> off = CommittedDefinitions.withInner(flow.getFlowContents()).filter(group -> dockings.contains(group.getName()))
                .flatMap(CommittedDefinitions::withInner).map(VersionedProcessGroup::getIdentifier).collect(Collectors.toSet());
        CommittedDefinitions.withInner(flow.getFlowContents()).forEach(group -> {
            final ScheduledState expected = off.contains(group.getIdentifier()) ? ScheduledState.DISABLED : ScheduledState.ENABLED;
            group.getProcessors().forEach(processor -> assertEquals(processor.getType().endsWith(".PutEmail") ? ScheduledState.DISABLED : expected,
                    processor.getScheduledState(), processor.getName()));
            group.getOutputPorts().forEach(port -> assertEquals(expected, port.getScheduledState(), port.getName()));
        });
    }
}
