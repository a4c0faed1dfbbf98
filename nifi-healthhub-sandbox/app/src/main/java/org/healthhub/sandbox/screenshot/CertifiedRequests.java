// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.screenshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Makes the requests of a page to one server itself, with a client certificate. Chromium would take certificates only from the key store of the user, which is
 * not ours to change. Closing it ends requests that are still on their way.
 */
final class CertifiedRequests implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Of the connection and not of the request; the last one because the page gets what comes as it comes. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade", "accept-encoding");

    private final DevTools tools;
    private final HttpClient http;
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    /** The context is the user's, and trusts the server. */
    CertifiedRequests(final DevTools tools, final SSLContext tls) {
        this.tools = tools;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).connectTimeout(LIMIT).build();
    }

    /** Begins with the next request; those to any other server stay Chromium's. */
    void begin(final URI server) {
        tools.on("Fetch.requestPaused", event -> pool.execute(() -> answer(event)));
        final ObjectNode parameters = DevTools.parameters();
        parameters.putArray("patterns").addObject().put("urlPattern", "https://%s/*".formatted(server.getRawAuthority()));
        tools.command("Fetch.enable", parameters);
    }

    private void answer(final JsonNode event) {
        final ObjectNode answer = DevTools.parameters().put("requestId", event.path("requestId").asText());
        try {
            final HttpResponse<byte[]> response = http.send(request(event.path("request")), HttpResponse.BodyHandlers.ofByteArray());
            answer.put("responseCode", response.statusCode()).put("body", Base64.getEncoder().encodeToString(response.body()));
            final ArrayNode headers = answer.putArray("responseHeaders");
            response.headers().map().forEach((name, values) -> values.forEach(value -> headers.addObject().put("name", name).put("value", value)));
            tools.command("Fetch.fulfillRequest", answer);
        } catch (final IOException e) {
            tools.command("Fetch.failRequest", answer.put("errorReason", "ConnectionFailed"));
        } catch (final SandboxException e) {
            // The page that asked is gone; what waits for it says so.
            answer.removeAll();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(final JsonNode request) {
        final String body = request.path("postData").asText("");
        final HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.path("url").asText())).timeout(LIMIT)
            .method(request.path("method").asText(), body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        request.path("headers").properties().stream().filter(header -> !OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
            .forEach(header -> builder.header(header.getKey(), header.getValue().asText()));
        return builder.build();
    }

    @Override
    public void close() {
        pool.shutdownNow();
        http.shutdownNow();
    }
}
