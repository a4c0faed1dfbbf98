// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandbookPageTest {

    @TempDir
    private Path folder;

    @Test
    void testPageNeedsNoOtherFile() throws IOException {
        final Path there = picture("there.png", 10, 20);
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
        assertTrue(html.contains("src=\"data:image/png;base64,%s\"".formatted(Base64.getEncoder().encodeToString(Files.readAllBytes(there)))) && html.contains("（图：队列）"), html);
        assertTrue(html.contains("见第 2 章。") && !html.contains("<a "), html);
        assertTrue(html.contains("<td>甲</td>"), html);
        assertFalse(html.contains("GENERATED"), html);
    }

    @ParameterizedTest
    @CsvSource({"1920, 960, 640, 320", "400, 1120, 200, 560", "100, 50, 100, 50"})
    void testPictureFitsThePage(final int width, final int height, final int fittedWidth, final int fittedHeight) throws IOException {
        picture("canvas.png", width, height);
        final String html = page("![画布](canvas.png)\n");
        assertTrue(html.contains("width=\"%d\"".formatted(fittedWidth)) && html.contains("height=\"%d\"".formatted(fittedHeight)), html);
    }

    @Test
    void testLongWordInTableGoesOnInTheNextLine() throws IOException {
        final String digest = "0123456789abcdef".repeat(4);
        final String html = page("| 输入 | 结果 |\n|---|---|\n| abc | %s |\n".formatted(digest));
        assertTrue(html.contains("<td>%s<br />\n%s</td>".formatted(digest.substring(0, 40), digest.substring(40))), html);
    }

    private Path picture(final String name, final int width, final int height) throws IOException {
        final Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        return file;
    }

    private String page(final String markdown) throws IOException {
        final Path file = folder.resolve("handbook.md");
        Files.writeString(file, markdown);
        return HandbookPage.html(file);
    }
}
