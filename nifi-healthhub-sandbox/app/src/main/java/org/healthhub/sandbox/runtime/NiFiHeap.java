// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much heap the sandbox's NiFi may take.
 *
 * @param megabytes at least {@value #LEAST}, below which NiFi itself does not run
 */
public record NiFiHeap(int megabytes) {
    /** Environment variable that sets another heap than the default. */
    static final String VARIABLE = "HEALTHHUB_NIFI_HEAP";
    /** Enough for the flows of all systems side by side. */
    public static final NiFiHeap DEFAULT = new NiFiHeap(1024);
    private static final int LEAST = 160;
    private static final int FIRST = 256;
    private static final int MEGABYTES_PER_GIGABYTE = 1024;
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([mMgG])");

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
        return List.of("-Xms%dm".formatted(Math.min(FIRST, megabytes)), "-Xmx%dm".formatted(megabytes));
    }
}
