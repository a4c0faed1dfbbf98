// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.screenshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, without a window.
 *
 * @param program its executable
 */
public record Chromium(Path program) {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> OTHER_PLACES = List.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int DELETE_TRIES = 5;

    /** Looks on the path; empty when there is none. */
    public static Optional<Chromium> find() {
        final Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, OTHER_PLACES.stream()).filter(Files::isExecutable).findFirst().map(Chromium::new);
    }

    /**
     * Takes a picture of a page, in a profile of its own so that no earlier visit's zoom or position counts.
     *
     * @param ready JavaScript expression that is true when the page has drawn what is to be seen
     * @param before JavaScript to run before the picture, for example to hide what covers the rest
     * @param file PNG, replaced when it exists
     */
    public void picture(final URI page, final int width, final int height, final String ready, final String before, final Path file) {
        try {
            final Path profile = Files.createTempDirectory("healthhub-chromium");
            final Process process = start(profile, width, height);
            try (HttpClient http = HttpClient.newHttpClient(); DevTools tools = new DevTools(http, pageSocket(http, profile))) {
                tools.command("Page.enable", DevTools.parameters());
                tools.command("Page.navigate", DevTools.parameters().put("url", page.toString()));
                await("the page to be drawn", () -> tools.evaluate(ready).asBoolean());
                tools.evaluate(before);
                pause();
                final String picture = tools.command("Page.captureScreenshot", DevTools.parameters().put("format", "png")).path("data").asText();
                Files.write(file, Base64.getDecoder().decode(picture));
            } finally {
                end(process);
                delete(profile);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(final Path profile, final int width, final int height) throws IOException {
        return new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en",
            "--window-size=%d,%d".formatted(width, height), "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--user-data-dir=" + profile, "--remote-debugging-port=0", "--remote-allow-origins=*", "about:blank")
            .redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile()).start();
    }

    /** Chromium writes the port it has chosen into its profile. */
    private static URI pageSocket(final HttpClient http, final Path profile) throws IOException {
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
            throw new SandboxException("Interrupted while Chromium made the picture", e);
        }
    }

    private static void end(final Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
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
