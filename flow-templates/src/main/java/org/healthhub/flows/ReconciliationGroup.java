// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedPort;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;

import java.util.List;
import java.util.Set;

/**
 * The group that reconciles a system with hub and platform once a day.
 *
 * @param missing where records leave that have to be pushed again
 * @param deleted where deletions leave that have to be stored and pushed
 */
record ReconciliationGroup(VersionedPort missing, VersionedPort deleted) {

    private static final double COLUMN = 660;
    private static final double ROW = 420;
    /** Every morning at half past four, in NiFi's time zone: after the night's batches, before people look at the report. */
    private static final String DAILY = "0 30 4 * * ?";

    static ReconciliationGroup build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        final Box reconcileBox = Box.processor(0, 0);
        final VersionedProcessor reconcile = canvas.processor("reconcile", "每日对账", "org.healthhub.nifi.processors.ReconcileCollection", Bundles.HEALTHHUB,
                reconcileBox, Retry.NONE, new Settings()
                        .service("Provincial Platform", services.platform())
                        .service("Collection Ledger", services.ledger())
                        .service("Resource Catalogue", services.catalogue())
                        .service("Record Writer", services.writer())
                        .set("System Code", system.code())
                        .set("Vanished Records", SystemParameters.VANISHED.reference()));
        reconcile.setSchedulingStrategy("CRON_DRIVEN");
        reconcile.setSchedulingPeriod(DAILY);
        reconcile.setExecutionNode("PRIMARY");
        final Box writeBox = Box.processor(COLUMN, 0);
        final VersionedProcessor write = canvas.processor("report", "写入对账文件夹", "org.apache.nifi.processors.standard.PutFile", Bundles.STANDARD, writeBox, Retry.NONE,
                new Settings()
                        .set("Directory", SystemParameters.REPORT_FOLDER.reference())
                        .set("Conflict Resolution Strategy", "replace")
                        .set("Create Missing Directories", "true"));
        canvas.connect("report 对账报告", reconcile, Set.of("report"), write, Queue.BETWEEN, List.of(), 0);
        EndQueue.DIFFERENCE.draw(canvas, reconcile, Set.of("difference"), CollectionLayout.above(reconcileBox), List.of());
        EndQueue.REPORTED.draw(canvas, write, Set.of("success"), CollectionLayout.above(writeBox), List.of());
        EndQueue.NOT_REPORTED.draw(canvas, write, Set.of("failure"), CollectionLayout.below(writeBox), List.of());
        final VersionedPort missing = canvas.outputPort("port/missing", "补报", Box.port(reconcileBox.middleX() + COLUMN / 4, ROW));
        final VersionedPort deleted = canvas.outputPort("port/deleted", "源端已删", Box.port(reconcileBox.middleX() - COLUMN / 4 - Box.PORT_WIDTH, ROW));
        canvas.connect("missing 平台缺少", reconcile, Set.of("missing"), missing, Queue.BETWEEN, List.of(), 0);
        canvas.connect("deleted 源端已删", reconcile, Set.of("deleted"), deleted, Queue.BETWEEN, List.of(), 0);
        return new ReconciliationGroup(missing, deleted);
    }
}
