// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ConnectableComponent;
import org.apache.nifi.flow.ConnectableComponentType;
import org.apache.nifi.flow.VersionedConnection;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.apache.nifi.flow.VersionedProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * On several nodes nothing is read twice, and nothing that has a name outside NiFi gets another one on its way.
 */
class ClusterTest {

    private static final Set<String> PUSHERS = Set.of("PutProvincialRecord", "GetProvincialReceipt");
    /** They begin a flow on every node: each takes what was sent to it. */
    private static final Set<String> LISTENERS = Set.of("HandleHttpRequest");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testWhatBeginsAFlowRunsOnThePrimaryNode(final String folder, final VersionedProcessGroup group) {
        final Set<String> feeding = group.getConnections().stream().map(connection -> connection.getSource().getId()).collect(Collectors.toSet());
        final Set<String> fed = group.getConnections().stream().map(connection -> connection.getDestination().getId()).collect(Collectors.toSet());
        group.getProcessors().stream().filter(processor -> feeding.contains(processor.getIdentifier()) && !fed.contains(processor.getIdentifier())
                && !LISTENERS.contains(type(processor)))
                .forEach(processor -> assertEquals("PRIMARY", processor.getExecutionNode(), processor.getName()));
        group.getProcessors().stream().filter(processor -> fed.contains(processor.getIdentifier()))
                .forEach(processor -> assertEquals("ALL", processor.getExecutionNode(), processor.getName()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testNodesShareWhatComesFromTheSourceAndNothingElse(final String folder, final VersionedExternalFlow flow) {
        final Set<String> ports = flow.getFlowContents().getProcessGroups().stream().filter(group -> group.getName().equals("2 数据资源归集"))
                .flatMap(group -> group.getProcessGroups().stream()).filter(group -> isDocking(group.getName()))
                .flatMap(group -> group.getOutputPorts().stream()).map(port -> port.getIdentifier()).collect(Collectors.toSet());
        assertEquals(Definitions.hubWide().containsKey(folder), ports.isEmpty());
        connections(flow).forEach(connection -> assertEquals(ports.contains(connection.getSource().getId()) && connection.getDestination().getType()
                == ConnectableComponentType.PROCESSOR ? "ROUND_ROBIN" : "DO_NOT_LOAD_BALANCE", connection.getLoadBalanceStrategy(), connection.getName()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testEveryBatchHasItsNumberBeforeThePush(final String folder, final VersionedProcessGroup group) {
        for (final VersionedProcessor pusher : group.getProcessors().stream().filter(processor -> PUSHERS.contains(type(processor))).toList()) {
            final List<VersionedProcessor> before = before(group, pusher.getIdentifier(), new HashSet<>()).toList();
            assertFalse(before.isEmpty());
            before.forEach(processor -> assertTrue(processor.getProperties().getOrDefault(Tags.BATCH_NO, "").contains("${uuid:hash('SHA-256')"), processor.getName()));
        }
    }

    /** Processors that feed another one, past those that exchange with the platform themselves. */
    private static Stream<VersionedProcessor> before(final VersionedProcessGroup group, final String id, final Set<String> seen) {
        return group.getConnections().stream().filter(connection -> connection.getDestination().getId().equals(id) && seen.add(connection.getIdentifier()))
                .map(VersionedConnection::getSource).map(ConnectableComponent::getId)
                .flatMap(source -> group.getProcessors().stream().filter(processor -> processor.getIdentifier().equals(source)))
                .flatMap(processor -> PUSHERS.contains(type(processor)) ? before(group, processor.getIdentifier(), seen) : Stream.of(processor));
    }

    private static boolean isDocking(final String name) {
        return Stream.of(Docking.values()).anyMatch(docking -> docking.group().equals(name));
    }

    private static Stream<VersionedConnection> connections(final VersionedExternalFlow flow) {
        return CommittedDefinitions.withInner(flow.getFlowContents()).flatMap(group -> group.getConnections().stream());
    }

    private static String type(final VersionedProcessor processor) {
        return processor.getType().substring(processor.getType().lastIndexOf('.') + 1);
    }
}
