// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the repository, without what builds leave in it.
 */
final class SourceTree {

    private static final Set<String> LEFT_BY_BUILDS = Set.of("target", ".git", ".healthhub", ".idea");

    /** Tests run in the folder of their module. */
    static final Path ROOT = root();

    private SourceTree() {
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("config").resolve("checkstyle.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static String read(final String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(final String path) {
        return Files.exists(ROOT.resolve(path));
    }

    /** Files below a folder whose path ends like this, relative to the root, sorted. */
    static List<String> files(final String folder, final String end) {
        final List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT.resolve(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(final Path directory, final BasicFileAttributes attributes) {
                    return LEFT_BY_BUILDS.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
                    final String path = ROOT.relativize(file).toString();
                    if (path.endsWith(end)) {
                        files.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(String::compareTo);
        return files;
    }

    /** Sources of what is delivered: no tests. */
    static List<String> mainSources() {
        return files(".", ".java").stream().filter(path -> path.contains("src/main/java")).toList();
    }

    /** What the first group of a pattern finds in files. */
    static Set<String> found(final Stream<String> files, final Pattern pattern) {
        return files.flatMap(file -> pattern.matcher(read(file)).results()).map((MatchResult match) -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
