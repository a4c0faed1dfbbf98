// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ZooKeeper of a cluster, from the archives that NiFi's framework brings. An own process: one inside a node would die with it. */
final class ZooKeeper {
    private static final String FRAMEWORK = "nifi-framework-nar-";
    private static final String BUNDLED = "META-INF/bundled-dependencies/";

    private final SandboxHome home;
    private final int port;

    ZooKeeper(final SandboxHome home, final int port) {
        this.home = home;
        this.port = port;
    }

    /** Returns at once; clients try until it answers. */
    SandboxProcess start() {
        final Path folder = home.zooKeeper();
        final Path library = folder.resolve("lib");
        final Path settings = folder.resolve("zoo.cfg");
        try {
            Files.createDirectories(library);
            extract(library);
            Files.writeString(settings, """
                dataDir=%s
                clientPort=%d
                clientPortAddress=127.0.0.1
                tickTime=1000
                admin.enableServer=false
                """.formatted(folder.resolve("data"), port));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        final String classPath = library + File.separator + "*" + File.pathSeparator + home.nifi().resolve("lib") + File.separator + "*";
        return SandboxProcess.start(home, List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", classPath,
            "org.apache.zookeeper.server.ZooKeeperServerMain", settings.toString()), folder, folder.resolve("zookeeper.log"));
    }

    private void extract(final Path library) throws IOException {
        final Path framework = FolderCopy.files(home.assembledNiFi()).stream().filter(file -> file.getFileName().toString().startsWith(FRAMEWORK)).findFirst()
            .orElseThrow(() -> new SandboxException("NiFi's framework archive is missing in " + home.assembledNiFi()));
        try (ZipFile archive = new ZipFile(framework.toFile())) {
            for (final Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements();) {
                final ZipEntry entry = entries.nextElement();
                final String name = entry.getName().replace(BUNDLED, "");
                if (entry.getName().startsWith(BUNDLED) && name.matches("(zookeeper|netty|snappy|metrics)[A-Za-z0-9._-]*\\.jar")) {
                    try (InputStream content = archive.getInputStream(entry)) {
                        Files.copy(content, library.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
