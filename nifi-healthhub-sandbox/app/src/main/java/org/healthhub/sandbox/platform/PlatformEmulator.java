// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/**
 * The provincial platform of the sandbox: the reference HTTP contract, strictly, on loopback, with its records in PostgreSQL.
 * {@code POST /sysapi/collect/parts} takes parts, {@code POST /sysapi/collect/receipts} tells what became of them, {@code POST /sysapi/collect/inventory}
 * tells what is kept, {@code POST /sysapi/ping} tests credentials, {@code /admin/faults} makes requests fail ({@link FaultCommand}),
 * {@code /admin/mode} changes how parts are judged ({@link PlatformMode}), {@code GET /admin/stats} counts. Thread-safe.
 */
public final class PlatformEmulator implements AutoCloseable {

    private static final String PARTS_PATH = "/sysapi/collect/parts";
    private static final String RECEIPTS_PATH = "/sysapi/collect/receipts";
    private static final String INVENTORY_PATH = "/sysapi/collect/inventory";
    private static final String PING_PATH = "/sysapi/ping";
    private static final String SECRET_PATH = "/sysapi/auth/refreshappsecret";
    private static final String REFRESH_BY_KEY_PATH = "/gateway/app/refreshTokenByKey.htm";
    private static final String REFRESH_BY_SECRET_PATH = "/gateway/app/refreshTokenBySec.htm";
    private static final String TOKEN_PATH = "/oauth2/token";
    private static final String FAULTS_PATH = "/admin/faults";
    private static final String MODE_PATH = "/admin/mode";
    private static final String STATS_PATH = "/admin/stats";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String STATUS = "status";
    private static final int DRIPS = 20;
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
    private final boolean secure;
    private volatile PlatformMode mode = PlatformMode.STANDARD;

    private PlatformEmulator(final EmulatorConfig config, final Clock clock, final Optional<SSLContext> tls) throws IOException {
        this.config = config;
        this.clock = clock;
        this.guard = new RequestGuard(config, clock);
        this.store = new PlatformStore(config, clock);
        for (final Resource resource : config.catalogue().resources()) {
            judges.put(resource.code(), new RowJudge(resource));
        }
        this.secure = tls.isPresent();
        this.server = server(new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port()), tls);
        this.executor = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Starts a platform.
     *
     * @throws IOException when the port is taken
     * @throws SQLException when the database can not be reached
     */
    public static PlatformEmulator start(final EmulatorConfig config) throws IOException, SQLException {
        return start(config, Clock.systemUTC(), Optional.empty());
    }

    /**
     * Starts a platform behind HTTPS, with whatever certificate the context holds, right or wrong.
     *
     * @throws IOException when the port is taken
     * @throws SQLException when the database can not be reached
     */
    public static PlatformEmulator startSecure(final EmulatorConfig config, final SSLContext tls) throws IOException, SQLException {
        return start(config, Clock.systemUTC(), Optional.of(tls));
    }

    static PlatformEmulator start(final EmulatorConfig config, final Clock clock, final Optional<SSLContext> tls) throws IOException, SQLException {
        final PlatformEmulator emulator = new PlatformEmulator(config, clock, tls);
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

    private static HttpServer server(final InetSocketAddress address, final Optional<SSLContext> tls) throws IOException {
        if (tls.isEmpty()) {
            return HttpServer.create(address, 0);
        }
        final HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Base URL without a trailing slash. */
    public URI baseUrl() {
        return URI.create((secure ? "https" : "http") + "://127.0.0.1:" + port());
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
                case PARTS_PATH -> {
                    requests.incrementAndGet();
                    post(exchange, Fault.Target.PARTS, this::collect);
                }
                case RECEIPTS_PATH -> post(exchange, Fault.Target.RECEIPTS, this::receipt);
                case INVENTORY_PATH -> post(exchange, Fault.Target.INVENTORY, this::inventory);
                case PING_PATH -> post(exchange, Fault.Target.PING, this::ping);
                case SECRET_PATH -> hand(exchange, guard::sessionSecret);
                case REFRESH_BY_KEY_PATH -> hand(exchange, body -> guard.refreshSecret(exchange.getRequestURI()));
                case REFRESH_BY_SECRET_PATH -> hand(exchange, body -> guard.requestSecret(exchange.getRequestURI()));
                case TOKEN_PATH -> hand(exchange, guard::accessToken);
                case FAULTS_PATH -> faults(exchange);
                case MODE_PATH -> mode(exchange);
                case STATS_PATH -> respond(exchange, new PlatformAnswer(200, statistics()));
                default -> respond(exchange, PlatformAnswer.of(404, "path-404", "接口不存在"));
            }
        } catch (final SQLException e) {
            respond(exchange, PlatformAnswer.of(500, "db-500", "平台内部错误"));
        }
    }

