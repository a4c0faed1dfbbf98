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

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Docking by table: one reader for each resource. Use once for one system.
 */
final class TableDocking {

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final double COLUMN = 660;
    private static final double PITCH = 170;
    /** Where lines turn, before the ports. */
    private static final double TURN = 20;

    private final BusinessSystem system;
    private final SharedServices services;
    private final Canvas canvas;
    private final VersionedControllerService source;

    private TableDocking(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        this.system = system;
        this.services = services;
        this.canvas = canvas;
        this.source = SharedServices.pool(canvas, "service/source-database", "源库连接池", SystemParameters.DB_URL, SystemParameters.DB_USER,
                SystemParameters.DB_PASSWORD, SystemParameters.DRIVER_CLASS, SystemParameters.DRIVER_PATH);
    }

    static DockingPorts build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        final TableDocking docking = new TableDocking(system, services, canvas);
        // the rows of a port stand together, so that no line crosses another one
        final List<Resource> rows = system.resources().stream().sorted(Comparator.comparing(resource -> !SystemFlow.hasIdentityNumber(resource))).toList();
        final int checked = (int) rows.stream().filter(SystemFlow::hasIdentityNumber).count();
        final DockingPorts ports = DockingPorts.on(canvas, system, 2 * COLUMN, portY(0, checked), portY(checked, rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            docking.read(rows.get(i), i, ports);
        }
        return ports;
    }

    /** Beside the middle of the rows from one to before another. */
    private static double portY(final int from, final int to) {
        return (y(from) + y(to - 1) + Box.PROCESSOR_HEIGHT - Box.PORT_HEIGHT) / 2;
    }

    private static double y(final int row) {
        return row * PITCH;
    }

    private void read(final Resource resource, final int index, final DockingPorts ports) {
        final VersionedProcessor read = canvas.processor("read/" + resource.code(), "读取 " + resource.code() + " " + resource.name(),
                STANDARD + "QueryDatabaseTableRecord", Bundles.STANDARD, Box.processor(0, y(index)), Retry.NONE, new Settings()
                        .service("Database Connection Pooling Service", source)
                        .set("db-fetch-db-type", SystemParameters.DB_TYPE.reference())
                        .set("Table Name", SystemParameters.table(resource).reference())
                        // as an expression: the parameter may be empty, the property itself may not
                        .set("Maximum-value Columns", "${" + SystemParameters.increment(resource).reference() + "}")
                        .set("db-fetch-where-clause", ReadWindow.condition(system, resource))
                        .service("qdbtr-record-writer", services.writer())
                        .set("qdbt-max-rows", "10000")
                        // a first load of millions goes on while it is still being read; a whole table must be complete before its pieces tell how many they are
                        .set("qdbt-output-batch-size", ifWholeTable(resource, "'0'", "'10'"))
                        .set("Fetch Size", "1000")
                        // PostgreSQL streams a result only outside auto-commit
                        .set("Set Auto Commit", "false")
                        // as text: a date must not pass through an instant, a long number must not lose digits
                        .set("dbf-user-logical-types", "false"));
        read.setSchedulingPeriod(SystemParameters.PERIOD.reference());
        read.setExecutionNode("PRIMARY");
        final VersionedProcessor attributes = canvas.processor("attributes/" + resource.code(), "标注 " + resource.code(),
                "org.apache.nifi.processors.attributes.UpdateAttribute", Bundles.UPDATE_ATTRIBUTE, Box.processor(COLUMN, y(index)), Retry.NONE, new Settings()
                        .set("Store State", "Do not store state")
                        .dynamic(Tags.RESOURCE, resource.code())
                        .dynamic(Tags.TABLE, resource.table())
                        .dynamic(Tags.PRIORITY, Integer.toString(Generations.of(system, resource)))
                        .dynamic("healthhub.read.id", wholeTable(resource, "fragment.identifier"))
                        .dynamic("healthhub.read.piece", wholeTable(resource, "fragment.index"))
                        .dynamic("healthhub.read.pieces", wholeTable(resource, "fragment.count"))
                        .dynamic("healthhub.read.rows", wholeTable(resource, "record.count"))
                        .dynamic("filename", resource.code() + "-${uuid}.json"));
        canvas.connect("success 源数据", read, Set.of("success"), attributes, Queue.BETWEEN, List.of(), 0);
        final double y = attributes.getPosition().getY() + Box.PROCESSOR_HEIGHT / 2;
        canvas.connect("success " + resource.code(), attributes, Set.of("success"), ports.of(resource), Queue.BETWEEN,
                List.of(new Position(COLUMN + (COLUMN + Box.PROCESSOR_WIDTH) / 2, y), new Position(2 * COLUMN - TURN, y)), 0);
    }

    /** An attribute of the reading when it reads the whole table, otherwise nothing: only such a reading tells what has vanished. */
    private static String wholeTable(final Resource resource, final String attribute) {
        return ifWholeTable(resource, "${" + attribute + "}", "''");
    }

    private static String ifWholeTable(final Resource resource, final String then, final String otherwise) {
        return "${%s:isEmpty():ifElse(%s, %s)}".formatted(SystemParameters.increment(resource).reference(), then, otherwise);
    }
}
