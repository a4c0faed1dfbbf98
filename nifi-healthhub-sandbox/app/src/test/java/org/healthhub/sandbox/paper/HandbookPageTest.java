// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandbookPageTest {

    @TempDir
    private Path folder;

    @Test
    void testPageNeedsNoOtherFile() throws IOException {
        Files.write(folder.resolve("there.png"), new byte[] {1, 2, 3});
        final String html = page("""
                # 手册

                ![画布](there.png) ![队列](awaited.png) 见[第 2 章](other.md#2)。

                <!-- BEGIN GENERATED: ports -->
                | 端口 | 服务 |
                |---|---|
                | `1` | 甲 |
                <!-- END GENERATED -->
                """);
        assertTrue(html.contains("<title>手册</title>"), html);
        assertTrue(html.contains("src=\"data:image/png;base64,AQID\"") && html.contains("（图：队列）"), html);
        assertTrue(html.contains("见第 2 章。") && !html.contains("<a "), html);
        assertTrue(html.contains("<td>甲</td>"), html);
        assertFalse(html.contains("GENERATED"), html);
    }

    private String page(final String markdown) throws IOException {
        final Path file = folder.resolve("handbook.md");
        Files.writeString(file, markdown);
        return HandbookPage.html(file);
    }
}
