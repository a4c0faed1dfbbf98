// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.secure.TlsFolder;

/**
 * What a NiFi must know to be a node of a cluster on this machine.
 *
 * @param number from 1
 * @param size nodes of the cluster
 * @param ports the node's own
 */
public record ClusterNode(int number, int size, Ports ports) {
    /** Set on every node: how much higher than the first node's the ports are on which its flows listen. Expressions of ports take it. */
    public static final String SHIFT_PROPERTY = "healthhub.node.shift";

    /** The JVM argument that sets {@link #SHIFT_PROPERTY}. */
    String shift() {
        return "-D%s=%d".formatted(SHIFT_PROPERTY, Ports.shift(number));
    }

    /** What a node has beside or other than a NiFi that is alone, as lines of {@code nifi.properties}. */
    String properties(final SandboxHome home) {
        return """
            nifi.nar.library.directory=%s
            nifi.cluster.is.node=true
            nifi.cluster.node.address=127.0.0.1
            nifi.cluster.node.protocol.port=%d
            nifi.cluster.load.balance.host=127.0.0.1
            nifi.cluster.load.balance.port=%d
            nifi.cluster.flow.election.max.wait.time=2 mins
            nifi.cluster.flow.election.max.candidates=%d
            nifi.cluster.node.connection.timeout=30 secs
            nifi.cluster.node.read.timeout=60 secs
            nifi.cluster.protocol.is.secure=false
            nifi.cluster.leader.election.implementation=CuratorLeaderElectionManager
            nifi.zookeeper.connect.string=127.0.0.1:%d
            nifi.zookeeper.root.node=/nifi
            nifi.zookeeper.session.timeout=10 secs
            nifi.zookeeper.connect.timeout=10 secs
            nifi.state.management.provider.cluster=zk-provider
            """.formatted(home.nifi().resolve("lib"), ports.of(SandboxPort.CLUSTER), ports.of(SandboxPort.LOAD_BALANCE), size, ports.of(SandboxPort.ZOOKEEPER));
    }

    /** What {@code authorizers.xml} must have beside so that the nodes may hand each other's requests on in the name of users. */
    static String authorized(final String authorizers) {
        return authorizers
            .replace("<!-- Nodes of a cluster: user -->", "<property name=\"Initial User Identity 2\">%s</property>".formatted(TlsFolder.NODE_IDENTITY))
            .replace("<!-- Nodes of a cluster: right to speak for users -->", "<property name=\"Node Identity 1\">%s</property>".formatted(TlsFolder.NODE_IDENTITY));
    }

    /** Element for {@code state-management.xml}. */
    String stateProvider() {
        return """
                <cluster-provider>
                    <id>zk-provider</id>
                    <class>org.apache.nifi.controller.state.providers.zookeeper.ZooKeeperStateProvider</class>
                    <property name="Connect String">127.0.0.1:%d</property>
                    <property name="Root Node">/nifi</property>
                    <property name="Session Timeout">10 seconds</property>
                    <property name="Access Control">Open</property>
                </cluster-provider>
            """.formatted(ports.of(SandboxPort.ZOOKEEPER));
    }
}
