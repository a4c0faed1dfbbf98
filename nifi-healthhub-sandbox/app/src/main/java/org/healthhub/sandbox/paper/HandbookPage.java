// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.paper;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A handbook as one HTML page that needs no other file: pictures stand in it, links are plain text, because paper has none. A picture that is not there
 * becomes its caption.
 */
public final class HandbookPage {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final String PNG = "data:image/png;base64,";
    /** Where width and height stand in a PNG file: at the beginning of its first chunk (ISO/IEC 15948, 5 and 11.2.2). */
    private static final int PNG_SIZE = 16;
    /** Width of the text on A4 in CSS pixels: 210 mm without the margins, at 96 pixels an inch. */
    private static final int WIDEST = 640;
    /** Not much more than half a page, so that words fit beside it. */
    private static final int HIGHEST = 560;
    /** The longest word in a cell of a table that stays in one line. */
    private static final int LONGEST_WORD = 40;
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8"><title>%s</title><style>
            body { font-family: "Noto Serif CJK SC", "SimSun", serif; font-size: 10.5pt; line-height: 1.5; }
            h1, h2, h3 { font-family: "Noto Sans CJK SC", "SimHei", sans-serif; }
            table { border-collapse: collapse; width: 100%%; margin-bottom: 8pt; }
            th, td { border: 1px solid #888; padding: 3px; font-size: 9pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            @page { size: A4; margin: 20mm 18mm; }
            pre, code { font-family: "Noto Sans Mono CJK SC", monospace; font-size: 8.5pt; }
            pre { background: #f2f2f2; padding: 6px; }
            img { max-width: 100%%; }
            </style></head><body>
            """;

    private HandbookPage() {
    }

    /**
     * Makes the page.
     *
     * @param handbook Markdown file
     * @throws IOException when it or one of its pictures can not be read
     */
    public static String html(final Path handbook) throws IOException {
        final Node document = Parser.builder().extensions(EXTENSIONS).build().parse(withoutMarks(Files.readString(handbook)));
        final Paper paper = new Paper(handbook);
        document.accept(paper);
        if (paper.failure != null) {
            throw paper.failure;
        }
        // Word processors know no tables without a border attribute.
        final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).attributeProviderFactory(context -> HandbookPage::fit).build();
        final String body = renderer.render(document).replace("<table>", "<table border=\"1\">");
        return HEAD.formatted(title(handbook)) + body + "</body></html>\n";
    }

    /** Word processors do not shrink a picture to the page by themselves. */
    private static void fit(final Node node, final String tag, final Map<String, String> attributes) {
        if (node instanceof Image image && image.getDestination().startsWith(PNG)) {
            final ByteBuffer header = ByteBuffer.wrap(Base64.getDecoder().decode(image.getDestination().substring(PNG.length())), PNG_SIZE, 2 * Integer.BYTES);
            final int width = header.getInt();
            final int height = header.getInt();
            final double scale = Math.min(1, Math.min(WIDEST / (double) width, HIGHEST / (double) height));
            attributes.put("width", Long.toString(Math.round(width * scale)));
            attributes.put("height", Long.toString(Math.round(height * scale)));
        }
    }

    private static String withoutMarks(final String text) {
        return text.replaceAll("(?m)^<!-- (BEGIN|END) GENERATED.* -->\n", "").replaceAll("<a id=\"[^\"]*\"></a>\n?", "");
    }

    /** The first heading. */
    private static String title(final Path handbook) throws IOException {
        return Files.readAllLines(handbook).stream().filter(line -> line.startsWith("# ")).findFirst().map(line -> line.substring(2)).orElse("");
    }

    /** Puts pictures in and takes links out. */
    private static final class Paper extends AbstractVisitor {
        private final Path handbook;
        private IOException failure;

        Paper(final Path handbook) {
            this.handbook = handbook;
        }

        @Override
        public void visit(final Image image) {
            final Path file = handbook.resolveSibling(image.getDestination());
            if (!Files.exists(file)) {
                image.insertBefore(new Text("（图：" + caption(image) + "）"));
                image.unlink();
                return;
            }
            try {
                image.setDestination(PNG + Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            } catch (final IOException e) {
                failure = e;
            }
        }

        @Override
        public void visit(final Link link) {
            visitChildren(link);
            Node child = link.getFirstChild();
            while (child != null) {
                final Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }

        /** No word processor breaks a digest of 64 characters: the column would leave the page. */
        @Override
        public void visit(final Text text) {
            final String literal = text.getLiteral();
            if (text.getParent() instanceof TableCell && literal.matches("[0-9A-Za-z+/=]{%d,}".formatted(LONGEST_WORD + 1))) {
                for (int from = LONGEST_WORD; from < literal.length(); from += LONGEST_WORD) {
                    text.getParent().appendChild(new HardLineBreak());
                    text.getParent().appendChild(new Text(literal.substring(from, Math.min(literal.length(), from + LONGEST_WORD))));
                }
                text.setLiteral(literal.substring(0, LONGEST_WORD));
            }
        }

        private static String caption(final Image image) {
            return image.getFirstChild() instanceof Text text ? text.getLiteral() : "";
        }
    }
}
