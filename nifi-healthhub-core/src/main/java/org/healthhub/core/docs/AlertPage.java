// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.alert.AlertKind;

import java.util.List;

/**
 * Writes the page of all alerts, in Chinese and English, from {@link AlertKind}. Alerts link to its anchors.
 */
public final class AlertPage {

    /** Path of the page below the root of the source tree. */
    public static final String PATH = "docs/alerts.md";

    private static final String HEAD = """
            <!-- Generated from AlertKind; do not edit. Write it with: %s -->
            # 告警 / Alerts

            `RaiseCollectionAlert`（流程定义 `hub-dashboard`）每五分钟看一次台账。新的告警出提示（bulletin），配置了邮件或 webhook 的同时发出；
            同一告警只在加重一倍、或过了 *Repeat After* 之后再说一遍，解除时说一次。看板首页列出当前告警，点进来就是下面各段。
            锚点不会改变，手册可以引用。

            `RaiseCollectionAlert` (flow definition `hub-dashboard`) looks at the ledger every five minutes. A new alert becomes a bulletin and, where configured, a mail
            or a webhook call. The same alert is told again only when it is twice as bad or after *Repeat After*, and once when it is over. The dashboard lists the
            standing ones. The anchors below never change.
            """.formatted(GeneratedFile.COMMAND);

    private AlertPage() {
    }

    /**
     * The page.
     *
     * @return Markdown, lines ended by {@code \n}
     */
    public static String markdown() {
        final StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| alert 告警 | anchor 锚点 |\n|---|---|\n");
        for (final AlertKind kind : AlertKind.values()) {
            page.append("| `%s` %s | [`%s`](#%s) |\n".formatted(kind, kind.title(), kind.anchor(), kind.anchor()));
        }
        for (final AlertKind kind : AlertKind.values()) {
            page.append("\n<a id=\"%s\"></a>\n\n## %s `%s`\n\n%s\n\n%s\n\n%s\n%s".formatted(kind.anchor(), kind.title(), kind, kind.meaning(), kind.meaningEn(),
                    steps(kind.remedy()), steps(kind.remedyEn())));
        }
        return page.toString();
    }

    private static String steps(final List<String> steps) {
        final StringBuilder list = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            list.append("%d. %s\n".formatted(i + 1, steps.get(i)));
        }
        return list.toString();
    }
}
