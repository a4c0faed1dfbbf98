// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ConnectableComponentType;
import org.apache.nifi.flow.VersionedConnection;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Queues are limited, and only data that are also elsewhere, in a table or a folder, are dropped with age.
 */
class QueuesTest {

    private static final Set<String> KEPT_ELSEWHERE = Set.of("目录已导出", "original 已列入更正文件", "更正文件已写出", "accepted 已接收", "receipt 回执",
            "rejected 平台退回", "accepted 已接收（异步）", "receipt 回执（异步）", "rejected 平台退回（异步）", "答复未送达", "refused 退回",
            "已退回", "对账报告已写出", "difference 差异", "concluded 核查结论（源端）", "concluded 核查结论（枢纽）", "original 反馈已列入更正文件",
            "反馈更正文件已写出", "answered 已答复");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testEveryQueueIsLimited(final String folder, final VersionedProcessGroup group) {
        for (final VersionedConnection connection : group.getConnections()) {
            assertTrue(connection.getBackPressureObjectThreshold() > 0, connection.getName());
            assertTrue(Integer.parseInt(connection.getBackPressureDataSizeThreshold().split(" ")[0]) > 0, connection.getName());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#systems")
    void testOnlyDataKeptElsewhereExpire(final String folder, final VersionedExternalFlow flow) {
        final List<VersionedConnection> expiring = connections(flow).filter(connection -> !"0 sec".equals(connection.getFlowFileExpiration())).toList();
        assertEquals(KEPT_ELSEWHERE, expiring.stream().map(VersionedConnection::getName).collect(Collectors.toSet()));
        expiring.forEach(connection -> assertEquals(ConnectableComponentType.FUNNEL, connection.getDestination().getType(), connection.getName()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#systems")
    void testEveryEndIsOnTheCanvas(final String folder, final VersionedExternalFlow flow) {
        final boolean checksIdentity = CommittedDefinitions.allComponents(flow.getFlowContents()).stream()
                .anyMatch(component -> component.getType().endsWith(".ValidateIdCard"));
        final List<EndQueue> ends = EndQueue.ofSystems().stream().filter(end -> checksIdentity || end != EndQueue.IDENTITY_FAILURE).toList();
        assertEquals(ends.stream().flatMap(end -> Collections.nCopies(places(end), end.label()).stream()).sorted().toList(), connections(flow)
                .filter(connection -> connection.getDestination().getType() == ConnectableComponentType.FUNNEL).map(VersionedConnection::getName).sorted().toList());
    }

    @Test
    void testEndsOfSharing() {
        final VersionedExternalFlow flow = CommittedDefinitions.all().get(SharingFlow.FOLDER);
        assertEquals(EndQueue.ofSharing().stream().map(EndQueue::label).sorted().toList(), connections(flow)
                .filter(connection -> connection.getDestination().getType() == ConnectableComponentType.FUNNEL).map(VersionedConnection::getName).sorted().toList());
        assertEquals(Set.of("答复未送达", "拒绝未送达", "反馈答复未送达"), connections(flow).filter(connection -> !"0 sec".equals(connection.getFlowFileExpiration()))
                .map(VersionedConnection::getName).collect(Collectors.toSet()));
    }

    /** The ends of file docking are there for each kind of place. */
    private static int places(final EndQueue end) {
        return end.name().startsWith("FILE_") ? FileTransport.values().length : 1;
    }

    private static Stream<VersionedConnection> connections(final VersionedExternalFlow flow) {
        return CommittedDefinitions.withInner(flow.getFlowContents()).flatMap(group -> group.getConnections().stream());
    }
}
