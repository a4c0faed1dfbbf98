// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;
import org.healthhub.flows.canvas.TextWidth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Docking by interface, in two branches: the hub reads the source's pages, or the source pushes and gets a receipt. A branch whose address or token is not
 * filled in rests without a fault. Use once for one system.
 */
final class InterfaceDocking {

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HEALTHHUB = "org.healthhub.nifi.processors.";
    private static final double COLUMN = 660;
    private static final double PITCH = 170;
    private static final double ROW = 380;
    /** Middle of the gap between two columns, from the left edge of the first. */
    private static final double GAP_MIDDLE = (COLUMN + Box.PROCESSOR_WIDTH) / 2;
    /** Where lines turn, before what they lead to. */
    private static final double TURN = 20;
    /** Middles of the two lines between paging and request, from the left edge of both. */
    private static final double REQUEST_LINE = 130;
    private static final double ANSWER_LINE = 400;
    /** One request that waits is enough: more would only pile up while a source is down. */
    private static final Queue ONE = new Queue(1, "1 MB", Queue.NEVER, false, false);
    /** A source that restarts is back within minutes; after half an hour the set is given up, and the next trigger begins another. */
    private static final Retry ASK_AGAIN = new Retry(Set.of("Retry", "Failure"), 10, "5 sec", "5 mins");

    /** The waiting time between two tries of a request that the source refused, because of its token for example. */
    private static final Retry REFUSED_AGAIN = new Retry(Set.of(), 10, "10 sec", "10 mins");

    private final BusinessSystem system;
    private final SharedServices services;
    private final Canvas canvas;

    private InterfaceDocking(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        this.system = system;
        this.services = services;
        this.canvas = canvas;
    }

