// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.VersionedComponent;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedParameterContext;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.RoleKind;
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
import java.util.stream.Stream;

/**
 * The flow of a system whose tables the hub reads: from the source row to the receipt. Use once for one system.
 */
public final class TableDockingFlow {

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HEALTHHUB = "org.healthhub.nifi.processors.";
    private static final String RESOURCE = "healthhub.resource";
    private static final String TABLE = "healthhub.table";
    private static final int FONT_SIZE = 16;
    private static final int NOTE_FONT_SIZE = 14;
    private static final double MARGIN = 40;
    /** What NiFi's own panels cover at the upper left when a canvas of this size is first shown. */
    private static final double PANEL_WIDTH = 540;
    private static final String PAPER = "#f5f8fa";

    /**
     * A database that restarts is back within minutes; a row that it can not take never gets in. Both leave the table writers the same way,
     * so they try for half an hour, then a person looks.
     */
    private static final Retry STORE_AGAIN = new Retry(Set.of("failure", "retry"), 12, "5 sec", "5 mins");
    /** A platform may be away for a long weekend: about four days of tries under the same batch and part numbers. */
    private static final Retry PUSH_AGAIN = new Retry(Set.of("retry"), 1200, "5 sec", "5 mins");

    private final BusinessSystem system;
    private final SystemParameters parameters;
    private final Explanations explanations;
    private final double explanationHeight;
    private final TableDockingLayout layout;
    private final Canvas canvas;
    private final SharedServices services;

    private TableDockingFlow(final BusinessSystem system) {
        this.system = system;
        this.parameters = new SystemParameters(system);
        this.explanations = new Explanations(system);
        this.explanationHeight = Stream.of(explanations.purpose(), explanations.commonParameters(), explanations.systemParameters())
                .mapToDouble(lines -> TextWidth.height(lines, FONT_SIZE)).max().orElseThrow();
        this.layout = new TableDockingLayout(system.resources().size(), explanationHeight + MARGIN);
        this.canvas = new Canvas(new ComponentIds(system.code()), groupName(system), "库表对接：从源库到省平台回执 / Table docking: from the source table to the receipt",
                parameters.context());
        this.services = SharedServices.on(canvas);
    }

    /** Builds the flow. */
    public static VersionedExternalFlow of(final BusinessSystem system) {
        return new TableDockingFlow(system).build();
    }

    /** Name of the system's process group. */
    public static String groupName(final BusinessSystem system) {
        return system.code() + " " + system.name();
    }

