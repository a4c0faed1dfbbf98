// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.alert.Alert;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.LedgerCounts;
import org.healthhub.core.status.ResourceState;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The state in the text format of Prometheus, version 0.0.4. Labels are codes of the catalogue and of problems. Use once.
 */
final class Metrics {

    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final HubState state;
    private final List<Alert> found;
    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    Metrics(final HubState state, final List<Alert> found, final ZoneId zone) {
        this.state = state;
        this.found = found;
        this.zone = zone;
    }

    String text() {
        counts("healthhub_records_read", "Records read, without those that brought nothing new", LedgerCounts::read);
        counts("healthhub_records_canonical", "Records without an error", LedgerCounts::canonical);
        counts("healthhub_records_problem", "Records with an error, corrected since or not", LedgerCounts::problem);
        counts("healthhub_records_problem_open", "Records with an error that is not corrected", LedgerCounts::open);
        counts("healthhub_records_pushed", "Records in parts of batches", LedgerCounts::pushed);
        counts("healthhub_records_accepted", "Records that the platform accepted", LedgerCounts::accepted);
        counts("healthhub_records_rejected", "Records that the platform refused", LedgerCounts::rejected);
        counts("healthhub_records_pending", "Records without a final judgement", LedgerCounts::pending);
        counts("healthhub_receipts", "Parts with a receipt", LedgerCounts::receipts);
        series("healthhub_last_read_timestamp_seconds", "When records were last read", resource -> resource.lastRead().stream()
                .map(read -> sample("", seconds(read))));
        series("healthhub_oldest_pending_seconds", "Age of the oldest part without a final judgement", resource -> resource.waiting().stream()
                .map(parts -> sample("", Duration.between(parts.oldest(), state.at()).toSeconds())));
        series("healthhub_open_parts", "Parts without a final judgement, by state", resource -> resource.openParts().entrySet().stream()
                .map(entry -> sample(",state=\"" + entry.getKey().name() + "\"", entry.getValue().parts())));
        series("healthhub_open_problems", "Open problem records by problem code", resource -> resource.openProblems().entrySet().stream()
                .map(entry -> sample(",code=\"" + label(entry.getKey()) + "\"", entry.getValue())));
        series("healthhub_reconciliation_differences", "Unexplained differences of the last reconciliation", resource -> resource.reconciliation().stream()
                .map(found -> sample("", found.differences())));
        series("healthhub_reconciliation_timestamp_seconds", "When the last reconciliation was made", resource -> resource.reconciliation().stream()
                .map(found -> sample("", seconds(found.at()))));
        series("healthhub_feedback_open", "Open reports of consumers", resource -> Stream.of(sample("", resource.feedback().open())));
        series("healthhub_alert", "1 for each alert that stands", resource -> found.stream().filter(alert -> alert.resourceCode().equals(resource.resource().code()))
                .map(alert -> sample(",kind=\"" + alert.kind().name() + "\"", 1)));
        return text.toString();
    }

    private void counts(final String name, final String help, final ToLongFunction<LedgerCounts> count) {
        series(name, help, resource -> Stream.of(sample("", count.applyAsLong(resource.counts()))));
    }

    private void series(final String name, final String help, final Function<ResourceState, Stream<Sample>> samples) {
        text.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(name, help, name));
        state.resources().stream().filter(ResourceState::isCollected).forEach(resource -> samples.apply(resource).forEach(sample -> line(name, resource, sample)));
    }

    private void line(final String name, final ResourceState resource, final Sample sample) {
        text.append("%s{system=\"%s\",resource=\"%s\"%s} %d\n".formatted(name, label(resource.resource().systemCode()), label(resource.resource().code()), sample.labels(),
                sample.value()));
    }

    private long seconds(final LocalDateTime time) {
        return time.atZone(zone).toEpochSecond();
    }

    private static Sample sample(final String labels, final long value) {
        return new Sample(labels, value);
    }

    private static String label(final String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private record Sample(String labels, long value) {
    }
}
