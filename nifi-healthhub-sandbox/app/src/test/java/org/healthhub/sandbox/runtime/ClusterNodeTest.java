// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClusterNodeTest {

    private static final ClusterNode NODE = new ClusterNode(2, 2, 11443, 6342, 12181);

    @TempDir
    private Path folder;

    @Test
    void testNoPropertyStandsTwice() throws IOException {
        final SandboxHome home = new SandboxHome(folder, folder.resolve("home"));
        final NiFiConfiguration configuration = new NiFiConfiguration(home, home.nifi(2));
        configuration.write(Ports.free(), Secrets.of(home), Optional.of(NODE));

        final List<String> names = Files.readAllLines(configuration.properties()).stream().filter(line -> !line.startsWith("#")).map(line -> line.replaceFirst("=.*", "")).toList();
        assertEquals(names.stream().distinct().toList(), names);
        final List<String> lines = Files.readAllLines(configuration.properties());
        assertTrue(lines.contains("nifi.cluster.is.node=true"));
        assertTrue(lines.contains("nifi.zookeeper.connect.string=127.0.0.1:12181"));
        assertTrue(lines.contains("nifi.nar.library.directory=" + home.nifi().resolve("lib")));
        assertTrue(Files.readString(configuration.folder().resolve("state-management.xml")).contains("<id>zk-provider</id>"));
    }

    @Test
    void testNiFiAloneKnowsOfNoCluster() throws IOException {
        final SandboxHome home = new SandboxHome(folder, folder.resolve("home"));
        final NiFiConfiguration configuration = new NiFiConfiguration(home, home.nifi());
        configuration.write(Ports.free(), Secrets.of(home), Optional.empty());

        assertTrue(Files.readAllLines(configuration.properties()).contains("nifi.cluster.is.node=false"));
        assertEquals(-1, Files.readString(configuration.folder().resolve("state-management.xml")).indexOf("zk-provider"));
    }

    @Test
    void testPortsOfAnotherNodeDifferInNiFiOnly() {
        final Ports first = Ports.free();
        final Ports second = first.ofAnotherNode();

        assertTrue(first.of(SandboxPort.NIFI) != second.of(SandboxPort.NIFI));
        assertEquals(first.of(SandboxPort.POSTGRES), second.of(SandboxPort.POSTGRES));
    }
}
