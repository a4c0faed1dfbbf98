// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

import java.util.List;

/**
 * Room that a text needs on the canvas, estimated on the safe side: NiFi neither wraps nor widens a label.
 */
public final class TextWidth {

    private static final int FIRST_FULL_WIDTH = 0x2E80;
    private static final double NARROW = 0.6;
    private static final double LINE_HEIGHT = 1.2;
    private static final double MARGIN = 16;
    /** NiFi leaves the last line out when less than this is left below it. */
    private static final double MARGIN_BELOW = 32;

    private TextWidth() {
    }

    /** Width of the longest line with margins, in pixels. */
    public static double of(final List<String> lines, final int fontSize) {
        return Math.ceil(lines.stream().mapToDouble(TextWidth::ems).max().orElse(0) * fontSize + MARGIN);
    }

    /** Height of the lines with margins, in pixels. */
    public static double height(final List<String> lines, final int fontSize) {
        return Math.ceil(lines.size() * fontSize * LINE_HEIGHT + MARGIN_BELOW);
    }

    private static double ems(final String line) {
        return line.codePoints().mapToDouble(character -> character >= FIRST_FULL_WIDTH ? 1 : NARROW).sum();
    }
}
