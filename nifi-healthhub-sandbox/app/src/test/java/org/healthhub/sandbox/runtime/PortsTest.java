// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {
    @Test
    void testEnvironmentMovesOnePort() {
        final Ports ports = Ports.ofEnvironment(Map.of("HEALTHHUB_POSTGRES_PORT", "25432"));
        assertEquals(25432, ports.of(SandboxPort.POSTGRES));
        assertEquals(18080, ports.of(SandboxPort.NIFI));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65536", "-1", "99999"})
    void testWrongNumberNamesVariable(final String value) {
        final SandboxException e = assertThrows(SandboxException.class, () -> Ports.ofEnvironment(Map.of("HEALTHHUB_NIFI_PORT", value)));
        assertTrue(e.getMessage().startsWith("HEALTHHUB_NIFI_PORT is '" + value + "'"));
    }

    @Test
    void testTakenPortNamesPortAndVariable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            final Map<SandboxPort, Integer> numbers = new EnumMap<>(Ports.free().numbers());
            numbers.put(SandboxPort.EMULATOR, taken.getLocalPort());
            final SandboxException e = assertThrows(SandboxException.class, () -> new Ports(numbers).requireFree(List.of(SandboxPort.EMULATOR)));
            assertTrue(e.getMessage().contains("Port " + taken.getLocalPort()));
            assertTrue(e.getMessage().contains("HEALTHHUB_EMULATOR_PORT=<number>"));
        }
    }

    @Test
    void testNodesOfAFreeClusterShareNoPortOfTheirOwn() {
        final Ports ports = Ports.free(2);

        assertEquals(0, Ports.ofANode(false).stream().filter(port -> ports.numbers().containsValue(ports.ofNode(2).of(port))).count());
        assertEquals(SandboxPort.values().length, ports.numbers().values().stream().distinct().count());
    }
}
