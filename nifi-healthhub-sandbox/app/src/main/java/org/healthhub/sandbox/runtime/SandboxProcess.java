// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Java process that outlives the command which started it.
 *
 * @param pid process id
 * @param startedAt when the process began, epoch milliseconds; guards against a reused process id
 */
public record SandboxProcess(long pid, long startedAt) {
    private static final Duration GRACE = Duration.ofSeconds(20);
    /** The operating system tells start times from its own clock, which may be corrected while the process runs. */
    private static final long CLOCK_TOLERANCE_MILLIS = 10_000;
    private static final String WITHOUT_TERMINAL = "/usr/bin/setsid";

    /**
     * Starts a JVM of the same JDK as this one.
     *
     * @param home marks the process as its own
     * @param arguments JVM flags, main class and its arguments
     * @param output gets standard output and standard error
     */
    static SandboxProcess start(final SandboxHome home, final List<String> arguments, final Path folder, final Path output) {
        final List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of(WITHOUT_TERMINAL))) {
            // Otherwise Ctrl-C in the terminal of `up` would reach NiFi and PostgreSQL too.
            command.add(WITHOUT_TERMINAL);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(home.mark());
        command.addAll(arguments);
        final ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true).redirectOutput(output.toFile());
        // Chinese file names cannot be opened in a JVM of the C locale.
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("LC_ALL", "C.UTF-8");
        // A user's own flags must not reach the sandbox: they print a line each and may not fit.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
        try {
            Files.createDirectories(folder);
            Files.createDirectories(output.getParent());
            return of(builder.start().toHandle());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SandboxProcess of(final ProcessHandle handle) {
        return new SandboxProcess(handle.pid(), handle.info().startInstant().orElseGet(Instant::now).toEpochMilli());
    }

    /** Processes that carry this sandbox's mark, whether its state file knows them or not. */
    public static List<SandboxProcess> leftovers(final SandboxHome home) {
        return ProcessHandle.allProcesses()
            .filter(handle -> handle.pid() != ProcessHandle.current().pid())
            .filter(handle -> handle.info().arguments().map(Arrays::asList).orElse(List.of()).contains(home.mark()))
            .map(SandboxProcess::of).toList();
    }

    @JsonIgnore
    public boolean isAlive() {
        return handle().isPresent();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
            .filter(handle -> handle.info().startInstant().map(start -> Math.abs(start.toEpochMilli() - startedAt) < CLOCK_TOLERANCE_MILLIS).orElse(true));
    }

    /** Asks the process to end and kills it when it has not done so after 20 seconds; harmless when it is gone. */
    public void stop() {
        handle().ifPresent(handle -> {
            handle.destroy();
            if (!hasEnded(handle, GRACE)) {
                kill();
            }
        });
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        handle().ifPresent(handle -> {
            handle.destroyForcibly();
            hasEnded(handle, GRACE);
        });
    }

    private static boolean hasEnded(final ProcessHandle handle, final Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (final TimeoutException e) {
            return false;
        } catch (final ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
