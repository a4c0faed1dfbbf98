// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much heap the sandbox's NiFi may take, and whether it is tuned for throughput.
 *
 * @param megabytes at least {@value #LEAST}, below which NiFi itself does not run
 * @param throughput whether the JVM compiles with all its optimisations, as an official NiFi does: a NiFi that is only tried is ready in half the time without them
 */
public record NiFiHeap(int megabytes, boolean throughput) {
    /** Environment variable that sets another heap than the default. */
    static final String VARIABLE = "HEALTHHUB_NIFI_HEAP";
    /** Enough for the flows of all systems side by side. */
    public static final NiFiHeap DEFAULT = new NiFiHeap(1024);
    private static final int LEAST = 160;
    private static final int FIRST = 256;
    private static final int MEGABYTES_PER_GIGABYTE = 1024;
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([mMgG])");

    /** For a NiFi that is to be ready soon. */
    public NiFiHeap(final int megabytes) {
        this(megabytes, false);
    }

    /** The same heap of a NiFi whose throughput counts. */
    public NiFiHeap forThroughput() {
        return new NiFiHeap(megabytes, true);
    }

    /**
     * From a text as Java's {@code -Xmx} takes it.
     *
     * @param text megabytes or gigabytes, for example {@code 512m} or {@code 2g}
     * @throws SandboxException when it is none, or too little
     */
    public static NiFiHeap of(final String text) {
        final Matcher matcher = FORM.matcher(text.strip());
        final int megabytes = matcher.matches() ? Integer.parseInt(matcher.group(1)) * (matcher.group(2).equalsIgnoreCase("g") ? MEGABYTES_PER_GIGABYTE : 1) : 0;
        if (megabytes < LEAST) {
            throw new SandboxException("%s is '%s', not a heap size: write megabytes or gigabytes, at least %dm, for example 512m or 2g".formatted(VARIABLE, text, LEAST));
        }
        return new NiFiHeap(megabytes);
    }

    /**
     * The default, or what the environment says.
     *
     * @throws SandboxException when the variable holds no heap size
     */
    public static NiFiHeap ofEnvironment(final Map<String, String> environment) {
        final String value = environment.get(VARIABLE);
        return value == null || value.isBlank() ? DEFAULT : of(value);
    }

    /** Flags for the JVM. */
    List<String> flags() {
        final List<String> sizes = List.of("-Xms%dm".formatted(Math.min(FIRST, megabytes)), "-Xmx%dm".formatted(megabytes));
        return throughput ? sizes : List.of(sizes.get(0), sizes.get(1), "-XX:TieredStopAtLevel=1");
    }
}