    static DockingPorts build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        return new InterfaceDocking(system, services, canvas).build();
    }

    private DockingPorts build() {
        final VersionedProcessor tag = tag();
        pull(tag);
        push(tag);
        final boolean both = SystemFlow.checksIdentity(system) && system.resources().stream().anyMatch(resource -> !SystemFlow.hasIdentityNumber(resource));
        final double portX = (both ? 4 : 3) * COLUMN;
        final double middle = pageRow() + Box.PROCESSOR_HEIGHT / 2;
        final DockingPorts ports = DockingPorts.on(canvas, system, portX, middle - Box.PORT_HEIGHT / 2, middle + (both ? ROW / 2 : 0) - Box.PORT_HEIGHT / 2);
        if (both) {
            divide(tag, ports, middle);
        } else {
            canvas.connect("success 源数据", tag, Set.of("success"), ports.toCheck().or(ports::pastCheck).orElseThrow(), Queue.BETWEEN, List.of(), 0);
        }
        explain();
        return ports;
    }

    private double pageRow() {
        return (system.resources().size() - 1) / 2.0 * PITCH;
    }

    private double pushRow() {
        return Math.max((system.resources().size() - 1) * PITCH, pageRow() + ROW) + Box.PROCESSOR_HEIGHT + 160;
    }

    private void pull(final VersionedProcessor tag) {
        final Box pageBox = Box.processor(COLUMN, pageRow());
        final Box askBox = Box.processor(COLUMN, pageRow() + ROW);
        final VersionedProcessor page = canvas.processor("page", "分页", HEALTHHUB + "PageSourceRecords", Bundles.HEALTHHUB, pageBox,
                REFUSED_AGAIN, new Settings()
                        .set("Base URL", SystemParameters.HTTP_URL.reference())
                        .set("Resource Code", "${" + Tags.RESOURCE + "}")
                        .service("Record Writer", services.writer())
                        .set("Paging", SystemParameters.HTTP_PAGING.reference())
                        .set("Page Size", SystemParameters.HTTP_PAGE_SIZE.reference())
                        .set("Records Pointer", SystemParameters.HTTP_RECORDS.reference())
                        .set("Code Pointer", SystemParameters.HTTP_CODE.reference())
                        .set("Success Codes", SystemParameters.HTTP_SUCCESS.reference())
                        .set("Total Pointer", SystemParameters.HTTP_TOTAL.reference())
                        .set("Cursor Pointer", SystemParameters.HTTP_CURSOR.reference()));
        final VersionedProcessor ask = canvas.processor("ask", "请求源接口", STANDARD + "InvokeHTTP", Bundles.STANDARD, askBox, ASK_AGAIN, new Settings()
                .set("HTTP Method", "GET")
                .set("HTTP URL", "${healthhub.page.url}?" + SystemParameters.HTTP_QUERY.reference())
                .service("Request OAuth2 Access Token Provider", token())
                .set("Socket Read Timeout", "60 secs")
                // the body of a refusal may hold what it likes and would become an attribute
                .set("Response Body Attribute Size", "1"));
        // the request without its answer
        ask.setAutoTerminatedRelationships(Set.of("Original"));
        final double between = (pageBox.bottom() + askBox.y()) / 2;
        canvas.connect("request 取页", page, Set.of("request", "retry"), ask, Queue.BETWEEN, List.of(new Position(pageBox.x() + REQUEST_LINE, between)), 0);
        canvas.connect("Response 答复", ask, Set.of("Response", "Retry", "No Retry", "Failure"), page, Queue.BETWEEN,
                List.of(new Position(pageBox.x() + ANSWER_LINE, between)), 0);
        canvas.connect("records 一页", page, Set.of("records"), tag, Queue.BETWEEN, List.of(), 0);
        EndQueue.SOURCE_FAILURE.draw(canvas, page, Set.of("failure"), CollectionLayout.above(pageBox), List.of());
        for (int i = 0; i < system.resources().size(); i++) {
            trigger(i, page);
        }
    }

    private void trigger(final int index, final VersionedProcessor page) {
        final Resource resource = system.resources().get(index);
        final VersionedProcessor trigger = canvas.processor("trigger/" + resource.code(), "定时读取 " + resource.code() + " " + resource.name(),
                STANDARD + "GenerateFlowFile", Bundles.STANDARD, Box.processor(0, index * PITCH), Retry.NONE, new Settings()
                        .set("File Size", "0B")
                        .dynamic(Tags.RESOURCE, resource.code())
                        .dynamic("healthhub.page.path", SystemParameters.path(resource).reference()));
        trigger.setSchedulingPeriod(SystemParameters.HTTP_PERIOD.reference());
        trigger.setExecutionNode("PRIMARY");
        final double y = trigger.getPosition().getY() + Box.PROCESSOR_HEIGHT / 2;
        final double middle = pageRow() + Box.PROCESSOR_HEIGHT / 2;
        final List<Position> bends = new ArrayList<>(List.of(new Position(GAP_MIDDLE, y)));
        if (y != middle) {
            // level with the paging before the line enters it, so that it passes beside the request below
            bends.add(new Position(COLUMN - TURN, y));
            bends.add(new Position(COLUMN - TURN, middle));
        }
        canvas.connect("success " + resource.code(), trigger, Set.of("success"), page, ONE, bends, 0);
    }

    private VersionedControllerService token() {
        return canvas.service("service/token", "源接口令牌", "org.healthhub.nifi.services.SourceTokenProvider", Bundles.HEALTHHUB,
                List.of("org.apache.nifi.oauth2.OAuth2AccessTokenProvider"), new Settings()
                        .set("Token Strategy", SystemParameters.HTTP_AUTH.reference())
                        .secret("App Secret", SystemParameters.HTTP_SECRET.reference())
                        .set("Token URL", SystemParameters.HTTP_TOKEN_URL.reference())
                        .set("Client ID", SystemParameters.HTTP_CLIENT_ID.reference()));
    }

    private void push(final VersionedProcessor tag) {
        final VersionedControllerService context = canvas.service("service/http-context", "HTTP 请求映射", "org.apache.nifi.http.StandardHttpContextMap",
                Bundles.HTTP_CONTEXT_MAP, List.of("org.apache.nifi.http.HttpContextMap"), new Settings().set("Request Expiration", "1 min"));
        final Box acceptBox = Box.processor(COLUMN, pushRow());
        final VersionedProcessor listen = canvas.processor("listen", "接收推送", STANDARD + "HandleHttpRequest", Bundles.STANDARD, Box.processor(0, pushRow()), Retry.NONE,
                new Settings()
                        .service("HTTP Context Map", context)
                        .set("Listening Port", new SystemParameters(system).listenPort().reference())
                        .set("Hostname", SystemParameters.LISTEN_HOST.reference())
                        .set("Allow GET", "false")
                        .set("Allow POST", "true")
                        .set("Allow PUT", "false")
                        .set("Allow DELETE", "false")
                        .set("Allow HEAD", "false")
                        .set("Allow OPTIONS", "false"));
        // it looks for a request each time it runs, and would do so without a break
        listen.setSchedulingPeriod("20 ms");
        final VersionedProcessor accept = canvas.processor("accept", "验收推送", HEALTHHUB + "AcceptPushedRecords", Bundles.HEALTHHUB, acceptBox, Retry.NONE, new Settings()
                .service("Resource Catalogue", services.catalogue())
                .set("System Code", system.code())
                .service("Record Writer", services.writer())
                .secret("App Secret", SystemParameters.LISTEN_TOKEN.reference()));
        final Box respondBox = Box.processor(COLUMN, pushRow() + ROW);
        final VersionedProcessor respond = canvas.processor("respond", "答复推送", STANDARD + "HandleHttpResponse", Bundles.STANDARD, respondBox, Retry.NONE,
                new Settings()
                        .service("HTTP Context Map", context)
                        .set("HTTP Status Code", "${healthhub.answer.status}")
                        .dynamic("Content-Type", "application/json;charset=UTF-8"));
        // answered
        respond.setAutoTerminatedRelationships(Set.of("success"));
        canvas.connect("success 请求", listen, Set.of("success"), accept, Queue.BETWEEN, List.of(), 0);
        canvas.connect("answer 答复", accept, Set.of("answer"), respond, Queue.BETWEEN, List.of(), 0);
        canvas.connect("accepted 推送记录", accept, Set.of("accepted"), tag, Queue.BETWEEN, List.of(new Position(COLUMN + GAP_MIDDLE, acceptBox.middleY()),
                new Position(2 * COLUMN + Box.PROCESSOR_WIDTH / 2, acceptBox.middleY())), 0);
        EndQueue.UNANSWERED.draw(canvas, respond, Set.of("failure"), CollectionLayout.below(respondBox), List.of());
    }

    private VersionedProcessor tag() {
        return canvas.processor("attributes", "标注", "org.apache.nifi.processors.attributes.UpdateAttribute", Bundles.UPDATE_ATTRIBUTE,
                Box.processor(2 * COLUMN, pageRow()), Retry.NONE, new Settings()
                        .set("Store State", "Do not store state")
                        .dynamic(Tags.TABLE, Tags.byResource(system, Resource::table))
                        .dynamic(Tags.PRIORITY, Tags.byResource(system, resource -> Integer.toString(Generations.of(system, resource)))));
    }

    private void divide(final VersionedProcessor tag, final DockingPorts ports, final double middle) {
        final VersionedProcessor divide = canvas.processor("divide", "有无证件", STANDARD + "RouteOnAttribute", Bundles.STANDARD, Box.processor(3 * COLUMN, pageRow()),
                Retry.NONE, new Settings()
                        .set("Routing Strategy", "Route to Property name")
                        .dynamic("check", "${%s:in(%s)}".formatted(Tags.RESOURCE, system.resources().stream().filter(SystemFlow::hasIdentityNumber)
                                .map(resource -> "'" + resource.code() + "'").collect(Collectors.joining(", ")))));
        canvas.connect("success 源数据", tag, Set.of("success"), divide, Queue.BETWEEN, List.of(), 0);
        canvas.connect("check 待校验", divide, Set.of("check"), ports.toCheck().orElseThrow(), Queue.BETWEEN, List.of(), 0);
        final double below = middle + ROW / 2;
        canvas.connect("unmatched 无证件", divide, Set.of("unmatched"), ports.pastCheck().orElseThrow(), Queue.BETWEEN,
                List.of(new Position(3 * COLUMN + Box.PROCESSOR_WIDTH / 2, below), new Position(3 * COLUMN + GAP_MIDDLE, below)), 1);
    }

    private void explain() {
        final List<String> lines = List.of(
                "拉取：填 " + SystemParameters.HTTP_URL.name() + " 即开始，每个资源一个定时器；不填则定时器空转，不取数。某个资源不取：停它的定时器。",
                "推送：填 " + SystemParameters.LISTEN_TOKEN.name() + " 即开放，源系统 POST 到 http://主机:端口/资源代码；不填则一律答复 503。",
                "一遍读完整才记时间，下一遍只取其后变化的；要全部重取：停“分页”→ View State → Clear State。重复取到的记录无害。",
                "推送答复的回执号就是 FlowFile 的 uuid：Data Provenance 里按 FlowFile UUID 搜索。");
        final double height = TextWidth.height(lines, SystemFlow.FONT_SIZE);
        canvas.label("label/purpose", new Box(0, Math.min(0, pageRow() - ROW / 2) - height - PITCH, TextWidth.of(lines, SystemFlow.FONT_SIZE), height), lines,
                SystemFlow.FONT_SIZE, SystemFlow.PAPER);
    }
}
