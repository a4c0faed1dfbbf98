// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;

/** {@code healthhub up [--systems S20,S06] [--fresh]}. */
final class Up {
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
        progress.say("NiFi is ready: " + new NiFiInstance(sandbox.home(), state.ports()).canvas());
    }
}
