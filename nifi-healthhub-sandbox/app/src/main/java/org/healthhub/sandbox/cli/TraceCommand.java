// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.trace.Fate;
import org.healthhub.sandbox.trace.RecordTrace;
import org.healthhub.sandbox.trace.RecordTracer;
import org.healthhub.sandbox.trace.TraceText;

import java.util.List;

/** {@code healthhub trace RECORD-KEY [--json]}. */
final class TraceCommand {
    private static final String USE = "./healthhub trace RECORD-KEY [--json]";
    private static final String JSON = "--json";

    private final Sandbox sandbox;
    private final Progress progress;

    TraceCommand(final Sandbox sandbox, final Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
    }

    void run(final List<String> arguments) {
        final String key = key(arguments);
        final SandboxState state = sandbox.answering().orElseThrow(() -> new SandboxException("The sandbox does not run; ./healthhub up starts it"));
        final OpenSandbox open = new OpenSandbox(sandbox.home(), state);
        final RecordTrace trace = new RecordTracer(open.catalogue(), open.database(Database.HUB).dataSource(), open.nifi().provenance()).trace(key);
        if (arguments.contains(JSON)) {
            progress.result(trace.toJson().stripTrailing());
        } else if (trace.fate() != Fate.UNKNOWN) {
            progress.result(TraceText.of(trace));
        }
        if (trace.fate() == Fate.UNKNOWN) {
            throw new SandboxException("Nothing is known of this record key: no canonical or problem record of the hub has it, no part of the ledger holds it, and no event"
                + " of NiFi's provenance names it. Compare it with the place it was copied from; ./healthhub status tells which systems were collected");
        }
    }

    static String key(final List<String> arguments) {
        final List<String> keys = arguments.stream().filter(argument -> !argument.equals(JSON)).toList();
        if (keys.size() != 1 || keys.getFirst().startsWith("--")) {
            throw new SandboxException("trace needs one record key: " + USE);
        }
        return keys.getFirst();
    }
}
