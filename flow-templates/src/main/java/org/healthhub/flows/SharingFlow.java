// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The flow that shares the hub's data with other departments under grants (供需对接). One for the whole hub. Use once.
 */
public final class SharingFlow {

    /** Folder of the definition. */
    public static final String FOLDER = "hub-supply-demand";
    /** Name of its process group. */
    public static final String GROUP = "供需对接";

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HEALTHHUB = "org.healthhub.nifi.processors.";
    private static final String SERVICES = "org.healthhub.nifi.services.";
    private static final double COLUMN = 660;
    private static final double ROW = 400;
    /** How far above the row the answer of a verification passes the masking. */
    private static final double ABOVE = 190;
    private static final double EXPLANATION = 480;
    /** Requests wait for the database most of the time. */
    private static final int TASKS = 4;
    /** A request that nobody answers is given up after a minute: more of them would only wait. */
    private static final Queue REQUESTS = new Queue(200, "10 MB", Queue.NEVER, false, false);
    private static final Queue PAGES = new Queue(200, "200 MB", Queue.NEVER, false, false);

    private final Canvas canvas = new Canvas(new ComponentIds(FOLDER), GROUP, "按授权向其他部门共享数据、核验、受理反馈 / Shares data under grants", SharingParameters.CONTEXT);
    private final VersionedControllerService reader = SharedServices.reader(canvas);
    private final VersionedControllerService writer = SharedServices.writer(canvas);
    private final VersionedControllerService catalogue = SharedServices.catalogue(canvas);
    private final VersionedControllerService sharing;
    private final VersionedControllerService feedback;
    private final VersionedControllerService http;

    private SharingFlow() {
        final VersionedControllerService hub = SharedServices.hub(canvas);
        sharing = canvas.service("service/sharing", "共享台账", SERVICES + "DatabaseSharingLedger", Bundles.HEALTHHUB, List.of(SERVICES + "SharingLedger"), new Settings()
                .service("Database Connection Pooling Service", hub)
                .set("Table Creation", "Create Missing Tables")
                .secret("Sharing Key", SharingParameters.KEY.reference())
                .set("Signature Hash", SharingParameters.HASH.reference()));
        feedback = SharedServices.feedback(canvas, hub);
        http = canvas.service("service/http-context", "HTTP 请求映射", "org.apache.nifi.http.StandardHttpContextMap", Bundles.HTTP_CONTEXT_MAP,
                List.of("org.apache.nifi.http.HttpContextMap"), new Settings().set("Request Expiration", "1 min"));
    }

    /** Builds the flow. */
    public static VersionedExternalFlow build() {
        return new SharingFlow().flow();
    }

    private VersionedExternalFlow flow() {
        share();
        explain();
        final VersionedExternalFlow flow = new VersionedExternalFlow();
        flow.setFlowContents(canvas.group());
        final Map<String, VersionedParameterContext> contexts = new TreeMap<>();
        contexts.put(CommonParameters.CONTEXT, CommonParameters.context());
        contexts.put(SharingParameters.CONTEXT, SharingParameters.context());
        flow.setParameterContexts(contexts);
        flow.setExternalControllerServices(Map.of());
        flow.setParameterProviders(Map.of());
        return flow;
    }

    private void share() {
        final VersionedProcessor listen = listen();
        final Box authorizeBox = Box.processor(COLUMN, 0);
        final VersionedProcessor authorize = processor("authorize", "验签与授权", "AuthorizeShareRequest", authorizeBox, new Settings()
                .service("Sharing Ledger", sharing)
                .service("Resource Catalogue", catalogue)
                .set("Clock Window", SharingParameters.WINDOW.reference()));
        final Box readBox = Box.processor(2 * COLUMN, 0);
        final VersionedProcessor read = processor("read", "读取授权数据", "ReadSharedRecord", readBox, new Settings()
                .service("Sharing Ledger", sharing)
                .service("Resource Catalogue", catalogue)
                .service("Record Writer", writer));
        final Box maskBox = Box.processor(3 * COLUMN, 0);
        final VersionedProcessor mask = processor("mask", "脱敏", "MaskHealthRecord", maskBox, new Settings()
                .service("Record Reader", reader)
                .service("Record Writer", writer)
                .service("Resource Catalogue", catalogue)
                .set("Masking Profile", "${healthhub.share.profile}")
                .set("Pseudonym Scope", "${healthhub.share.consumer}"));
        final Box provisionBox = Box.processor(4 * COLUMN, 0);
        final VersionedProcessor provision = processor("provision", "登记提供记录", "RecordProvision", provisionBox, new Settings()
                .service("Record Reader", reader)
                .service("Sharing Ledger", sharing));
        final Box refuseBox = Box.processor(COLUMN, ROW);
        final VersionedProcessor refuse = respond("refuse", "答复拒绝", refuseBox);
        final Box respondBox = Box.processor(4 * COLUMN, ROW);
        final VersionedProcessor respond = respond("respond", "答复数据", respondBox);
        canvas.connect("success 请求", listen, Set.of("success"), authorize, REQUESTS, List.of(), 0);
        canvas.connect("authorized 已授权", authorize, Set.of("authorized"), read, REQUESTS, List.of(), 0);
        canvas.connect("refused 拒绝", authorize, Set.of("refused"), refuse, REQUESTS, List.of(), 0);
        canvas.connect("records 一页", read, Set.of("records"), mask, PAGES, List.of(), 0);
        canvas.connect("verified 核验结果", read, Set.of("verified"), provision, REQUESTS, List.of(new Position(readBox.middleX(), -ABOVE),
                new Position(provisionBox.middleX(), -ABOVE)), 0);
        canvas.connect("failure 读不到", read, Set.of("failure"), refuse, REQUESTS, List.of(new Position(readBox.middleX(), refuseBox.middleY())), 0);
        canvas.connect("masked 已脱敏", mask, Set.of("masked"), provision, PAGES, List.of(), 0);
        canvas.connect("provided 答复", provision, Set.of("provided", "failure"), respond, PAGES, List.of(), 0);
        feedback(authorize);
        EndQueue.SHARE_MASK_FAILURE.draw(canvas, mask, Set.of("failure"), CollectionLayout.below(maskBox), List.of());
        EndQueue.SHARE_REFUSAL_UNANSWERED.draw(canvas, refuse, Set.of("failure"), CollectionLayout.below(refuseBox), List.of());
        EndQueue.SHARE_UNANSWERED.draw(canvas, respond, Set.of("failure"), CollectionLayout.below(respondBox), List.of());
    }