    /** An endpoint that only takes POST, signed. */
    private interface Endpoint {
        PlatformAnswer answer(byte[] content) throws RefusedRequestException, SQLException;
    }

    /** A desk that gives out secrets to callers who prove themselves in the body. */
    private interface Desk {
        PlatformAnswer answer(byte[] body) throws RefusedRequestException;
    }

    private void hand(final HttpExchange exchange, final Desk desk) throws IOException {
        try {
            respond(exchange, desk.answer(exchange.getRequestBody().readNBytes(config.bodyLimit())));
        } catch (final RefusedRequestException e) {
            respond(exchange, e.answer());
        }
    }

    private void post(final HttpExchange exchange, final Fault.Target target, final Endpoint endpoint) throws IOException, SQLException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            respond(exchange, PlatformAnswer.of(405, "method-405", "只支持POST"));
            return;
        }
        final byte[] body = exchange.getRequestBody().readNBytes(config.bodyLimit() + 1);
        final SignedCall call = SignedCall.of(exchange, body);
        final Optional<Fault> planned = faults.next(target);
        if (planned.isEmpty()) {
            respond(exchange, answer(endpoint, guard, call));
            return;
        }
        final Fault fault = planned.get();
        switch (fault.kind()) {
            case REFUSE -> respond(exchange, PlatformAnswer.of(503, "busy-503", "平台繁忙"));
            case DELAY -> {
                pause(fault.delay());
                respond(exchange, answer(endpoint, guard, call));
            }
            case DROP_BEFORE -> exchange.close();
            case DROP_AFTER -> {
                answer(endpoint, guard, call);
                exchange.close();
            }
            case THROTTLE -> {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(fault.retryAfterSeconds()));
                respond(exchange, PlatformAnswer.of(429, "flow-429", "请求过于频繁"));
            }
            case GARBAGE -> garbage(exchange);
            case GARBAGE_AFTER -> {
                answer(endpoint, guard, call);
                garbage(exchange);
            }
            case BAD_GATEWAY -> {
                answer(endpoint, guard, call);
                respond(exchange, 502, "text/html;charset=UTF-8", "<html><body>502 Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8));
            }
            case EXPIRED -> respond(exchange, PlatformAnswer.of(401, "token-401", "令牌已过期"));
            case CLOCK_SKEW -> respond(exchange, answer(endpoint, guard.at(Clock.offset(clock, fault.skew())), call));
            case SLOW_DRIP -> drip(exchange, answer(endpoint, guard, call), fault.delay());
            case DUPLICATE_RECEIPT -> respond(exchange, receiptBefore(answer(endpoint, guard, call)));
            case OUT_OF_ORDER -> respond(exchange, earlier(answer(endpoint, guard, call)));
        }
    }

    private PlatformAnswer answer(final Endpoint endpoint, final RequestGuard checks, final SignedCall call) throws SQLException {
        try {
            checks.checkSignature(call);
            if (call.body().length > config.bodyLimit()) {
                throw new RefusedRequestException(413, "size-413", "报文过大");
            }
            checks.checkBody(call);
            return endpoint.answer(checks.open(decompress(call.headers(), call.body())));
        } catch (final RefusedRequestException e) {
            return e.answer();
        }
    }

    /** The last receipt of another part, when there is one. */
    private PlatformAnswer receiptBefore(final PlatformAnswer answer) throws SQLException {
        final JsonNode data = answer.body().path("data");
        return data.has("receipt_no") ? store.receiptBefore(data.path("batch_no").asText(), data.path("part_no").asInt()).orElse(answer) : answer;
    }

    /** The same receipt before its judgement. */
    private static PlatformAnswer earlier(final PlatformAnswer answer) {
        if (answer.body().path("data").has(STATUS)) {
            final ObjectNode data = ((ObjectNode) answer.body().get("data")).deepCopy();
            data.put(STATUS, "received").put("accepted", 0).put("rejected", 0).remove("code");
            data.putArray("errors");
            return PlatformAnswer.success(data);
        }
        return answer;
    }

    private static void garbage(final HttpExchange exchange) throws IOException {
        respond(exchange, 200, "text/html;charset=UTF-8", "<html><body>系统维护中</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    private static void drip(final HttpExchange exchange, final PlatformAnswer answer, final Duration whole) throws IOException {
        final byte[] body = MAPPER.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(answer.status(), body.length);
        final int step = Math.max(1, body.length / DRIPS);
        for (int from = 0; from < body.length; from += step) {
            exchange.getResponseBody().write(body, from, Math.min(step, body.length - from));
            exchange.getResponseBody().flush();
            pause(whole.dividedBy(DRIPS));
        }
    }

    private PlatformAnswer collect(final byte[] content) throws RefusedRequestException, SQLException {
        final PartSubmission part = PartSubmission.parse(content, config.recordLimit());
        final RowJudge judge = judges.get(part.resourceCode());
        return judge == null ? PlatformAnswer.of(200, "catalog-001", "无效目录编码") : store.receive(part, judge, mode);
    }

    private PlatformAnswer receipt(final byte[] content) throws RefusedRequestException, SQLException {
        return store.receipt(ReceiptInquiry.parse(content), judges::get);
    }

    private PlatformAnswer inventory(final byte[] body) throws RefusedRequestException, SQLException {
        return store.inventory(body, judges.keySet());
    }

    private byte[] decompress(final Headers headers, final byte[] sent) throws RefusedRequestException {
        final String encoding = headers.getFirst("Content-Encoding");
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

    private PlatformAnswer ping(final byte[] content) {
        final ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("server_time", clock.millis());
        return PlatformAnswer.success(data);
    }

    private void faults(final HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestMethod()) {
                case "DELETE" -> faults.clear();
                case "POST", "PUT" -> {
                    final FaultCommand command = FaultCommand.of(MAPPER.readTree(exchange.getRequestBody()));
                    faults.add(command.target(), command.faults(), command.requests());
                }
                default -> { }
            }
            final ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.put("pending", faults.pending());
            final ObjectNode happened = data.putObject("happened");
            faults.happened().forEach((kind, times) -> happened.put(kind.word(), times));
            respond(exchange, PlatformAnswer.success(data));
        } catch (final RefusedRequestException e) {
            respond(exchange, e.answer());
        }
    }

    private void mode(final HttpExchange exchange) throws IOException {
        try {
            switch (exchange.getRequestMethod()) {
                case "DELETE" -> mode = PlatformMode.STANDARD;
                case "POST", "PUT" -> mode = PlatformMode.of(MAPPER.readTree(exchange.getRequestBody()), mode);
                default -> { }
            }
            respond(exchange, PlatformAnswer.success(mode.json()));
        } catch (final RefusedRequestException e) {
            respond(exchange, e.answer());
        }
    }

    /** Takes back every session secret and token before its end. */
    public void revokeSecrets() {
        guard.revokeSecrets();
    }

    /** How parts that come now are judged. */
    public PlatformMode mode() {
        return mode;
    }

    /** Changes how parts that come from now on are judged. */
    public void mode(final PlatformMode wanted) {
        mode = wanted;
    }

    private ObjectNode statistics() throws SQLException {
        final ObjectNode statistics = store.statistics();
        statistics.put("requests", requests.get());
        statistics.put("faults_pending", faults.pending());
        return statistics;
    }

    private static void pause(final Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(final HttpExchange exchange, final PlatformAnswer answer) throws IOException {
        respond(exchange, answer.status(), JSON, MAPPER.writeValueAsBytes(answer.body()));
    }

    private static void respond(final HttpExchange exchange, final int status, final String type, final byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
