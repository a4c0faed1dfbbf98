// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.alert.Alert;
import org.healthhub.core.alert.AlertKind;
import org.healthhub.core.alert.StandingAlert;
import org.healthhub.core.docs.HtmlText;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.LedgerCounts;
import org.healthhub.core.status.OpenParts;
import org.healthhub.core.status.ResourceState;
import org.healthhub.core.status.SystemState;
import org.healthhub.nifi.processors.dashboard.Cells.Tone;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first page: what needs a person, how every system stands, how the last weeks went. Use once.
 */
final class Overview {

    private static final List<String> HEADS = List.of("资源", "最近读取", "读取", "规范", "问题", "未更正", "上报", "接收", "退回", "待回执", "最早待回执", "对账", "反馈");

    private final HubState state;
    private final List<Alert> found;
    private final Map<String, Set<AlertKind>> alerts = new HashMap<>();
    private final Map<Alert, LocalDateTime> told = new HashMap<>();
    private final List<DayFigures> days;

    /**
     * A page.
     *
     * @param found what is wrong at this moment
     * @param standing alerts that have been told
     * @param days counts of the last weeks
     */
    Overview(final HubState state, final List<Alert> found, final List<StandingAlert> standing, final List<DayFigures> days) {
        this.state = state;
        this.found = found;
        this.days = days;
        found.forEach(alert -> alerts.computeIfAbsent(alert.resourceCode(), code -> EnumSet.noneOf(AlertKind.class)).add(alert.kind()));
        for (final Alert alert : found) {
            standing.stream().filter(other -> other.alert().kind() == alert.kind() && other.alert().resourceCode().equals(alert.resourceCode())).findFirst()
                    .ifPresent(other -> told.put(alert, other.raisedAt()));
        }
    }

    String html() {
        final List<SystemState> collected = state.systems().stream().filter(SystemState::isCollected).toList();
        return verdict(collected) + alertList() + tiles() + "<h2>近 30 天</h2>\n" + Trend.of(days, state.at().toLocalDate())
                + collected.stream().map(this::system).collect(Collectors.joining()) + rest();
    }

    private String verdict(final List<SystemState> collected) {
        final long resources = collected.stream().flatMap(system -> system.resources().stream()).filter(ResourceState::isCollected).count();
        final LedgerCounts all = state.resources().stream().map(ResourceState::counts).reduce(LedgerCounts.NONE, LedgerCounts::plus);
        final String words = found.isEmpty() ? "没有告警" : "%d 条告警，涉及 %d 个资源".formatted(found.size(), alerts.size());
        return "<p id=\"verdict\" class=\"%s\"><strong>%s</strong>　%d 个系统、%d 个资源在归集；读取 %,d，未更正问题 %,d，上报 %,d，待回执 %,d</p>\n".formatted(
                found.isEmpty() ? "good" : "bad", words, collected.size(), resources, all.read(), all.open(), all.pushed(), all.pending());
    }

    private String alertList() {
        if (found.isEmpty()) {
            return "";
        }
        return found.stream().map(this::alertRow).collect(Collectors.joining("",
                "<table id=\"alerts\">\n<tr><th>告警</th><th>资源</th><th>情况</th><th>已提醒</th><th>怎么办</th></tr>\n", "</table>\n"));
    }

    private String alertRow(final Alert alert) {
        final ResourceState resource = state.resource(alert.resourceCode()).orElseThrow();
        return "<tr>" + Cells.text(alert.kind().title(), Tone.BAD) + Cells.html(Cells.link(Links.resource(alert.resourceCode()), name(resource)))
                + Cells.text(alert.words()) + Cells.text(Optional.ofNullable(told.get(alert)).map(Cells::time).orElse("尚未"))
                + Cells.html(Cells.link(Links.help(alert.kind()), "处理步骤")) + "</tr>\n";
    }

