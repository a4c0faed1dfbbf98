// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line plot as SVG: the same points always give the same text.
 *
 * @param title above the plot
 * @param across what the horizontal axis is
 * @param up what the vertical axis is; it begins at 0
 * @param logarithmic whether the horizontal axis is divided by factors, for sizes from 1 to 2,000
 */
record Plot(String title, String across, String up, boolean logarithmic) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 76;
    private static final int RIGHT = 24;
    private static final int TOP = 44;
    private static final int BOTTOM = 52;
    private static final int STEPS = 4;
    private static final List<String> COLOURS = List.of("#1f6f8b", "#c8553d", "#6a8d3a", "#7a5195");

    /**
     * Draws.
     *
     * @param lines points of each line by its name, each line with at least one
     */
    String svg(final Map<String, List<GrowthPoint>> lines) {
        final List<GrowthPoint> all = lines.values().stream().flatMap(List::stream).toList();
        final double top = ceiling(all.stream().mapToDouble(GrowthPoint::y).max().orElse(1));
        final double first = position(all.stream().mapToDouble(GrowthPoint::x).min().orElse(0));
        final double last = position(all.stream().mapToDouble(GrowthPoint::x).max().orElse(1));
        final StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        svg.append("<title>%s</title>\n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n".formatted(title, WIDTH, HEIGHT));
        svg.append(text(LEFT, 20, "start", 14, title));
        for (int i = 0; i <= STEPS; i++) {
            final double y = down(top * i / STEPS, top);
            svg.append("<line x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"#dddddd\"/>\n".formatted(LEFT, number(y), WIDTH - RIGHT, number(y)));
            svg.append(text(LEFT - 8, y + 4, "end", 12, label(top * i / STEPS)));
        }
        all.stream().map(GrowthPoint::x).distinct().sorted().forEach(x ->
                svg.append(text(right(position(x), first, last), HEIGHT - BOTTOM + 18.0, "middle", 12, label(x))));
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12.0, "middle", 12, across));
        final int centre = (TOP + HEIGHT - BOTTOM) / 2;
        svg.append("<text x=\"16\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 16 %d)\">%s</text>\n".formatted(centre, centre, up));
        final List<String> names = new ArrayList<>(lines.keySet());
        for (int i = 0; i < names.size(); i++) {
            final String colour = COLOURS.get(i % COLOURS.size());
            final List<GrowthPoint> points = lines.get(names.get(i));
            svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n".formatted(colour, points.stream()
                    .map(point -> number(right(position(point.x()), first, last)) + "," + number(down(point.y(), top))).collect(Collectors.joining(" "))));
            points.forEach(point -> svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>\n".formatted(
                    number(right(position(point.x()), first, last)), number(down(point.y(), top)), colour)));
            if (names.size() > 1) {
                svg.append("<rect x=\"%d\" y=\"30\" width=\"12\" height=\"4\" fill=\"%s\"/>\n".formatted(LEFT + i * 180, colour));
                svg.append(text(LEFT + i * 180 + 18.0, 36, "start", 12, names.get(i)));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private double position(final double x) {
        return logarithmic ? Math.log(x) : x;
    }

    private static double right(final double position, final double first, final double last) {
        return last == first ? (LEFT + WIDTH - RIGHT) / 2.0 : LEFT + 12 + (position - first) / (last - first) * (WIDTH - RIGHT - LEFT - 24);
    }

    private static double down(final double y, final double top) {
        return HEIGHT - BOTTOM - y / top * (HEIGHT - BOTTOM - TOP);
    }

    /** The next of 1, 2, 4, 5, 8, 10 and their multiples by ten. */
    private static double ceiling(final double most) {
        final double magnitude = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9))));
        for (final double step : new double[]{1, 2, 4, 5, 8, 10}) {
            if (most <= step * magnitude) {
                return step * magnitude;
            }
        }
        return 10 * magnitude;
    }

    private static String text(final double x, final double y, final String anchor, final int size, final String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%d\">%s</text>\n".formatted(number(x), number(y), anchor, size, text);
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String label(final double value) {
        return value >= 10 || value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