    private VersionedExternalFlow build() {
        explain();
        final List<VersionedProcessor> read = new ArrayList<>();
        for (int i = 0; i < system.resources().size(); i++) {
            read.add(read(i));
        }
        final VersionedProcessor canonical = canonical();
        if (checksIdentity(system)) {
            identity(read, canonical);
        }
        pastIdentity(read, canonical);
        problem(canonical);
        push(merge(store(canonical)));
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

    private void explain() {
        double x = PANEL_WIDTH;
        x = explain("purpose", x, explanations.purpose());
        x = explain("common-parameters", x, explanations.commonParameters());
        explain("system-parameters", x, explanations.systemParameters());
    }

    private double explain(final String step, final double x, final List<String> lines) {
        final double width = TextWidth.of(lines, FONT_SIZE);
        canvas.label("label/" + step, new Box(x, 0, width, explanationHeight), lines, FONT_SIZE, PAPER);
        return x + width + MARGIN;
    }

    /** Whether anything in a system has to pass the identity check. */
    static boolean checksIdentity(final BusinessSystem system) {
        return system.resources().stream().anyMatch(TableDockingFlow::hasIdentityNumber);
    }

    /** Whether the records of a resource carry a number to check. */
    static boolean hasIdentityNumber(final Resource resource) {
        return resource.fields().stream().flatMap(field -> field.role().stream()).anyMatch(role -> role.kind() == RoleKind.ID_NUMBER);
    }

    private VersionedProcessor read(final int index) {
        final Resource resource = system.resources().get(index);
        final VersionedProcessor read = canvas.processor("read/" + resource.code(), "读取 " + resource.code() + " " + resource.name(),
                STANDARD + "QueryDatabaseTableRecord", Bundles.STANDARD, layout.read(index), Retry.NONE, new Settings()
                        .service("Database Connection Pooling Service", services.source())
                        .set("db-fetch-db-type", "Generic")
                        .set("Table Name", SystemParameters.table(resource).reference())
                        // as an expression: the parameter may be empty, the property itself may not
                        .set("Maximum-value Columns", "${" + SystemParameters.increment(resource).reference() + "}")
                        .service("qdbtr-record-writer", services.writer())
                        .set("qdbt-max-rows", "10000")
                        .set("Fetch Size", "1000")
                        // PostgreSQL streams a result only outside auto-commit
                        .set("Set Auto Commit", "false")
                        // as text: a date must not pass through an instant, a long number must not lose digits
                        .set("dbf-user-logical-types", "false"));
        read.setSchedulingPeriod(SystemParameters.PERIOD.reference());
        read.setExecutionNode("PRIMARY");
        final VersionedProcessor attributes = canvas.processor("attributes/" + resource.code(), "标注 " + resource.code(),
                "org.apache.nifi.processors.attributes.UpdateAttribute", Bundles.UPDATE_ATTRIBUTE, layout.attributes(index), Retry.NONE, new Settings()
                        .set("Store State", "Do not store state")
                        .dynamic(RESOURCE, resource.code())
                        .dynamic(TABLE, resource.table())
                        .dynamic("priority", Integer.toString(Generations.of(system, resource)))
                        .dynamic("filename", resource.code() + "-${uuid}.json"));
        next("success 源数据", read, "success", attributes, List.of());
        return attributes;
    }

    private void identity(final List<VersionedProcessor> read, final VersionedProcessor canonical) {
        final VersionedProcessor identity = canvas.processor("identity", "校验身份证件", HEALTHHUB + "ValidateIdCard", Bundles.HEALTHHUB, layout.identity(),
                Retry.NONE, records(new Settings()
                        .service("Resource Catalogue", services.catalogue())
                        .set("Resource Code", "${" + RESOURCE + "}")));
        for (int i = 0; i < read.size(); i++) {
            if (hasIdentityNumber(system.resources().get(i))) {
                join(i, read.get(i), identity, layout.toIdentity(i));
            }
        }
        canvas.connect("valid 有效", identity, Set.of("valid"), canonical, Queue.BETWEEN, layout.toCanonical(-1), 0);
        canvas.connect("suspect 可疑", identity, Set.of("suspect"), canonical, Queue.BETWEEN, layout.toCanonical(0), 0);
        canvas.connect("invalid 无效", identity, Set.of("invalid"), canonical, Queue.BETWEEN, layout.toCanonical(1), 0);
        end(EndQueue.IDENTITY_FAILURE, identity, Set.of("failure"), TableDockingLayout.above(layout.identity()), List.of());
    }

    private void pastIdentity(final List<VersionedProcessor> read, final VersionedProcessor canonical) {
        for (int i = 0; i < read.size(); i++) {
            if (!hasIdentityNumber(system.resources().get(i))) {
                join(i, read.get(i), canonical, layout.pastIdentity(i));
            }
        }
    }

    private void join(final int index, final VersionedProcessor read, final VersionedProcessor destination, final List<Position> bends) {
        next("success " + system.resources().get(index).code(), read, "success", destination, bends);
    }

    private VersionedProcessor canonical() {
        final VersionedProcessor canonical = canvas.processor("canonical", "规范化", HEALTHHUB + "CanonicalizeHealthRecord", Bundles.HEALTHHUB,
                layout.canonical(), Retry.NONE, records(new Settings()
                        .service("Resource Catalogue", services.catalogue())
                        .service("Collection Ledger", services.ledger())
                        .set("Resource Code", "${" + RESOURCE + "}")
                        .set("Provider USCC", SystemParameters.PROVIDER_USCC.reference())
                        .set("Provider Name", SystemParameters.PROVIDER_NAME.reference())
                        .set("Division Code", SystemParameters.PROVIDER_DIVISION.reference())));
        end(EndQueue.CANONICAL_FAILURE, canonical, Set.of("failure"), TableDockingLayout.above(layout.canonical()), List.of());
        return canonical;
    }

    private void problem(final VersionedProcessor canonical) {
        final VersionedProcessor problem = upsert("problem", "问题入库", layout.problem(), "hh_problem_record", "resource_code,record_key");
        next("problem 问题数据", canonical, "problem", problem, List.of());
        end(EndQueue.PROBLEM_NOT_STORED, problem, Set.of("failure", "retry"), TableDockingLayout.above(layout.problem()), List.of());
        end(EndQueue.PROBLEM_RECORDED, problem, Set.of("success"), TableDockingLayout.below(layout.problem()), List.of());
    }

    private VersionedProcessor store(final VersionedProcessor canonical) {
        final VersionedProcessor store = upsert("store", "写入枢纽库", layout.store(), "${" + TABLE + "}", CommonColumns.DATA_UUID);
        canvas.connect("canonical 规范记录", canonical, Set.of("canonical"), store, Queue.BETWEEN, layout.toSecondRow(), 1);
        end(EndQueue.NOT_STORED, store, Set.of("failure", "retry"), TableDockingLayout.below(layout.store()), List.of());
        return store;
    }

    private VersionedProcessor upsert(final String step, final String name, final Box box, final String table, final String keys) {
        return canvas.processor(step, name, STANDARD + "PutDatabaseRecord", Bundles.STANDARD, box, STORE_AGAIN, new Settings()
                .service("put-db-record-record-reader", services.reader())
                .service("put-db-record-dcbp-service", services.hub())
                .set("db-type", "PostgreSQL")
                .set("put-db-record-statement-type", "UPSERT")
                .set("put-db-record-table-name", table)
                .set("put-db-record-update-keys", keys)
                // findings and the source row travel in the content and have no column
                .set("put-db-record-unmatched-field-behavior", "Ignore Unmatched Fields")
                .set("put-db-record-unmatched-column-behavior", "Fail on Unmatched Columns")
                .set("put-db-record-max-batch-size", "1000"));
    }

    private VersionedProcessor merge(final VersionedProcessor store) {
        final VersionedProcessor merge = canvas.processor("merge", "成批", STANDARD + "MergeRecord", Bundles.STANDARD, layout.merge(), Retry.NONE, new Settings()
                .service("record-reader", services.reader())
                .service("record-writer", services.writer())
                .set("merge-strategy", "Bin-Packing Algorithm")
                .set("correlation-attribute-name", RESOURCE)
                .set("Attribute Strategy", "Keep Only Common Attributes")
                .set("min-records", "5000")
                .set("max-records", "10000")
                .set("max-bin-age", "15 sec")
                .set("max.bin.count", Integer.toString(Math.max(10, 2 * system.resources().size()))));
        // its records are in the merged FlowFile
        merge.setAutoTerminatedRelationships(Set.of("original"));
        next("success 已入库", store, "success", merge, List.of());
        end(EndQueue.MERGE_FAILURE, merge, Set.of("failure"), TableDockingLayout.below(layout.merge()), List.of());
        return merge;
    }

    private void push(final VersionedProcessor merge) {
        final VersionedProcessor push = canvas.processor("push", "上报省平台", HEALTHHUB + "PutProvincialRecord", Bundles.HEALTHHUB, layout.push(), PUSH_AGAIN,
                records(new Settings()
                        .service("Provincial Platform", services.platform())
                        .service("Collection Ledger", services.ledger())
                        .service("Resource Catalogue", services.catalogue())
                        .set("Resource Code", "${" + RESOURCE + "}")));
        next("merged 批次", merge, "merged", push, List.of());
        beside(EndQueue.ACCEPTED, push, "accepted", 0);
        beside(EndQueue.RECEIPT, push, "receipt", 1);
        beside(EndQueue.REJECTED, push, "rejected", 2);
        beside(EndQueue.PENDING, push, "pending", 3);
        beside(EndQueue.PUSH_FAILURE, push, "failure", 4);
        end(EndQueue.PUSH_RETRY, push, Set.of("retry"), TableDockingLayout.below(layout.push()), List.of());
    }

    private Settings records(final Settings settings) {
        final VersionedControllerService reader = services.reader();
        return settings.service("Record Reader", reader).service("Record Writer", services.writer());
    }

    private void next(final String name, final VersionedProcessor source, final String relationship, final VersionedComponent destination,
                      final List<Position> bends) {
        canvas.connect(name, source, Set.of(relationship), destination, Queue.BETWEEN, bends, 0);
    }

    private void beside(final EndQueue end, final VersionedProcessor source, final String relationship, final int position) {
        end(end, source, Set.of(relationship), layout.beside(position), layout.toBeside(position));
    }

    private void end(final EndQueue end, final VersionedProcessor source, final Set<String> relationships, final Box box, final List<Position> bends) {
        canvas.connect(end.label(), source, relationships, canvas.funnel("end/" + end.name(), box), end.queue(), bends, 0);
        final List<String> lines = bends.isEmpty() ? Explanations.narrow(end) : List.of(end.meaning());
        final double height = TextWidth.height(lines, NOTE_FONT_SIZE);
        canvas.label("note/" + end.name(), new Box(box.right() + 16, box.middleY() - height / 2, TextWidth.of(lines, NOTE_FONT_SIZE), height), lines,
                NOTE_FONT_SIZE, end.tone().colour());
    }
}
