// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.screenshot;

import org.healthhub.sandbox.SandboxException;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    private static final Duration LIMIT = Duration.ofSeconds(90);
    /** The page's own clock, which Chromium lets run fast: time for the canvas to load and draw. */
    private static final Duration PAGE_TIME = Duration.ofSeconds(20);

    /** Looks on the path; empty when there is none. */
    public static Optional<Chromium> find() {
        final Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, OTHER_PLACES.stream()).filter(Files::isExecutable).findFirst().map(Chromium::new);
    }

    /**
     * Takes a picture of a page in a profile of its own, so that no earlier visit's zoom or position counts.
     *
     * @param file PNG, replaced when it exists
     */
    public void picture(final URI page, final int width, final int height, final Path file) {
        try {
            final Path profile = Files.createTempDirectory("healthhub-chromium");
            try {
                final Process process = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en",
                    "--window-size=%d,%d".formatted(width, height), "--virtual-time-budget=" + PAGE_TIME.toMillis(), "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--no-first-run", "--user-data-dir=" + profile,
                    "--screenshot=" + file.toAbsolutePath(), page.toString())
                    .redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile()).start();
                if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new SandboxException("Chromium did not finish the picture in %d seconds".formatted(LIMIT.toSeconds()));
                }
                if (!Files.exists(file)) {
                    throw new SandboxException("Chromium (%s) made no picture; it ended with code %d".formatted(program, process.exitValue()));
                }
            } finally {
                delete(profile);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while Chromium made the picture", e);
        }
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
