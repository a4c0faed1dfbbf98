// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may read. Where the file system knows no owners they are as any other. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {
    }

    /** Writes a file; one that exists is replaced. Its folder is made when it is missing. */
    public static void write(final Path file, final byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        // Before the first byte is in it.
        restrict(file, FILE);
        Files.write(file, content);
    }

    /** Makes a folder, unless it is there. */
    static void folder(final Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, FOLDER);
    }

    private static void restrict(final Path path, final Set<PosixFilePermission> permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
