// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.alert.AlertKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GeneratedFileTest {

    private static final String PATH = "docs/page.md";

    @TempDir
    private Path root;

    @Test
    void testMissingFileNamesTheCommand() {
        final AssertionError error = assertThrows(AssertionError.class, () -> GeneratedFile.check(root, PATH, "a\n", false));
        assertTrue(error.getMessage().contains("-Dhealthhub.generate=true"), error.getMessage());
    }

    @Test
    void testDriftNamesTheFirstDifferingLine() throws IOException {
        GeneratedFile.check(root, PATH, "a\nb\n", true);
        assertEquals("a\nb\n", Files.readString(root.resolve(PATH)));
        assertDoesNotThrow(() -> GeneratedFile.check(root, PATH, "a\nb\n", false));
        final AssertionError error = assertThrows(AssertionError.class, () -> GeneratedFile.check(root, PATH, "a\nc\n", false));
        assertTrue(error.getMessage().contains("line 2"), error.getMessage());
    }

    @Test
    void testProblemCodePageIsUpToDate() {
        GeneratedFile.check("docs/problem-codes.md", ProblemCodePage.markdown());
    }

    @Test
    void testAlertPageIsUpToDateAndHasEveryAnchor() {
        GeneratedFile.check(AlertPage.PATH, AlertPage.markdown());
        // Handbooks and bulletins link to these: an anchor that has been released never changes.
        assertEquals(List.of("alert-overdue-receipt", "alert-problem-share", "alert-silent-source", "alert-reconciliation"),
                Arrays.stream(AlertKind.values()).map(AlertKind::anchor).toList());
        for (final AlertKind kind : AlertKind.values()) {
            assertTrue(AlertPage.markdown().contains("<a id=\"" + kind.anchor() + "\"></a>"), kind.anchor());
        }
    }

    @Test
    void testPartStatePageIsUpToDate() {
        GeneratedFile.check("docs/ledger-states.md", PartStatePage.markdown());
    }
}
