// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.runtime.Sandbox;
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
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrantCommandTest {

    @TempDir
    private Path folder;

    private String refusal(final String... arguments) {
        final Sandbox sandbox = new Sandbox(new SandboxHome(folder, folder.resolve("home")));
        final GrantCommand command = new GrantCommand(sandbox, Map.of(), new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
        return assertThrows(SandboxException.class, () -> command.run(List.of(arguments))).getMessage();
    }

    @Test
    void testEveryBrokenRuleIsNamed() {
        final String refusal = refusal("grant", "add", "--consumer", "minzheng", "--resource", "S03R05", "--columns", "user_id,password", "--purpose", "x", "--basis", "y");
        assertTrue(refusal.contains("RESOURCE_DENIED"), refusal);
        assertTrue(refusal.contains("COLUMN_UNKNOWN (password)"), refusal);
    }

    @Test
    void testAFaultyRowRefusesTheFile() throws IOException {
        final Path file = Files.writeString(folder.resolve("grants.csv"), """
            使用方标识,资源代码,信息项,用途,依据
            minzheng,S20R01,name,核验,办法
            minzheng,S20R01,no_such,核验,办法
            """);
        final String refusal = refusal("grant", "import", "--file", file.toString());
        assertTrue(refusal.contains("row 3: COLUMN_UNKNOWN (no_such)"), refusal);
        assertTrue(!refusal.contains("row 2"), refusal);
    }

    @Test
    void testUnknownActionAndOptionAreRefused() {
        assertTrue(refusal("grant", "give").contains("add|list|revoke|import|secret"));
        assertTrue(refusal("grant", "list", "--colour", "red").contains("--colour"));
        assertTrue(refusal("grant", "list").contains("does not run"));
    }
}
