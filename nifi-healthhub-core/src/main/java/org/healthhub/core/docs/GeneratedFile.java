// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a committed file equal to what the code generates. A test calls {@link #check}: it fails when the file has drifted, and writes the file
 * when the build runs with {@code -Dhealthhub.generate=true}.
 */
public final class GeneratedFile {

    /** System property that makes the checks write instead of compare. */
    public static final String GENERATE = "healthhub.generate";

    /** The command that writes all generated files; for heads of generated files. */
    public static final String COMMAND = "mvn -DskipITs -D" + GENERATE + "=true verify";

    /** File that only the root of the source tree has. */
    private static final Path ROOT_MARK = Path.of("config", "checkstyle.xml");

    private GeneratedFile() {
    }

    /**
     * Compares a committed file with its generated content, or writes it.
     *
     * @param path path below the root of the source tree, with forward slashes
     * @param content what the file must hold, lines ended by {@code \n}
     * @throws AssertionError when the file is missing or differs; the message names the first differing line and the command that writes the file
     */
    public static void check(final String path, final String content) {
        check(root(), path, content, Boolean.getBoolean(GENERATE));
    }

    static void check(final Path root, final String path, final String content, final boolean generate) {
        final Path file = root.resolve(path);
        try {
            final String present = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            if (present.equals(content)) {
                return;
            }
            if (!generate) {
                throw new AssertionError("%s differs from its source at line %d; write it with: %s".formatted(path, firstDifference(present, content), COMMAND));
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in their module's folder. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(ROOT_MARK))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No source tree around " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    private static int firstDifference(final String present, final String content) {
        final String[] presentLines = present.split("\n", -1);
        final String[] lines = content.split("\n", -1);
        int line = 0;
        while (line < presentLines.length && line < lines.length && presentLines[line].equals(lines[line])) {
            line++;
        }
        return line + 1;
    }
}
