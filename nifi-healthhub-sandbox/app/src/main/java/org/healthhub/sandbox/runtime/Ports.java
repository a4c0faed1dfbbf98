// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One number for every {@link SandboxPort}.
 *
 * @param numbers complete
 */
public record Ports(Map<SandboxPort, Integer> numbers) {
    private static final int HIGHEST = 65535;
    /** A further node's own ports are so much higher than those of the node before it. */
    private static final int NODE_STEP = 100;
    /** What every node has for itself; the first four are those of any NiFi. */
    private static final List<SandboxPort> OF_A_NODE = List.of(SandboxPort.NIFI, SandboxPort.MANAGEMENT, SandboxPort.SHARE_API, SandboxPort.DASHBOARD, SandboxPort.CLUSTER,
        SandboxPort.LOAD_BALANCE);
    private static final int OF_ANY_NIFI = 4;
    private static final int FIRST_DRAWN = 20_000;
    private static final int LAST_DRAWN = 31_000;

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
        return free(1);
    }

    /**
     * Ports that nobody listens on at this moment. They are below the numbers that the system gives to clients: a sandbox takes a while to listen on all of its own,
     * and another one may be starting beside it.
     *
     * @param nodes of NiFi, from 1
     */
    public static Ports free(final int nodes) {
        Ports ports = drawn();
        while (!ports.isFreeFor(nodes)) {
            ports = drawn();
        }
        return ports;
    }

    private static Ports drawn() {
        final int first = ThreadLocalRandom.current().nextInt(FIRST_DRAWN, LAST_DRAWN);
        return new Ports(Arrays.stream(SandboxPort.values()).collect(Collectors.toMap(port -> port, port -> first + port.ordinal())));
    }

    private boolean isFreeFor(final int nodes) {
        return IntStream.rangeClosed(1, nodes).mapToObj(this::ofNode).flatMap(ports -> ports.numbers().values().stream()).noneMatch(Ports::isTaken);
    }

    /**
     * How much higher than the first node's the ports of a node are on which its flows listen.
     *
     * @param node from 1
     */
    static int shift(final int node) {
        return (node - 1) * NODE_STEP;
    }

    /**
     * The same ports but for those that every node has for itself: several nodes on one machine cannot share them.
     *
     * @param node from 1, which changes nothing
     * @throws SandboxException when one would be none any more
     */
    public Ports ofNode(final int node) {
        final Map<SandboxPort, Integer> shifted = new EnumMap<>(numbers);
        OF_A_NODE.forEach(port -> shifted.put(port, number(port, Integer.toString(of(port) + shift(node)))));
        return new Ports(shifted);
    }

    /** What a node listens on; of one that is alone, without the ports of a cluster. */
    static List<SandboxPort> ofANode(final boolean alone) {
        return alone ? OF_A_NODE.subList(0, OF_ANY_NIFI) : OF_A_NODE;
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
