// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.workbook.LayoutException;
import org.healthhub.core.workbook.LayoutLoader;
import org.healthhub.core.workbook.WorkbookFileException;
import org.healthhub.core.workbook.WorkbookFinding;
import org.healthhub.core.workbook.WorkbookImport;
import org.healthhub.core.workbook.WorkbookLayout;
import org.healthhub.core.workbook.WorkbookReader;
import org.healthhub.core.workbook.WorkbookWriter;
import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code healthhub catalogue}: the catalogue as a workbook, and a workbook as catalogue files. Needs no running sandbox. */
final class CatalogueCommand {
    private final Progress progress;

    CatalogueCommand(final Progress progress) {
        this.progress = progress;
    }

    void run(final CatalogueArguments arguments) {
        try {
            final Catalogue catalogue = arguments.overrides().isPresent() ? CatalogueLoader.withOverrides(arguments.overrides().get()) : CatalogueLoader.builtIn();
            if (arguments.system().isPresent()) {
                export(catalogue, arguments.system().get().toUpperCase(Locale.ROOT), arguments);
            } else {
                read(catalogue, arguments.input().orElseThrow(), arguments.target().orElseThrow(), arguments);
            }
        } catch (final CatalogueException | LayoutException | WorkbookFileException e) {
            throw new SandboxException(e.getMessage());
        } catch (final IOException e) {
            throw new SandboxException("A file cannot be read or written: " + e.getMessage());
        } catch (final IllegalArgumentException e) {
            throw new SandboxException(e.getMessage());
        }
    }

    private void export(final Catalogue catalogue, final String code, final CatalogueArguments arguments) throws IOException, LayoutException {
        final BusinessSystem system = WorkbookWriter.system(catalogue, code);
        final WorkbookLayout layout = layouts(arguments, List.of("A")).getFirst();
        final Path file = arguments.output().orElseGet(() -> Path.of(WorkbookWriter.fileName(system, layout)));
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(catalogue, system, layout, out);
        }
        progress.result("%s: %s %s, %d resources, %d items, %s".formatted(file, system.code(), system.name(), system.resources().size(),
            system.resources().stream().mapToInt(resource -> resource.fields().size()).sum(), layout.name()));
    }

    private void read(final Catalogue catalogue, final Path file, final Path target, final CatalogueArguments arguments)
        throws IOException, LayoutException, WorkbookFileException, CatalogueException {
        final WorkbookImport result;
        try (InputStream in = Files.newInputStream(file)) {
            result = WorkbookReader.read(in, layouts(arguments, LayoutLoader.BUILT_IN), catalogue);
        }
        final Optional<Path> present = result.files().keySet().stream().map(target::resolve).filter(Files::exists).findFirst();
        if (present.isPresent()) {
            throw new SandboxException("%s is there already; name another folder, or move the file away".formatted(present.get()));
        }
        Files.createDirectories(target);
        for (final Map.Entry<String, String> text : result.files().entrySet()) {
            Files.writeString(target.resolve(text.getKey()), text.getValue());
        }
        result.findings().forEach(finding -> progress.result(finding.toString()));
        result.files().keySet().forEach(name -> progress.result("wrote " + target.resolve(name)));
        progress.result("read by layout %s: %d errors, %d values to complete, %d notes".formatted(result.layout(), count(result, WorkbookFinding.Kind.ERROR),
            count(result, WorkbookFinding.Kind.MISSING), count(result, WorkbookFinding.Kind.NOTE)));
        progress.result("loads: " + CatalogueLoader.withOverrides(target).origin());
        if (result.hasErrors()) {
            throw new SandboxException("Not every cell could be taken over; correct the cells named above and import again");
        }
    }

    private static long count(final WorkbookImport result, final WorkbookFinding.Kind kind) {
        return result.findings().stream().filter(finding -> finding.kind() == kind).count();
    }

    private static List<WorkbookLayout> layouts(final CatalogueArguments arguments, final List<String> absent) throws LayoutException {
        if (arguments.mapping().isPresent()) {
            return List.of(LayoutLoader.of(arguments.mapping().get()));
        }
        return arguments.layout().map(layout -> List.of(layout.toUpperCase(Locale.ROOT))).orElse(absent).stream().map(LayoutLoader::builtIn).toList();
    }
}
