// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A real HTTP server on loopback that answers as a test tells it.
 */
final class LoopbackPlatform implements AutoCloseable {

    /** What a test does with a request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /**
     * A request as it arrived.
     */
    record Request(String path, Headers headers, byte[] body) {
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private LoopbackPlatform(final HttpServer server, final Behaviour behaviour) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
        server.start();
    }

    static LoopbackPlatform start(final Behaviour behaviour) throws IOException {
        return new LoopbackPlatform(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), behaviour);
    }

    static LoopbackPlatform startTls(final SSLContext context, final Behaviour behaviour) throws IOException {
        final HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        return new LoopbackPlatform(https, behaviour);
    }

    /** Reads the request and answers with a status and a body. */
    static LoopbackPlatform answering(final int status, final String body, final String... headers) throws IOException {
        final LoopbackPlatform[] self = new LoopbackPlatform[1];
        self[0] = start(exchange -> {
            self[0].read(exchange);
            respond(exchange, status, body, headers);
        });
        return self[0];
    }

    Request read(final HttpExchange exchange) throws IOException {
        final Request request = new Request(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
        requests.add(request);
        return request;
    }

    static void respond(final HttpExchange exchange, final int status, final String body, final String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        final byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    List<Request> requests() {
        return requests;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
