// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.healthhub.core.docs.HtmlText;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a report as one HTML page that needs nothing else. Stateless and thread-safe.
 */
public final class ReconciliationPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8">
            <title>%1$s</title>
            <style>
            body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 2em; color: #222; }
            table { border-collapse: collapse; margin: 0.5em 0 2em; font-size: 14px; }
            th, td { border: 1px solid #bbb; padding: 3px 8px; }
            th { background: #d9e2f3; }
            td.number { text-align: right; font-variant-numeric: tabular-nums; }
            p.good { color: #2b6a2b; } p.bad { color: #a02020; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private ReconciliationPage() {
    }

    /** The page. */
    public static String of(final ReconciliationReport report) {
        final StringBuilder page = new StringBuilder(HEAD.formatted(HtmlText.escape("%s %s 对账报告".formatted(report.system().code(), report.system().name()))));
        page.append("<p>%tF %<tT，北京时间</p>\n".formatted(report.at()));
        page.append(report.needsPerson() ? "<p class=\"bad\">有差异需要处理，见“结论”“说明”。</p>\n" : "<p class=\"good\">各方一致，或差异均已说明。</p>\n");
        ReportTables.of(report).forEach(table -> page.append(table(table)));
        return page.append("</body>\n</html>\n").toString();
    }

    private static String table(final ReportTables.Table table) {
        final String title = "<h2>%s</h2>\n".formatted(HtmlText.escape(table.title()));
        if (table.rows().isEmpty()) {
            return title + "<p>无</p>\n";
        }
        final String heads = table.heads().stream().map(head -> "<th>" + HtmlText.escape(head) + "</th>").collect(Collectors.joining());
        return title + "<table>\n<tr>" + heads + "</tr>\n" + table.rows().stream().map(ReconciliationPage::row).collect(Collectors.joining()) + "</table>\n";
    }

    private static String row(final List<Object> cells) {
        return cells.stream().map(cell -> (cell instanceof Long ? "<td class=\"number\">" : "<td>") + HtmlText.escape(cell.toString()) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
