// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Files of fields separated by semicolons; lines that begin with a number sign are notes. Stateless.
 */
final class DataLines {

    private DataLines() {
    }

    /** Takes one line. */
    @FunctionalInterface
    interface Line {
        /** Throws whatever is wrong with the line. */
        void take(List<String> fields);
    }

    /**
     * Reads a file.
     *
     * @param origin name of the file, for messages
     * @throws IllegalArgumentException when a line is wrong; names the file and the line
     */
    static void read(final Reader reader, final String origin, final Line line) {
        try (BufferedReader lines = new BufferedReader(reader)) {
            int number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    take(text, "%s, line %d".formatted(origin, number), line);
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file that comes with this software. */
    static void readResource(final String name, final Line line) {
        final InputStream in = DataLines.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The resource %s is missing".formatted(name));
        }
        read(new InputStreamReader(in, StandardCharsets.UTF_8), name, line);
    }

    private static void take(final String text, final String place, final Line line) {
        try {
            line.take(List.of(text.split(";", -1)).stream().map(String::strip).toList());
        } catch (final RuntimeException e) {
            throw new IllegalArgumentException("%s: %s".formatted(place, e.getMessage()), e);
        }
    }
}
