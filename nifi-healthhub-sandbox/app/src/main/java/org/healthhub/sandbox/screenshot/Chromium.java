// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.screenshot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The Chromium of this machine, without a window.
 *
 * @param program its executable
 * @param tls what its pages speak with to a server that wants a certificate; empty for Chromium's own ways
 */
public record Chromium(Path program, Optional<SSLContext> tls) {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> OTHER_PLACES = List.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    /** Looks on the path; empty when there is none. */
    public static Optional<Chromium> find() {
        final Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, OTHER_PLACES.stream()).filter(Files::isExecutable).findFirst()
            .map(program -> new Chromium(program, Optional.empty()));
    }

    /** The same Chromium, whose pages speak with the certificate of a user to the server that they come from. */
    public Chromium speaking(final Optional<SSLContext> user) {
        return new Chromium(program, user);
    }

    /**
     * Opens a page; returns before it is drawn.
     *
     * @param width of the window in pixels
     * @param height of the window in pixels
     */
    public BrowserPage open(final URI page, final int width, final int height) {
        try {
            final Path profile = Files.createTempDirectory("healthhub-chromium");
            final BrowserPage opened = new BrowserPage(profile, start(profile, width, height), tls);
            opened.navigate(page);
            return opened;
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a picture of a page.
     *
     * @param ready JavaScript expression that is true when the page has drawn what is to be seen
     * @param before JavaScript to run before the picture, for example to hide what covers the rest
     * @param file PNG, replaced when it exists
     */
    public void picture(final URI page, final int width, final int height, final String ready, final String before, final Path file) {
        try (BrowserPage opened = open(page, width, height)) {
            opened.await("the page to be drawn", ready);
            opened.evaluate(before);
            opened.picture(file);
        }
    }

    private Process start(final Path profile, final int width, final int height) throws IOException {
        return new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en",
            "--window-size=%d,%d".formatted(width, height), "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--user-data-dir=" + profile, "--remote-debugging-port=0", "--remote-allow-origins=*", "about:blank")
            .redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile()).start();
    }
}
