// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.docs.HtmlText;
import org.healthhub.core.status.ListedPart;
import org.healthhub.core.status.ListedProblem;
import org.healthhub.core.status.ListedRefusal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lists behind the numbers: record keys, each with the command that traces it and the way to its events in NiFi.
 *
 * @param frame for links to NiFi
 */
record Lists(Frame frame) {

    /** Entries of a page. */
    static final int LIMIT = 100;

    String problems(final Resource resource, final Optional<String> code, final List<ListedProblem> problems) {
        final String rows = problems.stream().map(problem -> "<tr>" + key(problem.recordKey()) + Cells.text(String.join("、", problem.codes()))
                + Cells.text(time(problem.firstSeen())) + Cells.text(time(problem.lastSeen())) + trace(problem.recordKey())
                + Cells.html(frame.provenance(problem.collectionId(), "在 NiFi 中查看")) + "</tr>\n").collect(Collectors.joining());
        final String about = code.map(found -> "<p><b>%s</b>　%s　处理办法：%s</p>\n".formatted(HtmlText.escape(found), HtmlText.escape(ProblemWords.meaning(found)),
                HtmlText.escape(ProblemWords.remedy(found)))).orElse("");
        return title(resource, "未更正的问题") + about + table("<th>数据主键</th><th>问题代码</th><th>首次发现</th><th>最近发现</th><th>追查命令</th><th>NiFi 组件</th>", rows)
                + next(Links.problems(resource.code()), code, problems.size(), problems.isEmpty() ? "" : problems.getLast().recordKey());
    }

    String refusals(final Resource resource, final List<ListedRefusal> refusals) {
        final String rows = refusals.stream().map(refusal -> "<tr>" + key(refusal.recordKey()) + Cells.text(refusal.platformCode()) + Cells.text(refusal.field().orElse(""))
                + Cells.text(refusal.batchNo()) + Cells.number(refusal.partNo()) + Cells.text(Cells.time(refusal.rejectedAt())) + trace(refusal.recordKey()) + "</tr>\n")
                .collect(Collectors.joining());
        return title(resource, "平台退回的记录") + table("<th>数据主键</th><th>平台返回码</th><th>信息项</th><th>批次号</th><th>分片</th><th>退回时间</th><th>追查命令</th>", rows)
                + next(Links.refusals(resource.code()), Optional.empty(), refusals.size(), refusals.isEmpty() ? "" : refusals.getLast().position());
    }

    String parts(final Resource resource, final List<ListedPart> parts, final LocalDateTime now) {
        final String rows = parts.stream().map(part -> "<tr>" + Cells.text(part.batchNo()) + Cells.number(part.partNo()) + Cells.text(ResourceDetail.words(part.state()))
                + Cells.text(part.stage().orElse("")) + Cells.number(part.records()) + Cells.text(Cells.age(part.intendedAt(), now)) + Cells.number(part.attempts())
                + Cells.number(part.inquiries()) + Cells.text(part.outcomeCode().orElse("")) + "</tr>\n").collect(Collectors.joining());
        final String head = "<th>批次号</th><th>分片</th><th>状态</th><th>平台阶段</th><th>记录</th><th>已等</th><th>发送次数</th><th>查询次数</th><th>最近结果</th>";
        return title(resource, "没有最终结果的分片") + "<p>批次号可在 NiFi 的 Data Provenance 里按 healthhub.batch.no 搜索。</p>\n" + table(head, rows)
                + (parts.size() < LIMIT ? "" : "<p>只列出最早的 %d 个。</p>\n".formatted(LIMIT));
    }

    private static String title(final Resource resource, final String words) {
        return "<h2>%s　%s</h2>\n".formatted(Cells.link(Links.resource(resource.code()), resource.code() + " " + resource.name()), HtmlText.escape(words));
    }

    private static String table(final String heads, final String rows) {
        return rows.isEmpty() ? "<p>没有。</p>\n" : "<table class=\"list\">\n<tr>%s</tr>\n%s</table>\n".formatted(heads, rows);
    }

    private static String next(final String list, final Optional<String> code, final int entries, final String last) {
        return entries < LIMIT ? "" : "<p>%s</p>\n".formatted(Cells.link(Links.next(list, code, last), "下一页"));
    }

    private static String key(final String recordKey) {
        return Cells.html("<code>" + HtmlText.escape(recordKey) + "</code>");
    }

    private static String trace(final String recordKey) {
        return Cells.html("<code class=\"command\">./healthhub trace " + HtmlText.escape(recordKey) + "</code>");
    }

    private static String time(final Optional<LocalDateTime> time) {
        return time.map(Cells::time).orElse("");
    }
}
