// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.oauth2.AccessToken;
import org.apache.nifi.oauth2.OAuth2AccessTokenProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * A token service that asks the emulator by client credentials and hands each token out a fixed number of times.
 */
final class TokenDesk extends AbstractControllerService implements OAuth2AccessTokenProvider {

    private final URI platform;
    private final String secret;
    private final int uses;
    private AccessToken present;
    private int left;

    TokenDesk(final URI platform, final String secret, final int uses) {
        this.platform = platform;
        this.secret = secret;
        this.uses = uses;
    }

    @Override
    public synchronized AccessToken getAccessDetails() {
        if (left == 0) {
            present = obtain();
            left = uses;
        }
        left--;
        return present;
    }

    private AccessToken obtain() {
        final HttpRequest request = HttpRequest.newBuilder(platform.resolve("/oauth2/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + EmulatorRequests.RID + "&client_secret=" + secret)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            final HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            final JsonNode token = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token for " + secret);
            }
            return new AccessToken(token.get("access_token").asText(), null, token.get("token_type").asText(), token.get("expires_in").asLong(), null);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
