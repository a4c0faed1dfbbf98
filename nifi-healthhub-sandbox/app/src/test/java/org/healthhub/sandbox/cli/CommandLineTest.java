// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.flows.Docking;
import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandLineTest {
    @Test
    void testSystemsAreReadInAnyCase() {
        assertEquals(List.of("S20", "S06"), CommandLine.of(List.of("up", "--systems", "s20, S06")).systems());
    }

    @Test
    void testTableIsTheDockingOfAUserWhoDoesNotSay() {
        assertEquals(Set.of(Docking.TABLE), CommandLine.of(List.of("up")).dockings());
        assertEquals(Set.of(Docking.TABLE), CommandLine.of(List.of("up", "--docking", "Table")).dockings());
    }

    @Test
    void testRowsAreRead() {
        assertEquals(500, CommandLine.of(List.of("up", "--rows", "500")).rows().orElseThrow());
        assertTrue(CommandLine.of(List.of("up")).rows().isEmpty());
    }

    @Test
    void testNodesAreRead() {
        assertEquals(2, CommandLine.of(List.of("up", "--nodes", "2", "--docking", "table", "--rows", "500")).nodes().orElseThrow());
        assertTrue(CommandLine.of(List.of("up")).nodes().isEmpty());
    }

    @Test
    void testSecurityIsForWhoAsksForIt() {
        assertTrue(CommandLine.of(List.of("up", "--secure", "--systems", "S20")).secure());
        assertFalse(CommandLine.of(List.of("up")).secure());
    }

    @ParameterizedTest
    @CsvSource({"up --docking pigeon, 'pigeon' is no docking; there are table", "up --rows 5, --rows is '5'", "up --rows many, --rows is 'many'",
        "up --nodes 9, --nodes is '9'",
        "up --systems S21, S21 is not the code of a system", "up --systems, A value is missing after --systems", "up --clean, does not know the option --clean",
        "fly, Unknown command fly"})
    void testWrongUseIsNamed(final String line, final String expected) {
        final SandboxException e = assertThrows(SandboxException.class, () -> CommandLine.of(List.of(line.split(" "))));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
    }
}
