// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Copies of what was built: a later build may replace its files without pulling them away under a running JVM. */
final class FolderCopy {
    private FolderCopy() {
    }

    /** Makes the target folder hold exactly these files; leaves alone what has not changed. */
    static void bring(final List<Path> files, final Path target) {
        try {
            Files.createDirectories(target);
            final Set<Path> wanted = new HashSet<>();
            for (final Path file : files) {
                final Path copy = target.resolve(file.getFileName());
                wanted.add(copy);
                if (!Files.exists(copy) || Files.size(copy) != Files.size(file) || !Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(file))) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            for (final Path old : files(target)) {
                if (!wanted.contains(old)) {
                    Files.delete(old);
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The regular files of a folder.
     *
     * @throws SandboxException when the folder does not exist
     */
    static List<Path> files(final Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SandboxException("Nothing is built yet: folder %s is missing. Run ./healthhub up, which builds first".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder and those above it; harmless when it is there. */
    static void make(final Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(final Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
