// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ScheduledState;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedParameterContext;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.ComponentIds;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;
import org.healthhub.flows.canvas.TextWidth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The page to watch and the alerts, once for the whole hub. Use once.
 */
public final class DashboardFlow {

    /** Folder of the definition. */
    public static final String FOLDER = "hub-dashboard";
    /** Name of the process group. */
    public static final String GROUP = "枢纽看板";

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HEALTHHUB = "org.healthhub.nifi.processors.";
    private static final double COLUMN = 660;
    private static final double ROW = 380;
    private static final double ALERT_ROW = 2 * ROW;
    /** What NiFi's own panels cover at the upper left when a canvas of this size is first shown. */
    private static final double LEFT = 540;
    private static final Retry CALL_AGAIN = new Retry(Set.of("Retry", "Failure"), 6, "1 min", "30 mins");
    /** The alerts of a day wait for a mail server that is not set up: more would be a flood when it is. */
    private static final Queue A_DAY = Queue.end("1 day");
    /** No script, style, picture or frame from elsewhere, and no form. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Canvas canvas = new Canvas(new ComponentIds("dashboard"), GROUP, "看板网页、指标和告警 / The page to watch, metrics and alerts", DashboardParameters.CONTEXT);
    private final VersionedControllerService ledger;
    private final VersionedControllerService catalogue;

    private DashboardFlow() {
        ledger = SharedServices.ledger(canvas, SharedServices.hub(canvas));
        catalogue = SharedServices.catalogue(canvas);
    }

    /** Builds the flow. */
    public static VersionedExternalFlow of() {
        return new DashboardFlow().build();
    }

    private VersionedExternalFlow build() {
        explain();
        page();
        alerts();
        final VersionedExternalFlow flow = new VersionedExternalFlow();
        flow.setFlowContents(canvas.group());
        final Map<String, VersionedParameterContext> contexts = new TreeMap<>();
        contexts.put(CommonParameters.CONTEXT, CommonParameters.context());
        contexts.put(DashboardParameters.CONTEXT, DashboardParameters.context());
        flow.setParameterContexts(contexts);
        flow.setExternalControllerServices(Map.of());
        flow.setParameterProviders(Map.of());
        return flow;
    }

    private void page() {
        final VersionedControllerService context = canvas.service("service/http-context", "HTTP 请求映射", "org.apache.nifi.http.StandardHttpContextMap",
                Bundles.HTTP_CONTEXT_MAP, List.of("org.apache.nifi.http.HttpContextMap"), new Settings().set("Request Expiration", "1 min"));
        final VersionedProcessor listen = canvas.processor("listen", "看板请求", STANDARD + "HandleHttpRequest", Bundles.STANDARD, Box.processor(LEFT, 0), Retry.NONE,
                new Settings()
                        .service("HTTP Context Map", context)
                        .set("Hostname", DashboardParameters.LISTEN_HOST.reference())
                        .set("Listening Port", DashboardParameters.LISTEN_PORT.reference())
                        .set("Allow GET", "true")
                        .set("Allow HEAD", "true")
                        .set("Allow POST", "false")
                        .set("Allow PUT", "false")
                        .set("Allow DELETE", "false")
                        .set("Allow OPTIONS", "false"));
        // it looks for a request each time it runs, and would do so without a break
        listen.setSchedulingPeriod("20 ms");
        final VersionedProcessor render = canvas.processor("render", "看板网页", HEALTHHUB + "RenderCollectionStatus", Bundles.HEALTHHUB, Box.processor(LEFT + COLUMN, 0),
                Retry.NONE, limits(new Settings()).set("NiFi URL", DashboardParameters.NIFI_URL.reference()));
        final Box respondBox = Box.processor(LEFT + 2 * COLUMN, 0);
        final VersionedProcessor respond = canvas.processor("respond", "看板答复", STANDARD + "HandleHttpResponse", Bundles.STANDARD, respondBox, Retry.NONE,
                new Settings()
                        .service("HTTP Context Map", context)
                        .set("HTTP Status Code", "${healthhub.answer.status}")
                        .dynamic("Content-Type", "${mime.type}")
                        .dynamic("Allow", "${healthhub.answer.allow}")
                        .dynamic("Cache-Control", "${healthhub.answer.caching}")
                        .dynamic("Content-Security-Policy", CONTENT_POLICY)
                        .dynamic("X-Content-Type-Options", "nosniff")
                        .dynamic("Referrer-Policy", "no-referrer"));
        // answered
        respond.setAutoTerminatedRelationships(Set.of("success"));
        canvas.connect("success 请求", listen, Set.of("success"), render, Queue.BETWEEN, List.of(), 0);
        canvas.connect("answer 网页", render, Set.of("answer"), respond, Queue.BETWEEN, List.of(), 0);
        end(respond, Set.of("failure"), "答复未送达", "1 day", EndQueue.Tone.GOOD, List.of("浏览器没有等到答复：", "刷新即可。1 天后清除"), CollectionLayout.below(respondBox));
    }

