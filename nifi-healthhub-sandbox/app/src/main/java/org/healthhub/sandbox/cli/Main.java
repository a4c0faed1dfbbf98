// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiRestException;
import org.healthhub.sandbox.runtime.NiFiHeap;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxHome;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The commands behind the script {@code healthhub}. */
public final class Main {
    private Main() {
    }

    /** Runs one command; ends the JVM with 0 when it did what was asked, with 1 (inspect: 2) and words when not. */
    public static void main(final String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(final List<String> arguments) {
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "catalogue" -> words(1, () -> catalogue(arguments));
            case "ddl" -> words(1, () -> ddl(arguments));
            case "trace" -> words(1, () -> trace(arguments));
            case "feedback" -> words(1, () -> feedback(arguments));
            case "grant" -> words(1, () -> grant(arguments));
            case "import" -> words(1, () -> importSystems(arguments));
            case "faults" -> words(1, () -> new FaultsCommand(SandboxHome.ofSystemProperties(), new Progress(System.out)).run(arguments));
            case "handbook" -> words(1, () -> handbook(arguments));
            case "screenshot" -> words(1, () -> HandbookPictures.wanted(arguments) ? pictures(arguments) : sandbox(arguments));
            case "inspect" -> words(InspectCommand.FAILED, () -> inspect(arguments));
            default -> words(1, () -> sandbox(arguments));
        };
    }

    private static int sandbox(final List<String> arguments) {
        final SandboxHome home = SandboxHome.ofSystemProperties();
        final Sandbox sandbox = new Sandbox(home);
        final CommandLine line = CommandLine.of(arguments);
        switch (line.command()) {
            case UP -> new Up(new Sandbox(home, NiFiHeap.ofEnvironment(System.getenv()), line.secure()), Ports.ofEnvironment(System.getenv()), new Progress(System.out)).run(line);
            case DOWN -> new Down(sandbox, new Progress(System.out)).run(line);
            case STATUS -> new Status(sandbox, new Progress(System.out)).run(line);
            case SCREENSHOT -> new Screenshot(sandbox, new Progress(System.out)).run(line);
        }
        return 0;
    }

    private static int catalogue(final List<String> arguments) {
        new CatalogueCommand(new Progress(System.out)).run(CatalogueArguments.of(arguments.subList(1, arguments.size())));
        return 0;
    }

    private static int ddl(final List<String> arguments) {
        new DdlCommand(new Progress(System.out)).run(arguments);
        return 0;
    }

    private static int inspect(final List<String> arguments) {
        return new InspectCommand(new Progress(System.out), System.getenv(), Main::askPassword).run(arguments);
    }

    private static int handbook(final List<String> arguments) {
        new HandbookCommand(SandboxHome.ofSystemProperties(), path(), new Progress(System.out)).run(arguments);
        return 0;
    }

    private static int pictures(final List<String> arguments) {
        new HandbookPictures(new Sandbox(SandboxHome.ofSystemProperties()), path(), new Progress(System.out)).run(arguments);
        return 0;
    }

    private static String path() {
        return System.getenv().getOrDefault("PATH", "");
    }

    private static int trace(final List<String> arguments) {
        new TraceCommand(new Sandbox(SandboxHome.ofSystemProperties()), new Progress(System.out)).run(arguments.subList(1, arguments.size()));
        return 0;
    }

    private static int feedback(final List<String> arguments) {
        new FeedbackCommand(new Sandbox(SandboxHome.ofSystemProperties()), new Progress(System.out)).run(arguments.subList(1, arguments.size()));
        return 0;
    }

    private static int grant(final List<String> arguments) {
        new GrantCommand(new Sandbox(SandboxHome.ofSystemProperties()), System.getenv(), new Progress(System.out)).run(arguments);
        return 0;
    }

    private static int importSystems(final List<String> arguments) {
        new ImportCommand(SandboxHome.ofSystemProperties(), System.getenv(), new Progress(System.out)).run(ImportArguments.of(arguments.subList(1, arguments.size())));
        return 0;
    }

    private static Optional<String> askPassword() {
        return Optional.ofNullable(System.console()).map(console -> console.readPassword("Password: ")).map(String::new);
    }

    /** Runs a command; what it could not do becomes one line of words. */
    private static int words(final int failed, final IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (final SandboxException | NiFiRestException e) {
            System.err.println("healthhub: " + e.getMessage());
            return failed;
        }
    }
}
