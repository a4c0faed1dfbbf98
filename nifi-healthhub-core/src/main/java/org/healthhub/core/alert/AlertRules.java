// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

import org.healthhub.core.status.HubState;
import org.healthhub.core.status.OpenParts;
import org.healthhub.core.status.ReconciliationState;
import org.healthhub.core.status.ResourceState;
import org.healthhub.core.status.UpdateCycle;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what is wrong. Stateless and thread-safe.
 */
public final class AlertRules {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final long HOURS_A_DAY = 24;

    private AlertRules() {
    }

    /** All alerts that the state gives, in the order of the catalogue. */
    public static List<Alert> find(final HubState state, final AlertLimits limits) {
        return state.resources().stream().flatMap(resource -> Stream.of(
                silence(resource, limits, state.at()),
                receipts(resource, limits, state.at()),
                share(resource, limits),
                reconciliation(resource)).flatMap(Optional::stream)).toList();
    }

    /**
     * From when on a resource is silent.
     *
     * @return empty when it was never read, or its cycle says nothing
     */
    public static Optional<LocalDateTime> silentFrom(final ResourceState resource, final AlertLimits limits) {
        final Optional<Duration> allowed = resource.resource().alerts().silentAfter()
                .or(() -> UpdateCycle.length(resource.resource().updateCycle()).map(cycle -> Duration.ofSeconds(Math.round(cycle.toSeconds() * limits.silentCycles()))))
                .filter(Duration::isPositive);
        return resource.lastRead().flatMap(read -> allowed.map(read::plus));
    }

    private static Optional<Alert> silence(final ResourceState resource, final AlertLimits limits, final LocalDateTime now) {
        return silentFrom(resource, limits).filter(now::isAfter).map(from -> {
            final LocalDateTime read = resource.lastRead().orElseThrow();
            final long hours = Duration.between(read, now).toHours();
            return alert(AlertKind.SILENT_SOURCE, resource, hours, "更新周期%s，%s 起%s未读到新数据".formatted(resource.resource().updateCycle(), TIME.format(read), length(hours)));
        });
    }

    private static Optional<Alert> receipts(final ResourceState resource, final AlertLimits limits, final LocalDateTime now) {
        final Duration allowed = resource.resource().alerts().receiptAfter().orElse(limits.receiptAfter());
        return resource.waiting().filter(parts -> allowed.isPositive() && parts.oldest().plus(allowed).isBefore(now))
                .map(parts -> alert(AlertKind.OVERDUE_RECEIPT, resource, Duration.between(parts.oldest(), now).toHours(), words(parts, now)));
    }

    private static String words(final OpenParts parts, final LocalDateTime now) {
        return "%d 个分片、%d 条记录没有最终结果，最早的已等%s".formatted(parts.parts(), parts.records(), length(Duration.between(parts.oldest(), now).toHours()));
    }

    private static Optional<Alert> share(final ResourceState resource, final AlertLimits limits) {
        final int allowed = resource.resource().alerts().problemShareGrowth().orElse(limits.shareGrowth());
        final double growth = resource.recent().percent() - resource.before().percent();
        // Without a week to compare with there is no growth: a first day says what it says.
        return resource.recent().read() < limits.shareRecords() || resource.before().read() == 0 || growth <= allowed ? Optional.empty()
                : Optional.of(alert(AlertKind.PROBLEM_SHARE, resource, Math.round(growth), "近24小时问题占比 %.1f%%，前七天 %.1f%%"
                        .formatted(resource.recent().percent(), resource.before().percent())));
    }

    private static Optional<Alert> reconciliation(final ResourceState resource) {
        if (!resource.resource().alerts().reconciliation().orElse(true)) {
            return Optional.empty();
        }
        return resource.reconciliation().filter(AlertRules::needsPerson).map(found -> alert(AlertKind.RECONCILIATION, resource, found.differences(),
                found.verdict() == ReconciliationState.Verdict.FAILED ? "%s 未能对账：%s".formatted(TIME.format(found.at()), found.fault())
                        : "%s 对账有 %d 处差异没有说明".formatted(TIME.format(found.at()), found.differences())));
    }

    private static boolean needsPerson(final ReconciliationState found) {
        return switch (found.verdict()) {
            case DIFFERENT, FAILED -> true;
            case AGREED, EXPLAINED -> false;
        };
    }

    private static Alert alert(final AlertKind kind, final ResourceState resource, final long measure, final String words) {
        return new Alert(kind, resource.resource().code(), measure, words);
    }

    /** For example 3 天 or 5 小时. */
    private static String length(final long hours) {
        return hours >= 2 * HOURS_A_DAY ? " %d 天".formatted(hours / HOURS_A_DAY) : " %d 小时".formatted(hours);
    }
}
