// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiRestException;
import org.healthhub.sandbox.runtime.NiFiHeap;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxHome;

import java.util.List;

/** The commands behind the script {@code healthhub}. */
public final class Main {
    private Main() {
    }

    /** Runs one command; ends the JVM with 0 when it did what was asked, with 1 and one line of words when not. */
    public static void main(final String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(final List<String> arguments) {
        try {
            if (!arguments.isEmpty() && arguments.getFirst().equals("catalogue")) {
                new CatalogueCommand(new Progress(System.out)).run(CatalogueArguments.of(arguments.subList(1, arguments.size())));
                return 0;
            }
            final SandboxHome home = SandboxHome.ofSystemProperties();
            final Sandbox sandbox = new Sandbox(home);
            final CommandLine line = CommandLine.of(arguments);
            switch (line.command()) {
                case UP -> new Up(new Sandbox(home, NiFiHeap.ofEnvironment(System.getenv())), Ports.ofEnvironment(System.getenv()), new Progress(System.out)).run(line);
                case DOWN -> new Down(sandbox, new Progress(System.out)).run(line);
                case STATUS -> new Status(sandbox, new Progress(System.out)).run(line);
                case SCREENSHOT -> new Screenshot(sandbox, new Progress(System.out)).run(line);
            }
            return 0;
        } catch (final SandboxException | NiFiRestException e) {
            System.err.println("healthhub: " + e.getMessage());
            return 1;
        }
    }
}
