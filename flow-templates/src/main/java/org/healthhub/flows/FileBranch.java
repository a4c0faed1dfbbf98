// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.VersionedComponent;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedPort;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One place with files: control files are listed, data files fetched and checked in the first row; what is refused is set aside in the second. Use once.
 */
final class FileBranch {

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HEALTHHUB = "org.healthhub.nifi.processors.";
    private static final String CONTROL = "${healthhub.file.control}";
    /** A refused control file may not even name a data file; then there is none to move. */
    private static final String DATA = "${healthhub.file.name:replaceEmpty('-')}";
    private static final double COLUMN = 660;
    private static final double ROW = 620;
    /** Where the lines to the second row turn, below the ends of the first. */
    private static final double CORRIDOR = 410;
    private static final double MISSING_HEIGHT = -330;
    private static final double SIDE = 150;
    /** Where lines pass the check beside the labels of its ends. */
    private static final double BESIDE = 4 * COLUMN + 10;
    private static final double NEAR = 30;

    private final FileTransport transport;
    private final Canvas canvas;

    private FileBranch(final FileTransport transport, final Canvas canvas) {
        this.transport = transport;
        this.canvas = canvas;
    }

    /**
     * Fills a group and switches it off.
     *
     * @param reader chooses the reader by the file
     * @param writer writes the records of verified files
     * @return where records of verified files leave
     */
    static VersionedPort build(final BusinessSystem system, final FileTransport transport, final VersionedControllerService reader,
                               final VersionedControllerService writer, final Canvas canvas) {
        final FileBranch branch = new FileBranch(transport, canvas);
        final VersionedProcessor control = branch.control(system);
        final VersionedProcessor verify = branch.verify(reader, writer);
        branch.data(control, verify);
        branch.setAside(control, verify);
        final VersionedPort port = canvas.outputPort("port/verified", "已核对", Box.port(5 * COLUMN, box(4, 0).middleY() - Box.PORT_HEIGHT / 2));
        branch.connect("verified 已核对", verify, Set.of("verified"), port, List.of());
        canvas.disable();
        return port;
    }

    private static Box box(final int column, final double y) {
        return Box.processor(column * COLUMN, y);
    }

    private VersionedProcessor control(final BusinessSystem system) {
        final VersionedProcessor list = stock("list", "列出控制文件", transport.listType(), box(0, 0), Retry.NONE, transport.list());
        list.setSchedulingPeriod(SystemParameters.FILE_PERIOD.reference());
        list.setExecutionNode("PRIMARY");
        final VersionedProcessor fetch = fetch("fetch/control", "取控制文件", box(1, 0), "${filename}", FileTransport.DONE);
        connect("success 新控制文件", list, Set.of("success"), fetch, List.of());
        end(EndQueue.FILE_CONTROL_FETCH, fetch, fetchFailures("not.found"), CollectionLayout.below(box(1, 0)));
        final VersionedProcessor read = canvas.processor("control", "读控制文件", HEALTHHUB + "ReadControlFile", Bundles.HEALTHHUB, box(2, 0), Retry.NONE,
                new Settings()
                        .set("Resource Codes", system.resources().stream().map(Resource::code).collect(Collectors.joining(",")))
                        .set("File Formats", SystemParameters.FILE_FORMATS.reference())
                        .set("Default Character Set", SystemParameters.FILE_CHARSET.reference()));
        connect("success 控制文件", fetch, Set.of("success"), read, List.of());
        end(EndQueue.FILE_CONTROL_REFUSED, read, Set.of("refused"), CollectionLayout.above(box(2, 0)));
        return read;
    }

    private VersionedProcessor verify(final VersionedControllerService reader, final VersionedControllerService writer) {
        final VersionedProcessor verify = canvas.processor("verify", "核对数据文件", HEALTHHUB + "VerifyControlFile", Bundles.HEALTHHUB, box(4, 0), Retry.NONE,
                new Settings()
                        .service("Record Reader", reader)
                        .service("Record Writer", writer));
        end(EndQueue.FILE_REFUSED, verify, Set.of("refused"), CollectionLayout.above(box(4, 0)));
        final Box funnel = CollectionLayout.below(box(4, 0));
        end(EndQueue.FILE_CHECK_FAILURE, verify, Set.of("failure"), funnel);
        return verify;
    }

