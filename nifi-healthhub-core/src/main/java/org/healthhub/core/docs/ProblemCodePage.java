// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.problem.ProblemCategory;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;

import java.util.Arrays;
import java.util.List;

/**
 * Writes the page of all problem codes, in English and Chinese, from {@link ProblemCode}.
 */
public final class ProblemCodePage {

    private static final String HEAD = """
            <!-- Generated from ProblemCode; do not edit. Write it with: %s -->
            # Problem codes · 问题代码

            Every finding about a record has one of these codes. An **ERROR** keeps the record out of the hub store; a **SUSPECT** record passes, flagged.
            A catalogue rule may state another severity than the code's own. The attribute `healthhub.problem.codes` and the field `healthhub_problems` carry the codes.

            每条问题数据对应下列代码之一。**ERROR（错误）** 的记录不入库，须由数据提供单位更正；**SUSPECT（可疑）** 的记录带标识通过。
            资源目录中的规则可指定不同的严重程度。属性 `healthhub.problem.codes` 和字段 `healthhub_problems` 中使用这些代码。
            """.formatted(GeneratedFile.COMMAND);

    private ProblemCodePage() {
    }

    /**
     * The page.
     *
     * @return Markdown, lines ended by {@code \n}
     */
    public static String markdown() {
        final StringBuilder page = new StringBuilder(HEAD);
        for (final ProblemCategory category : ProblemCategory.values()) {
            final List<ProblemCode> codes = Arrays.stream(ProblemCode.values()).filter(code -> code.category() == category).toList();
            page.append("\n## ").append(heading(category)).append("\n\n");
            page.append("| code 代码 | severity 严重程度 | meaning 含义 | remedy 处理办法 |\n|---|---|---|---|\n");
            for (final ProblemCode code : codes) {
                page.append("| `%s` | %s | %s<br>%s | %s<br>%s |\n".formatted(code.name(), severity(code.severity()), cell(code.meaning()), cell(code.meaningZh()),
                        cell(code.remedy()), cell(code.remedyZh())));
            }
        }
        return page.toString();
    }

    private static String heading(final ProblemCategory category) {
        return switch (category) {
            case IDENTITY -> "Identity · 身份证件";
            case ORGANIZATION -> "Organisation · 机构代码";
            case STRUCTURE -> "Structure · 结构与必填";
            case TEXT -> "Text · 文本";
            case NUMBER -> "Number · 数值";
            case DATE -> "Date · 日期时间";
            case CODE -> "Code · 值域代码";
            case RULE -> "Rule · 逻辑规则";
            case REPORT -> "Report · 用数反馈";
        };
    }

    private static String severity(final Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR 错误";
            case SUSPECT -> "SUSPECT 可疑";
        };
    }

    private static String cell(final String text) {
        return text.replace("|", "\\|");
    }
}
