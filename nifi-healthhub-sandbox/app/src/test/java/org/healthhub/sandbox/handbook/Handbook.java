// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A handbook, and what is written in it by the conventions of {@code docs/zh/README.md}.
 *
 * @param path below the root of the repository
 * @param text Markdown
 */
record Handbook(String path, String text) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CANVAS = Pattern.compile("「([^」]+)」");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");
    private static final String FENCE = "```";

    /** A text and where it stands. */
    record Place(String text, String file, int line) {
        @Override
        public String toString() {
            return "%s:%d: %s".formatted(file, line, text);
        }
    }

    /** A fenced block. */
    record Block(String language, Place place) {
    }

    /** Every handbook, and the page on security. */
    static List<Handbook> all() {
        return Stream.concat(SourceTree.files("docs/zh", ".md").stream(), Stream.of("docs/security.md")).map(Handbook::of).toList();
    }

    static Handbook of(final String path) {
        return new Handbook(path, SourceTree.read(path));
    }

    /** Inline code. */
    List<Place> code() {
        return found(CODE);
    }

    /** Names on the canvas. */
    List<Place> canvasNames() {
        return found(CANVAS);
    }

    /** Targets of links and pictures. */
    List<Place> links() {
        return found(LINK);
    }

    private List<Place> found(final Pattern pattern) {
        final List<Place> places = new ArrayList<>();
        final List<Place> prose = prose();
        for (final Place line : prose) {
            final Matcher matcher = pattern.matcher(line.text());
            while (matcher.find()) {
                places.add(new Place(matcher.group(1), path, line.line()));
            }
        }
        return places;
    }

    /** Lines outside fenced blocks. */
    private List<Place> prose() {
        final List<Place> lines = new ArrayList<>();
        boolean fenced = false;
        int number = 0;
        for (final String line : text.split("\n")) {
            number++;
            if (line.strip().startsWith(FENCE)) {
                fenced = !fenced;
            } else if (!fenced) {
                lines.add(new Place(line, path, number));
            }
        }
        return lines;
    }

    List<Block> blocks() {
        final List<Block> blocks = new ArrayList<>();
        final StringBuilder content = new StringBuilder();
        String language = null;
        int number = 0;
        int begin = 0;
        for (final String line : text.split("\n")) {
            number++;
            if (!line.strip().startsWith(FENCE)) {
                content.append(line).append('\n');
            } else if (language == null) {
                language = line.strip().substring(FENCE.length());
                content.setLength(0);
                begin = number + 1;
            } else {
                blocks.add(new Block(language, new Place(content.toString(), path, begin)));
                language = null;
            }
        }
        return blocks;
    }

    /** What a link may name after the hash: own anchors, and headings as the usual viewers name them. */
    Set<String> anchors() {
        final Set<String> anchors = new TreeSet<>();
        for (final Place line : prose()) {
            final Matcher own = ANCHOR.matcher(line.text());
            while (own.find()) {
                anchors.add(own.group(1));
            }
            final Matcher heading = HEADING.matcher(line.text());
            if (heading.matches()) {
                anchors.add(heading.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'));
            }
        }
        return anchors;
    }
}
