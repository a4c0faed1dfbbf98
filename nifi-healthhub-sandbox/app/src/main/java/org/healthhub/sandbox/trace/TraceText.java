// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import java.util.Locale;
import java.util.stream.Collectors;

/** A trace as text for a terminal. */
public final class TraceText {
    private static final String NO_TIME = "-";

    private TraceText() {
    }

    public static String of(final RecordTrace trace) {
        final StringBuilder text = new StringBuilder("record key  %s%n".formatted(trace.recordKey()));
        if (!trace.resource().isEmpty()) {
            text.append("resource    %s %s%n".formatted(trace.resource(), trace.resourceName()));
        }
        text.append("fate        %s: %s · %s%n".formatted(trace.fate().name().toLowerCase(Locale.ROOT), trace.fate().words(), trace.fate().wordsZh()));
        if (!trace.steps().isEmpty()) {
            text.append("%n%-19s  %-9s  what%n".formatted("time", "step"));
            trace.steps().forEach(step -> text.append(line(step)));
        }
        if (!trace.findings().isEmpty()) {
            text.append("%nfindings%n".formatted());
            trace.findings().forEach(finding -> text.append(lines(finding)));
        }
        return text.toString().stripTrailing();
    }

    private static String line(final TraceStep step) {
        final String facts = step.facts().entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(", ", " (", ")"));
        return "%-19s  %-9s  [%s] %s%s%n".formatted(step.time().isEmpty() ? NO_TIME : step.time(), step.kind().word(), step.origin(), step.text(),
            step.facts().isEmpty() ? "" : facts);
    }

    private static String lines(final TraceFinding finding) {
        final String place = finding.stage().isEmpty() ? finding.severity() : "%s, %s".formatted(finding.severity(), finding.stage());
        final String head = "  %s%s  %s%n".formatted(finding.code(), finding.field().isEmpty() ? "" : " on " + finding.field(), place);
        final String words = finding.meaning().isEmpty() ? "" : "    %s · %s%n    -> %s · %s%n".formatted(finding.meaning(), finding.meaningZh(), finding.remedy(),
            finding.remedyZh());
        return head + words;
    }
}