    /** Problem reports and questions after them, which carry no data out. */
    private void feedback(final VersionedProcessor authorize) {
        final VersionedProcessor accept = canvas.processor("feedback", "受理问题反馈", HEALTHHUB + "AcceptProblemReport", Bundles.HEALTHHUB, Box.processor(0, ROW), Retry.NONE,
                new Settings()
                        .service("Feedback Ledger", feedback)
                        .service("Resource Catalogue", catalogue)
                        .set("Requester", "${healthhub.share.consumer}"));
        final Box answerBox = Box.processor(0, 2 * ROW);
        final VersionedProcessor answer = respond("feedback-answer", "答复反馈", answerBox);
        canvas.connect("feedback 问题反馈", authorize, Set.of("feedback"), accept, REQUESTS, List.of(), 0);
        canvas.connect("answer 编号、进展", accept, Set.of("answer"), answer, REQUESTS, List.of(), 0);
        EndQueue.SHARE_FEEDBACK_UNANSWERED.draw(canvas, answer, Set.of("failure"), CollectionLayout.below(answerBox), List.of());
    }

    private VersionedProcessor listen() {
        final VersionedProcessor listen = canvas.processor("listen", "接收请求", STANDARD + "HandleHttpRequest", Bundles.STANDARD, Box.processor(0, 0), Retry.NONE,
                new Settings()
                        .service("HTTP Context Map", http)
                        .set("Listening Port", SharingParameters.PORT.reference())
                        .set("Hostname", SharingParameters.HOST.reference())
                        .set("Allow GET", "false")
                        .set("Allow POST", "true")
                        .set("Allow PUT", "false")
                        .set("Allow DELETE", "false")
                        .set("Allow HEAD", "false")
                        .set("Allow OPTIONS", "false"));
        // it looks for a request each time it runs, and would do so without a break
        listen.setSchedulingPeriod("2 ms");
        return listen;
    }

    private VersionedProcessor processor(final String step, final String name, final String type, final Box box, final Settings settings) {
        final VersionedProcessor processor = canvas.processor(step, name, HEALTHHUB + type, Bundles.HEALTHHUB, box, Retry.NONE, settings);
        processor.setConcurrentlySchedulableTaskCount(TASKS);
        return processor;
    }

    private VersionedProcessor respond(final String step, final String name, final Box box) {
        final VersionedProcessor respond = canvas.processor(step, name, STANDARD + "HandleHttpResponse", Bundles.STANDARD, box, Retry.NONE, new Settings()
                .service("HTTP Context Map", http)
                .set("HTTP Status Code", "${healthhub.answer.status}")
                .dynamic("Content-Type", "application/json;charset=UTF-8")
                .dynamic("Cache-Control", "no-store")
                .dynamic("Retry-After", "${healthhub.answer.retry.after}"));
        // answered
        respond.setAutoTerminatedRelationships(Set.of("success"));
        respond.setConcurrentlySchedulableTaskCount(2);
        return respond;
    }

    private void explain() {
        final List<String> purpose = List.of(
                GROUP + "：其他部门凭授权取数、核验、反馈。接口约定见 docs/sharing-contract.md。",
                "",
                "验签与授权：签名、时间、随机数、授权、信息项、条件、限额，任一不符即拒绝，答复只有结果码。",
                "读取 → 脱敏（按授权的掩码方案）→ 登记提供记录 → 答复：先登记，后答复；登记不成，数据不出。",
                "核验只答是否，不取数，因此不经脱敏。",
                "受理问题反馈：给编号、标注异议；各系统的“3 供需对接联调”核查、交提供方更正、跟踪到回执，反馈方凭编号查进展。",
                "授权用命令管理：./healthhub grant add | list | revoke | import，每次变更都有记录。",
                "",
                "启动前：① 填参数  ② 启用本组全部控制器服务  ③ 启动本组  ④ 发放授权和密钥");
        final List<String> parameters = new ArrayList<>(List.of("要填的参数：" + SharingParameters.CONTEXT + "（继承 " + CommonParameters.CONTEXT + "）", ""));
        SharingParameters.ALL.forEach(parameter -> parameters.add(parameter.name() + (parameter.sensitive() ? "*" : "") + "  " + parameter.meaning()));
        parameters.add("");
        parameters.add("* 机密参数，NiFi 加密保存，不显示。枢纽密钥 hub.key 须与各系统相同。");
        label("purpose", 0, purpose);
        label("parameters", TextWidth.of(purpose, SystemFlow.FONT_SIZE) + 40, parameters);
    }

    private void label(final String step, final double x, final List<String> lines) {
        final double height = TextWidth.height(lines, SystemFlow.FONT_SIZE);
        canvas.label("label/" + step, new Box(x, -EXPLANATION - height, TextWidth.of(lines, SystemFlow.FONT_SIZE), height), lines, SystemFlow.FONT_SIZE, SystemFlow.PAPER);
    }
}
