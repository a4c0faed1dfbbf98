// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DdlCommandTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"postgresql, varchar(50)", "mysql, varchar(50) COMMENT", "dm, VARCHAR(150)", "ORACLE, VARCHAR2(50 CHAR)"})
    void testOneSystem(final String dialect, final String type) {
        final String script = output("ddl", "--dialect", dialect, "--system", "s20");
        assertTrue(script.contains("    name " + type), script);
        assertFalse(script.contains("epi_person") || script.contains("hh_batch"), script);
    }

    @Test
    void testLedger() {
        assertTrue(output("ddl", "--dialect", "dm", "--system", "S20", "--ledger").contains("hh_batch_part"));
        final String all = output("ddl", "--dialect", "postgresql");
        assertTrue(all.contains("dth_death") && all.contains("epi_person") && all.contains("hh_batch_part"));
    }

    @Test
    void testFrontEnd() {
        final String script = output("ddl", "--dialect", "oracle", "--front-end", "--system", "S20");
        assertTrue(script.contains("CREATE TABLE qz_batch") && script.contains("CREATE TABLE qz_dth_death") && script.contains("qz_receipt_error"), script);
        assertFalse(script.contains("epi_person") || script.contains("CREATE TABLE dth_death"), script);
    }

    @Test
    void testCatalogueDirectory() throws IOException {
        Files.writeString(directory.resolve("S20.yaml"), "code: S20\nresources:\n  - code: S20R01\n    fields:\n      - {name: name, type: C(77)}\n");
        assertTrue(output("ddl", "--dialect", "postgresql", "--system", "S20", "--catalogue", directory.toString()).contains("    name varchar(77)"));
        Files.writeString(directory.resolve("S20.yaml"), "code: S20\nnonsense: 1\n");
        final SandboxException error = assertThrows(SandboxException.class, () -> output("ddl", "--dialect", "postgresql", "--catalogue", directory.toString()));
        assertTrue(error.getMessage().contains("nonsense"), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"ddl, needs --dialect", "ddl --dialect db2, db2 is no known dialect", "ddl --dialect dm --system S99, no system S99", "ddl --dialect, A value is missing",
        "ddl --dialect dm --dialect dm, twice", "ddl --fast, does not know --fast"})
    void testWrongUseIsNamed(final String line, final String expected) {
        final SandboxException error = assertThrows(SandboxException.class, () -> output(line.split(" ")));
        assertTrue(error.getMessage().contains(expected), error.getMessage());
    }

    @Test
    void testOutputIsTheCommittedScript() {
        final String script = output("ddl", "--dialect", "mysql", "--system", "S20");
        assertEquals(1, script.split("SPDX-License-Identifier", -1).length - 1);
        assertTrue(script.endsWith(";\n"), script);
    }

    private static String output(final String... arguments) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DdlCommand(new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8))).run(List.of(arguments));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
