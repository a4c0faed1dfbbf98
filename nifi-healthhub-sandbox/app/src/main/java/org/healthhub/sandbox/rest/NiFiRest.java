// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** JSON requests to NiFi's REST API. Safe for use by several threads. */
public final class NiFiRest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** Most answers are there at once, some take minutes: the pauses grow from the first to the last. */
    private static final Duration FIRST_POLL_INTERVAL = Duration.ofMillis(8);
    private static final Duration LAST_POLL_INTERVAL = Duration.ofMillis(256);
    private static final int FIRST_ERROR = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient http;

    /** The base ends in {@code /nifi-api}. */
    public NiFiRest(final URI base) {
        this(base, HttpClient.newBuilder());
    }

    /** With the keys and trusted certificates of a context, for a NiFi that knows its users by their certificates. */
    public NiFiRest(final URI base, final SSLContext tls) {
        this(base, HttpClient.newBuilder().sslContext(tls));
    }

    private NiFiRest(final URI base, final HttpClient.Builder http) {
        this.base = base;
        this.http = http.version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public JsonNode get(final String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    public JsonNode post(final String path, final JsonNode body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body.toString()), "application/json");
    }

    public JsonNode put(final String path, final JsonNode body) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(body.toString()), "application/json");
    }

    public JsonNode delete(final String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    /** Posts a form with one file of JSON in its field {@code file}. */
    JsonNode upload(final String path, final Map<String, String> fields, final String fileName, final String content) {
        final String boundary = "healthhub-" + UUID.randomUUID();
        final StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name)
            .append("\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n").append(value).append("\r\n"));
        form.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(fileName)
            .append("\"\r\nContent-Type: application/json\r\n\r\n").append(content).append("\r\n--").append(boundary).append("--\r\n");
        return send("POST", path, HttpRequest.BodyPublishers.ofString(form.toString(), StandardCharsets.UTF_8), "multipart/form-data; boundary=" + boundary);
    }

    private JsonNode send(final String method, final String path, final HttpRequest.BodyPublisher body, final String contentType) {
        final HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT)
            .header("Content-Type", contentType).header("Accept", "application/json, text/plain").method(method, body).build();
        try {
            final HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= FIRST_ERROR) {
                throw new NiFiRestException("NiFi answered %d to %s %s: %s".formatted(response.statusCode(), method, path, response.body().strip()), response.statusCode());
            }
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (final JsonProcessingException e) {
            throw new NiFiRestException("NiFi's answer to %s %s is not JSON".formatted(method, path), e);
        } catch (final SSLException e) {
            throw new NiFiRestException("NiFi at %s and this program do not trust each other (%s): check the trusted certificate and the client certificate"
                .formatted(base.getAuthority(), e.getMessage()), e);
        } catch (final IOException e) {
            throw new NiFiRestException("NiFi gives no answer to %s %s (%s)".formatted(method, path, e.getMessage()), e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NiFiRestException("Interrupted while waiting for NiFi", e);
        }
    }

    /**
     * Asks again and again until the answer is the wanted one.
     *
     * @return the first wanted answer, or the last one when the time is over
     */
    static <T> T poll(final Duration limit, final Supplier<T> question, final Predicate<T> wanted) {
        final long end = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_POLL_INTERVAL;
        T answer = question.get();
        while (!wanted.test(answer) && System.nanoTime() < end) {
            try {
                Thread.sleep(pause);
                pause = pause.compareTo(LAST_POLL_INTERVAL) < 0 ? pause.multipliedBy(2) : LAST_POLL_INTERVAL;
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = question.get();
        }
        return answer;
    }
}
