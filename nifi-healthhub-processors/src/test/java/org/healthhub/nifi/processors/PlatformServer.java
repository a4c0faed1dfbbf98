// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A platform on loopback that accepts parts, unless a status is planned or a row is named to be refused.
 */
final class PlatformServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> parts = new ArrayList<>();
    final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile int refusedRow;

    PlatformServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void refuseRow(final int row) {
        refusedRow = row;
    }

    private synchronized void answer(final HttpExchange exchange) throws IOException {
        final JsonNode part = JSON.readTree(exchange.getRequestBody().readAllBytes());
        final Integer status = statuses.poll();
        if (status != null && status != 200) {
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        parts.add(part);
        final int size = part.get("record_count").asInt();
        final int rejected = refusedRow > 0 && refusedRow <= size ? 1 : 0;
        final String errors = rejected == 0 ? "" : "{\"row_no\":%d,\"data_uuid\":\"%s\",\"code\":\"row-length\",\"field\":\"name\",\"message\":\"值过长\"}".formatted(
                refusedRow, part.get("records").get(refusedRow - 1).get("data_uuid").asText());
        final String data = "{\"receipt_no\":\"R%d\",\"batch_no\":\"%s\",\"part_no\":%d,\"status\":\"%s\",\"received\":%d,\"accepted\":%d,\"rejected\":%d,\"errors\":[%s]}";
        final String answer = data.formatted(parts.size(), part.get("batch_no").asText(), part.get("part_no").asInt(), rejected == 0 ? "accepted" : "partial",
                size, size - rejected, rejected, errors);
        final byte[] body = "{\"code\":\"200\",\"message\":\"ok\",\"data\":%s}".formatted(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
