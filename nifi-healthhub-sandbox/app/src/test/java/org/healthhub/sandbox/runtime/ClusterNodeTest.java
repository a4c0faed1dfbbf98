// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClusterNodeTest {

    private static final ClusterNode NODE = new ClusterNode(2, 2, Ports.ofEnvironment(Map.of()).ofNode(2));

    @TempDir
    private Path folder;

    @Test
    void testNoPropertyStandsTwice() throws IOException {
        final SandboxHome home = new SandboxHome(folder, folder.resolve("home"));
        final NiFiConfiguration configuration = new NiFiConfiguration(home, home.nifi(2));
        configuration.write(Ports.free(), Secrets.of(home), Optional.of(NODE), Optional.empty());

        final List<String> names = Files.readAllLines(configuration.properties()).stream().filter(line -> !line.startsWith("#")).map(line -> line.replaceFirst("=.*", "")).toList();
        assertEquals(names.stream().distinct().toList(), names);
        final List<String> lines = Files.readAllLines(configuration.properties());
        assertTrue(lines.contains("nifi.cluster.is.node=true"));
        assertTrue(lines.contains("nifi.zookeeper.connect.string=127.0.0.1:18084"));
        assertTrue(lines.contains("nifi.nar.library.directory=" + home.nifi().resolve("lib")));
        assertTrue(Files.readString(configuration.folder().resolve("state-management.xml")).contains("<id>zk-provider</id>"));
    }

    @Test
    void testNiFiAloneKnowsOfNoCluster() throws IOException {
        final SandboxHome home = new SandboxHome(folder, folder.resolve("home"));
        final NiFiConfiguration configuration = new NiFiConfiguration(home, home.nifi());
        configuration.write(Ports.free(), Secrets.of(home), Optional.empty(), Optional.empty());

        assertTrue(Files.readAllLines(configuration.properties()).contains("nifi.cluster.is.node=false"));
        assertEquals(-1, Files.readString(configuration.folder().resolve("state-management.xml")).indexOf("zk-provider"));
    }

    @Test
    void testNodeHasItsOwnPortsAndTellsFlowsHowFarTheyAreMoved() {
        final Ports first = Ports.ofEnvironment(Map.of());

        assertEquals(first, first.ofNode(1));
        assertEquals(18180, NODE.ports().of(SandboxPort.NIFI));
        assertEquals(18193, NODE.ports().of(SandboxPort.DASHBOARD));
        assertEquals(first.of(SandboxPort.POSTGRES), NODE.ports().of(SandboxPort.POSTGRES));
        assertEquals("-Dhealthhub.node.shift=100", NODE.shift());
        assertEquals("-Dhealthhub.node.shift=0", new ClusterNode(1, 2, first).shift());
    }

    @Test
    void testPortBeyondTheLastIsNamed() {
        final Ports high = Ports.ofEnvironment(Map.of("HEALTHHUB_NIFI_PORT", "65500"));

        assertTrue(assertThrows(SandboxException.class, () -> high.ofNode(2)).getMessage().contains("HEALTHHUB_NIFI_PORT is '65600'"));
    }
}
