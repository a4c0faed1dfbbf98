// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.paper;

import org.healthhub.sandbox.SandboxException;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs that make documents of HTML pages, in the order in which they are tried.
 */
public enum Converter {
    /** LibreOffice, when it has its Writer, and its Calc for workbooks: an installation of other parts starts and makes nothing. */
    LIBRE_OFFICE("LibreOffice Writer", List.of("soffice", "libreoffice"), Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"), List.of("docx", "pdf")) {
        @Override
        List<String> command(final String program, final Path page, final Path document, final Path scratch) {
            final boolean isWorkbook = page.toString().endsWith(".xlsx");
            final String format = isWorkbook ? "html:HTML (StarCalc)" : document.toString().endsWith(".pdf") ? "pdf:writer_pdf_Export" : "docx:MS Word 2007 XML";
            // With a profile of its own: a LibreOffice that somebody has open would take the request and do nothing.
            return List.of(program, "-env:UserInstallation=" + scratch.toUri(), "--headless", isWorkbook ? "--infilter=Calc MS Excel 2007 XML" : "--infilter=HTML (StarWriter)",
                    "--convert-to", format, "--outdir", document.getParent().toString(), page.toString());
        }
    },

    /** Pandoc; for PDF it would need a TeX that knows Chinese. */
    PANDOC("pandoc", List.of("pandoc"), Path.of("/opt/homebrew/bin/pandoc"), List.of("docx")) {
        @Override
        List<String> command(final String program, final Path page, final Path document, final Path scratch) {
            return List.of(program, "--from=html", "--toc", "--metadata=toc-title=目录", "--output=" + document, page.toString());
        }
    },

    /** Chromium prints the page. */
    CHROMIUM("Chromium", List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"), List.of("pdf")) {
        @Override
        List<String> command(final String program, final Path page, final Path document, final Path scratch) {
            return List.of(program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--user-data-dir=" + scratch, "--no-pdf-header-footer",
                    "--print-to-pdf=" + document, page.toUri().toString());
        }
    };

    private static final int LIMIT_MINUTES = 5;

    private final String words;
    private final List<String> names;
    private final Path otherPlace;
    private final List<String> endings;

    Converter(final String words, final List<String> names, final Path otherPlace, final List<String> endings) {
        this.words = words;
        this.names = names;
        this.otherPlace = otherPlace;
        this.endings = endings;
    }

    /** Name for people. */
    public String words() {
        return words;
    }

    /** Those that can make a kind of document. */
    public static List<Converter> of(final String ending) {
        return Arrays.stream(values()).filter(converter -> converter.endings.contains(ending)).toList();
    }

    /**
     * Makes the document of a page beside it.
     *
     * @param page HTML file; for {@link #LIBRE_OFFICE} also a workbook, of which HTML is made
     * @param document file of the same name with the ending of its kind; replaced when it exists
     * @param path value of the environment variable {@code PATH}
     * @return whether there is such a program, and it made the document
     */
    public boolean convert(final Path page, final Path document, final String path) {
        final Optional<Path> program = program(path);
        if (program.isEmpty()) {
            return false;
        }
        try {
            Files.deleteIfExists(document);
            final Path scratch = Files.createDirectories(page.resolveSibling("scratch").resolve(name()));
            run(command(program.get().toString(), page, document, scratch));
            return Files.exists(document);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that makes the document; the scratch folder is its own. */
    abstract List<String> command(String program, Path page, Path document, Path scratch);

    private Optional<Path> program(final String path) {
        final Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, Stream.of(otherPlace)).filter(Files::isExecutable).findFirst();
    }

    private static void run(final List<String> command) throws IOException {
        final Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new SandboxException("%s did not end within %d minutes".formatted(command.getFirst(), LIMIT_MINUTES));
            }
        } catch (final InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while " + command.getFirst() + " worked", e);
        }
    }
}
