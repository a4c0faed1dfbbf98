// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Commands run with the libraries that the script gives them; these are fewer than those of the tests. */
@ExtendWith(SandboxExtension.class)
class CommandLineIT {

    private static RunningSandbox running;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        MainPath.of(sandbox);
        running = sandbox;
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "feedback list", "feedback list --all --json"})
    void testCommandFindsItsClasses(final String words) throws IOException, InterruptedException {
        final Path application = running.home().repository().resolve("nifi-healthhub-sandbox/app/target");
        final List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Dhealthhub.repository=" + running.home().repository(),
            "-Dhealthhub.home=" + running.home().directory(), "-cp", archives(application) + ":" + application.resolve("lib/*"), "org.healthhub.sandbox.cli.Main"));
        command.addAll(List.of(words.split(" ")));

        final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
    }

    private static String archives(final Path application) throws IOException {
        try (Stream<Path> files = Files.list(application)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".jar")).collect(Collectors.joining(":"));
        }
    }
}
