// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.alert.Alert;
import org.healthhub.core.docs.HtmlText;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.status.LedgerCounts;
import org.healthhub.core.status.ProblemShare;
import org.healthhub.core.status.ResourceState;
import org.healthhub.nifi.processors.dashboard.Cells.Tone;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of one resource. Use once.
 *
 * @param resource its state
 * @param now time of the state
 * @param found what is wrong with it
 * @param days counts of the last weeks
 */
record ResourceDetail(ResourceState resource, LocalDateTime now, List<Alert> found, List<DayFigures> days) {

    String html() {
        return "<h2>%s %s</h2>\n".formatted(HtmlText.escape(resource.resource().code()), HtmlText.escape(resource.resource().name()))
                + found.stream().map(ResourceDetail::alert).collect(Collectors.joining()) + facts() + problems() + parts() + "<h3>近 30 天</h3>\n"
                + Trend.of(days, now.toLocalDate());
    }

    private static String alert(final Alert alert) {
        return "<p class=\"bad\"><strong>%s</strong>　%s　%s</p>\n".formatted(HtmlText.escape(alert.kind().title()), HtmlText.escape(alert.words()),
                Cells.link(Links.help(alert.kind()), "处理步骤"));
    }

    private String facts() {
        final LedgerCounts counts = resource.counts();
        return Stream.of(
                fact("更新周期", Cells.text(resource.resource().updateCycle())),
                fact("最近读取", Cells.text(resource.lastRead().map(read -> "%s，%s前".formatted(Cells.time(read), Cells.age(read, now))).orElse("没有"))),
                fact("读取", Cells.number(counts.read())),
                fact("规范", Cells.number(counts.canonical())),
                fact("问题（全部）", Cells.number(counts.problem())),
                fact("问题（未更正）", Cells.number(counts.open(), Tone.LOOK, Links.problems(resource.resource().code()))),
                fact("近 24 小时问题占比", Cells.text(share(resource.recent()))),
                fact("前七天问题占比", Cells.text(share(resource.before()))),
                fact("上报", Cells.number(counts.pushed())),
                fact("接收", Cells.number(counts.accepted())),
                fact("退回", Cells.number(counts.rejected(), Tone.LOOK, Links.refusals(resource.resource().code()))),
                fact("待回执", Cells.number(counts.pending(), Tone.LOOK, Links.parts(resource.resource().code()))),
                fact("对账", Cells.text(resource.reconciliation().map(state -> "%s %s；源端 %,d，枢纽 %,d，平台 %,d；未说明的差异 %,d%s".formatted(Cells.time(state.at()),
                        state.verdict().label(), state.source(), state.hub(), state.platform(), state.differences(), state.fault().isEmpty() ? "" : "；" + state.fault()))
                        .orElse("没有对过"))),
                fact("数据问题反馈", Cells.text(Feedback.words(resource.feedback()), Feedback.tone(resource.feedback()))))
                .collect(Collectors.joining("", "<table class=\"facts\">\n", "</table>\n"));
    }

    private static String share(final ProblemShare share) {
        return share.read() == 0 ? "没有读取" : "%.1f%%（%,d / %,d）".formatted(share.percent(), share.problem(), share.read());
    }

    private static String fact(final String name, final String cell) {
        return "<tr>%s%s</tr>\n".formatted(Cells.head(name), cell);
    }

    private String problems() {
        if (resource.openProblems().isEmpty()) {
            return "";
        }
        return resource.openProblems().entrySet().stream().sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .map(entry -> "<tr>" + Cells.html(Cells.link(Links.problems(resource.resource().code(), entry.getKey()), entry.getKey()))
                        + Cells.text(ProblemWords.meaning(entry.getKey())) + Cells.number(entry.getValue()) + Cells.text(ProblemWords.remedy(entry.getKey())) + "</tr>\n")
                .collect(Collectors.joining("", "<h3>未更正的问题，按代码</h3>\n<table id=\"codes\">\n<tr><th>代码</th><th>含义</th><th>记录数</th><th>处理办法</th></tr>\n",
                        "</table>\n"));
    }

    private String parts() {
        if (resource.openParts().isEmpty()) {
            return "";
        }
        return resource.openParts().entrySet().stream().map(entry -> "<tr>" + Cells.text(words(entry.getKey())) + Cells.number(entry.getValue().parts())
                        + Cells.number(entry.getValue().records()) + Cells.text(Cells.age(entry.getValue().oldest(), now)) + "</tr>\n")
                .collect(Collectors.joining("", "<h3>没有最终结果的分片</h3>\n<table>\n<tr><th>状态</th><th>分片</th><th>记录</th><th>最早的已等</th></tr>\n", "</table>\n"
                        + "<p>" + Cells.link(Links.parts(resource.resource().code()), "逐个列出") + "</p>\n"));
    }

    static String words(final PartState state) {
        return switch (state) {
            case INTENDED -> "INTENDED 已登记，结果未定";
            case PENDING -> "PENDING 平台已收，待回执";
            case FAILED -> "FAILED 需人工处理";
            case ANSWERED -> "ANSWERED 已逐条给出结果";
            case REFUSED -> "REFUSED 整体退回";
            case SPLIT -> "SPLIT 已二分";
        };
    }
}
