// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertTrue;

class ControlReasonTest {

    /** The folder of the module is where Maven runs its tests. */
    @Test
    void testPageSaysOfEveryReasonWhatTheCodeSays() throws IOException {
        final String page = Files.readString(Path.of("..", "docs", "control-file.md"));
        for (final ControlReason reason : ControlReason.values()) {
            final String row = "| %s | %s<br>%s |".formatted(reason.name(), reason.meaning(), reason.meaningEn());
            assertTrue(page.contains(row), row);
        }
    }
}
