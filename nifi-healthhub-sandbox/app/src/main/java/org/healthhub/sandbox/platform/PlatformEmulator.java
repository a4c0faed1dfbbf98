// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.healthhub.core.catalogue.Resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * The provincial platform of the sandbox: the reference HTTP contract, strictly, on loopback, with its records in PostgreSQL.
 * {@code POST /sysapi/collect/parts} takes parts, {@code POST /sysapi/ping} tests credentials, {@code POST /admin/faults} makes the next requests fail
 * ({@code {"kind":"refuse|delay|drop_before|drop_after|throttle|garbage","count":n,"delay_ms":n,"retry_after":n}}, {@code DELETE} takes the faults back),
 * {@code GET /admin/stats} counts. Thread-safe.
 */
public final class PlatformEmulator implements AutoCloseable {

    private static final String PARTS_PATH = "/sysapi/collect/parts";
    private static final String PING_PATH = "/sysapi/ping";
    private static final String FAULTS_PATH = "/admin/faults";
    private static final String STATS_PATH = "/admin/stats";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        // The server's answers are small: with Nagle's algorithm each would wait 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final EmulatorConfig config;
    private final Clock clock;
    private final RequestGuard guard;
    private final PlatformStore store;
    private final FaultPlan faults = new FaultPlan();
    private final Map<String, RowJudge> judges = new HashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final ExecutorService executor;
    private final HttpServer server;

