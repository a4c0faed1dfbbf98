// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.VersionedComponent;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The part of a system that collects: docking groups, which all lead into one path from the check to the receipt. Use once for one system.
 */
final class CollectionGroup {

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HEALTHHUB = "org.healthhub.nifi.processors.";

    /**
     * A database that restarts is back within minutes; a row that it can not take never gets in. Both leave the table writers the same way,
     * so they try for half an hour, then a person looks.
     */
    private static final Retry STORE_AGAIN = new Retry(Set.of("failure", "retry"), 12, "5 sec", "5 mins");
    /** A platform may be away for a long weekend: about four days of tries under the same batch and part numbers. */
    private static final Retry PUSH_AGAIN = new Retry(Set.of("retry"), 1200, "5 sec", "5 mins");

    /** Every morning at half past seven, in NiFi's time zone. */
    private static final String DAILY = "0 30 7 * * ?";

    private final BusinessSystem system;
    private final CollectionLayout layout;
    private final Canvas canvas;
    private final SharedServices services;

    private CollectionGroup(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        this.system = system;
        this.services = services;
        this.canvas = canvas;
        this.layout = new CollectionLayout(Docking.values().length, 0);
    }

    static void build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        new CollectionGroup(system, services, canvas).build();
    }

    private void build() {
        final List<DockingPorts> dockings = Arrays.stream(Docking.values()).map(docking -> docking.build(system, services,
                canvas.child(docking.word(), docking.group(), docking.comments(), layout.docking(docking.ordinal())))).toList();
        final VersionedProcessor canonical = canonical();
        if (SystemFlow.checksIdentity(system)) {
            final VersionedProcessor identity = identity(canonical);
            for (int i = 0; i < dockings.size(); i++) {
                final List<Position> bends = layout.toIdentity(i);
                dockings.get(i).toCheck().ifPresent(port -> canvas.connect("源数据 待校验", port, identity, Queue.SPREAD, bends, 0));
            }
        }
        for (int i = 0; i < dockings.size(); i++) {
            final List<Position> bends = layout.pastIdentity(i);
            dockings.get(i).pastCheck().ifPresent(port -> canvas.connect("源数据 无证件", port, canonical, Queue.SPREAD, bends, 0));
        }
        problem(canonical);
        final VersionedProcessor store = store(compare(canonical));
        final VersionedProcessor merge = merge(store);
        push(number(merge));
        reconcile(store, merge);
    }

    private void reconcile(final VersionedProcessor store, final VersionedProcessor merge) {
        final ReconciliationGroup group = ReconciliationGroup.build(system, services,
                canvas.child("reconciliation", "对账", "每日核对源端、枢纽库与省平台，补报缺少的 / Compares source, hub and platform every day", layout.reconciliation()));
        canvas.connect("源端已删", group.deleted(), store, Queue.BETWEEN, layout.toStore(), 0);
        canvas.connect("补报", group.missing(), merge, Queue.BETWEEN, layout.toMerge(), 0);
    }

    private VersionedProcessor identity(final VersionedProcessor canonical) {
        final VersionedProcessor identity = canvas.processor("identity", "校验身份证件", HEALTHHUB + "ValidateIdCard", Bundles.HEALTHHUB, layout.identity(),
                Retry.NONE, records(new Settings()
                        .service("Resource Catalogue", services.catalogue())
                        .set("Resource Code", "${" + Tags.RESOURCE + "}")));
        canvas.connect("valid 有效", identity, Set.of("valid"), canonical, Queue.BETWEEN, layout.toCanonical(-1), 0);
        canvas.connect("suspect 可疑", identity, Set.of("suspect"), canonical, Queue.BETWEEN, layout.toCanonical(0), 0);
        canvas.connect("invalid 无效", identity, Set.of("invalid"), canonical, Queue.BETWEEN, layout.toCanonical(1), 0);
        end(EndQueue.IDENTITY_FAILURE, identity, Set.of("failure"), CollectionLayout.above(layout.identity()), List.of());
        return identity;
    }

    private VersionedProcessor canonical() {
        final VersionedProcessor canonical = canvas.processor("canonical", "规范化", HEALTHHUB + "CanonicalizeHealthRecord", Bundles.HEALTHHUB,
                layout.canonical(), Retry.NONE, records(new Settings()
                        .service("Resource Catalogue", services.catalogue())
                        .service("Collection Ledger", services.ledger())
                        .set("Resource Code", "${" + Tags.RESOURCE + "}")
                        .set("Provider USCC", SystemParameters.PROVIDER_USCC.reference())
                        .set("Provider Name", SystemParameters.PROVIDER_NAME.reference())
                        .set("Division Code", SystemParameters.PROVIDER_DIVISION.reference())));
        end(EndQueue.CANONICAL_FAILURE, canonical, Set.of("failure"), CollectionLayout.above(layout.canonical()), List.of());
        return canonical;
    }

    private void problem(final VersionedProcessor canonical) {
        final VersionedProcessor problem = upsert("problem", "问题入库", layout.problem(), "hh_problem_record", "resource_code,record_key");
        next("problem 问题数据", canonical, "problem", problem, List.of());
        end(EndQueue.PROBLEM_NOT_STORED, problem, Set.of("failure", "retry"), CollectionLayout.above(layout.problem()), List.of());
        correct(problem);
    }

    private void correct(final VersionedProcessor problem) {
        final VersionedProcessor correction = canvas.processor("correction", "每日更正文件", HEALTHHUB + "ExportCorrectionFile", Bundles.HEALTHHUB, layout.correction(),
                Retry.NONE, new Settings()
                        .service("Record Reader", services.reader())
                        .service("Resource Catalogue", services.catalogue())
                        .service("Collection Ledger", services.ledger())
                        // table docking names the table, file docking the folder
                        .set("Source Name", "${tablename}"));
        correction.setSchedulingStrategy("CRON_DRIVEN");
        correction.setSchedulingPeriod(DAILY);
        final VersionedProcessor write = canvas.processor("correction-file", "写入更正文件夹", STANDARD + "PutFile", Bundles.STANDARD, layout.correctionFile(), Retry.NONE,
                new Settings()
                        .set("Directory", SystemParameters.CORRECTION_FOLDER.reference() + "/${healthhub.provider.uscc}")
                        .set("Conflict Resolution Strategy", "fail")
                        .set("Create Missing Directories", "true"));
        // What waits here waits for a person's day, not for a slow step: it must not pause what comes before it.
        canvas.connect("问题待更正", problem, Set.of("success"), correction, Queue.end(Queue.NEVER), List.of(), 0);
        next("success 更正文件", correction, "success", write, List.of());
        end(EndQueue.CORRECTION_FAILURE, correction, Set.of("failure"), CollectionLayout.above(layout.correction()), List.of());
        end(EndQueue.PROBLEM_LISTED, correction, Set.of("original"), CollectionLayout.below(layout.correction()), List.of());
        end(EndQueue.CORRECTION_NOT_WRITTEN, write, Set.of("failure"), CollectionLayout.above(layout.correctionFile()), List.of());
        end(EndQueue.CORRECTION_WRITTEN, write, Set.of("success"), CollectionLayout.below(layout.correctionFile()), List.of());
    }

    private VersionedProcessor compare(final VersionedProcessor canonical) {
        final VersionedProcessor compare = canvas.processor("compare", "比对变化", HEALTHHUB + "DetectHealthRecordChange", Bundles.HEALTHHUB, layout.compare(), PUSH_AGAIN,
                records(new Settings()
                        .service("Collection Ledger", services.ledger())
                        .set("Resource Code", "${" + Tags.RESOURCE + "}")
                        .set("Unchanged Records", "Set Aside")));
        // hub and platform have them; the ledger has their number
        compare.setAutoTerminatedRelationships(Set.of("unchanged"));
        canvas.connect("canonical 规范记录", canonical, Set.of("canonical"), compare, Queue.BETWEEN, layout.toSecondRow(), 1);
        end(EndQueue.NOT_COMPARED, compare, Set.of("failure", "retry"), CollectionLayout.below(layout.compare()), List.of());
        return compare;
    }

    private VersionedProcessor store(final VersionedProcessor compare) {
        final VersionedProcessor store = upsert("store", "写入枢纽库", layout.store(), "${" + Tags.TABLE + "}", CommonColumns.DATA_UUID);
        next("changed 有变化", compare, "changed", store, List.of());
        end(EndQueue.NOT_STORED, store, Set.of("failure", "retry"), CollectionLayout.below(layout.store()), List.of());
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
                .set("correlation-attribute-name", Tags.RESOURCE)
                .set("Attribute Strategy", "Keep Only Common Attributes")
                .set("min-records", "5000")
                .set("max-records", "10000")
                .set("max-bin-age", "15 sec")
                .set("max.bin.count", Integer.toString(Math.max(10, 2 * system.resources().size()))));
        // its records are in the merged FlowFile
        merge.setAutoTerminatedRelationships(Set.of("original"));
        next("success 已入库", store, "success", merge, List.of());
        end(EndQueue.MERGE_FAILURE, merge, Set.of("failure"), CollectionLayout.below(layout.merge()), List.of());
        return merge;
    }

    /**
     * Gives every batch its number, once for all tries: a FlowFile that a cluster moves to another node, because its own was taken out or because a queue was spread
     * over all nodes, gets a new uuid there, and under a number made of that the platform would take what it has for something new.
     */
    private VersionedProcessor number(final VersionedProcessor merge) {
        final VersionedProcessor number = canvas.processor("number", "编批号", "org.apache.nifi.processors.attributes.UpdateAttribute", Bundles.UPDATE_ATTRIBUTE,
                layout.number(), Retry.NONE, new Settings()
                        .set("Store State", "Do not store state")
                        .dynamic(Tags.BATCH_NO, "${" + Tags.RESOURCE + "}${now():format('yyyyMMdd','Asia/Shanghai')}${uuid:hash('SHA-256'):substring(0,18)}"));
        next("merged 批次", merge, "merged", number, List.of());
        return number;
    }

    private void push(final VersionedProcessor number) {
        final VersionedProcessor push = canvas.processor("push", "上报省平台", HEALTHHUB + "PutProvincialRecord", Bundles.HEALTHHUB, layout.push(), PUSH_AGAIN,
                exchange());
        next("success 待上报", number, "success", push, List.of());
        beside(layout.push(), EndQueue.ACCEPTED, push, "accepted", 0);
        beside(layout.push(), EndQueue.RECEIPT, push, "receipt", 1);
        beside(layout.push(), EndQueue.REJECTED, push, "rejected", 2);
        beside(layout.push(), EndQueue.PUSH_RETRY, push, "retry", 3);
        beside(layout.push(), EndQueue.PUSH_FAILURE, push, "failure", 4);
        receipts(push);
    }

    private void receipts(final VersionedProcessor push) {
        final Box box = layout.receipts();
        final VersionedProcessor receipts = canvas.processor("receipts", "查询回执", HEALTHHUB + "GetProvincialReceipt", Bundles.HEALTHHUB, box, Retry.NONE,
                exchange());
        next("pending 待回执", push, "pending", receipts, List.of());
        // judged records leave at once, so NiFi's own retry, which holds back the whole FlowFile, is not used here
        canvas.connect("pending, retry 再查", receipts, Set.of("pending", "retry"), receipts, Queue.BETWEEN, layout.toReceiptsAgain(), 0);
        beside(box, EndQueue.LATE_ACCEPTED, receipts, "accepted", 0);
        beside(box, EndQueue.LATE_RECEIPT, receipts, "receipt", 1);
        beside(box, EndQueue.LATE_REJECTED, receipts, "rejected", 2);
        beside(box, EndQueue.RECEIPT_FAILURE, receipts, "failure", 3);
    }

    private Settings exchange() {
        return records(new Settings()
                .service("Provincial Platform", services.platform())
                .service("Collection Ledger", services.ledger())
                .service("Resource Catalogue", services.catalogue())
                .set("Resource Code", "${" + Tags.RESOURCE + "}"));
    }

    private Settings records(final Settings settings) {
        final VersionedControllerService reader = services.reader();
        return settings.service("Record Reader", reader).service("Record Writer", services.writer());
    }

    private void next(final String name, final VersionedProcessor source, final String relationship, final VersionedComponent destination,
                      final List<Position> bends) {
        canvas.connect(name, source, Set.of(relationship), destination, Queue.BETWEEN, bends, 0);
    }

    private void beside(final Box box, final EndQueue end, final VersionedProcessor source, final String relationship, final int position) {
        end(end, source, Set.of(relationship), CollectionLayout.beside(box, position), CollectionLayout.toBeside(box, position));
    }

    private void end(final EndQueue end, final VersionedProcessor source, final Set<String> relationships, final Box box, final List<Position> bends) {
        end.draw(canvas, source, relationships, box, bends);
    }
}
