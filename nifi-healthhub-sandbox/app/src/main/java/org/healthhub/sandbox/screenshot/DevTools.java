// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.screenshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.sandbox.SandboxException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One page of a Chromium, driven over its DevTools protocol. */
final class DevTools implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> events = new ConcurrentHashMap<>();
    private final WebSocket socket;

    /** The address is a page's {@code webSocketDebuggerUrl}. */
    DevTools(final HttpClient http, final URI page) {
        this.socket = await(http.newWebSocketBuilder().connectTimeout(LIMIT).buildAsync(page, new Listener()));
    }

    static ObjectNode parameters() {
        return JSON.createObjectNode();
    }

    /** Hands the parameters of every event of a kind to a consumer, which must not wait for an answer of the page. */
    void on(final String event, final Consumer<JsonNode> consumer) {
        events.put(event, consumer);
    }

    /** Runs a command of the protocol and gives its result. Safe for use by several threads. */
    JsonNode command(final String method, final ObjectNode parameters) {
        final int id = lastId.incrementAndGet();
        final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        final ObjectNode message = parameters().put("id", id).put("method", method);
        message.set("params", parameters);
        synchronized (answers) {
            // A socket takes one message after the other.
            await(socket.sendText(message.toString(), true));
        }
        final JsonNode result = await(answer);
        if (result.has("error")) {
            throw new SandboxException("Chromium does not take %s: %s".formatted(method, result.at("/error/message").asText()));
        }
        return result.path("result");
    }

    /** The value of a JavaScript expression in the page. */
    JsonNode evaluate(final String expression) {
        return command("Runtime.evaluate", parameters().put("expression", expression).put("returnByValue", true)).at("/result/value");
    }

    private static <T> T await(final CompletableFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (final TimeoutException | ExecutionException e) {
            throw new SandboxException("Chromium does not answer", e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while Chromium made the picture", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(final WebSocket webSocket, final CharSequence data, final boolean last) {
            text.append(data);
            if (last) {
                receive(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void receive(final String message) {
            try {
                final JsonNode json = JSON.readTree(message);
                final CompletableFuture<JsonNode> answer = answers.remove(json.path("id").asInt());
                // Messages without an id are events.
                if (answer != null) {
                    answer.complete(json);
                } else if (events.containsKey(json.path("method").asText())) {
                    events.get(json.path("method").asText()).accept(json.path("params"));
                }
            } catch (final JsonProcessingException e) {
                answers.values().forEach(answer -> answer.completeExceptionally(e));
            }
        }
    }
}
