// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedParameterContext;

import java.util.List;

/**
 * What the page to watch and the alerts need beside the common values.
 */
final class DashboardParameters {

    static final String CONTEXT = "healthhub-dashboard";

    static final FlowParameter LISTEN_HOST = FlowParameter.preset("dashboard.listen.host",
            "看板在哪个地址上提供；127.0.0.1 只有本机能看。看板不认人，对外开放时前面要有带登录的代理", "address that the page is served on; 127.0.0.1: this machine only. "
                    + "The page asks nobody who they are: put a proxy with sign-on before it", "127.0.0.1");
    static final FlowParameter LISTEN_PORT = FlowParameter.preset("dashboard.listen.port",
            "看板的端口", "port of the page", "18093");
    static final FlowParameter NIFI_URL = FlowParameter.preset("dashboard.nifi.url",
            "看的人能打开的 NiFi 画布地址，用于从记录跳到 NiFi", "address of NiFi's canvas as the readers of the page reach it, for links", "https://localhost:8443/nifi");
    static final FlowParameter ALERT_PERIOD = FlowParameter.preset("alert.period",
            "多久检查一次告警", "how often alerts are looked for", "5 min");
    static final FlowParameter SILENT_CYCLES = FlowParameter.preset("alert.silent.cycles",
            "几个更新周期没有读到数据算超期未采集", "update cycles without anything read that count as silence", "2");
    static final FlowParameter RECEIPT_AFTER = FlowParameter.preset("alert.receipt.after",
            "分片多久没有最终结果算超期", "how long a part may have no final judgement", "24 hours");
    static final FlowParameter SHARE_GROWTH = FlowParameter.preset("alert.problem.share.growth",
            "问题占比比前七天高出多少个百分点算上升", "percentage points by which the share of problems may exceed that of the week before", "10");
    static final FlowParameter SHARE_RECORDS = FlowParameter.preset("alert.problem.share.records",
            "近 24 小时至少读入多少条才看占比", "records read within a day below which a share says nothing", "100");
    static final FlowParameter REPEAT_AFTER = FlowParameter.preset("alert.repeat.after",
            "同一告警隔多久再提醒", "how long after a person was told the same is told again", "24 hours");
    static final FlowParameter HANDBOOK = FlowParameter.preset("alert.handbook",
            "告警里写的手册地址，后面加段落锚点；看板的 /help 有同样的段落", "address of the handbook in alerts, to which the anchor is added; the page has the same under /help",
            "docs/alerts.md");
    static final FlowParameter MAIL_HOST = FlowParameter.open("alert.mail.host",
            "发告警邮件的 SMTP 服务器；不用邮件就不填", "SMTP server for mails about alerts; leave empty without mail", "mail.example.gov.cn");
    static final FlowParameter MAIL_PORT = FlowParameter.preset("alert.mail.port",
            "SMTP 端口", "port of the SMTP server", "25");
    static final FlowParameter MAIL_AUTH = FlowParameter.preset("alert.mail.auth",
            "SMTP 服务器要不要登录；内网中继不用登录的填 false", "whether the SMTP server wants a user; false for an inner relay that wants none", "true");
    static final FlowParameter MAIL_TLS = FlowParameter.preset("alert.mail.tls",
            "是否用 STARTTLS 加密", "whether the connection is encrypted by STARTTLS", "false");
    static final FlowParameter MAIL_USER = FlowParameter.open("alert.mail.user",
            "SMTP 用户", "user of the SMTP server", "hub-alert");
    static final FlowParameter MAIL_PASSWORD = FlowParameter.secret("alert.mail.password",
            "SMTP 用户的口令", "password of the SMTP user", "由邮件管理员发放 / issued by the mail administrator");
    static final FlowParameter MAIL_FROM = FlowParameter.open("alert.mail.from",
            "发件人地址", "address of the sender", "hub-alert@example.gov.cn");
    static final FlowParameter MAIL_TO = FlowParameter.open("alert.mail.to",
            "收件人地址，多个用逗号分开", "addresses of the receivers, separated by commas", "duty@example.gov.cn");
    static final FlowParameter WEBHOOK_URL = FlowParameter.open("alert.webhook.url",
            "接收告警 JSON 的地址；不用就不填", "address that takes alerts as JSON; leave empty without one", "https://alerts.example.gov.cn/hooks/hub");

    static final List<FlowParameter> ALL = List.of(LISTEN_HOST, LISTEN_PORT, NIFI_URL, ALERT_PERIOD, SILENT_CYCLES, RECEIPT_AFTER, SHARE_GROWTH, SHARE_RECORDS,
            REPEAT_AFTER, HANDBOOK, MAIL_HOST, MAIL_PORT, MAIL_AUTH, MAIL_TLS, MAIL_USER, MAIL_PASSWORD, MAIL_FROM, MAIL_TO, WEBHOOK_URL);

    private DashboardParameters() {
    }

    static VersionedParameterContext context() {
        return ParameterContexts.context(CONTEXT, "枢纽看板与告警 / The page to watch, and alerts", ALL, List.of(CommonParameters.CONTEXT));
    }
}
