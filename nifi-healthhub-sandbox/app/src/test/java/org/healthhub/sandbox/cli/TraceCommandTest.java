// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TraceCommandTest {
    @Test
    void testOptionMayStandOnEitherSide() {
        assertEquals("key", TraceCommand.key(List.of("key", "--json")));
        assertEquals("key", TraceCommand.key(List.of("--json", "key")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "a b", "--fast"})
    void testWrongUseIsNamed(final String line) {
        assertThrows(SandboxException.class, () -> TraceCommand.key(List.of(line.split(" "))));
    }
}
