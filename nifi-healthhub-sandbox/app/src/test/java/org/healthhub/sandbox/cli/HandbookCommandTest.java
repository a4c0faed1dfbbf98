// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Programs of the names that are looked for stand in a folder; they take their arguments as the real ones do.
 */
class HandbookCommandTest {

    private static final String WRITES_OPTION = "#!/bin/sh\nfor word in \"$@\"; do case \"$word\" in %s=*) echo document > \"${word#*=}\";; esac; done\n";

    @TempDir
    private Path folder;

    @Test
    void testDocumentsOfEveryHandbook() throws IOException {
        program("pandoc", WRITES_OPTION.formatted("--output"));
        program("chromium", WRITES_OPTION.formatted("--print-to-pdf"));
        run();
        try (Stream<Path> made = Files.list(folder.resolve("out"))) {
            assertEquals(List.of("interface-standard.docx", "interface-standard.pdf", "system-manual.docx", "system-manual.pdf", "training.docx", "training.pdf",
                    "user-manual.docx", "user-manual.pdf"), made.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void testProgramThatMakesNothingIsPassedOver() throws IOException {
        program("soffice", "#!/bin/sh\n");
        program("pandoc", WRITES_OPTION.formatted("--output"));
        program("chromium", "#!/bin/sh\n");
        final SandboxException e = assertThrows(SandboxException.class, this::run);
        assertEquals("No pdf: it needs LibreOffice Writer or Chromium. The handbooks can be read as they are in docs/zh", e.getMessage());
        assertTrue(Files.exists(folder.resolve("out/training.docx")));
    }

    private void run() {
        final Progress progress = new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false, System::nanoTime);
        new HandbookCommand(new SandboxHome(Path.of("../.."), folder), folder.toString(), progress).run(List.of("handbook", "--out", folder.resolve("out").toString()));
    }

    private void program(final String name, final String script) throws IOException {
        final Path program = Files.writeString(folder.resolve(name), script);
        assertTrue(program.toFile().setExecutable(true));
    }
}
