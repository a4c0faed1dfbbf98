// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The emulator's administration. */
final class PlatformControl {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration JUDGED_AFTER = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI faults;
    private final URI mode;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    PlatformControl(final URI platform) {
        this.faults = platform.resolve("/admin/faults");
        this.mode = platform.resolve("/admin/mode");
    }

    /** Plans faults, see docs/platform-emulator.md. */
    void plan(final String command) {
        ask(faults, "POST", HttpRequest.BodyPublishers.ofString(command));
    }

    /** From now on a bad record refuses its part. */
    void refuseWholeParts() {
        ask(mode, "PUT", HttpRequest.BodyPublishers.ofString("{\"refusal\":\"whole_part\"}"));
    }

    /** From now on parts are only taken, and judged a while later; or at once again. */
    void judgeLater(final boolean later) {
        ask(mode, "PUT", HttpRequest.BodyPublishers.ofString(later ? "{\"receipts\":\"async\",\"judged_after_ms\":%d}".formatted(JUDGED_AFTER.toMillis())
            : "{\"receipts\":\"sync\"}"));
    }

    /** Takes back what is planned. */
    void clearFaults() {
        ask(faults, "DELETE", HttpRequest.BodyPublishers.noBody());
    }

    /** Takes back what is planned, and goes back to judging at once and refusing single records. */
    void clear() {
        clearFaults();
        ask(mode, "DELETE", HttpRequest.BodyPublishers.noBody());
    }

    /** How often each kind happened since the emulator's start. */
    Map<String, Integer> happened() {
        final Map<String, Integer> happened = new TreeMap<>();
        ask(faults, "GET", HttpRequest.BodyPublishers.noBody()).at("/data/happened").fields().forEachRemaining(entry -> happened.put(entry.getKey(), entry.getValue().asInt()));
        return happened;
    }

    private JsonNode ask(final URI address, final String method, final HttpRequest.BodyPublisher body) {
        try {
            final HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(address).timeout(TIMEOUT).method(method, body).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new SandboxException("The platform emulator refuses the faults: " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (final IOException e) {
            throw new SandboxException("The platform emulator gives no answer: " + e.getMessage(), e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while asking the platform emulator", e);
        }
    }
}
