// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.Database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts the process of {@link ServicesMain} and waits for it. */
public final class SandboxServices {
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(250);

    private final SandboxHome home;
    private final Ports ports;

    public SandboxServices(final SandboxHome home, final Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /** The password is read from the sandbox's secrets. */
    public Database database(final String name) {
        return new Database(ports.of(SandboxPort.POSTGRES), name, Secrets.of(home).databasePassword());
    }

    /** Starts the process; returns at once. */
    public SandboxProcess start() {
        try {
            Files.deleteIfExists(ServicesMain.readyFile(home));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return SandboxProcess.start(home, List.of(
            "-D" + SandboxHome.REPOSITORY_PROPERTY + "=" + home.repository(),
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai",
            "-cp", classPath(), ServicesMain.class.getName(),
            Integer.toString(ports.of(SandboxPort.POSTGRES)), Integer.toString(ports.of(SandboxPort.EMULATOR)),
            Integer.toString(ports.of(SandboxPort.SFTP)),
            Integer.toString(ports.of(SandboxPort.SOURCE_HTTP))),
            home.services(), log());
    }

    /** Own copies of the archives; folders of classes, as in tests, are used where they are. */
    private String classPath() {
        final List<Path> archives = new ArrayList<>();
        final List<String> entries = new ArrayList<>();
        for (final String entry : ownClassPath()) {
            final Path path = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(path)) {
                entries.add(path.toString());
            } else if (Files.exists(path)) {
                archives.add(path);
            }
        }
        final Path library = home.services().resolve("lib");
        FolderCopy.bring(archives, library);
        entries.add(library + File.separator + "*");
        return String.join(File.pathSeparator, entries);
    }

    private static List<String> ownClassPath() {
        final List<String> entries = new ArrayList<>(Arrays.asList(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator)));
        try {
            entries.add(Path.of(SandboxServices.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        } catch (final URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return entries.stream().filter(entry -> !entry.contains("surefirebooter")).distinct().toList();
    }

    /**
     * Waits until databases and platform can be used.
     *
     * @param waiting told about every second
     * @throws SandboxException when the process ends or the time is over
     */
    public void awaitReady(final SandboxProcess process, final Duration limit, final Runnable waiting) {
        final long end = System.nanoTime() + limit.toNanos();
        while (!isReady(process)) {
            if (!process.isAlive()) {
                throw new SandboxException("The source databases did not start: %s. More in %s".formatted(NiFiInstance.lastLine(log()), log()));
            }
            if (System.nanoTime() > end) {
                throw new SandboxException("The source databases are not ready after %d seconds; see %s".formatted(limit.toSeconds(), log()));
            }
            waiting.run();
            pause();
        }
    }

    private boolean isReady(final SandboxProcess process) {
        try {
            final Path file = ServicesMain.readyFile(home);
            return Files.exists(file) && Files.readString(file).equals(Long.toString(process.pid()));
        } catch (final IOException e) {
            return false;
        }
    }

    private Path log() {
        return home.services().resolve("services.log");
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_INTERVAL);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for the source databases", e);
        }
    }
}
