// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ConnectableComponentType;
import org.apache.nifi.flow.VersionedConnection;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Queues are limited, and only data that are also in a table are dropped with age.
 */
class QueuesTest {

    private static final Set<String> IN_A_TABLE = Set.of("问题已入库", "accepted 已接收", "receipt 回执", "rejected 平台退回");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testEveryQueueIsLimited(final String folder, final VersionedProcessGroup group) {
        for (final VersionedConnection connection : group.getConnections()) {
            assertTrue(connection.getBackPressureObjectThreshold() > 0, connection.getName());
            assertTrue(Integer.parseInt(connection.getBackPressureDataSizeThreshold().split(" ")[0]) > 0, connection.getName());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testOnlyDataInATableExpire(final String folder, final VersionedProcessGroup group) {
        final Set<String> expiring = group.getConnections().stream().filter(connection -> !"0 sec".equals(connection.getFlowFileExpiration()))
                .map(VersionedConnection::getName).collect(Collectors.toSet());
        assertEquals(IN_A_TABLE, expiring);
        group.getConnections().stream().filter(connection -> expiring.contains(connection.getName()))
                .forEach(connection -> assertEquals(ConnectableComponentType.FUNNEL, connection.getDestination().getType(), connection.getName()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testEveryEndIsOnTheCanvas(final String folder, final VersionedProcessGroup group) {
        final boolean checksIdentity = group.getProcessors().stream().anyMatch(processor -> processor.getType().endsWith(".ValidateIdCard"));
        final List<EndQueue> ends = Arrays.stream(EndQueue.values()).filter(end -> checksIdentity || end != EndQueue.IDENTITY_FAILURE).toList();
        assertEquals(ends.size(), group.getFunnels().size());
        assertEquals(ends.stream().map(EndQueue::label).sorted().toList(), group.getConnections().stream()
                .filter(connection -> connection.getDestination().getType() == ConnectableComponentType.FUNNEL).map(VersionedConnection::getName).sorted().toList());
    }
}
