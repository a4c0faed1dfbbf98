// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareHeaders;
import org.healthhub.core.share.ShareKeys;
import org.healthhub.core.share.ShareOperation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A consumer of the sharing interface, as another department would write it. Every part of a request can be made wrong.
 */
final class ShareClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String consumer;
    private final String secret;

    ShareClient(final int port, final String sharingKey, final String consumer) {
        this.port = port;
        this.consumer = consumer;
        this.secret = new ShareKeys(sharingKey, KeyedHash.HMAC_SHA256).consumerSecret(consumer, 1);
    }

    /** An answer. */
    record Answer(int status, JsonNode body, Map<String, String> sent) {

        String code() {
            return body.path("code").asText();
        }

        JsonNode data() {
            return body.path("data");
        }
    }

    Answer records(final String resource, final String body) throws IOException, InterruptedException {
        return ask(new ShareAddress(ShareOperation.RECORDS, resource), body);
    }

    Answer verification(final String resource, final String body) throws IOException, InterruptedException {
        return ask(new ShareAddress(ShareOperation.VERIFICATION, resource), body);
    }

    Answer ask(final ShareAddress address, final String body) throws IOException, InterruptedException {
        return send(address.path(), headers(address, Instant.now(), secret, body), body);
    }

    /** Headers of a request, to be changed. */
    Map<String, String> headers(final ShareAddress address, final Instant at, final String signedWith, final String body) {
        final Map<String, String> headers = new LinkedHashMap<>(ShareHeaders.signed(consumer, signedWith, KeyedHash.HMAC_SHA256, address, at, UUID.randomUUID().toString(),
            body.getBytes(StandardCharsets.UTF_8)).values());
        headers.put("Content-Type", "application/json;charset=UTF-8");
        return headers;
    }

    String secret() {
        return secret;
    }

    Answer send(final String path, final Map<String, String> headers, final String body) throws IOException, InterruptedException {
        final HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(70))
            .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        final HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body()), headers);
    }
}
