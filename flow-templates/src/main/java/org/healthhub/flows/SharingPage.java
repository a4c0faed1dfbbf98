// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import java.util.List;

/**
 * The handbook page beside the flow definition that shares data.
 */
final class SharingPage {

    private SharingPage() {
    }

    static String page() {
        final Markdown page = new Markdown();
        page.paragraph("<!-- " + IndexPage.GENERATED + " -->");
        page.heading(1, SharingFlow.GROUP);
        page.paragraph("""
                流程定义 `flow.json`：其他部门凭授权取数、核验、反馈。整个枢纽一份，不属于某个系统。接口约定见 [docs/sharing-contract.md](../../docs/sharing-contract.md)，
                授权和运维见 [docs/sharing.md](../../docs/sharing.md)。

                The flow definition `flow.json` shares the hub's data with other departments under grants: records, verification, problem reports. One for the hub.
                Contract and operation: see the two pages above.""");
        page.paragraph("""
                ```text
                接收请求 HandleHttpRequest → 验签与授权 AuthorizeShareRequest → 读取授权数据 ReadSharedRecord → 脱敏 MaskHealthRecord
                                                    │ refused                      │ verified ─────────────┐      ↓
                                                    ↓                              └→ 登记提供记录 RecordProvision ← ┘
                                          答复拒绝 HandleHttpResponse                        → 答复数据 HandleHttpResponse
                验签与授权 ─ feedback → 受理问题反馈 AcceptProblemReport → 答复反馈 HandleHttpResponse
                ```""");
        page.heading(2, "参数 / Parameters");
        page.paragraph("""
                标 * 的是机密参数，文件里没有值。公共参数与各系统共用，`hub.key` 必须相同，否则按证件号码找不到人。

                Parameters marked * are secrets. The common ones are shared with the systems; `hub.key` must be the same, or nobody is found by number.""");
        page.heading(3, "`" + SharingParameters.CONTEXT + "`");
        DefinitionPage.parameters(page, SharingParameters.ALL);
        page.heading(3, "`" + CommonParameters.CONTEXT + "`（继承 / inherited）");
        DefinitionPage.parameters(page, CommonParameters.ALL);
        page.heading(2, "导入 / Import");
        page.paragraph("""
                `./healthhub import --systems SHARE …`，或者 / or:

                1. 安装 `nifi-healthhub-nar`；枢纽库里已有各资源的规范表。 / Install the NAR; the hub database has the canonical tables.
                2. 画布上拖入 Process Group → 上传 `flow.json`。 / Drag a Process Group onto the canvas and upload `flow.json`.
                3. 填参数，启用全部控制器服务，启动本组。 / Fill in the parameters, enable all services, start the group.
                4. 端口只在本机，为普通 HTTP；对外开放时用 HTTPS：导入时加 `--listener-tls`，或前面放反向代理；报文大小和来源由代理或防火墙限制。
                   The port is on the loopback interface and speaks plain HTTP; to open it import with `--listener-tls` or put an HTTPS proxy before it.
                   Body size and callers are limited by a proxy or firewall.
                5. `./healthhub grant add …`，把使用方标识和密钥安全地交给使用方。 / Give a grant; hand id and secret over safely.""");
        page.heading(2, "终点队列 / End queues");
        page.table(List.of("终点 / End", "含义 / Meaning", "保留 / Kept"), EndQueue.ofSharing().stream().map(end -> List.of(
                end.label(), end.meaning() + "<br>" + end.meaningEn(), end.isKept() ? "一直 / until removed" : end.queue().expiration())).toList());
        page.heading(2, "会出什么问题 / What can go wrong");
        page.table(List.of("现象 / Symptom", "原因和办法 / Cause and remedy"), List.of(
                List.of("全部答复 sign-401 / every answer is sign-401",
                        "使用方的密钥不是现在的（`./healthhub grant secret` 再发），或待签串拼错：用约定里的测试向量核对。"
                                + "<br>The secret is not the present one, or the text to sign is put together wrongly: compare with the test vector of the contract."),
                List.of("clock-401", "两边时钟差超过 `share.clock.window`：对时。<br>Set the clocks."),
                List.of("grant-403，授权却在 / although there is a grant", "资源目录变了，授权不再合规：`./healthhub grant list` 会说是哪一条规则。"
                        + "<br>The catalogue no longer allows it: `grant list` names the rule."),
                List.of("503 且没有报文 / 503 without a body", "一分钟内没有答复：看队列和提示；掩码失败的在 `failure`。"
                        + "<br>No answer within a minute: look at queues and bulletins.")));
        return page.page();
    }
}
