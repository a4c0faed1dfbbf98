// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One number for every {@link SandboxPort}.
 *
 * @param numbers complete
 */
public record Ports(Map<SandboxPort, Integer> numbers) {
    private static final int HIGHEST = 65535;

    public Ports {
        numbers = Map.copyOf(numbers);
        if (numbers.size() != SandboxPort.values().length) {
            throw new IllegalArgumentException("Every port needs a number");
        }
    }

    /**
     * The defaults, or what the environment says.
     *
     * @throws SandboxException when a variable holds no port number
     */
    public static Ports ofEnvironment(final Map<String, String> environment) {
        final Map<SandboxPort, Integer> numbers = new EnumMap<>(SandboxPort.class);
        for (final SandboxPort port : SandboxPort.values()) {
            final String value = environment.get(port.variable());
            numbers.put(port, value == null || value.isBlank() ? port.defaultNumber() : number(port, value.strip()));
        }
        return new Ports(numbers);
    }

    private static int number(final SandboxPort port, final String value) {
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > HIGHEST) {
            throw new SandboxException("%s is '%s', not a port number (1 to 65535)".formatted(port.variable(), value));
        }
        return Integer.parseInt(value);
    }

    /** Ports that nobody listens on at this moment, for tests beside a running sandbox. */
    public static Ports free() {
        final Map<SandboxPort, Integer> numbers = new EnumMap<>(SandboxPort.class);
        final List<ServerSocket> held = new ArrayList<>();
        try {
            for (final SandboxPort port : SandboxPort.values()) {
                final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (final ServerSocket socket : held) {
                socket.close();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    /** The same ports but for NiFi and its management, which are free ones: for another node on the same machine. */
    Ports ofAnotherNode() {
        final Map<SandboxPort, Integer> others = new EnumMap<>(numbers);
        final Ports free = free();
        others.put(SandboxPort.NIFI, free.of(SandboxPort.NIFI));
        others.put(SandboxPort.MANAGEMENT, free.of(SandboxPort.MANAGEMENT));
        return new Ports(others);
    }

    public int of(final SandboxPort port) {
        return numbers.get(port);
    }

    /**
     * Fails while somebody else listens on one of the ports.
     *
     * @throws SandboxException naming the port and the variable that moves it
     */
    public void requireFree(final List<SandboxPort> wanted) {
        for (final SandboxPort port : wanted) {
            if (isTaken(of(port))) {
                throw new SandboxException("Port %d for %s is taken by another program. Stop that program, or choose another port: %s=<number> ./healthhub up"
                    .formatted(of(port), port.label(), port.variable()));
            }
        }
    }

    private static boolean isTaken(final int number) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without reuse a port counts as taken for a minute after its last connection.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (final IOException e) {
            return true;
        }
    }
}
