// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.flows.Docking;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.flow.DockingGroups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the user asked for.
 *
 * @param command first argument
 * @param systems codes after {@code --systems} or {@code --system}, upper case; empty means all
 * @param dockings ways by which the source systems are docked, {@code --docking table}
 * @param rows sample rows of each resource, when the user says how many
 * @param file where a result is to be written, when the command writes one
 * @param nodes how many nodes NiFi is to have, when the user says how many
 * @param clean whether the sandbox's data is to be removed: {@code down --clean}, {@code up --fresh}
 * @param secure whether NiFi is to take nobody without a certificate
 */
record CommandLine(Command command, List<String> systems, Set<Docking> dockings, OptionalInt rows, OptionalInt nodes, Optional<Path> file, boolean clean,
                   boolean secure) {
    /** With fewer rows not every kind of fault has one. */
    private static final int LEAST_ROWS = 60;

    /** The commands that need the sandbox's Java part. */
    enum Command {
        UP(Set.of("--systems", "--docking", "--rows", "--nodes", "--fresh", "--secure")),
        DOWN(Set.of("--clean")),
        STATUS(Set.of("--json")),
        SCREENSHOT(Set.of("--system"));

        private final Set<String> options;

        Command(final Set<String> options) {
            this.options = options;
        }
    }

    static CommandLine of(final List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new SandboxException("No command given; ./healthhub help lists them");
        }
        final Command command = command(arguments.getFirst());
        final List<String> systems = new ArrayList<>();
        Set<Docking> dockings = DockingGroups.DEFAULT;
        OptionalInt rows = OptionalInt.empty();
        OptionalInt nodes = OptionalInt.empty();
        Optional<Path> file = Optional.empty();
        boolean clean = false;
        boolean secure = false;
        for (int i = 1; i < arguments.size(); i++) {
            final String argument = arguments.get(i);
            if (argument.startsWith("--") && !command.options.contains(argument)) {
                throw new SandboxException("%s does not know the option %s; ./healthhub help lists the options".formatted(arguments.getFirst(), argument));
            }
            switch (argument) {
                case "--systems", "--system" -> systems.addAll(codes(value(arguments, ++i)));
                case "--docking" -> dockings = DockingGroups.parse(value(arguments, ++i));
                case "--rows" -> rows = OptionalInt.of(rows(value(arguments, ++i)));
                case "--nodes" -> nodes = OptionalInt.of(nodes(value(arguments, ++i)));
                case "--json" -> file = Optional.of(Path.of(value(arguments, ++i)));
                case "--clean", "--fresh" -> clean = true;
                case "--secure" -> secure = true;
                default -> file = Optional.of(argument(command, argument));
            }
        }
        if (command == Command.SCREENSHOT && file.isEmpty()) {
            throw new SandboxException("screenshot needs a file: ./healthhub screenshot canvas.png");
        }
        return new CommandLine(command, List.copyOf(systems), dockings, rows, nodes, file, clean, secure);
    }

    private static Path argument(final Command command, final String text) {
        if (command != Command.SCREENSHOT) {
            throw new SandboxException("'%s' is not understood; ./healthhub help lists commands and options".formatted(text));
        }
        return Path.of(text);
    }

    private static Command command(final String name) {
        return Arrays.stream(Command.values()).filter(command -> command.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
            .orElseThrow(() -> new SandboxException("Unknown command %s; ./healthhub help lists the commands".formatted(name)));
    }

    private static String value(final List<String> arguments, final int index) {
        if (index >= arguments.size()) {
            throw new SandboxException("A value is missing after " + arguments.get(index - 1));
        }
        return arguments.get(index);
    }

    private static int rows(final String text) {
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) < LEAST_ROWS) {
            throw new SandboxException("--rows is '%s'; give a number of rows from %d to 9999999".formatted(text, LEAST_ROWS));
        }
        return Integer.parseInt(text);
    }

    private static int nodes(final String text) {
        if (!text.matches("[12]")) {
            throw new SandboxException("--nodes is '%s'; give 1, or 2 for a cluster".formatted(text));
        }
        return Integer.parseInt(text);
    }

    /** Codes of systems, separated by commas. */
    static List<String> codes(final String text) {
        final List<String> codes = Arrays.stream(text.split(",")).map(String::strip).filter(code -> !code.isEmpty()).map(code -> code.toUpperCase(Locale.ROOT)).toList();
        codes.stream().filter(code -> !code.matches("S(0[1-9]|1[0-9]|20)")).findFirst().ifPresent(code -> {
            throw new SandboxException("%s is not the code of a system; codes are S01 to S20, separated by commas".formatted(code));
        });
        return codes;
    }
}
