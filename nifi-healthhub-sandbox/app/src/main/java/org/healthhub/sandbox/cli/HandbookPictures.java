// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.paper.Converter;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.ProcessGroups;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.screenshot.BrowserPage;
import org.healthhub.sandbox.screenshot.Chromium;
import org.healthhub.sandbox.screenshot.ProvenancePage;
import org.healthhub.sandbox.secure.Role;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** {@code healthhub screenshot --handbook DIR}: all pictures of the handbooks, made from the running sandbox with S20 in it. */
final class HandbookPictures {
    private static final String OPTION = "--handbook";
    private static final String SYSTEM = "S20";
    private static final String COLLECTION = "2 数据资源归集";
    private static final String PROBLEM_QUEUE = "问题待更正";
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    /** Below the lineage of one record its page is empty. */
    private static final int LINEAGE_HEIGHT = 430;
    /** What is read of a workbook or a long report. */
    private static final int PAPER_WIDTH = 1500;
    private static final int PAPER_HEIGHT = 640;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final String ROWS = "document.querySelectorAll('tr.mat-mdc-row').length > 0";

    private final Sandbox sandbox;
    private final String path;
    private final Progress progress;

    /**
     * Builds the command.
     *
     * @param path value of the environment variable {@code PATH}
     */
    HandbookPictures(final Sandbox sandbox, final String path, final Progress progress) {
        this.sandbox = sandbox;
        this.path = path;
        this.progress = progress;
    }

    /** Whether these arguments of {@code screenshot} ask for the handbooks' pictures. */
    static boolean wanted(final List<String> arguments) {
        return arguments.contains(OPTION);
    }

    /**
     * Makes the pictures.
     *
     * @throws SandboxException when one can not be made; those before it are there
     */
    void run(final List<String> arguments) {
        final Path folder = Path.of(Options.of(arguments, Set.of(OPTION), Set.of()).required(OPTION)).toAbsolutePath();
        final SandboxState state = sandbox.answering().orElseThrow(() -> new SandboxException("The sandbox does not run; ./healthhub up starts it"));
        final OpenSandbox open = new OpenSandbox(sandbox.home(), state);
        // Sees parameters, queues and provenance of a secured NiFi too.
        final Chromium chromium = Screenshot.chromium().speaking(open.instance().browser(Role.ENGINEER));
        try {
            Files.createDirectories(folder);
            final Path scratch = Files.createTempDirectory(folder, ".scratch");
            try {
                new Studio(chromium, open, folder, scratch).make();
            } finally {
                HandbookCommand.remove(scratch);
            }
        } catch (final IOException e) {
            throw new SandboxException("The pictures can not be written to " + folder, e);
        }
    }

    /** The pictures of one run. */
    private final class Studio {
        private final Chromium chromium;
        private final OpenSandbox open;
        private final NiFiClient nifi;
        private final ProcessGroups groups;
        private final Path folder;
        private final Path scratch;
        private final String system;

        Studio(final Chromium chromium, final OpenSandbox open, final Path folder, final Path scratch) {
            this.chromium = chromium;
            this.open = open;
            this.nifi = open.nifi();
            this.groups = nifi.processGroups();
            this.folder = folder;
            this.scratch = scratch;
            this.system = child(groups.root(), SYSTEM);
        }

        void make() throws IOException {
            canvas("systems.png", groups.root());
            canvas("s20-system.png", system);
            canvas("s20.png", child(system, COLLECTION));
            dashboard();
            parameters();
            queue();
            lineage();
            catalogue();
            sheet("zh-correction.png", daily("每日更正文件", sandbox.home().corrections(), "-" + SYSTEM + "-.*\\.xlsx"));
            report(daily("每日对账", sandbox.home().reconciliations(), SYSTEM + ".*\\.html"));
        }

        private String child(final String parent, final String name) {
            return groups.children(parent).stream().filter(group -> group.at("/component/name").asText().startsWith(name)).findFirst()
                .orElseThrow(() -> new SandboxException("%s is not on the canvas; ./healthhub up --systems %s brings it".formatted(name, SYSTEM))).path("id").asText();
        }

        private URI page(final String route) {
            return URI.create(open.instance().canvas() + "#/" + route);
        }

        private Path made(final String name) {
            progress.say("Wrote " + folder.resolve(name));
            return folder.resolve(name);
        }

        private void canvas(final String name, final String group) {
            Screenshot.canvas(chromium, page("process-groups/" + group), folder.resolve(name));
            made(name);
        }

        private void dashboard() {
            try (BrowserPage browser = chromium.open(open.dashboard(), WIDTH, HEIGHT)) {
                browser.await("the page to watch and its trend", "document.querySelectorAll('.trend canvas').length > 0");
                browser.picture(made("dashboard.png"));
            }
        }

