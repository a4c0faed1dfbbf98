// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedParameterContext;

import java.util.List;
import java.util.Optional;

/**
 * Values that hold for the hub as a whole. Every system's context inherits them; the context is the same in all files, so that importing
 * a second system finds the first one's values in place.
 */
public final class CommonParameters {

    public static final String CONTEXT = "healthhub-common";

    static final FlowParameter DB_URL = FlowParameter.open("hub.db.url",
            "枢纽库的 JDBC 地址，不要把口令写进地址", "JDBC address of the hub database, without credentials", "jdbc:postgresql://10.0.0.10:5432/hub");
    static final FlowParameter DB_USER = FlowParameter.open("hub.db.user",
            "枢纽库用户：可读写规范表，可建台账表", "user of the hub database: may write the canonical tables and create the ledger tables", "healthhub");
    static final FlowParameter DB_PASSWORD = FlowParameter.secret("hub.db.password",
            "枢纽库用户的口令", "password of the hub database user", "由数据库管理员发放 / issued by the database administrator");
    static final FlowParameter DRIVER_CLASS = FlowParameter.preset("hub.jdbc.driver.class",
            "枢纽库 JDBC 驱动的类名", "class name of the hub database's JDBC driver", "org.postgresql.Driver");
    static final FlowParameter DRIVER_PATH = FlowParameter.open("hub.jdbc.driver.path",
            "枢纽库 JDBC 驱动文件在 NiFi 节点上的路径", "path of the hub database's JDBC driver on every NiFi node", "/opt/nifi/drivers/postgresql.jar");
    static final FlowParameter HUB_KEY = FlowParameter.secret("hub.key",
            "枢纽密钥：由它算出数据主键和人员索引，启用后不可更换", "key of the hub: record keys and person keys derive from it, never change it once in use",
            "至少 16 个字符，建议 32 个随机字符 / at least 16 characters, better 32 random ones");
    static final FlowParameter DIGEST_FAMILY = FlowParameter.preset("hub.digest.family",
            "杂凑算法族：SHA-256 或 SM3（国密），启用后不可更换", "digest family: SHA-256 or SM3, never change it once in use", "SHA-256");
    static final FlowParameter PLATFORM_URL = FlowParameter.open("platform.url",
            "省级政务数据平台接口的根地址", "base address of the provincial platform's interface", "https://platform.example.gov.cn");
    static final FlowParameter PLATFORM_RID = FlowParameter.open("platform.rid",
            "平台分配的请求者标识 (gjzwfwpt_rid)", "requester id given by the platform (gjzwfwpt_rid)", "610000-wsjkw");
    static final FlowParameter PLATFORM_SID = FlowParameter.open("platform.sid",
            "平台分配的服务标识 (gjzwfwpt_sid)", "service id given by the platform (gjzwfwpt_sid)", "s_610000_collect");
    static final FlowParameter PLATFORM_SECRET = FlowParameter.secret("platform.secret",
            "平台分配的签名密钥", "signing secret given by the platform", "由平台发放 / issued by the platform");

    static final FlowParameter CALENDAR_FILE = new FlowParameter("hub.calendar.file",
            "工作日历文件在每个 NiFi 节点上的路径：新一年放假通知公布后，复制内置文件补上几行；留空用内置的",
            "path of the working-day calendar on every NiFi node: a copy of the built-in one with the notice of a new year; empty for the built-in one",
            "/opt/nifi/healthhub/working-days.csv", false, Optional.of(""));

    static final FlowParameter MAIL_HOST = FlowParameter.preset("mail.host",
            "发通知的邮件服务器（启用“邮件通知”时）", "mail server for notices, when 邮件通知 is enabled", "localhost");
    static final FlowParameter MAIL_FROM = FlowParameter.preset("mail.from",
            "通知邮件的发件人", "sender of notices", "healthhub@localhost");
    static final FlowParameter MAIL_TO = FlowParameter.preset("mail.to",
            "通知邮件的收件人，逗号分隔", "recipients of notices, comma separated", "operator@localhost");

    /** In the order in which a newcomer fills them in. */
    public static final List<FlowParameter> ALL = List.of(DB_URL, DB_USER, DB_PASSWORD, DRIVER_CLASS, DRIVER_PATH, HUB_KEY, DIGEST_FAMILY, PLATFORM_URL,
            PLATFORM_RID, PLATFORM_SID, PLATFORM_SECRET, CALENDAR_FILE, MAIL_HOST, MAIL_FROM, MAIL_TO);

    private CommonParameters() {
    }

    static VersionedParameterContext context() {
        return ParameterContexts.context(CONTEXT, "健康数据枢纽公共参数，各系统共用 / Values of the hub, shared by all systems", ALL, List.of());
    }
}
