// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.secure.Role;
import org.healthhub.sandbox.secure.TlsFolder;
import org.healthhub.sandbox.status.StatusReport;
import org.healthhub.sandbox.status.StatusTable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code healthhub up [--systems S20,S06] [--docking table] [--rows 1000] [--nodes 2] [--secure] [--fresh]}. */
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
        final OpenSandbox open = new OpenSandbox(sandbox.home(), state);
        progress.say("NiFi is ready: " + sandbox.nodes(state).stream().map(node -> node.canvas().toString()).collect(Collectors.joining(" and ")));
        if (state.secure()) {
            final TlsFolder certificates = new TlsFolder(sandbox.home().tls());
            progress.say("A browser needs the certificate of a role: %s; passwords are in %s".formatted(Arrays.stream(Role.values()).map(certificates::keyStore)
                .map(Path::toString).collect(Collectors.joining(", ")), certificates.passwords()));
        }
        final List<BusinessSystem> systems = open.systems(line.systems());
        open.run(systems, line.rows().orElse(DEFAULT_ROWS), line.dockings(), progress::step);
        open.share(systems, progress::step);
        progress.say("The page to watch is ready: " + open.runDashboard());
        final StatusReport report = open.awaitFates(systems, LIMIT, progress::step);
        progress.say("Every row has its fate");
        progress.result("");
        progress.result(StatusTable.of(report));
        progress.result("page to watch  " + open.dashboard());
        OpenProblems.first(open.database(Database.HUB)).ifPresent(key -> progress.result("a refused record  ./healthhub trace " + key));
        progress.result("It goes on running; ./healthhub down stops it.");
    }
}
