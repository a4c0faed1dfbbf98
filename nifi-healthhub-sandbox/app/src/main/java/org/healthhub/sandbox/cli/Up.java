// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.status.StatusReport;
import org.healthhub.sandbox.status.StatusTable;

import java.time.Duration;
import java.util.List;

/** {@code healthhub up [--systems S20,S06] [--docking table] [--fresh]}. */
final class Up {
    /** Sample rows of each resource. */
    private static final int ROWS = 1000;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Sandbox sandbox;
    private final Ports ports;
    private final Progress progress;

    Up(final Sandbox sandbox, final Ports ports, final Progress progress) {
        this.sandbox = sandbox;
        this.ports = ports;
        this.progress = progress;
    }

    void run(final CommandLine line) {
        if (line.clean()) {
            sandbox.stop();
            sandbox.clean();
            progress.say("Removed the sandbox's data");
        }
        final SandboxState state = sandbox.start(ports, progress::say);
        final OpenSandbox open = new OpenSandbox(sandbox.home(), state.ports());
        progress.say("NiFi is ready: " + open.instance().canvas());
        final List<BusinessSystem> systems = open.systems(line.systems());
        open.run(systems, ROWS, line.dockings(), progress::say);
        final StatusReport report = open.awaitFates(systems, LIMIT, progress::say);
        progress.say("Every row has its fate");
        progress.result("");
        progress.result(StatusTable.of(report));
        progress.result("It goes on running; ./healthhub down stops it.");
    }
}
