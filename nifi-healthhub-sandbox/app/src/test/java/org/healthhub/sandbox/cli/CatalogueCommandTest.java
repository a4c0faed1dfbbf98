// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatalogueCommandTest {
    @TempDir
    private Path folder;

    @Test
    void testExportImportExport() throws Exception {
        final Path first = folder.resolve("first.xlsx");
        final Path second = folder.resolve("second.xlsx");
        final Path files = folder.resolve("files");

        assertTrue(run("--system", "s06", "--layout", "B", "-o", first.toString()).contains("S06"));
        final String report = run("--import", first.toString(), "--to", files.toString());
        run("--system", "S06", "--layout", "B", "-o", second.toString(), "--catalogue", files.toString());

        assertTrue(report.contains("read by layout B: 0 errors, 0 values to complete, 0 notes"), report);
        assertTrue(Files.exists(files.resolve("S06-immunization.yaml")), report);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        assertTrue(assertThrows(SandboxException.class, () -> run("--import", first.toString(), "--to", files.toString())).getMessage().contains("is there already"));
    }

    @Test
    void testUnknownSystemIsNamed() {
        assertTrue(assertThrows(SandboxException.class, () -> run("--system", "S99")).getMessage().contains("only S"));
    }

    @ParameterizedTest
    @CsvSource({"--system S20 --import a.xlsx, Say what to do", "--import a.xlsx, Say what to do", "--to x, Say what to do", "--systems S20, does not know --systems",
        "--system, A value is missing after --system", "--system S20 --layout A --mapping x.yaml, exclude each other", "--system S20 --system S06, is given twice"})
    void testWrongUseIsNamed(final String line, final String expected) {
        final SandboxException e = assertThrows(SandboxException.class, () -> CatalogueArguments.of(List.of(line.split(" "))));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
    }

    private static String run(final String... arguments) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CatalogueCommand(new Progress(new PrintStream(out, true, StandardCharsets.UTF_8))).run(CatalogueArguments.of(List.of(arguments)));
        return out.toString(StandardCharsets.UTF_8);
    }
}