        private void parameters() {
            final String name = SandboxParameters.contextOf(open.systems(List.of(SYSTEM)).getFirst());
            final String context = nifi.parameterContexts().all().stream().filter(found -> found.path("name").asText().equals(name)).findFirst().orElseThrow()
                .path("id").asText();
            try (BrowserPage browser = chromium.open(page("parameter-contexts/" + context + "/edit"), WIDTH, HEIGHT)) {
                browser.click(".mdc-tab", "Parameters");
                browser.await("the parameters", "document.querySelectorAll('mat-dialog-container tr.mat-mdc-row').length > 1");
                browser.evaluate("[...document.querySelectorAll('mat-dialog-container tr.mat-mdc-row')].find(row => row.innerText.includes('provider.name')).click()");
                browser.picture(made("zh-parameters.png"));
            }
        }

        private void queue() {
            final JsonNode queue = groups.queues(system).stream().filter(found -> found.path("name").asText().equals(PROBLEM_QUEUE)).findFirst().orElseThrow();
            if (queue.path("flowFilesQueued").asLong() == 0) {
                progress.say("Left out zh-queue.png: the queue %s is empty since the daily correction file was written; ./healthhub up --fresh begins anew"
                    .formatted(PROBLEM_QUEUE));
                return;
            }
            try (BrowserPage browser = chromium.open(page("queue/" + queue.path("id").asText()), WIDTH, HEIGHT)) {
                browser.await("the list of the queue", ROWS);
                browser.picture(made("zh-queue.png"));
            }
        }

        private void lineage() {
            final String key = OpenProblems.first(open.database(Database.HUB))
                .orElseThrow(() -> new SandboxException("There is no problem record yet; wait until ./healthhub status tells of one"));
            await("NiFi's index", () -> !nifi.provenance().search(Map.of("healthhub.record.key", key)).isEmpty());
            try (ProvenancePage provenance = ProvenancePage.found(chromium, open.instance().canvas(), key)) {
                provenance.showLineage();
                provenance.browser().picture(made("zh-lineage.png"), WIDTH, LINEAGE_HEIGHT);
            }
        }

        private void catalogue() {
            final Path workbook = scratch.resolve("catalogue-a.xlsx");
            new CatalogueCommand(progress).run(CatalogueArguments.of(List.of("--system", SYSTEM, "--layout", "A", "-o", workbook.toString())));
            sheet("catalogue-a.png", workbook);
        }

        /** The newest file of a processor that writes one a day; it is asked for one when there is none yet. */
        private Path daily(final String name, final Path from, final String pattern) {
            if (newest(from, pattern).isEmpty()) {
                final String processor = groups.processors(system).stream().filter(found -> found.path("name").asText().equals(name)).findFirst().orElseThrow()
                    .path("id").asText();
                groups.schedule(processor, "STOPPED");
                groups.schedule(processor, "RUN_ONCE");
                groups.schedule(processor, "RUNNING");
                await(name, () -> newest(from, pattern).isPresent());
            }
            return newest(from, pattern).orElseThrow();
        }

        private Optional<Path> newest(final Path from, final String pattern) {
            if (!Files.isDirectory(from)) {
                return Optional.empty();
            }
            try (Stream<Path> files = Files.walk(from)) {
                return files.filter(file -> file.getFileName().toString().matches(".*" + pattern)).max(Comparator.comparing(Path::getFileName));
            } catch (final IOException e) {
                throw new SandboxException("%s can not be read".formatted(from), e);
            }
        }

        private void sheet(final String name, final Path workbook) {
            final Path sheet = scratch.resolve(name.replace(".png", ".html"));
            try {
                final Path copy = scratch.resolve(name.replace(".png", ".xlsx"));
                if (!copy.equals(workbook)) {
                    Files.copy(workbook, copy);
                }
                if (!Converter.LIBRE_OFFICE.convert(copy, sheet, path)) {
                    throw new SandboxException("No picture of a workbook: it needs LibreOffice Calc, for example: apt-get install libreoffice-calc");
                }
            } catch (final IOException e) {
                throw new SandboxException("%s can not be copied".formatted(workbook), e);
            }
            // Of several sheets only the first, without the list of sheets above it.
            paper(name, sheet, "(table => { document.body.replaceChildren(table); return true; })(document.querySelector('table'))");
        }

        private void report(final Path report) {
            paper("zh-reconciliation.png", report, "!!document.querySelector('table')");
        }

        private void paper(final String name, final Path file, final String ready) {
            try (BrowserPage browser = chromium.open(file.toUri(), PAPER_WIDTH, PAPER_HEIGHT)) {
                browser.await(name, "document.readyState === 'complete' && " + ready);
                browser.picture(made(name));
            }
        }
    }

    private static void await(final String what, final BooleanSupplier condition) {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new SandboxException("Waited %d seconds in vain for %s".formatted(LIMIT.toSeconds(), what));
            }
            try {
                Thread.sleep(INTERVAL);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SandboxException("Interrupted while waiting for " + what, e);
            }
        }
    }
}
