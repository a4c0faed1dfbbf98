// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.screenshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.sandbox.SandboxException;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** A page in a browser of its own, with a profile of its own so that no earlier visit counts. Closing it ends the browser. Not safe for use by several threads. */
public final class BrowserPage implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int DELETE_TRIES = 5;

    private final Path profile;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final DevTools tools;
    private final Optional<CertifiedRequests> requests;

    /** The profile is a new folder and the process a browser that just started with it; the context is for servers that want a certificate. */
    BrowserPage(final Path profile, final Process process, final Optional<SSLContext> tls) {
        this.profile = profile;
        this.process = process;
        try {
            this.tools = new DevTools(http, pageSocket());
            this.requests = tls.map(context -> new CertifiedRequests(tools, context));
        } catch (final IOException | SandboxException e) {
            end();
            throw new SandboxException("Chromium does not start: " + e.getMessage(), e);
        }
    }

    /** Chromium writes the port it has chosen into its profile. */
    private URI pageSocket() throws IOException {
        final Path portFile = profile.resolve("DevToolsActivePort");
        await("Chromium to start", () -> Files.exists(portFile) && portFile.toFile().length() > 0);
        final URI list = URI.create("http://127.0.0.1:%s/json/list".formatted(Files.readAllLines(portFile).getFirst().strip()));
        try {
            final JsonNode targets = new ObjectMapper().readTree(http.send(HttpRequest.newBuilder(list).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString()).body());
            for (final JsonNode target : targets) {
                if (target.path("type").asText().equals("page")) {
                    return URI.create(target.path("webSocketDebuggerUrl").asText());
                }
            }
            throw new SandboxException("Chromium has no page");
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while Chromium started", e);
        }
    }

    void navigate(final URI page) {
        requests.filter(certified -> "https".equals(page.getScheme())).ifPresent(certified -> certified.begin(page));
        tools.command("Page.enable", DevTools.parameters());
        tools.command("Page.navigate", DevTools.parameters().put("url", page.toString()));
    }

    /** The value of a JavaScript expression in the page. */
    public JsonNode evaluate(final String expression) {
        return tools.evaluate(expression);
    }

    /**
     * Waits until a JavaScript expression is true.
     *
     * @param what for the message when it does not become true
     */
    public void await(final String what, final String expression) {
        await(what, () -> tools.evaluate(expression).asBoolean());
    }

    /**
     * Clicks on the element with a text, once it is there.
     *
     * @param selector CSS selector of elements of its kind, without quotes
     */
    public void click(final String selector, final String text) {
        final String found = "[...document.querySelectorAll('%s')].find(element => element.innerText.trim() === '%s')".formatted(selector, text);
        await(text, "!!" + found);
        evaluate(found + ".click()");
    }

    /**
     * Fills a field in such a way that the page notices.
     *
     * @param field JavaScript expression that gives the input
     * @param text without quotes
     */
    public void type(final String field, final String text) {
        evaluate("(field => { field.value = '%s'; ['input', 'change'].forEach(name => field.dispatchEvent(new Event(name, {bubbles: true}))); })(%s)".formatted(text, field));
    }

    /** Writes what the page shows, as PNG; the file is replaced when it exists. */
    public void picture(final Path file) {
        write(DevTools.parameters(), file);
    }

    /**
     * Writes the upper left part of the page, also what lies beyond the window, as PNG; the file is replaced when it exists.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public void picture(final Path file, final int width, final int height) {
        final ObjectNode parameters = DevTools.parameters().put("captureBeyondViewport", true);
        parameters.putObject("clip").put("x", 0).put("y", 0).put("width", width).put("height", height).put("scale", 1);
        write(parameters, file);
    }

    private void write(final ObjectNode parameters, final Path file) {
        pause();
        final String picture = tools.command("Page.captureScreenshot", parameters.put("format", "png")).path("data").asText();
        try {
            Files.write(file, Base64.getDecoder().decode(picture));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        requests.ifPresent(CertifiedRequests::close);
        tools.close();
        end();
    }

    private void end() {
        http.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        delete(profile);
    }

    private static void await(final String what, final BooleanSupplier condition) {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new SandboxException("Waited %d seconds in vain for %s".formatted(LIMIT.toSeconds(), what));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for Chromium", e);
        }
    }

    /** More than once: a browser that was ended a moment ago may still be writing. */
    private static void delete(final Path folder) {
        for (int i = 0; i < DELETE_TRIES && Files.exists(folder); i++) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (final IOException | UncheckedIOException e) {
                pause();
            }
        }
    }
}
