// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.sandbox.SandboxException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What goes wrong in a round; the name in lower case is its word on the command line and in the sums. */
public enum FaultKind {
    /** NiFi is killed (SIGKILL) and started again, twice. */
    NIFI,
    /** The process of the platform is killed (SIGKILL); its start restarts the databases too. */
    SERVICES,
    /** The database server of hub, ledger and platform crashes and recovers, three times. */
    DATABASE,
    /** The platform refuses, drops, delays, answers nonsense and so on, and refuses whole parts for one bad record. */
    PLATFORM,
    /** All of these in one round, NiFi and the platform's process within a moment. */
    TOGETHER,
    /** One node of two is killed (SIGKILL) and started again, then the other; batches are spread over both. Needs a sandbox with two nodes. */
    NODE;

    /** Those of a sandbox with one NiFi. */
    public static final List<FaultKind> OF_ONE_NIFI = List.of(NIFI, SERVICES, DATABASE, PLATFORM, TOGETHER);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads words separated by commas.
     *
     * @throws SandboxException when one is unknown
     */
    public static List<FaultKind> of(final String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).map(FaultKind::ofWord).toList();
    }

    private static FaultKind ofWord(final String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow(() -> new SandboxException("%s is not a kind of faults; kinds are %s"
            .formatted(word, Arrays.stream(values()).map(FaultKind::word).collect(Collectors.joining(", ")))));
    }
}
