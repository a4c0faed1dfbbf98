// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ScheduledState;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        flow.getFlowContents().getControllerServices().forEach(service -> assertEquals(ScheduledState.DISABLED, service.getScheduledState(), service.getName()));
    }
}
