// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ParameterValuesTest {
    private static final DeclaredParameter URL = new DeclaredParameter("healthhub-S20", "source.db.url", false, false);
    private static final DeclaredParameter KEY = new DeclaredParameter("healthhub-common", "hub.key", true, false);
    private static final String SECRET = "a-secret-of-a-test";

    @TempDir
    private Path folder;

    private ParameterValues values(final String text, final Map<String, String> environment, final ParameterValues.Prompt prompt) throws IOException {
        return ParameterValues.of(Files.writeString(folder.resolve("file.properties"), text), environment, prompt);
    }

    private static Optional<String> nobody(final String question) {
        return Optional.empty();
    }

    @Test
    void testValueOfTheSystemWins() throws IOException {
        final ParameterValues values = values("source.db.url = jdbc:a\nS20.source.db.url = jdbc:b\n", Map.of(), ParameterValuesTest::nobody);

        assertDoesNotThrow(() -> values.check(List.of(URL, KEY)));
        assertEquals(Optional.of("jdbc:b"), values.value("S20", URL));
        assertEquals(Optional.of("jdbc:a"), values.value("S06", URL));
    }

    @Test
    void testFileIsUtf8() throws IOException {
        final DeclaredParameter name = new DeclaredParameter("healthhub-S20", "provider.name", false, false);

        assertEquals(Optional.of("陕西省卫生健康委员会"), values("provider.name=陕西省卫生健康委员会", Map.of(), ParameterValuesTest::nobody).value("S20", name));
    }

    @Test
    void testSecretInTheFileIsRefusedWithoutQuotingIt() throws IOException {
        final ParameterValues values = values("hub.key=" + SECRET, Map.of(), ParameterValuesTest::nobody);

        final SandboxException e = assertThrows(SandboxException.class, () -> values.check(List.of(URL, KEY)));
        assertTrue(e.getMessage().contains("HEALTHHUB_HUB_KEY"), e::getMessage);
        assertFalse(e.getMessage().contains(SECRET));
    }

    @Test
    void testNameThatNothingDeclaresIsNamed() throws IOException {
        final ParameterValues values = values("source.db.ulr=jdbc:a", Map.of(), ParameterValuesTest::nobody);

        final SandboxException e = assertThrows(SandboxException.class, () -> values.check(List.of(URL, KEY)));
        assertTrue(e.getMessage().contains("source.db.ulr"), e::getMessage);
    }

    @Test
    void testSecretComesFromTheEnvironmentBeforeThePerson() throws IOException {
        final ParameterValues values = values("", Map.of("HEALTHHUB_HUB_KEY", SECRET), question -> Optional.of("asked"));

        assertEquals(Optional.of(SECRET), values.value("S20", KEY));
        assertEquals(Optional.of("asked"), values("", Map.of(), question -> Optional.of("asked")).value("S20", KEY));
        assertEquals(Optional.empty(), values("hub.key=" + SECRET, Map.of(), ParameterValuesTest::nobody).value("S20", KEY));
    }

    @Test
    void testSecretOfOneSystemHasAVariableOfItsOwn() throws IOException {
        final DeclaredParameter password = new DeclaredParameter("healthhub-S20", "source.db.password", true, false);
        final Map<String, String> environment = Map.of("HEALTHHUB_S20_SOURCE_DB_PASSWORD", "own", "HEALTHHUB_SOURCE_DB_PASSWORD", "shared");

        assertEquals(Optional.of("own"), values("", environment, ParameterValuesTest::nobody).value("S20", password));
        assertEquals(Optional.of("shared"), values("", environment, ParameterValuesTest::nobody).value("S06", password));
    }
}
