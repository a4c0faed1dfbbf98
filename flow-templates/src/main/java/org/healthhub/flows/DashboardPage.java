// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

/**
 * The handbook page beside the definition of the dashboard.
 */
final class DashboardPage {

    private DashboardPage() {
    }

    static String of() {
        final Markdown page = new Markdown();
        page.paragraph("<!-- " + IndexPage.GENERATED + " -->");
        page.heading(1, DashboardFlow.GROUP + " / Hub dashboard");
        page.paragraph("""
                流程定义 `flow.json`：由 NiFi 自己提供的看板网页、Prometheus 指标和告警，整个枢纽导入一次。网页和数字的来历见 [看板](../../docs/dashboard.md)，
                告警的含义和处理步骤见 [告警](../../docs/alerts.md)。

                The flow definition `flow.json` serves the page to watch and metrics for Prometheus, and raises alerts. Import it once for the whole hub.""");
        page.paragraph("""
                ```text
                看板：浏览器 / Prometheus → 看板请求 HandleHttpRequest → 看板网页 RenderCollectionStatus → 看板答复 HandleHttpResponse
                告警：检查告警 RaiseCollectionAlert ─┬─ 提示 bulletin
                                                    ├─ message → 告警邮件 PutEmail（禁用 / disabled）
                                                    └─ event   → 告警 webhook InvokeHTTP（禁用 / disabled）
                ```""");
        page.heading(2, "参数 / Parameters");
        page.heading(3, "`" + DashboardParameters.CONTEXT + "`");
        DefinitionPage.parameters(page, DashboardParameters.ALL);
        page.paragraph("公共参数上下文 `%s` 被继承，和各系统的是同一个。/ The common context `%s` is inherited.".formatted(CommonParameters.CONTEXT, CommonParameters.CONTEXT));
        page.heading(2, "导入 / Import");
        page.paragraph("""
                1. 先装 `nifi-healthhub-nar`；画布上拖入 Process Group → 上传图标 → 选 `flow.json` → 名称改成 `%s`。
                   Install the NAR; drag a Process Group onto the canvas, upload `flow.json`, give the group this name.
                2. 填参数：预设能用就不必改；公共参数只填一次。
                   Fill in the parameters; the presets will do for a first look.
                3. 进入组 → Controller Services → 全部启用 → 启动本组。浏览器打开 `http://127.0.0.1:18093/`。
                   Enable all services, start the group, open the page.
                4. 要邮件或 webhook：填 `alert.mail.*` 或 `alert.webhook.url`，右键该处理器 → Enable → Start。
                   For mail or a webhook fill in their parameters, then Enable and Start the processor.
                5. 多节点：每个节点各自提供看板；告警只在主节点检查。
                   On a cluster every node serves the page, only the primary node looks for alerts.""".formatted(DashboardFlow.GROUP));
        page.heading(2, "检查 / What to check");
        page.paragraph("""
                - 首页的数字和 `./healthhub status` 一致；`/metrics` 能被 Prometheus 抓取。
                  The numbers are those of `./healthhub status`; Prometheus can scrape `/metrics`.
                - 看板不认人：只监听内网地址；或导入时加 `--listener-tls`，只接受有证书的来访者；或前面放带登录的代理。
                  The page asks nobody who they are: let it listen on an inner address, import it with `--listener-tls` so that
                  callers need a certificate, or put a proxy with sign-on before it.""");
        return page.page();
    }
}
