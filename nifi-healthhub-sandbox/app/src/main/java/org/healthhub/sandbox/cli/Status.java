// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.status.StatusReport;
import org.healthhub.sandbox.status.StatusTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code healthhub status [--json FILE]}. */
final class Status {
    private final Sandbox sandbox;
    private final Progress progress;

    Status(final Sandbox sandbox, final Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
    }

    void run(final CommandLine line) {
        final SandboxState state = sandbox.answering().orElseThrow(() -> new SandboxException("The sandbox does not run; ./healthhub up starts it"));
        final StatusReport report = new OpenSandbox(sandbox.home(), state).report();
        progress.result(StatusTable.of(report));
        line.file().ifPresent(file -> write(report, file));
    }

    private static void write(final StatusReport report, final Path file) {
        try {
            Files.writeString(file, report.toJson());
        } catch (final IOException e) {
            throw new SandboxException("File %s cannot be written".formatted(file), e);
        }
    }
}