    private void data(final VersionedProcessor control, final VersionedProcessor verify) {
        final VersionedProcessor fetch = fetch("fetch/data", "取数据文件", box(3, 0), "${healthhub.file.name}", FileTransport.DONE);
        connect("read 已读", control, Set.of("read"), fetch, List.of());
        connect("success 数据文件", fetch, Set.of("success"), verify, List.of());
        end(EndQueue.FILE_DATA_FETCH, fetch, transport.fetchFailures(), CollectionLayout.below(box(3, 0)));
        final Box missingBox = box(3, MISSING_HEIGHT);
        final VersionedProcessor missing = canvas.processor("missing", "标注缺失", "org.apache.nifi.processors.attributes.UpdateAttribute",
                Bundles.UPDATE_ATTRIBUTE, missingBox, Retry.NONE, new Settings().set("Store State", "Do not store state").dynamic(Tags.FILE_MISSING, "true"));
        connect("not.found 缺数据文件", fetch, Set.of("not.found"), missing, List.of());
        connect("success 缺失", missing, Set.of("success"), verify, List.of(new Position(BESIDE, missingBox.middleY()), new Position(BESIDE, -NEAR)));
    }

    /** The reason is written first: as long as it is not, nothing has been moved. */
    private void setAside(final VersionedProcessor control, final VersionedProcessor verify) {
        final Box reasonBox = box(2, ROW);
        final VersionedProcessor reason = stock("reason", "写退回原因", transport.putType(), reasonBox, transport.putAgain(), transport.put(FileTransport.REFUSED));
        connect("reason 原因", control, Set.of("reason"), reason, List.of());
        canvas.connect("reason 原因", verify, Set.of("reason"), reason, Queue.BETWEEN, List.of(new Position(BESIDE, Box.PROCESSOR_HEIGHT + NEAR),
                new Position(BESIDE, CORRIDOR), new Position(reasonBox.middleX() + SIDE, CORRIDOR)), 1);
        end(EndQueue.FILE_REASON, reason, transport.putFailures(), CollectionLayout.below(reasonBox));
        final VersionedProcessor data = fetch("refuse/data", "退回数据文件", box(3, ROW), FileTransport.DONE + "/" + DATA, FileTransport.REFUSED);
        connect("success 已写", reason, Set.of("success"), data, List.of());
        end(EndQueue.FILE_DATA_MOVE, data, transport.fetchFailures(), CollectionLayout.below(box(3, ROW)));
        final VersionedProcessor file = fetch("refuse/control", "退回控制文件", box(4, ROW), FileTransport.DONE + "/" + CONTROL, FileTransport.REFUSED);
        connect("success 下一个", data, Set.of("success", "not.found"), file, List.of());
        end(EndQueue.FILE_CONTROL_MOVE, file, transport.fetchFailures(), CollectionLayout.below(box(4, ROW)));
        end(EndQueue.FILE_RETURNED, file, Set.of("success", "not.found"), Box.funnel(5 * COLUMN + Box.FUNNEL_SIZE / 2, box(4, ROW).middleY()));
    }

    private Set<String> fetchFailures(final String more) {
        final Set<String> failures = new TreeSet<>(transport.fetchFailures());
        failures.add(more);
        return failures;
    }

    private VersionedProcessor fetch(final String step, final String name, final Box box, final String file, final String to) {
        return stock(step, name, transport.fetchType(), box, transport.fetchAgain(), transport.fetch(file, to));
    }

    private VersionedProcessor stock(final String step, final String name, final String type, final Box box, final Retry retry, final Settings settings) {
        return canvas.processor(step, name, STANDARD + type, Bundles.STANDARD, box, retry, settings);
    }

    private void connect(final String name, final VersionedProcessor source, final Set<String> relationships, final VersionedComponent destination,
                         final List<Position> bends) {
        canvas.connect(name, source, relationships, destination, Queue.BETWEEN, bends, 0);
    }

    private void end(final EndQueue end, final VersionedProcessor source, final Set<String> relationships, final Box box) {
        end.draw(canvas, source, relationships, box, List.of());
    }
}