    private PlatformEmulator(final EmulatorConfig config, final Clock clock) throws IOException {
        this.config = config;
        this.clock = clock;
        this.guard = new RequestGuard(config, clock);
        this.store = new PlatformStore(config);
        for (final Resource resource : config.catalogue().resources()) {
            judges.put(resource.code(), new RowJudge(resource));
        }
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port()), 0);
        this.executor = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Starts a platform.
     *
     * @throws IOException when the port is taken
     * @throws SQLException when the database can not be reached
     */
    public static PlatformEmulator start(final EmulatorConfig config) throws IOException, SQLException {
        return start(config, Clock.systemUTC());
    }

    static PlatformEmulator start(final EmulatorConfig config, final Clock clock) throws IOException, SQLException {
        final PlatformEmulator emulator = new PlatformEmulator(config, clock);
        try {
            emulator.store.createTables();
        } catch (final SQLException e) {
            emulator.close();
            throw e;
        }
        emulator.server.createContext("/", emulator::handle);
        emulator.server.setExecutor(emulator.executor);
        emulator.server.start();
        return emulator;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Base URL without a trailing slash. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
        store.close();
    }

    private void handle(final HttpExchange exchange) throws IOException {
        try (exchange) {
            route(exchange);
        }
    }

    private void route(final HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestURI().getPath()) {
                case PARTS_PATH -> post(exchange, this::collect);
                case PING_PATH -> post(exchange, this::ping);
                case FAULTS_PATH -> faults(exchange);
                case STATS_PATH -> respond(exchange, new PlatformAnswer(200, statistics()));
                default -> respond(exchange, PlatformAnswer.of(404, "path-404", "接口不存在"));
            }
        } catch (final SQLException e) {
            respond(exchange, PlatformAnswer.of(500, "db-500", "平台内部错误"));
        }
    }

    /** An endpoint that only takes POST. */
    private interface Endpoint {
        void handle(HttpExchange exchange) throws IOException, SQLException;
    }

    private void post(final HttpExchange exchange, final Endpoint endpoint) throws IOException, SQLException {
        if (exchange.getRequestMethod().equals("POST")) {
            endpoint.handle(exchange);
        } else {
            exchange.getResponseHeaders().set("Allow", "POST");
            respond(exchange, PlatformAnswer.of(405, "method-405", "只支持POST"));
        }
    }

    private void collect(final HttpExchange exchange) throws IOException, SQLException {
        requests.incrementAndGet();
        final byte[] body = exchange.getRequestBody().readNBytes(config.bodyLimit() + 1);
        final Optional<Fault> fault = faults.next();
        final Fault.Kind kind = fault.map(Fault::kind).orElse(null);
        switch (kind) {
            case null -> respond(exchange, answer(exchange, body));
            case REFUSE -> respond(exchange, PlatformAnswer.of(503, "busy-503", "平台繁忙"));
            case DELAY -> {
                pause(fault.get().delayMillis());
                respond(exchange, answer(exchange, body));
            }
            case DROP_BEFORE -> exchange.close();
            case DROP_AFTER -> {
                answer(exchange, body);
                exchange.close();
            }
            case THROTTLE -> {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(fault.get().retryAfterSeconds()));
                respond(exchange, PlatformAnswer.of(429, "flow-429", "请求过于频繁"));
            }
            case GARBAGE -> respond(exchange, 200, "text/html;charset=UTF-8", "<html><body>系统维护中</body></html>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private PlatformAnswer answer(final HttpExchange exchange, final byte[] sent) throws IOException, SQLException {
        try {
            guard.checkSignature(exchange.getRequestHeaders());
            if (sent.length > config.bodyLimit()) {
                throw new RefusedRequestException(413, "size-413", "报文过大");
            }
            guard.checkBody(exchange.getRequestHeaders(), sent);
            final PartSubmission part = PartSubmission.parse(decompress(exchange, sent), config.recordLimit());
            final RowJudge judge = judges.get(part.resourceCode());
            if (judge == null) {
                return PlatformAnswer.of(200, "catalog-001", "无效目录编码");
            }
            return store.receive(part, judge);
        } catch (final RefusedRequestException e) {
            return e.answer();
        }
    }

    private byte[] decompress(final HttpExchange exchange, final byte[] sent) throws RefusedRequestException {
        final String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        if (encoding == null) {
            return sent;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new RefusedRequestException(415, "encoding-415", "只支持gzip压缩");
        }
        final byte[] body;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            body = in.readNBytes(config.bodyLimit() + 1);
        } catch (final IOException e) {
            throw new RefusedRequestException(400, "body-400", "报文不是有效的gzip");
        }
        if (body.length > config.bodyLimit()) {
            throw new RefusedRequestException(413, "size-413", "报文过大");
        }
        return body;
    }

    private void ping(final HttpExchange exchange) throws IOException {
        try {
            guard.checkSignature(exchange.getRequestHeaders());
            final ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.put("server_time", clock.millis());
            respond(exchange, PlatformAnswer.success(data));
        } catch (final RefusedRequestException e) {
            respond(exchange, e.answer());
        }
    }

    private void faults(final HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            faults.clear();
        } else {
            final JsonNode request = MAPPER.readTree(exchange.getRequestBody());
            final Fault.Kind kind;
            try {
                kind = Fault.Kind.of(request.path("kind").asText());
            } catch (final IllegalArgumentException e) {
                respond(exchange, PlatformAnswer.of(400, "fault-400", "kind: refuse, delay, drop_before, drop_after, throttle, garbage"));
                return;
            }
            faults.add(new Fault(kind, request.path("delay_ms").asLong(1000), request.path("retry_after").asInt(1)), request.path("count").asInt(1));
        }
        final ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("pending", faults.pending());
        respond(exchange, PlatformAnswer.success(data));
    }

    private ObjectNode statistics() throws SQLException {
        final ObjectNode statistics = store.statistics();
        statistics.put("requests", requests.get());
        statistics.put("faults_pending", faults.pending());
        return statistics;
    }

    private static void pause(final long millis) {
        try {
            Thread.sleep(millis);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(final HttpExchange exchange, final PlatformAnswer answer) throws IOException {
        respond(exchange, answer.status(), "application/json;charset=UTF-8", MAPPER.writeValueAsBytes(answer.body()));
    }

    private static void respond(final HttpExchange exchange, final int status, final String type, final byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
