// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Fetches tokens from an address. Immutable and thread-safe. No message quotes what was sent or received: both hold secrets.
 *
 * @param client opens the connections
 * @param address where tokens are fetched
 * @param body body of the request, with {@code {id}} and {@code {secret}} in the places of the two
 * @param contentType media type of the body
 * @param clientId client id
 * @param secret client secret
 * @param tokenPointer where the answer has the token
 * @param lifetimePointer where the answer has the seconds until it expires
 * @param lifetime lifetime of a token whose answer states none
 * @param timeout limit for an answer
 */
record TokenEndpoint(HttpClient client, URI address, String body, String contentType, String clientId, String secret, JsonPointer tokenPointer,
                     JsonPointer lifetimePointer, Duration lifetime, Duration timeout) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANSWER_LIMIT = 1 << 20;

    /** Why there is no token; the message is fit for logs. */
    static final class TokenFaultException extends IOException {

        private static final long serialVersionUID = 1L;

        TokenFaultException(final String message) {
            super(message);
        }
    }

    /**
     * Fetches a token.
     *
     * @throws TokenFaultException when there is none
     */
    SourceToken fetch() throws TokenFaultException {
        final HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).header("Content-Type", contentType).header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(filledIn(), StandardCharsets.UTF_8)).build();
        final HttpResponse<byte[]> response;
        try {
            response = client.send(request, headers -> new BoundedBody(ANSWER_LIMIT));
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenFaultException("The wait for the token endpoint was interrupted");
        } catch (final IOException e) {
            throw new TokenFaultException("The token endpoint gave no answer (%s): check Token URL and the network".formatted(e.getClass().getSimpleName()));
        }
        if (response.statusCode() != 200) {
            throw new TokenFaultException("The token endpoint answered %d: check Token URL, Client ID, App Secret and Request Body".formatted(response.statusCode()));
        }
        return token(response.body());
    }

    private SourceToken token(final byte[] answer) throws TokenFaultException {
        final JsonNode root;
        try {
            root = JSON.readTree(answer);
        } catch (final IOException e) {
            throw new TokenFaultException("The token endpoint's answer is no JSON: check Token URL");
        }
        final String token = root.at(tokenPointer).asText("");
        if (token.isBlank() || token.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw new TokenFaultException("The token endpoint's answer has no token at Token Pointer: the credentials may be refused, or the pointer be another");
        }
        final long seconds = root.at(lifetimePointer).asLong(0);
        return new SourceToken(token, seconds > 0 ? Duration.ofSeconds(seconds) : lifetime);
    }

    private String filledIn() {
        return body.replace("{id}", escaped(clientId)).replace("{secret}", escaped(secret));
    }

    private String escaped(final String text) {
        if (contentType.contains("json")) {
            final String quoted = JSON.getNodeFactory().textNode(text).toString();
            return quoted.substring(1, quoted.length() - 1);
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "TokenEndpoint[" + address + "]";
    }
}