    private String tiles() {
        return state.systems().stream().map(this::tile).collect(Collectors.joining("", "<div class=\"tiles\">\n", "</div>\n"));
    }

    private String tile(final SystemState system) {
        final boolean bad = system.resources().stream().anyMatch(resource -> alerts.containsKey(resource.resource().code()));
        final LedgerCounts counts = system.counts();
        final String tone = !system.isCollected() ? "idle" : bad ? "bad" : counts.open() > 0 || counts.rejected() > 0 ? "look" : "good";
        final String facts = system.isCollected() ? "读 %,d　问题 %,d　待回执 %,d".formatted(counts.read(), counts.open(), counts.pending()) : "未采集";
        return "<a class=\"tile %s\" href=\"#%s\"><b>%s</b> %s<br><small>%s</small></a>\n".formatted(tone, HtmlText.escape(system.system().code()),
                HtmlText.escape(system.system().code()), HtmlText.escape(system.system().name()), facts);
    }

    private String system(final SystemState system) {
        return "<h2 id=\"%s\">%s</h2>\n<table class=\"counts\">\n<tr>%s</tr>\n%s</table>\n".formatted(HtmlText.escape(system.system().code()),
                HtmlText.escape(system.system().code() + " " + system.system().name()), HEADS.stream().map(Cells::head).collect(Collectors.joining()),
                system.resources().stream().filter(ResourceState::isCollected).map(this::row).collect(Collectors.joining()));
    }

    private String row(final ResourceState resource) {
        final String code = resource.resource().code();
        final LedgerCounts counts = resource.counts();
        final Optional<OpenParts> waiting = resource.waiting();
        return Stream.of(
                Cells.html(Cells.link(Links.resource(code), name(resource))),
                Cells.text(resource.lastRead().map(read -> Cells.age(read, state.at()) + "前").orElse("没有"), tone(code, AlertKind.SILENT_SOURCE)),
                Cells.number(counts.read()),
                Cells.number(counts.canonical()),
                Cells.number(counts.problem()),
                Cells.number(counts.open(), worse(tone(code, AlertKind.PROBLEM_SHARE), counts.open()), Links.problems(code)),
                Cells.number(counts.pushed()),
                Cells.number(counts.accepted()),
                Cells.number(counts.rejected(), worse(Tone.PLAIN, counts.rejected()), Links.refusals(code)),
                Cells.number(counts.pending(), tone(code, AlertKind.OVERDUE_RECEIPT), Links.parts(code)),
                Cells.text(waiting.map(parts -> Cells.age(parts.oldest(), state.at())).orElse(""), tone(code, AlertKind.OVERDUE_RECEIPT)),
                Cells.text(resource.reconciliation().map(found -> found.verdict().label() + " " + Cells.time(found.at())).orElse("没有对过"), tone(code, AlertKind.RECONCILIATION)),
                Cells.text(Feedback.words(resource.feedback()), Feedback.tone(resource.feedback())))
                .collect(Collectors.joining("", "<tr data-resource=\"%s\">".formatted(HtmlText.escape(code)), "</tr>\n"));
    }

    private Tone tone(final String code, final AlertKind kind) {
        return alerts.getOrDefault(code, Set.of()).contains(kind) ? Tone.BAD : Tone.PLAIN;
    }

    private static Tone worse(final Tone tone, final long count) {
        return tone == Tone.PLAIN && count > 0 ? Tone.LOOK : tone;
    }

    private String rest() {
        final String rest = state.resources().stream().filter(resource -> !resource.isCollected()).map(resource -> "<li>" + HtmlText.escape(name(resource)) + "</li>\n")
                .collect(Collectors.joining());
        return rest.isEmpty() ? "" : "<details><summary>还没有采集的资源</summary>\n<ul class=\"rest\">\n%s</ul>\n</details>\n".formatted(rest);
    }

    private static String name(final ResourceState resource) {
        return resource.resource().code() + " " + resource.resource().name();
    }
}
