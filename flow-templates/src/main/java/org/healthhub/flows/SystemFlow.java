// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedParameterContext;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.ComponentIds;
import org.healthhub.flows.canvas.TextWidth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The flow of one system: its parts as groups, and the services that all of them inherit. Use once for one system.
 */
public final class SystemFlow {

    static final int FONT_SIZE = 16;
    static final String PAPER = "#f5f8fa";
    private static final double MARGIN = 40;
    /** What NiFi's own panels cover at the upper left when a canvas of this size is first shown. */
    private static final double PANEL_WIDTH = 540;
    private static final double GROUP_PITCH = 480;

    private final BusinessSystem system;
    private final SystemParameters parameters;
    private final Explanations explanations;
    private final double explanationHeight;
    private final Canvas canvas;
    private final SharedServices services;

    private SystemFlow(final BusinessSystem system) {
        this.system = system;
        this.parameters = new SystemParameters(system);
        this.explanations = new Explanations(system);
        this.explanationHeight = Stream.of(explanations.purpose(), explanations.commonParameters(), explanations.systemParameters())
                .mapToDouble(lines -> TextWidth.height(lines, FONT_SIZE)).max().orElseThrow();
        this.canvas = new Canvas(new ComponentIds(system.code()), groupName(system), "数据资源归集：从源系统到省平台回执 / Collection: from the source to the receipt",
                parameters.context());
        this.services = SharedServices.on(canvas);
    }

    /** Builds the flow. */
    public static VersionedExternalFlow of(final BusinessSystem system) {
        return new SystemFlow(system).build();
    }

    /** Name of the system's process group. */
    public static String groupName(final BusinessSystem system) {
        return system.code() + " " + system.name();
    }

    /** Whether anything in a system has to pass the identity check. */
    static boolean checksIdentity(final BusinessSystem system) {
        return system.resources().stream().anyMatch(SystemFlow::hasIdentityNumber);
    }

    /** Whether the records of a resource carry a number to check. */
    static boolean hasIdentityNumber(final Resource resource) {
        return resource.fields().stream().flatMap(field -> field.role().stream()).anyMatch(role -> role.kind() == RoleKind.ID_NUMBER);
    }

    private VersionedExternalFlow build() {
        double x = PANEL_WIDTH;
        x = explain("purpose", x, explanations.purpose());
        x = explain("common-parameters", x, explanations.commonParameters());
        explain("system-parameters", x, explanations.systemParameters());
        CatalogueGroup.build(system, services, canvas.child("catalogue", "1 数据资源编目", "每周把资源目录导出为工作簿 / Writes the catalogue as a workbook every week",
                place(0)));
        CollectionGroup.build(system, services, canvas.child("collection", "2 数据资源归集", "采集、校验、规范化、入库、上报、回执、问题数据 / From the source to the receipt",
                place(1)));
        FeedbackGroup.build(system, services, canvas.child("feedback", "3 供需对接联调", "问题反馈的核查、更正任务、跟踪与期限 / Problem reports: verification, correction, deadlines",
                place(2)));
        final VersionedExternalFlow flow = new VersionedExternalFlow();
        flow.setFlowContents(canvas.group());
        final Map<String, VersionedParameterContext> contexts = new TreeMap<>();
        contexts.put(CommonParameters.CONTEXT, CommonParameters.context());
        contexts.put(parameters.context(), parameters.versioned());
        flow.setParameterContexts(contexts);
        flow.setExternalControllerServices(Map.of());
        flow.setParameterProviders(Map.of());
        return flow;
    }

    private Box place(final int part) {
        return Box.group(PANEL_WIDTH + part * GROUP_PITCH, explanationHeight + MARGIN);
    }

    private double explain(final String step, final double x, final List<String> lines) {
        final double width = TextWidth.of(lines, FONT_SIZE);
        canvas.label("label/" + step, new Box(x, 0, width, explanationHeight), lines, FONT_SIZE, PAPER);
        return x + width + MARGIN;
    }
}
