// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.postgres.Database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The HTTP interfaces of all source systems, on loopback, over the same tables that table docking reads. {@code POST /oauth/token} issues tokens,
 * {@code GET /S20/S20R01?page=1&size=500&since=2026-01-01 00:00:00} gives a page. {@code POST /admin/faults} makes the next requests for pages fail
 * ({@code {"kind":"status|garbage|drop|revoke|pass","status":503,"count":1}}; {@code revoke} withdraws all tokens, {@code pass} answers as usual) or sets the
 * lifetime of new tokens ({@code {"token_seconds":5}}), {@code DELETE} takes faults back, {@code GET /admin/stats} counts. Thread-safe.
 */
public final class SampleInterface implements AutoCloseable {

    /** The hub's id as a client. */
    public static final String CLIENT_ID = "healthhub-sandbox";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LARGEST_PAGE = 1000;
    private static final String TYPE = "application/json;charset=UTF-8";

    private final Catalogue catalogue;
    private final Function<String, Database> databases;
    private final SourceTokens tokens;
    private final Deque<JsonNode> faults = new ArrayDeque<>();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private SampleInterface(final int port, final Catalogue catalogue, final Function<String, Database> databases, final String secret) throws IOException {
        this.catalogue = catalogue;
        this.databases = databases;
        this.tokens = new SourceTokens(Clock.systemUTC(), CLIENT_ID, secret);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    /**
     * Starts the interfaces.
     *
     * @param databases gives the database of a name
     * @param secret the hub's secret as a client
     * @throws IOException when the port is taken
     */
    public static SampleInterface start(final int port, final Catalogue catalogue, final Function<String, Database> databases, final String secret) throws IOException {
        final SampleInterface started = new SampleInterface(port, catalogue, databases, secret);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", exchange -> {
            try (exchange) {
                started.route(exchange);
            }
        });
        started.server.start();
        return started;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void route(final HttpExchange exchange) throws IOException {
        final String path = exchange.getRequestURI().getPath();
        final String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path) {
            case "/oauth/token" -> token(exchange, body);
            case "/admin/faults" -> faults(exchange, body);
            case "/admin/stats" -> respond(exchange, 200, "{\"pages\":%d,\"refused\":%d}".formatted(pages.get(), refused.get()));
            default -> page(exchange, path);
        }
    }

    private void token(final HttpExchange exchange, final String form) throws IOException {
        final Optional<String> token = tokens.issue(form);
        if (token.isPresent()) {
            respond(exchange, 200, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}".formatted(token.get(), tokens.lifetime().toSeconds()));
        } else {
            respond(exchange, 401, "{\"error\":\"invalid_client\"}");
        }
    }

    private void faults(final HttpExchange exchange, final String body) throws IOException {
        synchronized (faults) {
            if (exchange.getRequestMethod().equals("DELETE")) {
                faults.clear();
            } else {
                final JsonNode order = JSON.readTree(body);
                if (order.has("token_seconds")) {
                    tokens.setLifetime(Duration.ofSeconds(order.path("token_seconds").asLong()));
                }
                for (int i = 0; order.has("kind") && i < order.path("count").asInt(1); i++) {
                    faults.add(order);
                }
            }
        }
        respond(exchange, 200, "{\"code\":\"200\"}");
    }

    private Optional<JsonNode> fault() {
        synchronized (faults) {
            return Optional.ofNullable(faults.poll());
        }
    }

    private void page(final HttpExchange exchange, final String path) throws IOException {
        final Optional<Resource> resource = catalogue.resources().stream().filter(candidate -> path.equals("/%s/%s".formatted(candidate.systemCode(), candidate.code())))
            .findFirst();
        final Optional<JsonNode> fault = resource.isEmpty() ? Optional.empty() : fault();
        if (fault.filter(order -> order.path("kind").asText().equals("revoke")).isPresent()) {
            tokens.revoke();
        }
        if (!tokens.accepts(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refused.incrementAndGet();
            respond(exchange, 401, "{\"code\":\"401\",\"message\":\"令牌无效\"}");
        } else if (resource.isEmpty() || !exchange.getRequestMethod().equals("GET")) {
            respond(exchange, 404, "{\"code\":\"404\",\"message\":\"接口不存在\"}");
        } else {
            switch (fault.map(order -> order.path("kind").asText()).orElse("")) {
                case "status" -> respond(exchange, fault.get().path("status").asInt(503), "{\"code\":\"503\"}");
                case "garbage" -> respond(exchange, 200, "<html><body>系统维护中</body></html>");
                case "drop" -> exchange.close();
                default -> answer(exchange, resource.get());
            }
        }
    }

    private void answer(final HttpExchange exchange, final Resource resource) throws IOException {
        final Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        try {
            final int size = Math.min(LARGEST_PAGE, Integer.parseInt(query.getOrDefault("size", "100")));
            final String page = new SourcePages(databases.apply(Database.sourceName(resource.systemCode())).dataSource(), resource)
                .page(Integer.parseInt(query.getOrDefault("page", "1")), size, LocalDateTime.parse(query.getOrDefault("since", "1970-01-01 00:00:00"), TIME));
            pages.incrementAndGet();
            respond(exchange, 200, page);
        } catch (final NumberFormatException | DateTimeException e) {
            respond(exchange, 400, "{\"code\":\"400\",\"message\":\"参数不对\"}");
        } catch (final SQLException e) {
            respond(exchange, 500, "{\"code\":\"500\",\"message\":\"内部错误\"}");
        }
    }

    private static Map<String, String> query(final String raw) {
        final Map<String, String> query = new HashMap<>();
        for (final String pair : raw == null ? new String[0] : raw.split("&")) {
            final String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    private static void respond(final HttpExchange exchange, final int status, final String body) throws IOException {
        final byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
