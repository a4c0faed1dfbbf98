// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.paper.Converter;
import org.healthhub.sandbox.paper.HandbookPage;
import org.healthhub.sandbox.runtime.SandboxHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code healthhub handbook [--out DIR]}: the Chinese handbooks as documents for paper. */
final class HandbookCommand {

    private static final String OUT = "--out";
    private static final List<String> HANDBOOKS = List.of("system-manual", "user-manual", "interface-standard", "training");
    private static final List<String> ENDINGS = List.of("docx", "pdf");

    private final SandboxHome home;
    private final String path;
    private final Progress progress;

    /**
     * Builds the command.
     *
     * @param path value of the environment variable {@code PATH}
     */
    HandbookCommand(final SandboxHome home, final String path, final Progress progress) {
        this.home = home;
        this.path = path;
        this.progress = progress;
    }

    /**
     * Makes the documents.
     *
     * @throws SandboxException when a kind of document can not be made on this machine; the others are made all the same
     */
    void run(final List<String> arguments) {
        final Path folder = Options.of(arguments, Set.of(OUT), Set.of()).value(OUT).map(Path::of).orElseGet(() -> home.directory().resolve("handbook")).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            final Path pages = Files.createTempDirectory(folder, ".pages");
            final List<String> missing;
            try {
                for (final String name : HANDBOOKS) {
                    Files.writeString(pages.resolve(name + ".html"), HandbookPage.html(home.repository().resolve("docs/zh").resolve(name + ".md")));
                }
                missing = ENDINGS.stream().filter(ending -> !HANDBOOKS.stream()
                    .allMatch(name -> isMade(pages.resolve(name + ".html"), folder.resolve(name + "." + ending)))).toList();
            } finally {
                remove(pages);
            }
            if (!missing.isEmpty()) {
                throw new SandboxException(missing.stream().map(HandbookCommand::lack).collect(Collectors.joining("; ")) + ". The handbooks can be read as they are in docs/zh");
            }
        } catch (final IOException e) {
            throw new SandboxException("The handbooks can not be written to " + folder, e);
        }
    }

    private boolean isMade(final Path page, final Path document) {
        final boolean made = Converter.of(ending(document)).stream().anyMatch(converter -> converter.convert(page, document, path));
        if (made) {
            progress.say("Wrote " + document);
        }
        return made;
    }

    private static String ending(final Path document) {
        return document.toString().substring(document.toString().lastIndexOf('.') + 1);
    }

    private static String lack(final String ending) {
        return "No %s: it needs %s".formatted(ending, Converter.of(ending).stream().map(Converter::words).collect(Collectors.joining(" or ")));
    }

    /** Removes a folder with everything in it. */
    static void remove(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
