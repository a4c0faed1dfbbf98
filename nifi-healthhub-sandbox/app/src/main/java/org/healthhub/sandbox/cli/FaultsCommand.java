// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.faults.FaultKind;
import org.healthhub.sandbox.faults.FaultRounds;
import org.healthhub.sandbox.faults.FaultSandbox;
import org.healthhub.sandbox.faults.FaultSums;
import org.healthhub.sandbox.runtime.SandboxHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code healthhub faults [--rounds N] [--seed S] [--kinds nifi,services] [--json FILE]}. */
final class FaultsCommand {
    private static final int FAULTY = 1;
    private static final int NODES = 2;
    private static final int DEFAULT_ROUNDS = 5;
    private static final long DEFAULT_SEED = 1;

    private final SandboxHome home;
    private final Progress progress;

    /**
     * Builds the command.
     *
     * @param home the user's sandbox; the rounds run in a folder below it
     */
    FaultsCommand(final SandboxHome home, final Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /**
     * Runs the rounds.
     *
     * @return 0 when nothing is lost, doubled or falsely delivered, otherwise 1
     */
    int run(final List<String> arguments) {
        final Options options = Options.of(arguments, Set.of("--rounds", "--seed", "--kinds", "--json"), Set.of());
        final int rounds = (int) number(options, "--rounds", DEFAULT_ROUNDS, 1, 10_000);
        final long seed = number(options, "--seed", DEFAULT_SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        final List<FaultKind> kinds = options.value("--kinds").map(FaultKind::of).orElseGet(() -> FaultKind.OF_ONE_NIFI);
        final Optional<Path> file = options.value("--json").map(Path::of);
        final FaultSums sums;
        try (FaultSandbox sandbox = new FaultSandbox(FaultSandbox.beside(home), kinds.contains(FaultKind.NODE) ? NODES : 1, false, progress::say)) {
            sandbox.start();
            progress.say("%d rounds, seed %d".formatted(rounds, seed));
            sums = new FaultRounds(sandbox, seed, progress::say).run(rounds, kinds);
            if (sums.isSound()) {
                sandbox.clean();
            } else {
                progress.say("The data of the rounds stay in " + FaultSandbox.beside(home).directory());
            }
        }
        progress.result(sums.toJson());
        file.ifPresent(path -> write(sums, path));
        return sums.isSound() ? 0 : FAULTY;
    }

    private static long number(final Options options, final String name, final long standard, final long least, final long most) {
        final Optional<String> text = options.value(name);
        try {
            final long number = text.map(Long::parseLong).orElse(standard);
            if (number < least || number > most) {
                throw new NumberFormatException();
            }
            return number;
        } catch (final NumberFormatException e) {
            throw new SandboxException("%s is '%s', not a whole number of the possible ones".formatted(name, text.orElse("")), e);
        }
    }

    private static void write(final FaultSums sums, final Path file) {
        try {
            Files.writeString(file, sums.toJson());
        } catch (final IOException e) {
            throw new SandboxException("File %s cannot be written".formatted(file), e);
        }
    }
}
