// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.status.StatusReport;
import org.healthhub.sandbox.status.StatusTable;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code healthhub up [--systems S20,S06] [--docking table] [--rows 1000] [--nodes 2] [--fresh]}. */
final class Up {
    private static final int DEFAULT_ROWS = 1000;
    /** A minute and a half on two idle cores with the default rows; more rows and slower machines need more. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Sandbox sandbox;
    private final Ports ports;
    private final Progress progress;

    Up(final Sandbox sandbox, final Ports ports, final Progress progress) {
        this.sandbox = sandbox;
        this.ports = ports;
        this.progress = progress;
    }

    void run(final CommandLine line) {
        try {
            bringUp(line);
        } finally {
            progress.end();
        }
    }

    private void bringUp(final CommandLine line) {
        if (line.clean()) {
            sandbox.stop();
            sandbox.clean();
            progress.say("Removed the sandbox's data");
        }
        final SandboxState state = sandbox.start(ports, line.nodes(), progress::begin);
        final OpenSandbox open = new OpenSandbox(sandbox.home(), state.ports());
        progress.say("NiFi is ready: " + IntStream.rangeClosed(1, state.nodes().size())
            .mapToObj(node -> new NiFiInstance(sandbox.home(), state.ports().ofNode(node)).canvas().toString()).collect(Collectors.joining(" and ")));
        final List<BusinessSystem> systems = open.systems(line.systems());
        open.run(systems, line.rows().orElse(DEFAULT_ROWS), line.dockings(), progress::step);
        open.share(systems, progress::step);
        progress.say("The page to watch is ready: " + open.runDashboard());
        final StatusReport report = open.awaitFates(systems, LIMIT, progress::step);
        progress.say("Every row has its fate");
        progress.result("");
        progress.result(StatusTable.of(report));
        progress.result("page to watch  " + open.dashboard());
        progress.result("It goes on running; ./healthhub down stops it.");
    }
}
