// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report as tables, the same for the workbook and the page. A cell is a text or a whole number.
 */
final class ReportTables {

    private static final String DIRECTION = "%s %s";

    private ReportTables() {
    }

    /**
     * One table.
     *
     * @param title name of the sheet and heading on the page
     * @param heads titles of the columns
     * @param rows cells, texts or {@link Long}
     */
    record Table(String title, List<String> heads, List<List<Object>> rows) {
    }

    static List<Table> of(final ReconciliationReport report) {
        return List.of(balances(report), days(report), parts(report));
    }

    private static Table balances(final ReconciliationReport report) {
        final List<String> heads = Stream.of(
                Stream.of("资源代码", "资源名称", "源端已读", "枢纽库", "省平台"),
                kinds("源→枢纽"),
                kinds("枢纽→平台"),
                Stream.of("其中 平台退回", "其中 在途", "其中 已重新上报", "源端已消失", "结论")).flatMap(names -> names).toList();
        return new Table("总账", heads, report.balances().stream().map(ReportTables::balance).toList());
    }

    private static Stream<String> kinds(final String direction) {
        return Stream.of(Difference.Kind.values()).map(kind -> DIRECTION.formatted(direction, kind.label()));
    }

    private static List<Object> balance(final ResourceBalance balance) {
        return Stream.of(
                Stream.<Object>of(balance.resource().code(), balance.resource().name(), balance.source(), balance.hub(), balance.platform()),
                counts(balance.sourceToHub()),
                counts(balance.hubToPlatform()),
                Stream.<Object>of(balance.refused(), balance.waiting(), balance.pushedAgain(), balance.vanished(), balance.verdict())).flatMap(cells -> cells).toList();
    }

    private static Stream<Object> counts(final DifferenceCounts counts) {
        return Stream.of(Difference.Kind.values()).map(counts::of);
    }

    private static Table days(final ReconciliationReport report) {
        return new Table("按日", List.of("日期", "资源代码", "读取", "规范", "问题", "上报", "已接收", "退回", "待回执", "核对"), report.days().stream()
                .map(day -> List.<Object>of(day.day().toString(), day.resourceCode(), day.read(), day.canonical(), day.problem(), day.pushed(), day.accepted(),
                        day.rejected(), day.pending(), day.isClosed() ? "平" : "不平")).toList());
    }

    private static Table parts(final ReconciliationReport report) {
        return new Table("批次差异", List.of("批次号", "分片号", "台账 回执号", "台账 条数", "台账 接收", "台账 退回", "平台 回执号", "平台 条数", "平台 接收", "平台 退回", "说明"),
                report.parts().stream().map(difference -> Stream.of(
                        Stream.<Object>of(difference.part().batchNo(), (long) difference.part().partNo()),
                        difference.ledger().map(ReportTables::part).orElseGet(ReportTables::none),
                        difference.platform().map(ReportTables::part).orElseGet(ReportTables::none),
                        Stream.<Object>of(difference.explanation())).flatMap(cells -> cells).toList()).toList());
    }

    private static Stream<Object> part(final HeldPart part) {
        return Stream.of(part.receiptNo(), (long) part.records(), (long) part.accepted(), (long) part.rejected());
    }

    private static Stream<Object> none() {
        return Stream.of("无", "", "", "");
    }
}