    private void alerts() {
        final VersionedProcessor alert = canvas.processor("alert", "检查告警", HEALTHHUB + "RaiseCollectionAlert", Bundles.HEALTHHUB,
                Box.processor(LEFT, ALERT_ROW + ROW / 2), Retry.NONE, limits(new Settings())
                        .set("Repeat After", DashboardParameters.REPEAT_AFTER.reference())
                        .set("Handbook", DashboardParameters.HANDBOOK.reference()));
        alert.setSchedulingPeriod(DashboardParameters.ALERT_PERIOD.reference());
        alert.setExecutionNode("PRIMARY");
        final Box mailBox = Box.processor(LEFT + COLUMN, ALERT_ROW);
        final VersionedProcessor mail = canvas.processor("mail", "告警邮件", STANDARD + "PutEmail", Bundles.STANDARD, mailBox, Retry.NONE, new Settings()
                .set("SMTP Hostname", DashboardParameters.MAIL_HOST.reference())
                .set("SMTP Port", DashboardParameters.MAIL_PORT.reference())
                .set("SMTP Auth", DashboardParameters.MAIL_AUTH.reference())
                .set("SMTP TLS", DashboardParameters.MAIL_TLS.reference())
                .set("SMTP Username", DashboardParameters.MAIL_USER.reference())
                .secret("SMTP Password", DashboardParameters.MAIL_PASSWORD.reference())
                .set("From", DashboardParameters.MAIL_FROM.reference())
                .set("To", DashboardParameters.MAIL_TO.reference())
                .set("Subject", "${healthhub.alert.subject}")
                .set("email-ff-content-as-message", "true"));
        final Box callBox = Box.processor(LEFT + COLUMN, ALERT_ROW + ROW);
        final VersionedProcessor call = canvas.processor("webhook", "告警 webhook", STANDARD + "InvokeHTTP", Bundles.STANDARD, callBox, CALL_AGAIN, new Settings()
                .set("HTTP Method", "POST")
                .set("HTTP URL", DashboardParameters.WEBHOOK_URL.reference())
                .set("Response Body Ignored", "true"));
        // the event, which is in the ledger and on the page
        call.setAutoTerminatedRelationships(Set.of("Original"));
        mail.setScheduledState(ScheduledState.DISABLED);
        call.setScheduledState(ScheduledState.DISABLED);
        canvas.connect("message 邮件", alert, Set.of("message"), mail, A_DAY, List.of(), 0);
        canvas.connect("event webhook", alert, Set.of("event"), call, A_DAY, List.of(), 0);
        // sent
        mail.setAutoTerminatedRelationships(Set.of("success"));
        end(mail, Set.of("failure"), "邮件发不出", "30 days", EndQueue.Tone.LOOK, List.of("邮件服务器拒绝或不通：", "看提示，改参数后重放。", "告警在看板上照样有"), right(mailBox, 1));
        end(call, Set.of("Response"), "webhook 已送达", "7 days", EndQueue.Tone.GOOD, List.of("对方已收下。", "7 天后清除"), right(callBox, -1));
        end(call, Set.of("Retry", "No Retry", "Failure"), "webhook 未送达", "30 days", EndQueue.Tone.LOOK, List.of("对方拒绝或不通：", "看提示，改参数后重放。", "告警在看板上照样有"),
                right(callBox, 1));
    }

    /** The limits are the same for the page and the alerts, so that the page marks what is told. */
    private Settings limits(final Settings settings) {
        return settings
                .service("Status Ledger", ledger)
                .service("Resource Catalogue", catalogue)
                .set("Silent Cycles", DashboardParameters.SILENT_CYCLES.reference())
                .set("Receipt Overdue After", DashboardParameters.RECEIPT_AFTER.reference())
                .set("Problem Share Growth", DashboardParameters.SHARE_GROWTH.reference())
                .set("Problem Share Records", DashboardParameters.SHARE_RECORDS.reference());
    }

    /** Right of a processor, above or below its middle. */
    private static Box right(final Box processor, final int side) {
        return Box.funnel(processor.x() + COLUMN + Box.FUNNEL_SIZE, processor.middleY() + side * Box.PROCESSOR_HEIGHT / 2.0);
    }

    private void end(final VersionedProcessor source, final Set<String> relationships, final String name, final String expiration, final EndQueue.Tone tone,
                     final List<String> note, final Box box) {
        EndQueue.draw(canvas, source, relationships, name, name, Queue.end(expiration), tone, note, box, List.of());
    }

    private void explain() {
        final List<String> lines = List.of(
                "枢纽看板",
                "",
                "看板：浏览器打开 http://" + DashboardParameters.LISTEN_HOST.reference() + ":" + DashboardParameters.LISTEN_PORT.reference() + "/",
                "指标：同一地址的 /metrics（Prometheus 格式）；给程序用：/status.json。",
                "红格是告警，点数字看清单，清单里有追查命令和到 NiFi 的链接。看板上没有任何个人信息。",
                "",
                "告警：每隔 " + DashboardParameters.ALERT_PERIOD.name() + " 检查一次，新告警出提示（bulletin）；处理步骤在看板的 /help。",
                "邮件、webhook 出厂时禁用：填好 alert.mail.*、alert.webhook.url，右键 → Enable，再启动。",
                "单个资源的阈值写在资源目录里（alerts），看板和告警都按它。",
                "",
                "启动前：① 填参数（公共参数已有则沿用）  ② 启用全部控制器服务  ③ 启动本组");
        final double height = TextWidth.height(lines, SystemFlow.FONT_SIZE);
        canvas.label("label/purpose", new Box(LEFT, -height - 80, TextWidth.of(lines, SystemFlow.FONT_SIZE), height), lines, SystemFlow.FONT_SIZE, SystemFlow.PAPER);
    }
}
