// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.runtime.Sandbox;

/** {@code healthhub down [--clean]}. */
final class Down {
    private final Sandbox sandbox;
    private final Progress progress;

    Down(final Sandbox sandbox, final Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
    }

    void run(final CommandLine line) {
        progress.say("Stopping NiFi, the provincial platform and PostgreSQL");
        progress.say(sandbox.stop() ? "Stopped" : "Nothing was running");
        if (line.clean()) {
            sandbox.clean();
            progress.say("Removed the sandbox's data");
        }
    }
}
