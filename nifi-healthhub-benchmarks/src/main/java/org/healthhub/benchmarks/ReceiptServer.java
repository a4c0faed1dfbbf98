// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform on loopback that reads the whole body, looks at its first bytes only and answers with a receipt at once: as cheap as a platform can be, so that
 * the sender's own cost shows.
 */
final class ReceiptServer implements AutoCloseable {

    private static final Pattern HEAD = Pattern.compile("\\{\"batch_no\":\"([^\"]+)\",\"part_no\":(\\d+),.*?\"record_count\":(\\d+),");
    private static final int LOOK_AT = 512;

    static {
        // Without it the server's small answers wait 40 ms for an acknowledgement, and every client looks slow.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger received = new AtomicInteger();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private volatile boolean keeping;
    private volatile long lastAnswer;
    private final AtomicInteger requests = new AtomicInteger();

    ReceiptServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Keeps bodies from now on. */
    void keep() {
        bodies.clear();
        keeping = true;
    }

    /** Bodies that came since {@link #keep}; stops to keep them. */
    List<byte[]> kept() {
        keeping = false;
        return List.copyOf(bodies);
    }

    int received() {
        return received.get();
    }

    /** Requests of any kind that were answered. */
    int requests() {
        return requests.get();
    }

    /** When the last answer was given, by {@link System#nanoTime()}. */
    long lastAnswer() {
        return lastAnswer;
    }

    private void answer(final HttpExchange exchange) throws IOException {
        try (exchange) {
            final byte[] body = exchange.getRequestBody().readAllBytes();
            if (keeping) {
                bodies.add(body);
            }
            final Matcher head = HEAD.matcher(new String(body, 0, Math.min(body.length, LOOK_AT), StandardCharsets.UTF_8));
            final boolean part = head.find();
            received.addAndGet(part ? Integer.parseInt(head.group(3)) : 0);
            final String answer = part
                    ? ("{\"code\":\"200\",\"message\":\"ok\",\"data\":{\"receipt_no\":\"R-%1$s\",\"batch_no\":\"%2$s\",\"part_no\":%1$s,\"status\":\"accepted\",\"received\":%3$s,"
                            + "\"accepted\":%3$s,\"rejected\":0,\"errors\":[]}}").formatted(head.group(2), head.group(1), head.group(3))
                    : "{\"code\":\"400\"}";
            final byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            lastAnswer = System.nanoTime();
            requests.incrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
