// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

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
 * The part of a system that writes its resource catalogue as a workbook, once a week.
 */
final class CatalogueGroup {

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final double COLUMN = 660;
    /** Mondays at six, in NiFi's time zone. */
    private static final String WEEKLY = "0 0 6 ? * MON";

    private CatalogueGroup() {
    }

    static void build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        final VersionedProcessor trigger = canvas.processor("trigger", "每周一触发", STANDARD + "GenerateFlowFile", Bundles.STANDARD, Box.processor(0, 0), Retry.NONE,
                new Settings().set("File Size", "0B"));
        trigger.setSchedulingStrategy("CRON_DRIVEN");
        trigger.setSchedulingPeriod(WEEKLY);
        trigger.setExecutionNode("PRIMARY");
        final Box exportBox = Box.processor(COLUMN, 0);
        final VersionedProcessor export = canvas.processor("export", "导出目录工作簿", "org.healthhub.nifi.processors.ExportResourceCatalogue", Bundles.HEALTHHUB,
                exportBox, Retry.NONE, new Settings().service("Resource Catalogue", services.catalogue()).set("System Code", system.code()));
        final Box writeBox = Box.processor(2 * COLUMN, 0);
        final VersionedProcessor write = canvas.processor("write", "写入导出目录", STANDARD + "PutFile", Bundles.STANDARD, writeBox, Retry.NONE,
                new Settings()
                        .set("Directory", SystemParameters.EXPORT_FOLDER.reference())
                        .set("Conflict Resolution Strategy", "replace")
                        .set("Create Missing Directories", "true"));
        canvas.connect("success 触发", trigger, Set.of("success"), export, Queue.BETWEEN, List.of(), 0);
        canvas.connect("success 工作簿", export, Set.of("success"), write, Queue.BETWEEN, List.of(), 0);
        EndQueue.EXPORT_FAILURE.draw(canvas, export, Set.of("failure"), CollectionLayout.below(exportBox), List.of());
        EndQueue.EXPORTED.draw(canvas, write, Set.of("success"), CollectionLayout.above(writeBox), List.of());
        EndQueue.NOT_EXPORTED.draw(canvas, write, Set.of("failure"), CollectionLayout.below(writeBox), List.of());
    }
}
